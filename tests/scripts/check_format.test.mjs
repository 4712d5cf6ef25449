// scripts/check_format finds what is laid out otherwise, in C++ and in JavaScript, and nothing in what is right.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/check_format', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'curseur-format-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const check = (...words) => spawnSync(script, words, { encoding: 'utf8' });
const written = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

for (const [name, wrong, right] of [
  ['a.cpp', 'int  f( ){return 1;}\n', 'int f() { return 1; }\n'],
  ['a.mjs', 'const a = "b"\n', "const a = 'b';\n"],
]) {
  test(`${name}: what is laid out otherwise is told, and written right when that is asked for`, () => {
    const file = written(name, wrong);
    const { status, stdout, stderr } = check(file);
    assert.equal(status, 1);
    assert.ok((stdout + stderr).includes(name), stdout + stderr);
    assert.equal(readFileSync(file, 'utf8'), wrong);
    assert.equal(check('--write', file).status, 0);
    assert.equal(readFileSync(file, 'utf8'), right);
    assert.equal(check(file).status, 0);
  });
}

test('files of neither kind are refused', () => {
  assert.equal(check(written('a.txt', 'a')).status, 1);
});
