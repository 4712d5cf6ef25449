// Charts in a real browser: a picture of one as a file, fingers by the browser's own touch events.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { drawn, onPage, kPatience, settled, withBrowser } from './harness.mjs';

const kPrice = 6;
const place = async (page, chart) => {
  await page.waitForFunction((index) => window.curseur.chartPlace(index), chart, { timeout: kPatience });
  return page.evaluate((index) => window.curseur.chartPlace(index), chart);
};

// Of a PNG file, decoded by the browser: size, how many colours, and how much of it is the commonest one.
const look = (page, bytes) =>
  page.evaluate(async (source) => {
    const blob = await (await fetch(`data:image/png;base64,${source}`)).blob();
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map();
    let clear = 0;
    for (let i = 0; i < data.length; i += 4 * 3) {
      const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      if (data[i + 3] !== 255) ++clear;
    }
    const all = data.length / 12,
      [ground, most] = [...counts].sort((a, b) => b[1] - a[1])[0];
    return { width: image.width, height: image.height, colours: counts.size, ground, share: most / all, clear };
  }, bytes.toString('base64'));

// The rows of a chart's menu, from its top: 28 high, 8 apart, 12 from its edge (src/ui/outcomes/charts_menu.cpp).
async function pick(page, chart, row) {
  const card = await place(page, chart);
  const button = { x: card.x + card.width - 26, y: card.y + 24 };
  await page.mouse.click(button.x, button.y);
  await drawn(page);
  await page.mouse.click(button.x - 60, button.y + 14 + 4 + 12 + 36 * row + 14);
}

describe('charts', () => {
  const shared = withBrowser();

  for (const [ratio, theme] of [
    [1, 'light'],
    [2, 'dark'],
  ])
    test(`a chart is saved as a PNG of 1920 by 1080, in the ${theme} theme on a screen of ratio ${ratio}`, () =>
      onPage(
        shared,
        {
          query: `?theme=${theme}`,
          deviceScaleFactor: ratio,
          acceptDownloads: true,
          bypassCSP: true,
          viewport: { width: 1440, height: 1900 },
        },
        async (page) => {
          await settled(page);
          const [download] = await Promise.all([
            page.waitForEvent('download', { timeout: kPatience }),
            pick(page, kPrice, 3),
          ]);
          assert.equal(download.suggestedFilename(), 'price-of-an-h100e-hour.png');
          const bytes = readFileSync(await download.path());
          assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
          const { width, height, colours, ground, share, clear } = await look(page, bytes);
          assert.deepEqual([width, height, clear], [1920, 1080, 0]);
          assert.equal(ground, theme === 'light' ? 0xffffff : 0x171b20, 'on the ground of a card');
          assert.ok(colours > 50 && share < 0.97, `${colours} colours, ${share} of it ground: not blank`);
          // The cockpit's own letters are as they were.
          await page.evaluate(() => {
            window.curseur.pace = 0.3;
          });
          await settled(page);
          await page.waitForFunction(() => window.curseur.state.message.includes('price-of-an-h100e-hour.png'), null, {
            timeout: kPatience,
          });
        },
      ));

  test('a chart is saved as an SVG that a browser shows', () =>
    onPage(
      shared,
      { acceptDownloads: true, bypassCSP: true, viewport: { width: 1440, height: 1900 } },
      async (page) => {
        await settled(page);
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: kPatience }),
          pick(page, kPrice, 4),
        ]);
        assert.equal(download.suggestedFilename(), 'price-of-an-h100e-hour.svg');
        const svg = readFileSync(await download.path(), 'utf8');
        const parsed = await page.evaluate((text) => {
          const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
          return {
            name: documentElement.nodeName,
            text: documentElement.textContent,
            lines: documentElement.querySelectorAll('polyline').length,
          };
        }, svg);
        assert.equal(parsed.name, 'svg');
        assert.ok(parsed.lines >= 2);
        assert.match(parsed.text, /Price of an H100e-hour.*Curseur · .* · pace 0\.\d+/s);
      },
    ));

  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  const touches = async (page) => {
    const session = await page.context().newCDPSession(page);
    return (type, ...points) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })),
      });
  };
  const pageScale = (page) => page.evaluate(() => window.visualViewport.scale);
  // The top of the page, where titles, the ways back and the axes stand.
  const picture = async (page, box) => (await page.screenshot({ clip: box })).toString('base64');

  test('two fingers on a chart zoom its months and not the page; a double tap shows all again', () =>
    onPage(shared, phone, async (page) => {
      await settled(page);
      await drawn(page);
      const card = await place(page, 0);
      const middle = card.x + card.width * 0.55,
        y = card.y + card.height * 0.6;
      // The axis of months alone: that of values keeps what it has grown to.
      const bottom = Math.min(card.y + card.height, 844);
      const box = { x: card.x, y: bottom - 26, width: card.width, height: 22 };
      const before = await picture(page, box);
      const send = await touches(page);
      await send('touchStart', [middle - 20, y]);
      await send('touchStart', [middle - 20, y], [middle + 20, y]);
      for (let step = 1; step <= 8; ++step) {
        await send('touchMove', [middle - 20 - 8 * step, y], [middle + 20 + 8 * step, y]);
        await page.waitForTimeout(30);
      }
      await send('touchEnd');
      await drawn(page);
      assert.equal(await pageScale(page), 1, 'the page is as large as it was');
      assert.notEqual(await picture(page, box), before, 'the chart shows other months');
      await page.touchscreen.tap(middle, y);
      await page.waitForTimeout(60);
      await page.touchscreen.tap(middle, y);
      await drawn(page);
      // A tap also reads: another place takes the reading away.
      await page.touchscreen.tap(195, 60);
      await drawn(page);
      assert.equal(await picture(page, box), before, 'all months again');
    }));

  test('two fingers beside the charts zoom the page, as everywhere', () =>
    onPage(shared, phone, async (page) => {
      await settled(page);
      const { track } = await page.evaluate(() => window.curseur.state);
      const y = track.y - 30,
        send = await touches(page);
      await send('touchStart', [150, y]);
      await send('touchStart', [150, y], [240, y]);
      for (let step = 1; step <= 10; ++step) {
        await send('touchMove', [150 - 8 * step, y], [240 + 8 * step, y]);
        await page.waitForTimeout(30);
      }
      await send('touchEnd');
      await page.waitForFunction(() => window.visualViewport.scale > 1.2, null, { timeout: kPatience });
    }));
});
