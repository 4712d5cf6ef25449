// Mouse, fingers, keys, text, clipboard and files for the cockpit. The browser keeps its own keys: keys that the
// cockpit does not understand are neither used nor blocked.

const kLinePixels = 16;
const sources = { mouse: 0, touch: 1, pen: 2 };
const isMac = /^Mac|iPhone|iPad/.test(navigator.platform);

const modifiers = (event) => event.ctrlKey | (event.shiftKey << 1) | (event.altKey << 2) | (event.metaKey << 3);
const commandKey = isMac ? 8 : 1;

export function listen(cockpit, canvas, typing) {
  const hasFocus = () => document.activeElement === canvas || document.activeElement === typing;
  listenToPointers(cockpit, canvas, hasFocus);
  listenToKeys(cockpit, canvas, typing);
  listenToText(cockpit, typing);
  listenToClipboard(cockpit, hasFocus);
  followFocus(cockpit, canvas, typing);
}

function listenToPointers(cockpit, canvas, hasFocus) {
  const bits = [1, 2, 4]; // of PointerEvent.buttons, in Dear ImGui's order: left, right, middle
  let held = 0;
  const follow = (event, buttons = event.buttons) => {
    const source = sources[event.pointerType] ?? 0;
    const box = canvas.getBoundingClientRect();
    cockpit.call('pointer_at', event.clientX - box.left, event.clientY - box.top, source, modifiers(event));
    bits.forEach((bit, button) => {
      if ((buttons ^ held) & bit) cockpit.call('pointer_button', button, (buttons & bit) !== 0, source);
    });
    held = buttons;
  };
  const letGo = (source) => {
    cockpit.call('pointer_gone'); // the release must not press anything
    bits.forEach((bit, button) => {
      if (held & bit) cockpit.call('pointer_button', button, 0, source);
    });
    held = 0;
  };
  const two = listenToTwoFingers(cockpit, canvas, () => letGo(sources.touch));
  const first = (listener) => (event) => {
    if (event.isPrimary && !two.taken()) listener(event);
  };

  canvas.addEventListener(
    'pointerdown',
    first((event) => {
      canvas.setPointerCapture(event.pointerId);
      if (!hasFocus()) canvas.focus({ preventScroll: true });
      follow(event);
    }),
  );
  canvas.addEventListener(
    'pointermove',
    first((event) => follow(event)),
  );
  canvas.addEventListener(
    'pointerup',
    first((event) => {
      follow(event);
      // A soft keyboard opens only during the tap that asked for it.
      if (event.pointerType === 'touch') cockpit.drawInput();
    }),
  );
  canvas.addEventListener(
    'pointercancel',
    first((event) => {
      letGo(sources[event.pointerType] ?? 0); // a finger that began to zoom must not press anything
    }),
  );
  canvas.addEventListener(
    'pointerleave',
    first((event) => {
      if (event.pointerType === 'mouse' && held === 0) cockpit.call('pointer_gone');
    }),
  );
  canvas.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus where it was put
  canvas.addEventListener('contextmenu', (event) => {
    if (event.pointerType === 'touch') event.preventDefault();
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return; // zooms the page
      event.preventDefault();
      const unit = [1, kLinePixels, canvas.clientHeight][event.deltaMode];
      cockpit.call('wheel', event.deltaX * unit, event.deltaY * unit);
    },
    { passive: false },
  );
}

// Two fingers on charts belong to the cockpit. Elsewhere, and on a page that is already zoomed, they belong to the
// browser, which zooms the page. `begins` is called when the second finger comes down, to drop the press of the first.
// taken() is true from then until all fingers have left; meanwhile no single finger acts.
function listenToTwoFingers(cockpit, canvas, begins) {
  const places = new Map();
  let following = false,
    taken = false;
  const both = () => {
    const box = canvas.getBoundingClientRect();
    return [...places.values()].flatMap(([x, y]) => [x - box.left, y - box.top]);
  };
  const at = (event) => places.set(event.pointerId, [event.clientX, event.clientY]);
  const touch = (listener) => (event) => {
    if (event.pointerType === 'touch') listener(event);
  };
  const gone = touch((event) => {
    places.delete(event.pointerId);
    if (following) cockpit.call('two_fingers_gone');
    following = false;
    // Runs after the other listeners of this event, so that it does not count as a tap.
    if (places.size === 0)
      setTimeout(() => {
        taken = false;
      });
  });
  canvas.addEventListener(
    'pointerdown',
    touch((event) => {
      if (event.isPrimary) places.clear();
      at(event);
      if (places.size !== 2 || (window.visualViewport?.scale ?? 1) > 1.01) return;
      if (!cockpit.call('takes_two_fingers', ...both())) return;
      begins();
      following = taken = true;
      canvas.setPointerCapture(event.pointerId);
      cockpit.call('two_fingers', ...both());
    }),
  );
  canvas.addEventListener(
    'pointermove',
    touch((event) => {
      if (!places.has(event.pointerId)) return;
      at(event);
      if (following) cockpit.call('two_fingers', ...both());
    }),
  );
  canvas.addEventListener('pointerup', gone);
  canvas.addEventListener('pointercancel', gone);
  for (const type of ['touchstart', 'touchmove'])
    canvas.addEventListener(
      type,
      (event) => {
        if (taken && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  canvas.addEventListener('gesturestart', (event) => {
    if (taken) event.preventDefault();
  }); // Safari's own zoom
  return { taken: () => taken };
}

// A key is named by the character that the keyboard layout types, so that shortcuts are where people expect them.
const keyName = (event) => (event.key.length === 1 ? event.key.toLowerCase() : event.key);
const editing = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Backspace',
  'Delete',
  'a',
  'z',
  'y',
]);

function belongsToCockpit(event, wantsText, shortcuts) {
  if (event.isComposing || event.key === 'Process' || event.altKey) return false;
  const name = keyName(event);
  if (event.ctrlKey || event.metaKey) return wantsText ? editing.has(name) : shortcuts.has(name);
  // In a field, plain characters arrive as text; elsewhere only those that press or step are keys.
  return name.length > 1 || (!wantsText && [' ', '+', '-'].includes(name));
}

// Whether the key types a plain character. On the canvas, this belongs to a field that is about to open, unless it
// steps a number.
const isLetter = (event, wantsText) =>
  [...event.key].length === 1 &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (wantsText || !['+', '-'].includes(event.key));
const kFramesToOpen = 3; // from the key that opens a field until the field asks for text

function listenToKeys(cockpit, canvas, typing) {
  let opening = 0; // frames that a field may still need to open, counted from the last letter
  cockpit.addEventListener('frame', () => {
    opening = Math.max(0, opening - 1);
  });
  for (const element of [canvas, typing]) {
    element.addEventListener('keydown', (event) => {
      if (element === canvas && isLetter(event, cockpit.wantsText)) {
        // A space presses the focused item, unless it is between words. It never begins the text that its press opens.
        const presses = event.key === ' ' && opening === 0;
        if (!presses) {
          opening = kFramesToOpen;
          if (event.key === ' ') event.preventDefault(); // it would scroll the page
          return void cockpit.call('text', event.key);
        }
      }
      if (!belongsToCockpit(event, cockpit.wantsText || element === typing, cockpit.shortcuts))
        return void cockpit.call('key', '', 0, modifiers(event));
      if (cockpit.call('key', keyName(event), 1, modifiers(event))) event.preventDefault();
    });
    element.addEventListener('keyup', (event) => cockpit.call('key', keyName(event), 0, modifiers(event)));
  }
}

// Presses and releases a key, its modifiers last; a press and its release are never handled in the same frame.
function tap(cockpit, name, held = 0) {
  cockpit.call('key', name, 1, held);
  cockpit.call('key', name, 0, held);
  cockpit.call('key', '', 0, 0);
}

function listenToText(cockpit, typing) {
  // Soft keyboards only delete if there is something to delete.
  const refill = () => {
    typing.value = '  ';
    typing.setSelectionRange(2, 2);
  };
  let composed = '';
  // Updates in place what an input method has written so far.
  const compose = (text) => {
    let same = 0;
    while (same < composed.length && same < text.length && composed[same] === text[same]) ++same;
    for (let i = same; i < composed.length; ++i) tap(cockpit, 'Backspace');
    if (same < text.length) cockpit.call('text', text.slice(same));
    composed = text;
  };
  typing.addEventListener('compositionstart', () => {
    composed = '';
  });
  typing.addEventListener('compositionupdate', (event) => compose(event.data));
  typing.addEventListener('compositionend', (event) => {
    compose(event.data);
    composed = '';
    refill();
  });
  const keys = {
    insertLineBreak: 'Enter',
    deleteContentBackward: 'Backspace',
    deleteWordBackward: 'Backspace',
    deleteContentForward: 'Delete',
  };
  typing.addEventListener('beforeinput', (event) => {
    if (event.isComposing || event.inputType.includes('Composition')) return;
    event.preventDefault();
    if (keys[event.inputType]) return tap(cockpit, keys[event.inputType]);
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    if (text) cockpit.call('text', text);
  });
  typing.addEventListener('focus', refill);
}

function listenToClipboard(cockpit, hasFocus) {
  document.addEventListener('paste', (event) => {
    if (!hasFocus()) return;
    event.preventDefault();
    cockpit.call('set_clipboard', event.clipboardData.getData('text/plain'));
    tap(cockpit, 'v', commandKey);
  });
  for (const [name, key] of [
    ['copy', 'c'],
    ['cut', 'x'],
  ]) {
    document.addEventListener(name, (event) => {
      if (!hasFocus() || !cockpit.wantsText) return;
      event.preventDefault();
      tap(cockpit, key, commandKey);
      cockpit.drawInput((text) => event.clipboardData.setData('text/plain', text));
    });
  }
}

// While a field of the cockpit is open, the hidden input has the focus: it receives dead keys, input methods and soft
// keyboards.
function followFocus(cockpit, canvas, typing) {
  // One field may follow another after a frame without any.
  let unwanted = 0;
  cockpit.addEventListener('frame', () => {
    unwanted = cockpit.wantsText ? 0 : unwanted + 1;
    if (cockpit.wantsText && document.activeElement === canvas) typing.focus({ preventScroll: true });
    if (document.activeElement !== typing || unwanted === 0) return;
    if (unwanted > 1) canvas.focus({ preventScroll: true });
    else cockpit.ask();
  });
  const ours = (element) => element === canvas || element === typing;
  for (const element of [canvas, typing]) {
    element.addEventListener('focus', () => cockpit.call('focus', 1));
    element.addEventListener('blur', (event) => {
      if (ours(event.relatedTarget)) return;
      // If another window has the focus, the field stays open. If another part of the page has it, the field is
      // committed.
      if (!ours(document.activeElement)) {
        cockpit.call('stop_typing');
        cockpit.drawInput();
      }
      cockpit.call('focus', 0);
    });
  }
}

export async function openFile(cockpit, file, longest) {
  try {
    // Reads one byte more than a scenario may have, so that the reader of the text reports it as too long.
    const bytes = new Uint8Array(await file.slice(0, longest + 1).arrayBuffer());
    cockpit.command('load_text', { name: file.name }, bytes);
  } catch {
    // a folder, or it no longer exists
    cockpit.command('file_unreadable', { name: file.name });
  }
}

// Handles files dropped anywhere on the page. `hint` is shown while one is dragged over it.
export function listenToFiles(cockpit, hint, longest) {
  const bringsFile = (event) => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (!bringsFile(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    hint.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) hint.hidden = true;
  });
  addEventListener('drop', (event) => {
    if (!bringsFile(event)) return;
    event.preventDefault();
    hint.hidden = true;
    const [file] = event.dataTransfer.files;
    if (file) openFile(cockpit, file, longest);
  });
}
