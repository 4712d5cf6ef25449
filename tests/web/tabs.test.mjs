// Several tabs: each keeps its own visit, and none takes what another one kept.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staleVisits } from '../../web/page/visits.mjs';
import { onPage, kPatience, ready, state, withBrowser, until, setPace } from './harness.mjs';

const paceOf = async (page) => (await state(page)).pace.value;
// All records of a store, as [key, value] pairs.
const records = (page, store) =>
  page.evaluate(
    (name) =>
      new Promise((good) => {
        const request = indexedDB.open('curseur');
        request.onsuccess = () => {
          const opened = request.result.transaction(name).objectStore(name);
          const keys = opened.getAllKeys(),
            all = opened.getAll();
          all.onsuccess = () => {
            request.result.close();
            good(keys.result.map((key, i) => [key, all.result[i]]));
          };
        };
      }),
    store,
  );
const textOf = ([, record]) => record.text ?? record;
// Until a visit with this pace is kept, and by now is also the newest one, if it is to be.
async function isKept(page, pace, isNewest = true) {
  const part = `"/planning/pace":${pace}`;
  for (const end = Date.now() + kPatience; Date.now() < end; await page.waitForTimeout(50)) {
    const visits = await records(page, 'visits');
    const newest = visits.find(([key]) => key === 'last');
    const isOwn = visits.some((visit) => visit[0] !== 'last' && textOf(visit).includes(part));
    if (isOwn && (!isNewest || newest[1].includes(part))) return;
  }
  assert.fail(`pace ${pace} was not kept`);
}
async function another(page, address = page.url()) {
  const opened = await page.context().newPage();
  await opened.goto(address);
  await ready(opened);
  return opened;
}
// As "Duplicate tab" does: with a copy of sessionStorage.
async function duplicate(page) {
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await ready(opened);
  return opened;
}
async function reload(page) {
  await page.reload();
  await ready(page);
}
const act = async (page, name) => {
  await page.bringToFront();
  await page.focus('#cockpit');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

describe('tabs', () => {
  const shared = withBrowser();

  test('a new tab begins with the newest visit; then each keeps its own, through reloads and at the same time', () =>
    onPage(shared, {}, async (first) => {
      await setPace(first, 0.23);
      await isKept(first, 0.23);
      const second = await another(first);
      assert.equal(await paceOf(second), 0.23);
      await Promise.all([setPace(first, 0.31), setPace(second, 0.77)]);
      await isKept(first, 0.31, false);
      await isKept(second, 0.77, false);
      await Promise.all([reload(first), reload(second)]);
      assert.equal(await paceOf(first), 0.31);
      assert.equal(await paceOf(second), 0.77);
      await setPace(first, 0.42);
      await isKept(first, 0.42);
      const third = await another(first);
      assert.equal(await paceOf(third), 0.42);
      await reload(second);
      assert.equal(await paceOf(second), 0.77);
    }));

  test('a duplicated tab begins as the one it was made from, and keeps its own visit from then on', () =>
    onPage(shared, {}, async (first) => {
      await setPace(first, 0.31);
      await isKept(first, 0.31);
      const other = await another(first);
      await setPace(other, 0.77);
      await isKept(other, 0.77);
      const copy = await duplicate(first);
      assert.equal(await paceOf(copy), 0.31);
      await setPace(copy, 0.42);
      await isKept(copy, 0.42);
      for (const page of [first, copy, other]) await reload(page);
      assert.equal(await paceOf(first), 0.31);
      assert.equal(await paceOf(copy), 0.42);
      assert.equal(await paceOf(other), 0.77);
    }));

  test('looking at a link in a new tab does not hide the work of another; working on it makes it the newest', () =>
    onPage(shared, {}, async (first) => {
      await setPace(first, 0.42);
      await isKept(first, 0.42);
      const token = await first.evaluate(() => window.curseur.save());
      await setPace(first, 0.31);
      await isKept(first, 0.31);
      const linked = await another(first, `${first.url()}#${token}`);
      assert.equal(await paceOf(linked), 0.42);
      await isKept(linked, 0.42, false);
      const next = await another(first);
      assert.equal(await paceOf(next), 0.31);
      await reload(linked);
      assert.equal(await paceOf(linked), 0.42);
      await setPace(linked, 0.77);
      await isKept(linked, 0.77);
      await reload(next);
      assert.equal(await paceOf(next), 0.31);
      assert.equal(await paceOf(await another(first)), 0.77);
    }));

  test('a link on the very first visit is there on the next one', () =>
    onPage(shared, {}, async (maker) => {
      await setPace(maker, 0.31);
      const token = await maker.evaluate(() => window.curseur.save());
      await onPage(shared, { query: `#${token}` }, async (page) => {
        await isKept(page, 0.31);
        const address = page.url();
        await page.close({ runBeforeUnload: false });
        const next = await page.context().newPage();
        await next.goto(address);
        await ready(next);
        assert.equal(await paceOf(next), 0.31);
      });
    }));

  test('a visit that a version before tabs kept opens, and old ones go', () =>
    onPage(shared, {}, async (page) => {
      await setPace(page, 0.31);
      await isKept(page, 0.31);
      await page.evaluate(
        () =>
          new Promise((good) => {
            const request = indexedDB.open('curseur');
            request.onsuccess = () => {
              const transaction = request.result.transaction('visits', 'readwrite');
              const visits = transaction.objectStore('visits');
              visits.get('last').onsuccess = ({ target }) => {
                visits.clear();
                visits.put(target.result, 'last');
                visits.put({ text: target.result, at: Date.now() - 1e10 }, 'old');
                visits.put({ text: target.result, at: Date.now() - 1e6 }, 'recent');
              };
              transaction.oncomplete = () => {
                request.result.close();
                good();
              };
            };
          }),
      );
      const next = await another(page);
      assert.equal(await paceOf(next), 0.31);
      await setPace(next, 0.32);
      await isKept(next, 0.32);
      for (const end = Date.now() + kPatience; Date.now() < end; await page.waitForTimeout(50)) {
        const keys = (await records(page, 'visits')).map(([key]) => key);
        assert.ok(keys.includes('recent') && keys.includes('last'));
        if (!keys.includes('old')) return;
      }
      assert.fail('the old visit is still kept');
    }));

  test('two tabs that keep a scenario under the same name keep both, and each lists what the other kept', () =>
    onPage(shared, {}, async (first) => {
      const second = await another(first);
      await setPace(first, 0.31);
      await setPace(second, 0.77);
      const typeName = async (page) => {
        await act(page, 'keep under a name');
        await page.keyboard.type('Plan B');
      };
      await typeName(first);
      await typeName(second);
      // Neither has told the other yet when both have written.
      await first.evaluate(() => {
        BroadcastChannel.prototype.postMessage = () => {};
      });
      await first.bringToFront();
      await first.keyboard.press('Enter');
      await until(first, () => window.curseur.state.kept.includes('Plan B'));
      await second.bringToFront();
      await second.keyboard.press('Enter');
      await until(second, () => window.curseur.state.kept.length === 2);
      await until(first, () => window.curseur.state.kept.length === 2);
      for (const page of [first, second]) assert.deepEqual((await state(page)).kept, ['Plan B', 'Plan B (2)']);
      const kept = new Map(await records(first, 'kept'));
      assert.match(kept.get('Plan B'), /"\/planning\/pace":0.31/);
      assert.match(kept.get('Plan B (2)'), /"\/planning\/pace":0.77/);
      // Knowing that the name is taken, the person replaces it.
      await second.keyboard.press('Escape');
      await typeName(second);
      await second.keyboard.press('Enter');
      await until(second, () => window.curseur.state.message === 'Kept: Plan B');
      assert.match(new Map(await records(first, 'kept')).get('Plan B'), /"\/planning\/pace":0.77/);
    }));
});

test('visits are forgotten by age and number, never the newest', () => {
  const kDay = 24 * 3600 * 1000,
    now = 1000 * kDay;
  const visit = (key, days) => [key, { text: '{}', at: now - days * kDay }];
  const many = Array.from({ length: 60 }, (_, i) => visit(`tab ${i}`, i / 10));
  const rows = [
    ['none', [], []],
    ['only that of a version before tabs', [['last', '{}']], []],
    ['a recent one', [visit('a', 1)], []],
    ['one of more than 90 days, but the newest', [['last', '{}'], visit('a', 91)], []],
    ['several of more than 90 days', [visit('a', 200), visit('b', 91), visit('c', 89)], ['b', 'a']],
    ['more than 50', many, many.slice(50).map(([key]) => key)],
    ['the same in another order', [...many].reverse(), many.slice(50).map(([key]) => key)],
    ['a clock that was put back', [visit('a', -5), visit('b', 1)], []],
    ['records of no known kind', [visit('a', 1), ['b', null], ['c', 'text'], ['d', {}]], ['b', 'c', 'd']],
  ];
  for (const [name, visits, stale] of rows) assert.deepEqual(staleVisits(visits, now), stale, name);
});
