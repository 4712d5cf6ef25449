// What is shown, spoken, copied and saved belongs together: until the next result is there, everything is of the setting
// the last one was computed for. In a browser whose engine is slow.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kAllFutures, onPage, kPatience, ready, settled, withBrowser } from './harness.mjs';

// Every state that the page announces or can be asked for, and what stands in the plain version at that moment.
const record = () => {
  window.seen = [];
  const look = () => {
    const { state } = window.curseur;
    if (state?.result)
      window.seen.push({
        pace: state.pace.value,
        version: state.version,
        result: state.result,
        sentence: state.sentence,
        waiting: state.waiting,
        scenario: state.scenario.name,
        told: document.getElementById('result').textContent,
        behind: document.getElementById('behind').textContent,
        caption: document.querySelector('#figures caption')?.textContent ?? '',
        title: document.title,
        lever: document.querySelector('#levers input')?.value,
      });
    requestAnimationFrame(look);
  };
  look();
};
const money = (text) => text.match(/net present value is (.*?) on average/)?.[1];

// A worker whose messages take that long while `window.slow` is set, and stay in their order.
const slowWorker = (milliseconds) => {
  const Own = window.Worker;
  let due = 0;
  window.Worker = class extends Own {
    set onmessage(handle) {
      const waiting = []; // timers that are due together may come in another order
      super.onmessage = (event) => {
        due = Math.max(due, performance.now() + (window.slow ? milliseconds : 0));
        waiting.push(event);
        setTimeout(() => handle.call(this, waiting.shift()), due - performance.now());
      };
    }
  };
};

describe('while the next result is under way', () => {
  const shared = withBrowser({ isolated: false });
  for (const [name, query, prepare] of [
    ['in slices of a throttled page', '?engine=slices', async () => {}],
    ['in a worker that answers late', '?engine=worker', (page) => page.addInitScript(slowWorker, 1500)],
  ])
    test(`sentence and figures are of one setting, and marked: ${name}`, () =>
      onPage(shared, { query, prepare, futures: kAllFutures }, async (page) => {
        await settled(page);
        await page.focus('#scenario'); // the plain version is read, so its levers follow at once
        await page.waitForFunction(() => document.querySelector('#figures caption'), null, { timeout: kPatience });
        const client = await page.context().newCDPSession(page);
        await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
        await page.evaluate(record);
        await page.evaluate(() => {
          window.slow = true;
          window.curseur.pace = 0.95;
        });
        await page.waitForFunction(() => window.curseur.state.result.pace === 0.95, null, { timeout: kPatience });
        await page.waitForTimeout(500);
        await page.evaluate(() => {
          window.curseur.scenario = 'utility';
        });
        await page.waitForFunction(
          () => window.curseur.state.result.scenario === window.curseur.state.scenario.name,
          null,
          { timeout: kPatience },
        );
        await page.evaluate(() => {
          window.slow = false;
        });
        await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await settled(page);
        await page.waitForTimeout(1500);
        const seen = await page.evaluate(() => window.seen);
        const byResult = new Map();
        for (const look of seen) {
          // The sentence names the pace of its own result, and always the same amount for the same result.
          assert.ok(
            look.sentence.startsWith(`At pace ${look.result.pace.toFixed(2)},`),
            `${look.sentence} of pace ${look.result.pace}`,
          );
          const key = `${look.result.version}, ${look.result.paths}`;
          byResult.set(key, byResult.get(key) ?? money(look.sentence));
          assert.equal(money(look.sentence), byResult.get(key));
          // It is marked where the open setting is another one.
          assert.equal(look.waiting !== '', look.result.version !== look.version);
          // The plain version: either all of the open setting, or marked.
          if (look.behind === '' && look.told.startsWith('At pace') && look.lever !== undefined)
            assert.ok(look.told.startsWith(`At pace ${Number(look.lever).toFixed(2)},`), `${look.told}, ${look.lever}`);
          assert.equal(look.caption === look.behind, look.behind !== '');
          assert.ok(!/\d/.test(look.title), look.title);
        }
        const marks = new Set(seen.map(({ waiting }) => waiting));
        if (name.includes('worker')) {
          assert.ok(marks.has('These results are for pace 0.50. Computing those for 0.95 …'), [...marks].join());
          assert.ok([...marks].some((text) => /^These results are for “.*” at pace 0\.95\. Computing/.test(text)));
        }
        assert.ok(seen.some(({ behind }) => behind !== ''));
        assert.equal(seen.at(-1).behind, '');
        assert.equal(seen.at(-1).waiting, '');
      }));

  test('a reload in the middle shows one setting too', () =>
    onPage(shared, { query: '?engine=slices', futures: kAllFutures }, async (page) => {
      await page.evaluate(() => {
        window.curseur.pace = 0.95;
      });
      await page.waitForTimeout(600);
      await page.reload();
      await ready(page);
      const { sentence, result, waiting, pace } = await page.evaluate(() => window.curseur.state);
      assert.ok(sentence.startsWith(`At pace ${result.pace.toFixed(2)},`));
      assert.equal(waiting !== '', result.pace !== pace.value);
    }));
});
