// A browser that keeps nothing, does not answer or does not copy: the page works all the same and says it once.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawnOnce, onPage, kPatience, settled, state, withBrowser, until, setPace } from './harness.mjs';

// What the page says to people who do not see the canvas, in order.
const recordMessages = (page) =>
  page.addInitScript(() => {
    window.messages = [];
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() => window.messages.push(document.getElementById('message').textContent)).observe(
        document.getElementById('message'),
        { childList: true },
      ),
    );
  });
const kSaid = { en: /^Your work cannot be kept here/, fr: /^Votre travail ne peut pas être gardé ici/ };
const countSaid = (page, pattern) =>
  page.evaluate((source) => window.messages.filter((text) => new RegExp(source).test(text)).length, pattern.source);
const isSaid = (page, pattern) =>
  until(page, (source) => window.messages.some((text) => new RegExp(source).test(text)), pattern.source);

// How a browser's database fails from the start. Source: bug reports of pages that never start where a profile is
// damaged or locked, storage is refused to frames, or private windows have none.
const kBroken = [
  ['never answers', () => (IDBFactory.prototype.open = () => ({}))],
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new Error('denied');
      };
    },
  ],
  [
    'is refused to this frame',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  ],
  ['does not exist', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'answers with an error',
    () => {
      IDBFactory.prototype.open = () => {
        const request = { error: new DOMException('Internal error.', 'UnknownError') };
        setTimeout(() => request.onerror());
        return request;
      };
    },
  ],
  [
    'opens, and then never reads',
    () => {
      IDBObjectStore.prototype.get = () => ({});
      IDBObjectStore.prototype.getAllKeys = () => ({});
      const own = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...all) {
        return { objectStore: (name) => own.apply(this, all).objectStore(name) }; // its events never come
      };
    },
  ],
];

describe('a browser whose database', () => {
  const shared = withBrowser({ isolated: false });
  kBroken.forEach(([name, breakIt], k) => {
    const lang = k % 2 ? 'fr' : 'en';
    test(`${name}: the page waits less than 2 seconds for it, works and says so once (${lang})`, () =>
      onPage(
        shared,
        {
          query: `?lang=${lang}`,
          prepare: async (page) => {
            await recordMessages(page);
            await page.addInitScript(breakIt);
          },
        },
        async (page) => {
          await isSaid(page, kSaid[lang]);
          await setPace(page, 0.31);
          await page.waitForTimeout(700);
          await setPace(page, 0.32);
          await settled(page);
          await page.waitForTimeout(6000); // longer than the page's patience with anything
          assert.equal(await countSaid(page, kSaid[lang]), 1);
          assert.deepEqual((await state(page)).kept, []);
          // What the page waits for before it starts; measured when nothing else is at work.
          const waited = await page.evaluate(async () => {
            const { Storage } = await import('./storage.mjs');
            const begin = performance.now();
            await new Storage().lastVisit();
            return performance.now() - begin;
          });
          assert.ok(waited < 2000, `the page waited ${waited} ms for the last visit`);
        },
      ));
  });
});

describe('a browser', () => {
  const shared = withBrowser({ isolated: false });
  const open = (prepare, run, wishes = {}) =>
    onPage(
      shared,
      {
        ...wishes,
        prepare: async (page) => {
          await recordMessages(page);
          await prepare(page);
        },
      },
      run,
    );
  const kept = (page) =>
    page.evaluate(
      () =>
        new Promise((good) => {
          const request = indexedDB.open('curseur');
          request.onsuccess = () => {
            const all = request.result.transaction('visits').objectStore('visits').getAll();
            all.onsuccess = () => {
              request.result.close();
              good(all.result.join('\n'));
            };
          };
        }),
    );
  const isKept = async (page, part) => {
    for (const end = Date.now() + kPatience; Date.now() < end; await page.waitForTimeout(50))
      if ((await kept(page)).includes(part)) return;
    assert.fail(`${part} was not kept`);
  };

  test('that cannot read the last visit does not write over it', () =>
    open(
      () => {},
      async (page) => {
        await setPace(page, 0.23);
        await isKept(page, '0.23');
        await page.addInitScript(() => {
          if (!sessionStorage.getItem('broken')) return;
          // Answers late, and then well.
          const own = IDBFactory.prototype.open;
          IDBFactory.prototype.open = function (...all) {
            const late = {};
            setTimeout(() => {
              const request = own.apply(this, all);
              request.onsuccess = () => {
                late.result = request.result;
                late.onsuccess?.();
              };
            }, 2500);
            return late;
          };
        });
        await page.evaluate(() => sessionStorage.setItem('broken', '1'));
        await page.reload();
        await isSaid(page, kSaid.en);
        await setPace(page, 0.77);
        await settled(page);
        await page.waitForTimeout(4000); // the database has answered in the meantime
        assert.ok((await kept(page)).includes('0.23'));
        await page.evaluate(() => sessionStorage.removeItem('broken'));
        await page.reload();
        await until(page, () => window.curseur?.state?.pace.value === 0.23);
      },
    ));

  for (const [name, breakIt] of [
    [
      'is full',
      () => {
        for (const way of ['put', 'add'])
          IDBObjectStore.prototype[way] = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
      },
    ],
    [
      'is full, which is noticed only at the end',
      () => {
        for (const way of ['put', 'add']) {
          const own = IDBObjectStore.prototype[way];
          IDBObjectStore.prototype[way] = function (...all) {
            const request = own.apply(this, all);
            request.addEventListener('success', () => this.transaction.abort());
            return request;
          };
        }
      },
    ],
    [
      'is closed by the browser',
      () => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('The database connection is closing.', 'InvalidStateError');
        };
      },
    ],
    ['no longer answers', () => (IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => ({}))],
  ])
    test(`whose store ${name} later says so once, and its list of names stays`, () =>
      open(
        () => {},
        async (page) => {
          await page.evaluate(() => {
            window.curseur.pace = 0.41;
          });
          await isKept(page, '0.41');
          const act = async (what) => {
            await page.focus('#cockpit');
            await page.keyboard.press('Control+k');
            await page.keyboard.type(what);
            await page.keyboard.press('Enter');
          };
          await act('keep under a name');
          await drawnOnce(page);
          await page.keyboard.type('Plan B');
          await page.keyboard.press('Enter');
          await until(page, () => window.curseur.state.kept.includes('Plan B'));
          await page.keyboard.press('Escape');
          await page.evaluate(breakIt);
          if (name === 'no longer answers')
            await page.evaluate(() => {
              const own = IDBDatabase.prototype.transaction;
              IDBDatabase.prototype.transaction = function (...all) {
                return { objectStore: (store) => own.apply(this, all).objectStore(store) };
              };
            });
          await setPace(page, 0.42);
          await isSaid(page, kSaid.en);
          await setPace(page, 0.43);
          await page.waitForTimeout(6000);
          assert.equal(await countSaid(page, kSaid.en), 1);
          // What was asked for by name is answered by name.
          await act('keep under a name');
          await drawnOnce(page);
          await page.keyboard.type('Plan C');
          await page.keyboard.press('Enter');
          await isSaid(page, /^Plan C could not be kept/);
          assert.deepEqual((await state(page)).kept, ['Plan B']);
        },
      ));

  const refuseClipboard = (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
  const hangClipboard = (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => new Promise(() => {}) } });
      document.execCommand = () => false;
    });
  for (const [name, prepare, lang, help, command] of [
    ['has no clipboard', refuseClipboard, 'en', /does not let the page copy/, 'copy a link'],
    ['never answers when it is to copy', hangClipboard, 'fr', /ne laisse pas la page copier/, 'copier un lien'],
  ])
    test(`that ${name} shows the link, selected, to be copied by hand (${lang})`, () =>
      open(
        prepare,
        async (page) => {
          await setPace(page, 0.31);
          await page.focus('#cockpit');
          await page.keyboard.press('Control+k');
          await page.keyboard.type(command);
          await page.keyboard.press('Enter');
          await page.waitForSelector('#by-hand[open]', { timeout: kPatience });
          assert.match(await page.innerText('#by-hand'), help);
          const link = await page.inputValue('#by-hand-text');
          assert.equal(link.split('#')[1], await page.evaluate(() => window.curseur.save()));
          assert.equal(await page.evaluate(() => getSelection().toString()), link);
          await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          await until(page, () => !document.querySelector('#by-hand').open);
          // The keyboard is the cockpit's again, or still its open field's.
          assert.match(await page.evaluate(() => document.activeElement.id), /^(cockpit|typing)$/);
        },
        { query: `?lang=${lang}` },
      ));

  test('whose clipboard is not for pages still copies by the older way', () =>
    open(
      (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          document.execCommand = () => {
            window.copied = document.activeElement.value;
            return true;
          };
        }),
      async (page) => {
        await page.focus('#cockpit');
        await page.keyboard.press('Control+k');
        await page.keyboard.type('copy a link');
        await page.keyboard.press('Enter');
        await isSaid(page, /^Link copied/);
        assert.equal(
          await page.evaluate(() => window.copied.split('#')[1]),
          await page.evaluate(() => window.curseur.save()),
        );
      },
    ));
});
