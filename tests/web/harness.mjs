// What all tests of the page share: one server and one Chromium a file, pages that keep watch over their console and
// over every request they make.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startServer } from '../../scripts/server.mjs';

export const pageFolder = process.env.CURSEUR_PAGE ?? fileURLToPath(new URL('../../build/web', import.meta.url));
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

// WebGL 2 without a graphics card; nothing that phones home.
export const browserFlags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export const kPatience = 120000; // milliseconds for anything that must happen at some time

// Of a complete result in tests that are not about its numbers, digests or speed: those ask for `kAllFutures`.
export const kFewFutures = 600,
  kAllFutures = 10000;

// withBrowser({ isolated, futures }) inside a test file: `open(...)` of what it returns makes pages. isolated: threads.
export function withBrowser({ isolated = true, futures = kFewFutures } = {}) {
  const shared = { server: null, browser: null, futures };
  before(async () => {
    shared.server = await startServer({ root: pageFolder, isolated });
    shared.browser = await chromium.launch({ executablePath: chromiumPath, args: browserFlags });
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  shared.open = (wishes) => openPage(shared, wishes);
  return shared;
}

// A page on `query`; `prepare(page)` runs before it loads. Closing it fails when it complained or asked elsewhere.
async function openPage(
  { server, browser, futures: usual },
  { query = '', prepare, wait = true, expectErrors = false, futures = usual, ...context } = {},
) {
  const owner = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...context });
  owner.setDefaultTimeout(kPatience);
  const page = await owner.newPage();
  const complaints = [];
  const elsewhere = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !ofTheDriver(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  owner.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await prepare?.(page);
  // A first visit begins with a tour, which lies over what tests point at: only where a test asks for it.
  const address = new URL(query, server.address);
  if (!address.searchParams.has('tour')) address.searchParams.set('tour', 'off');
  if (!address.searchParams.has('futures') && futures !== kAllFutures) address.searchParams.set('futures', futures);
  await page.goto(address.href);
  if (wait) await ready(page);
  return {
    page,
    async close() {
      await owner.close();
      if (!expectErrors) assert.deepEqual(complaints, [], 'the console stays empty');
      assert.deepEqual(elsewhere, [], "nothing is asked for outside the page's own folder");
    },
  };
}

// SwiftShader tells that it is slow; that is no fault of the page.
function ofTheDriver(text) {
  return /GPU stall due to ReadPixels|Automatic fallback to software WebGL|GL Driver Message/.test(text);
}

export const until = (page, condition, value) => page.waitForFunction(condition, value, { timeout: kPatience });

export async function ready(page) {
  await page.waitForFunction(() => window.curseur?.ready, null, { timeout: kPatience });
  await page.evaluate(() => window.curseur.ready);
}

// Until all paths (as many as the page was asked for) of the newest document are simulated and the sweep is complete.
export function settled(page) {
  return page.waitForFunction(
    () => {
      const { state } = window.curseur;
      return state?.result?.complete && state.result.version === state.version && !state.busy;
    },
    null,
    { timeout: kPatience },
  );
}

// Until nothing more is drawn: all that was asked for is on view. Counted in the browser's own frames, which take as long
// as a large canvas without a graphics card does.
export const drawn = (page) =>
  page.evaluate(async (longest) => {
    const end = performance.now() + longest;
    for (let before = -1, still = 0; still < 12; ) {
      if (performance.now() > end) throw new Error(`the page still draws after ${longest} ms`);
      await new Promise(requestAnimationFrame);
      still = window.curseur.frames === before ? still + 1 : 0;
      before = window.curseur.frames;
    }
  }, kPatience);

// Until the page has drawn some more: the next field has the focus though its caret blinks, which `drawn` waits out.
export const drawnOnce = (page) =>
  page.evaluate(async () => {
    const end = window.curseur.frames + 6;
    for (let waited = 0; waited < 60 && window.curseur.frames < end; ++waited) await new Promise(requestAnimationFrame);
  });

// The whole test as one call: opens, runs, closes even when it fails.
export async function onPage(shared, wishes, run) {
  const opened = await shared.open(wishes);
  try {
    await run(opened.page);
  } catch (error) {
    await opened.close().catch(() => {});
    throw error;
  }
  await opened.close();
}

export const state = (page) => page.evaluate(() => window.curseur.state);

export async function setPace(page, pace) {
  await page.evaluate((value) => {
    window.curseur.pace = value;
  }, pace);
  await until(page, (value) => window.curseur.state.pace.value === value, pace);
}
