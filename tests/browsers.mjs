// Browsers without a page of ours: a blank document of the built folder, in which a test imports what it tries.
import { after, before } from 'node:test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { startServer } from '../scripts/server.mjs';

export const pageFolder = process.env.CURSEUR_PAGE ?? fileURLToPath(new URL('../build/web', import.meta.url));
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
export const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const launch = {
  chromium: () => chromium.launch({ executablePath: chromiumPath, args: quiet }),
  firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true }),
};

// Inside a test file: `blank(path)` of what it returns gives a document at that path; `run(function, argument)` of it
// works in the page, `close()` ends it.
export function withBlankPages({ browser = 'chromium', isolated = true, root = pageFolder } = {}) {
  const shared = {};
  before(async () => {
    shared.server = await startServer({ root: typeof root === 'function' ? root() : root, isolated });
    shared.browser = await launch[browser]();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  shared.blank = async (path = 'licences.txt', prepare = '') => {
    const page = await shared.browser.newPage();
    if (prepare) await (page.addInitScript?.(prepare) ?? page.evaluateOnNewDocument(prepare));
    await page.goto(shared.server.address + path);
    return { page, run: (work, argument) => page.evaluate(work, argument), close: () => page.close() };
  };
  return shared;
}
