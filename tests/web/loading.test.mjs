// The page loads in both builds, in the language and look asked for, quietly.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { kAllFutures, onPage, settled, state, withBrowser } from './harness.mjs';

for (const isolated of [true, false]) {
  describe(isolated ? 'where threads are allowed' : 'where threads are not allowed', () => {
    const browser = withBrowser({ isolated });

    test('the page loads, simulates and says its result', () =>
      onPage(browser, { futures: kAllFutures }, async (page) => {
        await settled(page);
        assert.match(await page.title(), /Curseur/);
        const { result, scenario, sentence } = await state(page);
        assert.equal(scenario.id, 'europe');
        assert.equal(result.paths, 10000);
        assert.ok(Number.isFinite(result.metrics.npv.mean) && result.metrics.npv.se > 0);
        assert.ok(result.metrics.npv.p5 < result.metrics.npv.p50 && result.metrics.npv.p50 < result.metrics.npv.p95);
        assert.match(sentence, /^At pace 0\.\d+, the net present value is/);
      }));

    test('the build with threads runs where the page may have them, and only there', () =>
      onPage(browser, {}, async (page) => {
        assert.equal(await page.evaluate(() => window.crossOriginIsolated), isolated);
        const modules = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map((entry) => entry.name.match(/curseur-(single|threads)\.wasm/)?.[1])
            .filter(Boolean),
        );
        assert.deepEqual([...new Set(modules)], [isolated ? 'threads' : 'single']);
        if (!isolated) assert.equal(await page.evaluate(() => window.curseur.threads), 1);
      }));
  });
}

describe('where the build with threads cannot be fetched', () => {
  const browser = withBrowser();
  // Refused; or not there yet, as behind scripts/serve while it still builds.
  const cases = [
    ['its program is refused', '**/curseur-threads.wasm', (route) => route.abort()],
    ['none of its files is there', '**/curseur-threads.*', (route) => route.fulfill({ status: 404 })],
  ];

  for (const [name, files, answer] of cases)
    test(`the page goes on without them: ${name}`, () => {
      const thrown = [];
      const prepare = async (page) => {
        page.on('pageerror', (error) => thrown.push(error.message));
        await page.route(files, answer);
      };
      return onPage(browser, { prepare, expectErrors: true }, async (page) => {
        await settled(page);
        assert.equal(await page.evaluate(() => window.curseur.threads), 1);
        assert.deepEqual(thrown, []);
      });
    });
});

describe('what the address asks for', () => {
  const browser = withBrowser();

  test('French browsers get French', () =>
    onPage(browser, { locale: 'fr-FR' }, async (page) => {
      await settled(page);
      assert.equal(await page.getAttribute('html', 'lang'), 'fr');
      assert.match((await state(page)).sentence, /^Au rythme 0,\d+, la valeur actuelle nette est/);
      assert.match(await page.textContent('label[for=lever-planning-pace]'), /[Rr]ythme/);
    }));

  test('?lang=, ?theme= and ?scenario= are followed', () =>
    onPage(browser, { query: '?lang=fr&theme=light&scenario=utility' }, async (page) => {
      await settled(page);
      const { language, theme, dark, scenario } = await state(page);
      assert.deepEqual([language, theme, dark, scenario.id], ['fr', 'light', false, 'utility']);
    }));

  for (const [query, paths] of [
    ['?futures=600', 600],
    ['?futures=100', 100],
    ['?futures=nonsense', 10000],
    ['?futures=-3', 10000],
    ['?futures=1e9', 10000],
  ])
    test(`${query} simulates ${paths} futures`, () =>
      onPage(browser, { query }, async (page) => {
        await settled(page);
        assert.equal((await state(page)).result.paths, paths);
      }));

  test('nonsense in the address changes nothing', () =>
    onPage(browser, { query: '?lang=xx&theme=pink&scenario=%00nothing' }, async (page) => {
      await settled(page);
      const { language, theme, scenario } = await state(page);
      assert.deepEqual([language, theme, scenario.id], ['en', 'auto', 'europe']);
    }));

  test('light and dark follow the system until one is chosen', () =>
    onPage(browser, { colorScheme: 'light' }, async (page) => {
      assert.equal((await state(page)).dark, false);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() => window.curseur.state.dark);
      await page.evaluate(() => {
        window.curseur.theme = 'light';
      });
      await page.waitForFunction(() => !window.curseur.state.dark);
    }));

  test('the language changes in place: page, document and sentence', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.evaluate(() => {
        window.curseur.lang = 'fr';
      });
      await page.waitForFunction(() => document.documentElement.lang === 'fr');
      await page.waitForFunction(() => /^Au rythme/.test(document.querySelector('#result').textContent));
      assert.match(await page.textContent('label[for=lever-planning-pace]'), /[Rr]ythme/);
    }));
});
