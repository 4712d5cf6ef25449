// Copies texts for the person. If the browser refuses, it shows the text to be copied by hand.
import { within } from './patience.mjs';
import { words } from './words.mjs';

const kPatience = 3000; // milliseconds

// The older way: it works in frames and on addresses without https, where there is no clipboard for pages.
function copySelected(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {
    /* refused */
  }
  field.remove();
  before?.focus({ preventScroll: true });
  return isCopied;
}

function show(text) {
  const find = (id) => document.getElementById(id);
  const { copy_by_hand: help, close } = words[document.documentElement.lang];
  find('by-hand-help').textContent = help;
  find('by-hand-close').textContent = close;
  find('by-hand-close').onclick = () => find('by-hand').close();
  const field = find('by-hand-text');
  field.value = text;
  field.ariaLabel = help;
  if (!find('by-hand').open) find('by-hand').showModal();
  field.focus();
  field.select();
}

// Resolves to whether it was copied; otherwise the text is on view, selected.
export async function copyText(text) {
  try {
    await within(kPatience, navigator.clipboard.writeText(text));
    return true;
  } catch {
    if (copySelected(text)) return true;
    show(text);
    return false;
  }
}
