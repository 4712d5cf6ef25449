// The size report: what it counts, and that too much is told.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { faultsOf, pageSize } from '../../scripts/page_size.mjs';

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

test('too much is told', () => {
  writeFileSync(join(folder, 'curseur-single.wasm'), randomBytes(1000000));
  assert.equal(faultsOf(pageSize(folder, 'single')).length, 1);
  writeFileSync(join(folder, 'curseur-single.mjs'), randomBytes(600000));
  assert.equal(faultsOf(pageSize(folder, 'single')).length, 2);
});
