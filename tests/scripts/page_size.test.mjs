// The size report: what it counts, and that too much is told.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { faultsOf, filesOf, pageSize } from '../../scripts/page_size.mjs';

const folder = mkdtempSync(join(tmpdir(), 'curseur-size-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every file of the page is counted, raw and as sent', () => {
  writeFileSync(join(folder, 'curseur-single.wasm'), Buffer.alloc(100000));
  const sizes = pageSize(folder, 'single');
  const wasm = sizes.find(({ name }) => name === 'curseur-single.wasm');
  assert.equal(wasm.raw, 100000);
  assert.ok(wasm.sent < 1000);
  assert.ok(sizes.find(({ name }) => name === 'main.mjs').raw > 1000);
  assert.deepEqual(faultsOf(sizes), []);
});

// What a module of the page imports, and so on, by its text.
function importedBy(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const path = ['page', 'api']
    .map((part) => new URL(`../../web/${part}/${name}`, import.meta.url))
    .find((place) => existsSync(place));
  if (!path) return found; // made by the build: words.mjs
  for (const [, next] of readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b[^;]*?\bfrom '\.\/([^']+)'/gm))
    importedBy(next, found);
  return found;
}

test('every module that the page imports is preloaded and counted', () => {
  const imported = [...importedBy('main.mjs')];
  assert.ok(imported.length > 8, String(imported));
  const counted = filesOf('single');
  assert.deepEqual(
    imported.filter((name) => !counted.includes(name)),
    [],
  );
  assert.deepEqual(
    [...importedBy('engine-worker.mjs')].filter((name) => !counted.includes(name)),
    [],
  );
  assert.equal(new Set(counted).size, counted.length, 'each once');
});

test('too much is told', () => {
  writeFileSync(join(folder, 'curseur-single.wasm'), randomBytes(1000000));
  assert.equal(faultsOf(pageSize(folder, 'single')).length, 1);
  writeFileSync(join(folder, 'curseur-single.mjs'), randomBytes(600000));
  assert.equal(faultsOf(pageSize(folder, 'single')).length, 2);
});
