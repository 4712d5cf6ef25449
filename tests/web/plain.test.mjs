// The plain version beside the canvas: complete, reachable by keyboard, in both languages, and nothing axe finds fault
// with; zoomed to 200 %.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kAllFutures, onPage, setPace, settled, state, withBrowser, until } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const written = async (page) => {
  await settled(page);
  await until(
    page,
    () =>
      document.querySelectorAll('#figures tbody tr').length > 5 &&
      document.querySelectorAll('#levers input').length > 5,
  );
};

describe('the plain version', () => {
  const browser = withBrowser();

  for (const [lang, theme, width, height] of [
    ['en', 'dark', 1440, 900],
    ['fr', 'light', 1440, 900],
    ['fr', 'dark', 390, 844],
    ['en', 'light', 390, 844],
  ])
    test(`axe finds nothing: ${lang}, ${theme}, ${width} wide, hidden and shown`, () =>
      onPage(browser, { query: `?lang=${lang}&theme=${theme}`, viewport: { width, height } }, async (page) => {
        await written(page);
        await page.evaluate(axe);
        for (const shown of [false, true]) {
          if (shown) await page.focus('#scenario');
          if (shown)
            await page.evaluate(() => {
              for (const details of document.querySelectorAll('#charts details:first-child, #levels'))
                details.open = true;
            });
          const { violations } = await page.evaluate(() => window.axe.run());
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
            [],
          );
        }
      }));

  test('it has every lever, and moving one is one step that can be taken back', () =>
    onPage(browser, {}, async (page) => {
      await written(page);
      const { scenario } = await state(page);
      assert.equal(scenario.id, 'europe');
      const labels = await page.$$eval('#levers input', (inputs) =>
        inputs.map((input) => [input.labels[0]?.textContent, input.ariaValueText]),
      );
      assert.ok(labels.length >= 15, `${labels.length} levers`);
      for (const [label, text] of labels) assert.ok(label && text, `${label}: ${text}`);
      await page.focus('#lever-regions-0-reserved_share');
      await page.keyboard.press('ArrowRight');
      await until(page, () => window.curseur.state.history.undo === 1);
      await page.keyboard.press('ArrowRight');
      await until(page, () => window.curseur.state.history.undo === 2);
      await page.click('#undo');
      await page.click('#undo');
      await until(page, () => window.curseur.state.history.undo === 0);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'undo', 'the keyboard stays where it was');
      assert.equal(await page.getAttribute('#undo', 'aria-disabled'), 'true');
    }));

  test('nothing moves away from under the pointer while it is pressed', () =>
    onPage(browser, {}, async (page) => {
      await written(page);
      await page.focus('#scenario');
      const place = () => page.locator('#report').boundingBox();
      const { x, y, width, height } = await place();
      const sentence = () => page.textContent('#result');
      const before = await sentence();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await setPace(page, 0.05);
      await settled(page);
      await page.waitForTimeout(1500); // longer than the page waits before it shows the result
      assert.deepEqual(await place(), { x, y, width, height });
      assert.equal(await sentence(), before);
      await page.mouse.move(x - 8, y - 8);
      await page.mouse.up();
      await until(page, (text) => document.querySelector('#result').textContent !== text, before);
    }));

  test('every figure says how it comes about, when it is opened', () =>
    onPage(browser, { futures: kAllFutures }, async (page) => {
      await written(page);
      await page.focus('#scenario');
      const details = page.locator('#explanations details');
      await until(page, () => document.querySelectorAll('#explanations details').length === 13);
      assert.equal(await page.locator('#explanations td').count(), 0);
      await details.first().locator('summary').click();
      await until(page, () => document.querySelectorAll('#explanations details:first-child td').length > 10);
      const caption = await details.first().locator('caption').first().textContent();
      assert.match(caption, /Net present value = .*10,000 futures.*section 4\.8/);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run('#explanations'));
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    }));

  test('figures and charts are tables with heads, the latter when they are opened', () =>
    onPage(browser, { query: '?lang=fr' }, async (page) => {
      await written(page);
      await page.focus('#scenario');
      const { sentence } = await state(page);
      const mean = await page.textContent('#figures tbody tr:nth-child(2) td');
      assert.ok(
        sentence.replace(/\s/g, ' ').includes(mean.replace(/\s/g, ' ').split(' ')[0]),
        `${mean} in ${sentence}`,
      );
      const charts = page.locator('#charts details');
      assert.equal(await charts.count(), await page.evaluate(() => window.curseur.read('charts').length));
      assert.equal(await page.locator('#charts td').count(), 0);
      await charts.nth(1).locator('summary').click();
      await until(page, () => document.querySelectorAll('#charts details:nth-child(2) td').length > 10);
      const months = await page.$$eval('#charts details:nth-child(2) tbody th', (cells) =>
        cells.map((cell) => cell.textContent),
      );
      assert.match(months[0], /^janv\. 2026$/);
    }));

  test('the sovereignty sheet is a table, and its levels can be changed', () =>
    onPage(browser, {}, async (page) => {
      await written(page);
      await page.focus('#scenario');
      const row = page.locator('#sovereignty tbody:nth-of-type(1) tr:nth-child(3) td'); // rented, in Europe
      await until(page, () => document.querySelectorAll('#sovereignty tbody').length === 3);
      assert.match(await row.nth(0).textContent(), /^SEAL-1, /);
      assert.match(await row.nth(2).textContent(), /^EU companies; EU developers and consumers; Training$/);
      assert.match(
        await row.nth(3).textContent(),
        /Opens: EU regulated industries.*One contract in the book.*To be raised: SOV-1/,
      );
      await page.click('#levels-title');
      const level = page.locator('#lever-regions-0-sovereignty-rented-0');
      assert.equal(
        await level.evaluate(
          (input) => `${input.labels[0].textContent} ${input.min} ${input.max} ${input.ariaValueText}`,
        ),
        'SOV-1 Strategic, rented (Europe) 0 4 SEAL-1',
      );
      await level.focus();
      await page.keyboard.press('ArrowLeft');
      await until(page, () =>
        /^SEAL-0, /.test(document.querySelector('#sovereignty tbody tr:nth-child(3) td').textContent),
      );
      await page.click('#undo');
      await until(page, () =>
        /^SEAL-1, /.test(document.querySelector('#sovereignty tbody tr:nth-child(3) td').textContent),
      );
    }));

  test('the keyboard reaches it from the canvas and goes back', () =>
    onPage(browser, {}, async (page) => {
      await written(page);
      await page.focus('#skip');
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.querySelector('#parallel').contains(document.activeElement)));
      assert.ok((await page.locator('#parallel').boundingBox()).height > 200);
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'cockpit');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.querySelector('#parallel').contains(document.activeElement)));
      await page.keyboard.press('Shift+Tab');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'cockpit');
    }));

  test('questions are asked by a press and answered in words', () =>
    onPage(browser, {}, async (page) => {
      await written(page);
      await page.focus('#scenario');
      await page.getByRole('button', { name: 'Ruined futures' }).click();
      await until(page, () => document.querySelector('#finding').textContent.includes('of futures end in distress'));
      assert.equal(await page.getByRole('button', { name: 'Ruined futures' }).getAttribute('aria-pressed'), 'true');
    }));

  test('zoomed to 200 % everything can be reached, and zooming is not blocked', () =>
    onPage(browser, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }, async (page) => {
      await written(page);
      assert.doesNotMatch(await page.getAttribute('meta[name=viewport]', 'content'), /user-scalable|maximum-scale/);
      await page.focus('#scenario');
      for (const id of ['#lever-planning-pace', '#theme']) {
        await page.locator(id).scrollIntoViewIfNeeded();
        const box = await page.locator(id).boundingBox();
        assert.ok(
          box.x >= 0 && box.x + box.width <= 720 && box.y >= 0 && box.y + box.height <= 450,
          `${id} at ${JSON.stringify(box)}`,
        );
      }
    }));
});

describe('what a browser takes away comes back', () => {
  const browser = withBrowser();

  test('the graphics, in the middle of a drag', () =>
    onPage(browser, { expectErrors: true }, async (page) => {
      await settled(page);
      const { track } = await state(page);
      const y = track.y + track.height / 2;
      await page.mouse.move(track.x + track.width * 0.5, y);
      await page.mouse.down();
      await page.mouse.move(track.x + track.width * 0.6, y);
      await page.evaluate(() => {
        window.lost = document.querySelector('#cockpit').getContext('webgl2').getExtension('WEBGL_lose_context');
        window.lost.loseContext();
      });
      await page.mouse.move(track.x + track.width * 0.7, y);
      await page.mouse.up();
      await page.evaluate(() => window.lost.restoreContext());
      await until(page, () => document.querySelector('#cover').hidden);
      const frames = await page.evaluate(() => window.curseur.frames);
      await page.evaluate(() => {
        window.curseur.pace = 0.31;
      });
      await until(page, (before) => window.curseur.frames > before && window.curseur.state.pace.value === 0.31, frames);
      await settled(page);
    }));

  test('other pixels under the same page: the canvas has as many, and the document is as before', () =>
    onPage(browser, {}, async (page) => {
      await page.evaluate(() => {
        window.curseur.pace = 0.31;
      });
      const session = await page.context().newCDPSession(page);
      for (const deviceScaleFactor of [2, 1.5, 1]) {
        await session.send('Emulation.setDeviceMetricsOverride', {
          width: 1200,
          height: 800,
          deviceScaleFactor,
          mobile: false,
        });
        await page.mouse.move(600, 300 + 10 * deviceScaleFactor); // a browser without a screen tells only who draws
        await until(
          page,
          (ratio) => document.querySelector('#cockpit').width === Math.round(1200 * ratio),
          deviceScaleFactor,
        );
      }
      assert.equal(await page.evaluate(() => window.curseur.pace), 0.31);
    }));

  test('time: a page frozen in the background goes on as it was', () =>
    onPage(browser, {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await page.evaluate(() => {
        window.curseur.pace = 0.31;
      });
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((done) => setTimeout(done, 1500));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await settled(page);
      assert.equal(await page.evaluate(() => window.curseur.pace), 0.31);
    }));
});
