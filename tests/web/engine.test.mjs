// Where the cockpit simulates: on threads, in a worker, in slices. Each shows the same bits and keeps up with a drag.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kAllFutures, onPage, settled, state, withBrowser } from './harness.mjs';
import { drag, figuresOf } from './drag.mjs';

const kDigest = '34972fd4733dff2a'; // of europe with 10,000 paths, as in tests/golden
const engine = (page) => page.evaluate(() => window.curseur.engine);
const until = (page, wanted) => page.waitForFunction((name) => window.curseur.engine === name, wanted);

// The limits are those of a loaded machine of two cores; `node tests/web/drag.mjs` prints the figures of a quiet one.
async function keepsUp(page) {
  const figures = figuresOf(await drag(page, 3000));
  assert.ok(figures.frames >= 10, `only ${figures.frames} frames`);
  assert.ok(figures.fresh >= 0.85, `only ${100 * figures.fresh} % of the frames show a result of the last two`);
  return figures;
}

describe('isolated', () => {
  const browser = withBrowser({ isolated: true, futures: kAllFutures });
  for (const query of ['', '?threads=1'])
    test(`threads ${query}: the same bits, and the interface does not wait`, () =>
      onPage(browser, { query }, async (page) => {
        assert.equal(await engine(page), 'threads');
        await settled(page);
        assert.equal((await state(page)).result.digest, kDigest);
        if (query) assert.equal((await state(page)).threads, 1);
        const { work } = await keepsUp(page);
        assert.ok(work.p95 < 50, `a frame took ${work.p95} ms`);
        await settled(page); // the last document is the one that is refined
        assert.equal((await state(page)).result.version, (await state(page)).version);
      }));
});

describe('not isolated', () => {
  const browser = withBrowser({ isolated: false, futures: kAllFutures });
  test('a worker: the same bits, and the interface does not wait', () =>
    onPage(browser, {}, async (page) => {
      await until(page, 'worker');
      await settled(page);
      assert.equal((await state(page)).result.digest, kDigest);
      const { work } = await keepsUp(page);
      assert.ok(work.p95 < 50, `a frame took ${work.p95} ms`);
      await settled(page);
      await page.evaluate(() => {
        window.curseur.scenario = 'utility';
      });
      await page.waitForFunction(() => window.curseur.state.scenario.id === 'utility');
      await settled(page);
      assert.equal((await state(page)).result.digest, 'd561326ea1af8cdc');
    }));

  test('slices: the same bits, every frame with its own result', () =>
    onPage(browser, { query: '?engine=slices' }, async (page) => {
      assert.equal(await engine(page), 'slices');
      await settled(page);
      assert.equal((await state(page)).result.digest, kDigest);
      assert.equal((await keepsUp(page)).fresh, 1);
    }));

  const rememberWorker = (page) =>
    page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          globalThis.lastWorker = this;
        }
      };
    });
  test('a worker that dies is replaced by slices, and nothing is lost', () =>
    onPage(browser, { prepare: rememberWorker }, async (page) => {
      await until(page, 'worker');
      await page.evaluate(() => {
        window.curseur.pace = 0.3;
        globalThis.lastWorker.onerror(new ErrorEvent('error', { message: 'gone' }));
      });
      await until(page, 'slices');
      await page.waitForFunction(() => window.curseur.state.pace.value === 0.3);
      await settled(page);
      assert.equal((await state(page)).result.complete, true);
    }));

  const noWorkerFile = (page) => page.route('**/engine-worker.mjs', (route) => route.abort());
  test('a worker that cannot be fetched is done without', () =>
    onPage(browser, { prepare: noWorkerFile, expectErrors: true }, async (page) => {
      await until(page, 'slices');
      await settled(page);
      assert.equal((await state(page)).result.digest, kDigest);
    }));

  const noSimd = (page) =>
    page.addInitScript(() => {
      WebAssembly.validate = () => false;
    });
  test('without SIMD: the same bits', () =>
    onPage(browser, { prepare: noSimd }, async (page) => {
      await settled(page);
      assert.equal((await state(page)).result.digest, kDigest);
    }));
});
