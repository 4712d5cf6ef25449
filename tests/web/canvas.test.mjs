// The canvas: as many pixels as the screen has, drawn only when something changed, redrawn after its context is lost.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { readFileSync } from 'node:fs';
import { onPage, kPatience, settled, state, withBrowser } from './harness.mjs';

const pixels = (page) =>
  page.locator('#cockpit').evaluate((canvas) => {
    const box = canvas.getBoundingClientRect();
    return { wide: canvas.width, high: canvas.height, width: box.width, height: box.height };
  });
const frames = (page) => page.evaluate(() => window.curseur.frames);

// Without input or work for a while.
async function quiet(page) {
  await settled(page);
  let last = -1;
  for (const end = Date.now() + kPatience; Date.now() < end; await page.waitForTimeout(400)) {
    const now = await frames(page);
    if (now === last) return now;
    last = now;
  }
  throw new Error('the page draws without end');
}

describe('the canvas', () => {
  const browser = withBrowser();

  for (const ratio of [1, 1.5, 2]) {
    test(`has one pixel for each of the screen's at a ratio of ${ratio}`, () =>
      onPage(browser, { deviceScaleFactor: ratio, viewport: { width: 1200, height: 700 } }, async (page) => {
        const { wide, high, width, height } = await pixels(page);
        assert.equal(wide, Math.round(width * ratio));
        assert.equal(high, Math.round(height * ratio));
        assert.deepEqual([width, height], [1200, 700]);
      }));
  }

  test('follows the window', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const wideTrack = (await state(page)).track.width;
      await page.setViewportSize({ width: 900, height: 640 });
      await page.waitForFunction(() => document.querySelector('#cockpit').width === 900);
      await page.waitForFunction((width) => window.curseur.state.track.width < width, wideTrack);
      assert.equal((await pixels(page)).high, 640);
    }));

  test('draws nothing while nothing changes', () =>
    onPage(browser, {}, async (page) => {
      const before = await quiet(page);
      const asked = await page.evaluate(async () => {
        let count = 0;
        const own = window.requestAnimationFrame;
        window.requestAnimationFrame = (callback) => {
          ++count;
          return own.call(window, callback);
        };
        await new Promise((done) => setTimeout(done, 1500));
        window.requestAnimationFrame = own;
        return count;
      });
      assert.equal(asked, 0, 'no frame is asked for');
      assert.equal(await frames(page), before, 'no frame is drawn');
      await page.mouse.move(300, 300);
      await page.waitForFunction((count) => window.curseur.frames > count, before);
      await quiet(page);
    }));

  test('shows the cockpit, not an empty surface', () =>
    onPage(browser, {}, async (page) => {
      await quiet(page);
      assert.ok((await colours(page)) > 50);
    }));

  test('comes back after its graphics were taken away', () =>
    onPage(browser, {}, async (page) => {
      await quiet(page);
      await page.evaluate(async () => {
        const canvas = document.querySelector('#cockpit');
        const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        const told = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
        const lost = told('webglcontextlost');
        loss.loseContext();
        await lost;
        await new Promise((done) => setTimeout(done, 100));
        const restored = told('webglcontextrestored');
        loss.restoreContext();
        await restored;
      });
      await quiet(page);
      assert.ok((await colours(page)) > 50, 'everything is drawn again');
      await page.evaluate(() => {
        window.curseur.pace = 0.6;
      });
      await page.waitForFunction(() => window.curseur.pace === 0.6);
    }));

  test('takes a scenario that is dropped on it, and tells what is wrong with one', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const drop = (name, text) =>
        page.locator('#cockpit').evaluate(
          (canvas, [name, text]) => {
            const data = new DataTransfer();
            data.items.add(new File([text], name, { type: 'application/json' }));
            for (const type of ['dragenter', 'dragover', 'drop'])
              canvas.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          },
          [name, text],
        );
      await drop('broken.json', '{"format": ');
      await page.waitForFunction(() => window.curseur.state.notice);
      assert.equal((await state(page)).scenario.id, 'europe');
      await drop('mine.json', readFileSync(new URL('../../assets/scenarios/utility.json', import.meta.url), 'utf8'));
      await page.waitForFunction(() => window.curseur.state.scenario.id === '');
      await settled(page);
      const { notice, scenario } = await state(page);
      assert.deepEqual([notice, scenario.name], [false, 'A gas and water utility']);
    }));

  // Information rather than a verdict: on a slow machine without a graphics card a frame may take any time.
  test('tells how long its longest frame took', (t) =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const longest = await page.evaluate(() => window.curseur.longestFrame);
      t.diagnostic(`longest frame: ${longest.toFixed(1)} ms`);
      assert.ok(longest > 0);
    }));
});

// How many different colours a picture of the page has, by a sample of its pixels.
async function colours(page) {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = new Set();
    for (let i = 0; i < data.length; i += 4 * 7) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return found.size;
  }, picture);
}
