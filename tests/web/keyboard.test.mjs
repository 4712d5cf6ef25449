// Keys: the browser keeps its own, number fields take text as the keyboard's layout and the page's language write it.
import assert from 'node:assert/strict';
import { test, describe } from 'node:test';
import { drawn, onPage, kPatience, settled, state, withBrowser } from './harness.mjs';

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');

// Clicks into a number's field and waits until text is wanted.
async function openField(page, pointer) {
  const box = await page.evaluate((name) => window.curseur.fieldPlace(name), pointer);
  assert.ok(box, `${pointer} has no field on view`);
  const canvas = await page.locator('#cockpit').boundingBox();
  await page.mouse.click(canvas.x + box.x + box.width / 2, canvas.y + box.y + box.height / 2);
  await page.waitForFunction(
    () => document.activeElement?.matches('input, textarea') && document.activeElement.id !== 'pace',
    null,
    { timeout: kPatience },
  );
}

describe('keys', () => {
  const browser = withBrowser();

  test("the browser's own keys are left to it while the canvas has the focus", () =>
    onPage(browser, {}, async (page) => {
      await page.focus('#cockpit');
      const stopped = await page.locator('#cockpit').evaluate((canvas) => {
        const keys = [
          { key: 'F5' },
          { key: 'F11' },
          { key: 'F12' },
          { key: 'Tab' },
          { key: 'Tab', shiftKey: true },
          { key: 'l', ctrlKey: true },
          { key: 'r', ctrlKey: true },
          { key: 't', ctrlKey: true },
          { key: 'p', ctrlKey: true },
          { key: '+', ctrlKey: true },
          { key: '-', ctrlKey: true },
          { key: '0', ctrlKey: true },
          { key: 'ArrowLeft', altKey: true },
        ];
        return keys
          .filter(
            (key) => !canvas.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })),
          )
          .map(({ key }) => key);
      });
      assert.deepEqual(stopped, []);
    }));

  // As the browser sends them, unlike those above; a headless one does nothing of its own with them.
  test('a press of F5, F11 or Ctrl+R in the canvas goes on to the browser, and changes nothing in the cockpit', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.focus('#cockpit');
      await page.evaluate(() => {
        window.pressed = [];
        addEventListener('keydown', (event) =>
          window.pressed.push([event.key, event.target.id, event.isTrusted, event.defaultPrevented]),
        );
      });
      const { version } = await state(page);
      for (const keys of ['F5', 'Shift+F5', 'F11', 'Control+r', 'Control+Shift+r', 'Control+l', 'Alt+ArrowLeft'])
        await page.keyboard.press(keys);
      await drawn(page);
      const pressed = (await page.evaluate(() => window.pressed)).filter(
        ([key]) => !['Control', 'Shift', 'Alt'].includes(key),
      );
      assert.deepEqual(
        pressed.map(([key]) => key.toLowerCase()),
        ['f5', 'f5', 'f11', 'r', 'r', 'l', 'arrowleft'],
      );
      for (const [key, ...told] of pressed) assert.deepEqual(told, ['cockpit', true, false], key);
      assert.equal((await state(page)).version, version);
      assert.equal(await focused(page), 'cockpit');
      // Where one is pressed that the cockpit takes, the same listener says so.
      await page.keyboard.press('Control+k');
      assert.deepEqual((await page.evaluate(() => window.pressed)).at(-1).slice(2), [true, true]);
    }));

  test('Ctrl+K opens the palette though Ctrl is let go first and all within one frame; what is typed at once is found', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.focus('#cockpit');
      await page.keyboard.down('Control');
      await drawn(page); // a frame has seen it
      await page.locator('#cockpit').evaluate((canvas) => {
        const tell = (type, key, ctrlKey) =>
          canvas.dispatchEvent(new KeyboardEvent(type, { key, ctrlKey, bubbles: true, cancelable: true }));
        tell('keydown', 'k', true);
        tell('keyup', 'Control', false);
        tell('keyup', 'k', false);
      });
      await page.keyboard.up('Control');
      await page.waitForFunction(() => document.activeElement.id === 'typing', null, { timeout: kPatience });
      await page.keyboard.type('français');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.documentElement.lang === 'fr', null, { timeout: kPatience });
    }));

  test('shortcuts are where an AZERTY keyboard writes them', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.evaluate(() => {
        window.curseur.pace = 0.3;
      });
      await page.waitForFunction(() => window.curseur.state.history.undo === 1);
      await page.focus('#cockpit');
      const press = (key, code) =>
        page.locator('#cockpit').evaluate(
          (canvas, [key, code]) => {
            const tell = (type) =>
              canvas.dispatchEvent(
                new KeyboardEvent(type, { key, code, ctrlKey: true, bubbles: true, cancelable: true }),
              );
            const taken = !tell('keydown');
            tell('keyup');
            return taken;
          },
          [key, code],
        );
      assert.equal(await press('w', 'KeyZ'), false, 'the browser closes its tab');
      await drawn(page);
      assert.equal((await state(page)).history.undo, 1);
      assert.equal(await press('z', 'KeyW'), true);
      await page.waitForFunction(() => window.curseur.state.history.undo === 0);
    }));

  test('Tab goes into the canvas and out of it again, both ways', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.focus('#cockpit');
      await page.keyboard.press('Tab');
      assert.notEqual(await focused(page), 'cockpit');
      await page.focus('#cockpit');
      await page.keyboard.press('Shift+Tab');
      assert.notEqual(await focused(page), 'cockpit');
    }));

  test('a number typed with a comma is taken', () =>
    onPage(browser, { locale: 'fr-FR' }, async (page) => {
      await settled(page);
      const pointer = await fieldOnView(page);
      const before = (await state(page)).version;
      await openField(page, pointer);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('12,5');
      await page.keyboard.press('Enter');
      await page.waitForFunction((version) => window.curseur.state.version > version, before, { timeout: kPatience });
    }));

  test('a number is kept when Tab leaves its field', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const before = (await state(page)).version;
      await openField(page, await fieldOnView(page));
      await page.keyboard.press('Control+a');
      await page.keyboard.type('12.5');
      await page.keyboard.press('Tab');
      await page.waitForFunction((version) => window.curseur.state.version > version, before, { timeout: kPatience });
      assert.notEqual(await focused(page), 'cockpit');
    }));

  test('text is pasted into a field and copied out of it', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const before = (await state(page)).version;
      await openField(page, await fieldOnView(page));
      await page.evaluate(() => navigator.clipboard.writeText('13.25'));
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+v');
      await page.keyboard.press('Control+a');
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.keyboard.press('Control+c');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) === '13.25', null, {
        timeout: kPatience,
      });
      await page.keyboard.press('Enter');
      await page.waitForFunction((version) => window.curseur.state.version > version, before, { timeout: kPatience });
    }));

  test('a letter of a dead key or of a soft keyboard arrives once', () =>
    onPage(browser, {}, async (page) => {
      await settled(page);
      const before = (await state(page)).version;
      await openField(page, await fieldOnView(page));
      const session = await page.context().newCDPSession(page);
      await page.keyboard.press('Control+a');
      await session.send('Input.imeSetComposition', { text: '1', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.imeSetComposition', { text: '14', selectionStart: 2, selectionEnd: 2 });
      await session.send('Input.insertText', { text: '14' });
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Enter');
      await page.waitForFunction((version) => window.curseur.state.version > version, before, { timeout: kPatience });
    }));

  test('arrows move the cursor of the document', () =>
    onPage(browser, {}, async (page) => {
      const before = await page.evaluate(() => window.curseur.pace);
      await page.focus('#lever-planning-pace');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((pace) => window.curseur.pace > pace, before);
    }));
});

// A number with a field on view that takes 12.5 to 14, whatever the default scenario holds.
async function fieldOnView(page) {
  const pointers = ['/demand/price', '/regions/0/reserved_share', '/finance/equity', '/planning/horizon'];
  for (const pointer of pointers)
    if (await page.evaluate((name) => window.curseur.fieldPlace(name), pointer)) return pointer;
  throw new Error('none of the fields is on view');
}
