// Measures how many bytes the page needs before it shows its first result, as sent (gzip) and raw. The build prints
// them for each variant and fails above the limits.
// node page_size.mjs FOLDER VARIANT     FOLDER: build/web; VARIANT: single, threads or plain
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const limits = { all: 1.5e6, wasm: 1.0e6 }; // bytes as sent

const sources = ['page', 'api'].map((name) => fileURLToPath(new URL(`../web/${name}`, import.meta.url)));
// The location of a file of the page: the built file, or its source if the build has not put it there yet.
const placeOf = (name, folder) =>
  [folder, ...sources].map((place) => join(place, name)).find((place) => existsSync(place));

// The files that index.html and its scripts request until the first result is shown.
export function filesOf(variant, folder = sources[0]) {
  const page = readFileSync(placeOf('index.html', folder), 'utf8');
  const linked = [
    ...page.matchAll(/<link rel="(?:icon|stylesheet|modulepreload)" href="([^"]+)"|<script [^>]*src="([^"]+)"/g),
  ];
  return [
    'index.html',
    ...linked.map(([, link, script]) => link ?? script),
    ...(variant === 'single' ? ['engine-worker.mjs'] : []),
    `curseur-${variant}.size.mjs`,
    `curseur-${variant}.mjs`,
    `curseur-${variant}.wasm`,
  ];
}

// [{ name, raw, sent }]; a missing file counts zero bytes.
export function pageSize(folder, variant) {
  return filesOf(variant, folder).map((name) => {
    const path = placeOf(name, folder);
    const bytes = path ? readFileSync(path) : Buffer.alloc(0);
    return { name, raw: bytes.length, sent: gzipSync(bytes, { level: 9 }).length };
  });
}

export function faultsOf(sizes) {
  const all = sizes.reduce((sum, { sent }) => sum + sent, 0);
  const wasm = sizes.filter(({ name }) => name.endsWith('.wasm')).reduce((sum, { sent }) => sum + sent, 0);
  const faults = [];
  if (all > limits.all) faults.push(`the page is ${all} bytes as sent; the limit is ${limits.all}`);
  if (wasm > limits.wasm) faults.push(`its WebAssembly is ${wasm} bytes as sent; the limit is ${limits.wasm}`);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, variant] = process.argv.slice(2);
  const sizes = pageSize(folder, variant);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  console.log(`Page, ${variant}:`.padEnd(28) + '       sent        raw');
  for (const { name, raw, sent } of sizes) console.log(`  ${name.padEnd(26)}${kilobytes(sent)}${kilobytes(raw)}`);
  console.log(`  ${'all'.padEnd(26)}${kilobytes(sum('sent'))}${kilobytes(sum('raw'))}`);
  const faults = faultsOf(sizes);
  for (const fault of faults) console.error(`✗ ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
