// Links, what stays from one visit to the next, undo and pins, in a real browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawnOnce, onPage, kPatience, ready, settled, state, withBrowser, until, setPace } from './harness.mjs';

const links = fileURLToPath(new URL('../golden/links', import.meta.url));
// Kept in the browser's database, as a text; null where nothing is.
const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((good) => {
        const request = indexedDB.open('curseur');
        request.onsuccess = () => {
          const get = request.result.transaction('visits').objectStore('visits').get('last');
          get.onsuccess = () => {
            request.result.close();
            good(get.result ?? null);
          };
        };
      }),
  );
const isKept = async (page, part) => {
  for (const end = Date.now() + kPatience; Date.now() < end; ) {
    if ((await kept(page))?.includes(part)) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${part} was not kept`);
};

describe('keeping', () => {
  const shared = withBrowser();

  test('the document, its pins and the language survive a reload', () =>
    onPage(shared, {}, async (page) => {
      await page.evaluate(() => {
        window.curseur.scenario = 'utility';
        window.curseur.lang = 'fr';
      });
      await until(page, () => window.curseur.state.scenario.id === 'utility');
      await page.evaluate(() => window.curseur.pin());
      await setPace(page, 0.23);
      await isKept(page, '0.23');
      await page.reload();
      await ready(page);
      const now = await state(page);
      assert.equal(now.scenario.id, 'utility');
      assert.equal(now.pace.value, 0.23);
      assert.equal(now.language, 'fr');
      assert.equal(now.pins.length, 1);
      assert.equal(now.history.undo, 0);
    }));

  test('a page that was asked for a scenario keeps what was changed in that one, and shows it in place of another', () =>
    onPage(shared, { query: '?scenario=utility' }, async (page) => {
      await setPace(page, 0.23);
      await isKept(page, '0.23');
      await page.reload();
      await ready(page);
      assert.equal((await state(page)).pace.value, 0.23);
      await page.goto(page.url().replace('utility', 'state'));
      await ready(page);
      assert.equal((await state(page)).scenario.id, 'state');
      await page.evaluate(() => window.curseur.undo());
      await until(
        page,
        () => window.curseur.state.scenario.id === 'utility' && window.curseur.state.pace.value === 0.23,
      );
    }));

  test('a scenario in the address does not replace what followed it, when the page is reloaded', () =>
    onPage(shared, { query: '?scenario=utility' }, async (page) => {
      await page.evaluate(() => {
        window.curseur.scenario = 'state';
      });
      await setPace(page, 0.23);
      await isKept(page, '0.23');
      await page.reload();
      await ready(page);
      assert.equal((await state(page)).scenario.id, 'state');
      assert.equal((await state(page)).pace.value, 0.23);
    }));

  test('the language in the address counts more than that of a link', () =>
    onPage(shared, {}, async (page) => {
      await setPace(page, 0.31);
      const token = await page.evaluate(() => window.curseur.save());
      const address = page.url().split('?')[0];
      await page.goto('about:blank');
      await page.goto(`${address}?tour=off&lang=fr#${token}`);
      await ready(page);
      assert.equal((await state(page)).pace.value, 0.31);
      assert.equal((await state(page)).language, 'fr');
    }));

  test('a place of the page after "#" is no link', () =>
    onPage(shared, {}, async (page) => {
      await page.goto(`${page.url()}#parallel-title`);
      await page.goto(`${page.url().split('#')[0]}#charts`);
      await settled(page);
      assert.equal((await state(page)).notice, false);
    }));

  test('a visit that a newer page wrote is kept beside the next one', () =>
    onPage(shared, {}, async (page) => {
      const newer = '{"curseur_saved": 2, "preset": "europe"}';
      await setPace(page, 0.31);
      await isKept(page, '0.31');
      const visits = (text) =>
        page.evaluate(
          (put) =>
            new Promise((good) => {
              const request = indexedDB.open('curseur');
              request.onsuccess = () => {
                const transaction = request.result.transaction('visits', 'readwrite');
                const store = transaction.objectStore('visits');
                if (put) {
                  store.clear();
                  store.put(put, 'last');
                }
                const all = store.getAll();
                transaction.oncomplete = () => {
                  request.result.close();
                  good(all.result.map((record) => record.text ?? record));
                };
              };
            }),
          text,
        );
      await visits(newer);
      await page.reload();
      await ready(page);
      assert.equal((await state(page)).notice, true);
      await setPace(page, 0.42);
      await isKept(page, '0.42');
      const texts = await visits();
      assert.ok(texts.includes(newer), texts.join('\n'));
    }));

  for (const [which, damaged] of [
    ['the newest visit', ['last', '{"curseur_saved": 1, "preset": "gone"}']],
    ["the tab's own visit", [null, { text: '{"curseur_saved": 1, "preset": "gone"}', at: 1 }]],
  ])
    test(`${which}, damaged in the store, is told in words, and the page works`, () =>
      onPage(shared, {}, async (page) => {
        await setPace(page, 0.31);
        await isKept(page, '0.31');
        await page.evaluate(
          ([key, record]) =>
            new Promise((good) => {
              const request = indexedDB.open('curseur');
              request.onsuccess = () => {
                const transaction = request.result.transaction('visits', 'readwrite');
                const visits = transaction.objectStore('visits');
                visits.getAllKeys().onsuccess = ({ target }) => {
                  visits.clear();
                  visits.put(record, key ?? target.result.find((one) => one !== 'last'));
                };
                transaction.oncomplete = () => {
                  request.result.close();
                  good();
                };
              };
            }),
          damaged,
        );
        await page.reload();
        await ready(page);
        const now = await state(page);
        assert.equal(now.notice, true);
        assert.equal(now.scenario.id, 'europe');
        assert.notEqual(now.pace.value, 0.31);
      }));

  test('a link opens what was shared, and goes from the address', () =>
    onPage(shared, {}, async (page) => {
      await setPace(page, 0.31);
      const token = await page.evaluate(() => window.curseur.save());
      await setPace(page, 0.77);
      const address = page.url();
      await page.goto(`${address}#${token}`); // the same page: no load, a new fragment
      await until(page, () => window.curseur.state.pace.value === 0.31);
      assert.equal(page.url(), address);
      await page.evaluate(() => window.curseur.undo());
      await until(page, () => window.curseur.state.pace.value === 0.77);
    }));

  test('what mail and chat put behind a link is no part of it', () =>
    onPage(shared, {}, async (page) => {
      const [token] = readFileSync(`${links}/0.1.0-europe.txt`, 'utf8').split('\n');
      await setPace(page, 0.25);
      const compressed = await page.evaluate(() => window.curseur.save());
      const address = page.url();
      for (const behind of ['.', ')', ',', '%3E', '%22', '%20', '”', '>', '&utm_source=mail', '#gclid=1', '%E2%80%8B'])
        for (const sent of [token, compressed]) {
          await setPace(page, 0.77);
          await page.goto(`${address}#${sent}${behind}`);
          await until(page, () => window.curseur.state.pace.value === 0.25);
          assert.equal((await state(page)).notice, false);
          assert.equal(page.url(), address);
        }
    }));

  test('a link that is refused stays in the address, until it is mended', () =>
    onPage(shared, {}, async (page) => {
      await setPace(page, 0.31);
      const token = await page.evaluate(() => window.curseur.save());
      await setPace(page, 0.77);
      const address = page.url();
      for (const half of [token.slice(0, -7), `${token.slice(0, -7)}…`]) {
        await page.goto(`${address}#${half}`);
        await until(page, () => window.curseur.state.notice);
        assert.equal(decodeURI(page.url()), `${address}#${half}`);
        assert.equal((await state(page)).pace.value, 0.77);
      }
      await isKept(page, '0.77');
      await page.reload();
      await ready(page);
      assert.equal((await state(page)).notice, true);
      assert.equal((await state(page)).pace.value, 0.77);
      assert.match(page.url(), /#c1/);
      await page.goto(`${address}#${token}`);
      await until(page, () => window.curseur.state.pace.value === 0.31);
      assert.equal(page.url(), address);
    }));

  test('?link= opens a link too, where a service rewrites what follows "#", and goes from among the options', async () => {
    const [token] = readFileSync(`${links}/0.1.0-europe-lists-c1.txt`, 'utf8').split('\n');
    const encoded = encodeURIComponent(`https://example.org/curseur/#${token}`);
    for (const query of [
      `?link=${token}`,
      `?theme=dark&link=${token}.&utm_source=mail#/inbox`,
      `?link=${encoded}&theme=dark#${token.slice(0, 20)}`,
    ])
      await onPage(shared, { query }, async (page) => {
        const now = await state(page);
        assert.equal(now.pace.value, 0.35);
        assert.equal(now.notice, false);
        assert.doesNotMatch(page.url(), /link=|#/);
        for (const other of ['theme=dark', 'utm_source=mail'])
          assert.equal(page.url().includes(other), query.includes(other));
        await isKept(page, ':0.35');
        await page.reload();
        await ready(page);
        assert.equal((await state(page)).pace.value, 0.35);
      });
    await onPage(shared, { query: `?link=${token.slice(0, 40)}` }, async (page) => {
      assert.equal((await state(page)).notice, true);
      assert.match(page.url(), /[?&]link=c1/);
    });
  });

  for (const name of ['0.1.0-europe', '0.1.0-utility'])
    test(`the old link ${name} opens on a first visit`, async () => {
      const [token, expected] = readFileSync(`${links}/${name}.txt`, 'utf8').split('\n');
      await onPage(shared, { query: `#${token}` }, async (page) => {
        const { scenario, pace, notice } = await state(page);
        assert.equal(`${scenario.id} ${pace.value.toFixed(6)}`, expected);
        assert.equal(notice, false);
      });
    });

  test('broken and hostile links open the preset with a word, run nothing and fetch nothing', async () => {
    const long = 'A'.repeat(600 * 1024);
    for (const token of [
      '%',
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      btoa('{"curseur_saved":1,"preset":"<script>"}').replace(/=+$/, ''),
      long,
    ])
      await onPage(shared, { query: `#${token}` }, async (page) => {
        page.on('dialog', () => assert.fail('a link ran code'));
        const now = await state(page);
        assert.equal(now.notice, true);
        assert.equal(now.scenario.id, 'europe');
        await settled(page);
      });
  });

  test('sharing copies the address with a token; keys undo and redo', () =>
    onPage(shared, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await setPace(page, 0.31);
      await page.focus('#cockpit');
      await page.keyboard.press('Control+z');
      await until(page, () => window.curseur.state.history.undo === 0);
      await page.keyboard.press('Control+y');
      await until(page, () => window.curseur.state.pace.value === 0.31);
      await page.keyboard.press('Control+z');
      await until(page, () => window.curseur.state.history.undo === 0);
      await page.keyboard.press('Control+Shift+z');
      await until(page, () => window.curseur.state.pace.value === 0.31);
    }));

  test('a browser that keeps nothing shows the cockpit all the same', () =>
    onPage(
      shared,
      {
        prepare: (page) =>
          page.addInitScript(() => {
            IDBFactory.prototype.open = () => {
              throw new Error('denied');
            };
          }),
      },
      async (page) => {
        await setPace(page, 0.31);
        await settled(page);
        assert.deepEqual((await state(page)).kept, []);
      },
    ));

  // By the palette, as a person may: what it asks of the page happens within the press.
  const act = async (page, name) => {
    await page.focus('#cockpit');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name); // at once, however slowly the page draws
    await page.keyboard.press('Enter');
  };

  test('a link is copied, a scenario saved as a file and kept under a name, each by its name', () =>
    onPage(shared, { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true }, async (page) => {
      await setPace(page, 0.31);
      await act(page, 'copy a link');
      await until(page, () => window.curseur.state.message.startsWith('Link copied'));
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(link.split('#')[1], await page.evaluate(() => window.curseur.save()));

      // A scenario of one's own makes a link that programs may cut.
      const presets = fileURLToPath(new URL('../../assets/scenarios', import.meta.url));
      const own = readFileSync(`${presets}/europe.json`, 'utf8');
      await page.evaluate((text) => window.curseur.open('own.json', text), own);
      await until(page, () => window.curseur.state.scenario.id === '');
      await act(page, 'copy a link');
      await until(page, () => /It has \d+,\d+ characters/.test(window.curseur.state.message));
      const long = await page.evaluate(() => navigator.clipboard.readText());
      const said = await page.evaluate(() => window.curseur.state.message);
      assert.equal(/has (\d+),(\d+) characters/.exec(said).slice(1).join(''), `${long.length}`);
      await page.evaluate(() => window.curseur.undo());
      await until(page, () => window.curseur.state.scenario.id === 'europe');

      const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'save as a file')]);
      assert.match(download.suggestedFilename(), /\.json$/);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
      assert.equal(saved.planning.pace, 0.31);
      assert.equal(saved.format, 'curseur/1');

      await act(page, 'keep under a name');
      await drawnOnce(page);
      await page.keyboard.type('Plan B');
      await page.keyboard.press('Enter');
      await until(page, () => window.curseur.state.kept.includes('Plan B'));
      await page.keyboard.press('Escape');
      await setPace(page, 0.8);
      await page.reload();
      await ready(page);
      await until(page, () => window.curseur.state.kept.includes('Plan B'));
      await act(page, 'plan b');
      await until(page, () => window.curseur.state.pace.value === 0.31);
    }));

  test('a report is saved as one page that stands alone, with the digest of the run', () =>
    onPage(shared, { query: '?scenario=utility' }, async (page) => {
      await setPace(page, 0.3);
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: kPatience }),
        page.evaluate(() => window.curseur.report()),
      ]);
      assert.match(download.suggestedFilename(), /\.html$/);
      const html = readFileSync(await download.path(), 'utf8');
      const { digest } = await page.evaluate(() => window.curseur.state.result);
      assert.ok(html.includes(digest), digest);
      // It opens by itself: nothing is fetched, nothing is refused, nothing is wider than the screen.
      const report = await page.context().newPage();
      const trouble = [];
      report.on('console', (message) => trouble.push(message.text()));
      report.on('request', (request) => {
        if (!request.url().startsWith('data:') && request.isNavigationRequest() === false) trouble.push(request.url());
      });
      await report.setViewportSize({ width: 390, height: 844 });
      await report.setContent(html);
      assert.deepEqual(trouble, []);
      assert.ok(await report.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'too wide');
      assert.ok(await report.evaluate(() => document.querySelectorAll('svg[role=img]').length > 10));
      await report.close();
    }));

  test('two drags of the handle are two steps', () =>
    onPage(shared, {}, async (page) => {
      const { track, pace } = await state(page);
      const y = track.y + track.height / 2,
        at = (share) => track.x + track.width * share;
      for (const [from, to] of [
        [(pace.value - pace.low) / (pace.high - pace.low), 0.3],
        [0.3, 0.6],
      ]) {
        await page.mouse.move(at(from), y);
        await page.mouse.down();
        await page.mouse.move(at(to), y, { steps: 8 });
        await page.mouse.up();
        await page.waitForTimeout(200);
      }
      await until(page, () => window.curseur.state.history.undo === 2);
      await page.evaluate(() => window.curseur.undo());
      await until(page, (value) => Math.abs(window.curseur.state.pace.value - value) < 0.02, 0.3 * 0.98 + 0.01);
    }));
});
