// A page without memory: said in words, with a way on, wherever it simulates.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onPage, settled, until, withBrowser } from './harness.mjs';

const noMoreMemory = (page) =>
  page.addInitScript(() => {
    const { grow } = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = function (...given) {
      if (globalThis.isFull) throw new RangeError('no more');
      return grow.apply(this, given);
    };
  });
// As many regions and customers as a scenario may have, over as many months.
const openLargest = (page) =>
  page.evaluate(async () => {
    const { loadCurseur } = await import('./curseur.mjs');
    const scenario = (await loadCurseur({ threads: 1 })).presets()[0].scenario;
    scenario.months = 600;
    scenario.regions = Array.from({ length: 32 }, (_, i) => ({ ...scenario.regions[0], id: `r${i}` }));
    scenario.segments = Array.from({ length: 64 }, (_, i) => ({
      ...scenario.segments[0],
      id: `s${i}`,
      region: `r${i % 32}`,
    }));
    scenario.contracts = [];
    scenario.training.region = 'r0';
    scenario.assumptions = {};
    globalThis.isFull = true;
    window.curseur.open('large', JSON.stringify(scenario));
  });
const noMemoryInThreads = (page) =>
  page.route('**/curseur-threads.mjs', async (route) => {
    const response = await route.fetch();
    const full = `if (typeof WorkerGlobalScope !== 'undefined')
      WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no more'); };\n`;
    await route.fulfill({ response, body: full + (await response.text()) });
  });

async function saysIt(page) {
  const failure = page.locator('#failure');
  await failure.waitFor();
  assert.match(await failure.innerText(), /no more memory/);
  await page.unroute('**/curseur-threads.mjs');
  const reloaded = page.waitForEvent('load');
  await page.locator('#failure-retry').click();
  await reloaded;
  await until(page, () => window.curseur?.state?.result);
}

describe('out of memory, isolated', () => {
  const browser = withBrowser({ isolated: true });
  test("threads other than the page's own, from the beginning", () =>
    onPage(
      browser,
      { query: '?engine=threads&lang=en', prepare: noMemoryInThreads, wait: false, expectErrors: true },
      saysIt,
    ));
});

describe('out of memory, not isolated', () => {
  const browser = withBrowser({ isolated: false });
  test('slices, at a large scenario', () =>
    onPage(browser, { query: '?engine=slices&lang=en', prepare: noMoreMemory, expectErrors: true }, async (page) => {
      await settled(page);
      const fault = page.evaluate(
        () => new Promise((told) => window.curseur.addEventListener('error', ({ detail }) => told(detail.message))),
      );
      await openLargest(page);
      assert.match(await fault, /OOM/);
      await saysIt(page);
    }));
});
