// What a person reads where the page cannot run: in plain words, in both languages, with everything else left quiet.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { onPage, kPatience, withBrowser } from './harness.mjs';

const withoutWebassembly = (page) =>
  page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
const withoutWebgl = (page) =>
  page.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : own.call(this, kind, ...rest);
    };
  });
const withoutModules = (page) => page.route('**/*.wasm', (route) => route.abort());

async function message(page) {
  await page.waitForSelector('#failure:not([hidden])', { timeout: kPatience });
  return page.innerText('#failure');
}

describe('where something is missing', () => {
  const browser = withBrowser();
  const cases = [
    ['WebAssembly', withoutWebassembly, /WebAssembly/],
    ['WebGL 2', withoutWebgl, /WebGL 2/],
  ];
  for (const [name, prepare, expected] of cases) {
    for (const [lang, words] of [
      ['en', /browser/i],
      ['fr', /navigateur/i],
    ]) {
      test(`without ${name} the page says so (${lang})`, () =>
        onPage(browser, { query: `?lang=${lang}`, prepare, wait: false }, async (page) => {
          const text = await message(page);
          assert.match(text, expected);
          assert.match(text, words);
          assert.equal(await page.getAttribute('html', 'lang'), lang);
        }));
    }
  }

  test('when the model cannot be fetched the page says so and offers to try again', () =>
    onPage(browser, { prepare: withoutModules, wait: false, expectErrors: true }, async (page) => {
      await message(page);
      await page.unroute('**/*.wasm');
      await page.click('#failure button');
      await page.waitForFunction(() => window.curseur?.frames > 0, null, { timeout: kPatience });
    }));

  test('without scripts there is text in both languages', () =>
    onPage(browser, { javaScriptEnabled: false, wait: false }, async (page) => {
      const text = await page.innerText('body');
      assert.match(text, /JavaScript/);
      assert.match(text, /needs/);
      assert.match(text, /besoin/);
    }));
});
