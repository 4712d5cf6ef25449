// Lists of a scenario in a real browser: cells pasted from a spreadsheet, a CSV file as spreadsheets write it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { drawn, onPage, kPatience, withBrowser, until } from './harness.mjs';
import { tokenContent } from './token.mjs';

// What a link would hold of the lists.
const changed = async (page) => tokenContent(await page.evaluate(() => window.curseur.save())).set;
const untilChanged = async (page, pointer) => {
  for (const end = Date.now() + kPatience; Date.now() < end; ) {
    const found = (await changed(page))[pointer];
    if (found !== undefined) return found;
    await page.waitForTimeout(100);
  }
  return assert.fail(`${pointer} did not change`);
};
const openLists = async (page, name) => {
  await page.locator('#cockpit').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await drawn(page);
  await until(page, () => document.activeElement.id === 'cockpit');
};
// At the right end of the last line of the card, which is 1240 x 760 in the middle.
const take = async (page) => {
  await drawn(page); // with the table read
  const { width, height } = page.viewportSize();
  await page.mouse.click((width + 1240) / 2 - 50, (height + 760) / 2 - 32);
};

describe('lists', () => {
  const shared = withBrowser();

  test("cells of a spreadsheet are pasted into a list with the browser's own keys, as one step", () =>
    onPage(shared, {}, async (page) => {
      await openLists(page, 'rounds, regions');
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData(
          'text/plain',
          'segment\tstart\tmonths\th100e\tprobability\nUS companies\t01/2028\t24\t1,500\t80%\n',
        );
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      await take(page);
      const contracts = await untilChanged(page, '/contracts');
      const last = contracts.at(-1);
      assert.deepEqual([last.start, last.months, last.h100e, last.probability], [24, 24, 1500, 0.8]);
      await page.evaluate(() => window.curseur.undo());
      await until(page, () => window.curseur.state.history.undo === 0);
      assert.deepEqual(await changed(page), {});
    }));

  const table = 'name;region;potential\nH\u00f4pitaux;Europe;12345,5\n';
  for (const [encoding, name, bytes] of [
    ['Windows-1252, with semicolons', 'segments.csv', Buffer.from(table, 'latin1')],
    ['UTF-16, with tabs', 'segments.txt', Buffer.from('\ufeff' + table.replaceAll(';', '\t'), 'utf16le')],
  ])
    test(`a French table in ${encoding} and decimal commas opens in the list it speaks of`, () =>
      onPage(shared, { query: '?lang=fr' }, async (page) => {
        await page.locator('#cockpit').focus();
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser', { timeout: kPatience }),
          page.keyboard.press('Control+o'),
        ]);
        await chooser.setFiles({ name, mimeType: 'text/plain', buffer: bytes });
        await take(page);
        const segments = await untilChanged(page, '/segments');
        assert.equal(segments.at(-1).name, 'H\u00f4pitaux');
        assert.equal(segments.at(-1).potential, 12345.5);
      }));
});
