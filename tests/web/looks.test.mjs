// What a person needs to see and to hit: high contrast, by the system or by hand, and larger text.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { drawn, onPage, settled, state, withBrowser } from './harness.mjs';

const until = (page, what, value) =>
  page.waitForFunction(([what, value]) => window.curseur.state[what] === value, [what, value]);
// The colour of the page's ground, as it is shown: the canvas at its lower left corner, beside all cards.
async function ground(page) {
  await drawn(page);
  const picture = (await page.screenshot({ clip: { x: 2, y: 896, width: 2, height: 2 } })).toString('base64');
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, picture);
}

describe('contrast', () => {
  const browser = withBrowser();

  test('follows the colours that the system forces, and a hand', () =>
    onPage(browser, { query: '?theme=dark' }, async (page) => {
      await settled(page);
      assert.equal((await state(page)).high_contrast, false);
      assert.deepEqual(await ground(page), [15, 18, 22]);
      await page.emulateMedia({ forcedColors: 'active' });
      await until(page, 'high_contrast', true);
      await page.emulateMedia({ forcedColors: 'none' });
      await until(page, 'high_contrast', false);
      await page.evaluate(() => {
        window.curseur.contrast = 'high';
      });
      await until(page, 'high_contrast', true);
      assert.deepEqual(await ground(page), [0, 0, 0], 'the canvas');
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgb(0, 0, 0)',
        'and the page around it',
      );
    }));

  test('the plain version can be seen with forced colours', () =>
    onPage(browser, { forcedColors: 'active' }, async (page) => {
      await settled(page);
      const borders = await page.evaluate(() =>
        [...document.querySelectorAll('.parallel button')].map((button) => getComputedStyle(button).borderTopWidth),
      );
      assert.ok(borders.length > 3);
      assert.ok(
        borders.every((width) => width === '1px'),
        String(borders),
      );
    }));
});

describe('larger text', () => {
  const browser = withBrowser();

  test('the hand hits what the eye sees: the handle, a field, and what is typed into it', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const before = (await state(page)).track;
      await page.evaluate(() => window.curseur.sizeText(2));
      await until(page, 'text_size', 130);
      await page.waitForFunction((x) => window.curseur.state.track.x > x, before.x);
      const { track, pace } = await state(page);
      assert.ok(track.x + track.width < 1440 && track.width > 1000, JSON.stringify(track));
      const at = (share) => track.x + track.width * share;
      const place = at((pace.value - pace.low) / (pace.high - pace.low));
      const y = track.y + track.height / 2;
      await page.mouse.move(place, y);
      await page.mouse.down();
      await page.mouse.move(place - 0.1 * track.width, y, { steps: 4 });
      await page.mouse.up();
      await page.waitForFunction((value) => Math.abs(window.curseur.pace - value) > 0.05, pace.value);
      const moved = pace.value - 0.1 * (pace.high - pace.low);
      assert.ok(
        Math.abs((await page.evaluate(() => window.curseur.pace)) - moved) < 0.03,
        'the handle followed the hand',
      );

      const field = await page.evaluate(() => window.curseur.fieldPlace('/regions/0/reserved_share'));
      assert.ok(field, 'a lever is on view');
      await page.mouse.click(field.x + field.width / 2, field.y + field.height / 2);
      await page.waitForFunction(() => document.activeElement.id === 'typing');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.curseur.state.history.undo === 2);
    }));

  test('is kept, and stops where a phone is too small for more', () =>
    onPage(browser, { viewport: { width: 390, height: 844 } }, async (page) => {
      await settled(page);
      await page.evaluate(() => window.curseur.sizeText(4));
      await until(page, 'text_size', 175);
      await drawn(page);
      const { track } = await state(page);
      assert.ok(track.x > 0 && track.x + track.width < 390, JSON.stringify(track));
      await page.evaluate(() => window.curseur.sizeText(0));
      await until(page, 'text_size', 100);
      await page.evaluate(() => window.curseur.sizeText(1));
      await until(page, 'text_size', 115);
      await page.waitForTimeout(2500);
      await page.reload();
      await settled(page);
      await until(page, 'text_size', 115);
    }));
});
