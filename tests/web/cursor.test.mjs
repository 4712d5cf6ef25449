// The cursor under the mouse, a finger, the range input and a script; its results against the command line's.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kAllFutures, onPage, kPatience, settled, state, withBrowser } from './harness.mjs';

const commandLine = process.env.CURSEUR ?? fileURLToPath(new URL('../../build/native/curseur', import.meta.url));

// Where a pace stands on the track, in the page's coordinates.
async function placeOf(page, pace) {
  const { track } = await state(page);
  const canvas = await page.locator('#cockpit').boundingBox();
  const slowest = 0.01,
    fastest = 0.99;
  return {
    x: canvas.x + track.x + (track.width * (pace - slowest)) / (fastest - slowest),
    y: canvas.y + track.y + track.height / 2,
  };
}

const paceBecomes = (page, low, high) =>
  page.waitForFunction(([low, high]) => window.curseur.pace >= low && window.curseur.pace <= high, [low, high], {
    timeout: kPatience,
  });

describe('the cursor', () => {
  const browser = withBrowser();

  test('follows the mouse, and the result follows it', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const before = await state(page);
      const from = await placeOf(page, before.pace.value);
      const to = await placeOf(page, 0.8);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
      // Under the hand there is a result of the new pace, of 512 paths at least.
      await page.waitForFunction(
        (version) => {
          const { state } = window.curseur;
          return state.version > version && state.result.version === state.version && state.result.paths >= 512;
        },
        before.version,
        { timeout: kPatience },
      );
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      await paceBecomes(page, 0.78, 0.82);
      await settled(page);
      const after = await state(page);
      assert.notEqual(after.result.metrics.npv.mean, before.result.metrics.npv.mean);
      assert.notEqual(after.sentence, before.sentence);
      await page.waitForFunction(
        (value) => document.querySelector('#lever-planning-pace')?.value === value,
        String(after.pace.value),
        { timeout: kPatience },
      );
    }));

  test('jumps to a click on its track', () =>
    onPage(browser, {}, async (page) => {
      const at = await placeOf(page, 0.3);
      await page.mouse.click(at.x, at.y);
      await paceBecomes(page, 0.28, 0.32);
    }));

  test('follows the range input, which tells the result once it is final', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.focus('#lever-planning-pace');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      const wanted = Number(await page.inputValue('#lever-planning-pace'));
      await page.waitForFunction((pace) => window.curseur.pace === pace, wanted, { timeout: kPatience });
      await settled(page);
      const { sentence, pace } = await state(page);
      await page.waitForFunction((text) => document.querySelector('#result').textContent === text, sentence, {
        timeout: kPatience,
      });
      assert.equal((await page.textContent('#lever-planning-pace + output')).trim(), pace.text);
      const live = await page
        .locator('#result')
        .evaluate((element) => [element.getAttribute('role'), element.ariaLive]);
      assert.ok(live[0] === 'status' || live[1] === 'polite');
    }));

  test('takes a number from a script and refuses what is none', () =>
    onPage(browser, {}, async (page) => {
      await page.evaluate(() => {
        window.curseur.pace = 0.25;
      });
      await paceBecomes(page, 0.25, 0.25);
      await page.evaluate(() => {
        window.curseur.pace = 7;
      });
      await settled(page);
      assert.equal(await page.evaluate(() => window.curseur.pace), 0.25);
    }));

  test('gives the digest of the command line, at every pace', { skip: !existsSync(commandLine) }, () =>
    onPage(browser, { futures: kAllFutures }, async (page) => {
      for (const pace of [null, 0.2]) {
        if (pace !== null) {
          await page.evaluate((value) => {
            window.curseur.pace = value;
          }, pace);
          await paceBecomes(page, pace, pace);
        }
        await settled(page);
        const set = pace === null ? [] : ['--set', `/planning/pace=${pace}`];
        const told = JSON.parse(execFileSync(commandLine, ['run', 'europe', '--json', ...set], { encoding: 'utf8' }));
        const { result } = await state(page);
        assert.equal(result.digest, told.digest);
        assert.equal(result.metrics.npv.mean, told.metrics.npv.mean);
      }
    }),
  );
});

describe('on a phone', () => {
  const browser = withBrowser();
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

  test('the page fits, and a tap moves the cursor', () =>
    onPage(browser, phone, async (page) => {
      await settled(page);
      const size = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
        document.documentElement.scrollHeight,
        innerHeight,
      ]);
      assert.ok(size[0] <= size[1] && size[2] <= size[3], `the page scrolls: ${size}`);
      const at = await placeOf(page, 0.7);
      await page.touchscreen.tap(at.x, at.y);
      await paceBecomes(page, 0.68, 0.72);
    }));

  test('a finger that drags the handle moves it', () =>
    onPage(browser, phone, async (page) => {
      await settled(page);
      const start = (await state(page)).pace.value;
      const from = await placeOf(page, start);
      const to = await placeOf(page, 0.85);
      const session = await page.context().newCDPSession(page);
      const touch = (type, x, y) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
      await touch('touchStart', from.x, from.y);
      for (let i = 1; i <= 10; ++i) await touch('touchMove', from.x + ((to.x - from.x) * i) / 10, from.y);
      await touch('touchEnd');
      await paceBecomes(page, 0.8, 0.9);
    }));

  test('zooming with two fingers is not forbidden', () =>
    onPage(browser, phone, async (page) => {
      const viewport = await page.getAttribute('meta[name=viewport]', 'content');
      assert.doesNotMatch(viewport, /user-scalable|maximum-scale/);
      const action = await page.locator('#cockpit').evaluate((canvas) => getComputedStyle(canvas).touchAction);
      assert.match(action, /pinch-zoom|auto|manipulation/);
    }));
});
