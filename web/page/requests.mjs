// Carries out the cockpit's requests to the page: clipboard, files, kept scenarios. (src/platform/request_text.hpp)

// The page's address with a link's token, without the page's other options.
export const linkOf = (token) => `${location.origin}${location.pathname}#${token}`;

async function copy(cockpit, text, told) {
  try {
    await navigator.clipboard.writeText(text);
    cockpit.command('tell', { key: told, name: '' });
  } catch {
    cockpit.command('tell', { key: 'told.not_copied', name: '' });
  }
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

const types = { json: 'application/json', html: 'text/html', csv: 'text/csv', svg: 'image/svg+xml' };

export function carryOut(cockpit, storage, openFile) {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.json,application/json,.csv,text/csv,.tsv,.txt';
  picker.addEventListener('change', () => {
    if (picker.files[0]) openFile(picker.files[0]);
    picker.value = ''; // so that choosing the same file again counts as a change
  });
  const showKept = async () => cockpit.command('set_kept', { names: await storage.names() });
  const kinds = {
    copy_link: ({ text }) => copy(cockpit, linkOf(text), 'told.link_copied'),
    copy_text: ({ text }) => copy(cockpit, text, 'told.copied'),
    save_file({ name, text }) {
      saveFile(name, text, types[name.split('.').pop()] ?? 'text/plain');
      cockpit.command('tell', { key: 'told.file_saved', name });
    },
    async save_picture({ name }) {
      const pixels = cockpit.picture(); // at once, because between its frames the cockpit owns the graphics' state
      const png = pixels && (await pngOf(pixels));
      if (png) saveFile(name, png, 'image/png');
      cockpit.command('tell', { key: png ? 'told.file_saved' : 'told.file_not_saved', name });
    },
    pick_file: () => picker.click(),
    async keep({ name, text }) {
      try {
        await storage.keep(name, text);
        cockpit.command('tell', { key: 'told.kept', name });
      } catch {
        cockpit.command('tell', { key: 'told.not_kept', name });
      }
      await showKept();
    },
    fetch: async ({ name }) => cockpit.command('open_saved', { name }, await storage.fetch(name).catch(() => '')),
    async forget({ name }) {
      await storage.forget(name).catch(() => {});
      await showKept();
    },
  };
  cockpit.addEventListener('requests', ({ detail }) => {
    for (const request of detail) kinds[request.kind]?.(request);
  });
  showKept();
}
