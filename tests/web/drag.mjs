// Drags the cursor and tells how far the result on view is behind: used by the tests, and by itself
// (node tests/web/drag.mjs) to print the figures of this machine, on a desktop's and on a phone's screen.
import { fileURLToPath } from 'node:url';

// In the page, for so many milliseconds, a movement each frame: [time, version, version of the result, milliseconds of
// work on the frame before] by frame.
export async function drag(page, milliseconds) {
  const track = await page.evaluate(() => window.curseur.state.track);
  return page.evaluate(
    async ({ x, y, width, height, time }) => {
      const canvas = document.getElementById('cockpit');
      const own = canvas.setPointerCapture;
      canvas.setPointerCapture = () => {}; // these events are the page's own: the browser knows of no pointer
      const send = (type, share) =>
        canvas.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            isPrimary: true,
            pointerId: 1,
            pointerType: 'mouse',
            clientX: x + width * share,
            clientY: y + height / 2,
            button: 0,
            buttons: type === 'pointerup' ? 0 : 1,
          }),
        );
      const frames = [];
      const begin = performance.now();
      const share = () => 0.5 + 0.3 * Math.sin((performance.now() - begin) / 480);
      window.curseur.forgetLongestFrame();
      send('pointerdown', share());
      await new Promise((done) => {
        const next = () => {
          frames.push([performance.now(), ...window.curseur.versions, window.curseur.longestFrame]);
          window.curseur.forgetLongestFrame();
          if (performance.now() - begin > time) return done();
          send('pointermove', share());
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      });
      send('pointerup', share());
      canvas.setPointerCapture = own;
      return frames;
    },
    { ...track, time: milliseconds },
  );
}

const spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (level) => Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))]) / 10;
  return { p50: at(0.5), p95: at(0.95), longest: at(1) };
};

// fresh: share of frames that show a result of the input at most two frames before. latency: milliseconds from a
// movement to the frame that shows its result, or a newer one's.
export function figuresOf(all) {
  const frames = all.slice(3);
  const ages = frames.map(([, , shown], i) => {
    let age = 0;
    while (age < i && frames[i - age][1] > shown) ++age;
    return age;
  });
  const latency = frames.flatMap(([time, version], i) => {
    const seen = frames.slice(i).find(([, , shown]) => shown >= version);
    return seen ? [seen[0] - time] : [];
  });
  return {
    frames: frames.length,
    fresh: ages.filter((age) => age <= 2).length / frames.length,
    between: spread(frames.slice(1).map(([time], i) => time - frames[i][0])),
    work: spread(frames.map(([, , , work]) => work)),
    latency: spread(latency),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { chromium } = await import('playwright-core');
  const { startServer } = await import('../../scripts/server.mjs');
  const { browserFlags, chromiumPath, pageFolder, ready, settled } = await import('./harness.mjs');
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  for (const [name, isolated, query] of [
    ['worker', false, ''],
    ['threads, one', true, '?threads=1'],
    ['threads, all', true, ''],
    ['slices', false, '?engine=slices'],
  ])
    for (const [screen, context, throttle] of [
      ['desktop', { viewport: { width: 1440, height: 900 } }, 1],
      ['phone, 4 times slower', phone, 4],
    ]) {
      const server = await startServer({ root: pageFolder, isolated });
      const browser = await chromium.launch({ executablePath: chromiumPath, args: browserFlags });
      const owner = await browser.newContext(context);
      const page = await owner.newPage();
      await page.goto(server.address + query);
      await ready(page);
      await settled(page);
      if (throttle > 1)
        await (await owner.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
      const { frames, fresh, between, work, latency } = figuresOf(await drag(page, 10000));
      const told = ({ p50, p95, longest }) => `${p50} / ${p95} / ${longest}`;
      console.log(
        `${name}, ${screen}: ${frames} frames, ${(100 * fresh).toFixed(1)} % fresh; milliseconds (median / 95 % / longest) ` +
          `between frames ${told(between)}, work on a frame ${told(work)}, input to result ${told(latency)}`,
      );
      await browser.close();
      await server.close();
    }
}
