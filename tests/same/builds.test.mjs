// The same bits from every compiler, optimisation, instruction set, number of threads and sanitizer, and in WebAssembly
// under Node. The reference is the release build of g++.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertSame, changedSide, programSide } from './matrix.mjs';

const built = (name) => fileURLToPath(new URL(`../../build/${name}`, import.meta.url));
const native = [built('native/curseur'), 'digest'];
const reference = programSide('g++ -O3', native);

test('the reference gives the golden digests', async () => {
  const golden = readFileSync(new URL('../golden/digests.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.deepEqual(await reference.digests(), golden);
});

for (const [name, command] of [
  ['g++ -O0', [built('gcc-o0/curseur-digest')]],
  ['clang -O3', [built('clang/curseur-digest')]],
  ['clang -O0', [built('clang-o0/curseur-digest')]],
  ['clang with sanitizers', [built('asan/curseur'), 'digest']],
  ['WebAssembly under Node', [process.execPath, built('cmake-web/curseur.js'), 'digest']],
  ['WebAssembly with threads under Node', [process.execPath, built('cmake-web-threads/curseur-digest.js')]],
  ['WebAssembly without SIMD under Node', [process.execPath, built('cmake-web/curseur-digest-plain.js')]],
])
  test(`${name} gives the same bits`, async () => {
    const program = command.find((word) => word.startsWith(built('')));
    assert.ok(existsSync(program), `${program} is missing: scripts/test builds it`);
    await assertSame(reference, programSide(name, command));
  });

for (const [compiler, program] of [
  ['native', native],
  ['clang', [built('clang/curseur-digest')]],
]) {
  // The program itself tells which there are on this machine.
  const sets = (() => {
    try {
      execFileSync(program[0], [...program.slice(1), '--instructions', '?'], { stdio: 'pipe' });
    } catch (error) {
      return [...String(error.stderr).matchAll(/"(\w+)"/g)].map(([, name]) => name);
    }
    return [];
  })();
  test(`${compiler}: there are instruction sets to compare`, () => assert.ok(sets.length > 0));
  for (const set of sets)
    test(`${compiler} with ${set} gives the same bits`, () =>
      assertSame(reference, programSide(set, program, ['--instructions', set])));
}

for (const threads of ['1', '2', '5'])
  test(`${threads} threads give the same bits`, () =>
    assertSame(reference, programSide(`${threads} threads`, native, ['--threads', threads])));

test('where two runs part is told: series, path, month, both values', async () => {
  const changed = changedSide('another pace', native, 'europe', 7, '/planning/pace=0.51');
  await assert.rejects(assertSame(reference, changed), (error) => {
    assert.match(
      error.message,
      /^another pace leaves g\+\+ -O3: europe with 7 paths: \w+ of path \d in month \d+ is\n  month \d+ \w+ [0-9a-f]{16} \S+\nand\n  month/,
    );
    return true;
  });
  // A discount rate changes no month, only what is made of them.
  const valued = changedSide('another rate', native, 'europe', 7, '/discount_rate=0.2');
  await assert.rejects(assertSame(reference, valued), /europe with 7 paths: npv of path 0 is\n {2}metric npv/);
});
