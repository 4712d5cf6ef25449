// An hour of use, sped up: drags, presets, languages, themes, sizes. Memory is flat after it has warmed up.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kAllFutures, onPage, settled, withBrowser } from './harness.mjs';
import { drag } from './drag.mjs';

async function use(page, round) {
  await page.evaluate((n) => {
    window.curseur.scenario = ['utility', 'state', 'hyperscale', 'europe'][n % 4];
    window.curseur.lang = n % 2 ? 'fr' : 'en';
    window.curseur.theme = n % 3 ? 'dark' : 'light';
  }, round);
  await page.setViewportSize(round % 2 ? { width: 390, height: 844 } : { width: 1280 + 16 * (round % 3), height: 800 });
  await page.waitForTimeout(150);
  await drag(page, 300);
}

// Bytes after a collection: the page's JavaScript, and the WebAssembly memories.
async function measure(page, session) {
  await page.evaluate(() => {
    window.curseur.scenario = 'europe';
  });
  await settled(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { scripts: usedSize, engine: await page.evaluate(() => window.curseur.memory) };
}

for (const [name, isolated] of [
  ['threads', true],
  ['a worker', false],
])
  describe(name, () => {
    const browser = withBrowser({ isolated, futures: kAllFutures });
    test('memory stays flat over 60 rounds of use', () =>
      onPage(browser, {}, async (page) => {
        const session = await page.context().newCDPSession(page);
        for (let round = 0; round < 20; ++round) await use(page, round);
        const warm = await measure(page, session);
        for (let round = 0; round < 40; ++round) await use(page, round);
        const after = await measure(page, session);
        assert.ok(after.scripts < warm.scripts + 2e6, `JavaScript: ${warm.scripts} bytes, then ${after.scripts}`);
        // The memory grows a fifth at a time, and one such step may come late: over 200 rounds it comes once, then none.
        assert.ok(after.engine <= warm.engine * 1.21, `WebAssembly: ${warm.engine} bytes, then ${after.engine}`);
      }));
  });
