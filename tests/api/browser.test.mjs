// The JavaScript API in browsers: with threads, in a worker, without one, without SIMD; from a plain script and from
// another folder.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withBlankPages } from '../browsers.mjs';

const kDigest = 'd42977c36ca545e9'; // of europe with 7 paths, as in tests/golden

// In the page: a run, and how much of the calling thread's time went by without a turn of it.
async function runWith(options) {
  const { loadCurseur } = await import('/curseur.mjs');
  const curseur = await loadCurseur(options);
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const { digest: found } = await curseur.run('europe', { paths: 7 });
  const shares = [];
  const large = await curseur.run('europe', { paths: 20000, onProgress: (share) => shares.push(share) });
  clearInterval(timer);
  const aborted = await curseur
    .run('europe', { paths: 1000000, signal: AbortSignal.timeout(100) })
    .catch((error) => error.name);
  const faults = await curseur.run('europe', { set: { '/planning/pace': 3 } }).catch((error) => error.faults);
  curseur.dispose();
  return { found, threads: curseur.threads, large: large.digest, last: shares.at(-1), longest, aborted, faults };
}

function check(told, threads) {
  assert.equal(told.found, kDigest);
  if (threads !== undefined) assert.equal(told.threads, threads);
  assert.equal(told.last, 1);
  assert.equal(told.aborted, 'TimeoutError');
  assert.equal(told.faults[0].pointer, '/planning/pace');
  assert.ok(told.longest < 500, `the calling thread stood still for ${told.longest} ms`);
}

describe('Chromium, cross-origin isolated', () => {
  const pages = withBlankPages({ isolated: true });
  test('works on threads', async () => {
    const page = await pages.blank();
    const told = await page.run(runWith, {});
    check(told);
    assert.ok(told.threads > 1);
    const one = await page.run(runWith, { threads: 1 });
    check(one, 1);
    assert.equal(one.large, told.large);
    await page.close();
  });
  test('10,000 paths with the quantiles of every series fit into 100 MB', async () => {
    const page = await pages.blank();
    const series = await page.run(async () => {
      const { loadCurseur } = await import('/curseur.mjs');
      const curseur = await loadCurseur({ memory: 95 }); // its memory cannot grow beyond
      const { monthly } = await curseur.run('europe', { paths: 10000, monthly: true });
      curseur.dispose();
      return Object.values(monthly).filter(({ p5, p95 }) => p5.length === 120 && p95.length === 120).length;
    }, {});
    assert.equal(series, 30);
    await page.close();
  });
});

describe('Chromium, not isolated', () => {
  const pages = withBlankPages({ isolated: false });
  test('works in a worker', async () => {
    const page = await pages.blank();
    check(await page.run(runWith, {}), 1);
    await page.close();
  });
  test('works in slices where there are no workers', async () => {
    const page = await pages.blank('licences.txt', 'delete globalThis.Worker');
    check(await page.run(runWith, {}), 1);
    await page.close();
  });
  test('works in slices where the worker cannot be started', async () => {
    const page = await pages.blank(
      'licences.txt',
      'globalThis.Worker = class { constructor() { throw new Error("refused"); } }',
    );
    check(await page.run(runWith, {}), 1);
    await page.close();
  });
  test('works without SIMD', async () => {
    const page = await pages.blank('licences.txt', 'WebAssembly.validate = () => false');
    check(await page.run(runWith, {}), 1);
    await page.close();
  });
  test('works from a plain script', async () => {
    const page = await pages.blank();
    const found = await page.run(async () => {
      const script = document.createElement('script');
      script.src = '/curseur-script.js';
      await new Promise((loaded) => {
        script.onload = loaded;
        document.head.append(script);
      });
      const curseur = await globalThis.loadCurseur();
      const { digest: told } = await curseur.run('europe', { paths: 7 });
      curseur.dispose();
      return told;
    });
    assert.equal(found, kDigest);
    await page.close();
  });
  test('says what is missing when its files are not where they should be', async () => {
    const page = await pages.blank();
    const message = await page.run(async () => {
      const { loadCurseur } = await import('/curseur.mjs');
      return loadCurseur({ base: '/nowhere/' }).then(
        () => '',
        (error) => `${error.name}: ${error.message}`,
      );
    });
    assert.match(message, /^CurseurError: Curseur could not be loaded: .*\/nowhere\/.*404/);
    await page.close();
  });
});
