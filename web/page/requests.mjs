// Carries out the cockpit's requests to the page: clipboard, files, kept scenarios. (src/platform/request_text.hpp)

import { linkOf } from './address.mjs';
import { copyText } from './clipboard.mjs';

// Copies, then calls `told`.
async function copy(cockpit, text, told) {
  if (await copyText(text)) told();
}

// Starts a download in the browser.
export function saveFile(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Encodes pixels as a PNG Blob; null if the browser cannot.
function pngOf(pixels) {
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  canvas.getContext('2d').putImageData(pixels, 0, 0);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

// To the other tabs with the same list of kept scenarios; null where the browser has none, or refuses it to this frame.
function channelOfTabs() {
  try {
    return new BroadcastChannel('curseur kept');
  } catch {
    return null;
  }
}

const types = { json: 'application/json', html: 'text/html', csv: 'text/csv', svg: 'image/svg+xml' };

export function carryOut(cockpit, storage, openFile) {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.json,application/json,.csv,text/csv,.tsv,.txt';
  picker.addEventListener('change', () => {
    if (picker.files[0]) openFile(picker.files[0]);
    picker.value = ''; // so that choosing the same file again counts as a change
  });
  const tell = (key, name) => cockpit.command('tell', { key: `told.${key}`, name });
  let known = []; // the names on view
  // If the names cannot be read, the list stays as it is.
  const showKept = async () => {
    const names = await storage.names();
    if (!names) return;
    known = names;
    cockpit.command('set_kept', { names });
  };
  const tabs = channelOfTabs();
  if (tabs) tabs.onmessage = showKept;
  const keptChanged = () => {
    tabs?.postMessage(null);
    return showKept();
  };
  const kinds = {
    copy_link({ text }) {
      const link = linkOf(text);
      const told = () => cockpit.command('link_copied', { key: 'told.link_copied', length: link.length });
      return copy(cockpit, link, told);
    },
    copy_text: ({ text }) => copy(cockpit, text, () => cockpit.command('tell', { key: 'told.copied', name: '' })),
    save_file({ name, text }) {
      saveFile(name, text, types[name.split('.').pop()] ?? 'text/plain');
      tell('file_saved', name);
    },
    async save_picture({ name }) {
      const pixels = cockpit.picture(); // at once, because between its frames the cockpit owns the graphics' state
      const png = pixels && (await pngOf(pixels));
      if (png) saveFile(name, png, 'image/png');
      tell(png ? 'file_saved' : 'file_not_saved', name);
    },
    pick_file: () => picker.click(),
    async keep({ name, text }) {
      try {
        tell('kept', await storage.keep(name, text, known.includes(name)));
      } catch {
        return tell('not_kept', name);
      }
      await keptChanged();
    },
    async fetch({ name }) {
      try {
        cockpit.command('open_saved', { name }, (await storage.fetch(name)) ?? '');
      } catch {
        tell('not_fetched', name);
      }
    },
    async forget({ name }) {
      try {
        await storage.forget(name);
      } catch {
        return tell('not_forgotten', name);
      }
      await keptChanged();
    },
  };
  cockpit.addEventListener('requests', ({ detail }) => {
    for (const request of detail) kinds[request.kind]?.(request);
  });
  cockpit.addEventListener('copied', ({ detail }) => copyText(detail));
  storage.failed.then(() => tell('nothing_kept', ''));
  showKept();
}
