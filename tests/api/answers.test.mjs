// What the program answers, held against the types of curseur.d.ts by TypeScript: nothing missing, nothing undeclared.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const fileOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const program = process.env.CURSEUR_PROGRAM ?? fileOf('build/native/curseur');
const folder = mkdtempSync(join(tmpdir(), 'curseur-answers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const answer = (...words) => execFileSync(program, [...words, '--json', '--set', '/months=24'], { encoding: 'utf8', maxBuffer: 1e8 }).trim();

// [the type, the command]: every question, and the parts of an answer that may be absent both there and absent.
const answers = [
  ['RunResult', ['run', '--paths', '64']],
  ['RunResult', ['run', '--paths', '64', '--monthly', '--per-path']],
  ['RunResult', ['run', '--median']],
  ['SweepResult', ['sweep', '--paths', '64']],
  ['SweepResult', ['sweep', '--paths', '64', '--lever', '/market/rent_price', '--from', '1', '--to', '2', '--steps', '2', '--monthly', '--per-path']],
  ['OptimiseResult', ['optimise', '--paths', '64', '--evaluations', '9', '--keep', 'distress<=0.2']],
  ['MapResult', ['map', '--paths', '64', '--steps', '2']],
  ['FrontierResult', ['frontier', '--paths', '64', '--points', '5']],
  ['CompareResult', ['compare', 'europe', 'utility', '--paths', '64']],
  ['SensitivityResult', ['sensitivity', '--paths', '64', '--joint', '8', '--sobol', '4', '--lever', '/market/rent_price=1:3']],
  ['SensitivityResult', ['sensitivity', '--paths', '64', '--joint', '0', '--lever', '/market/rent_price=1:3']],
  ['StressResult', ['stress', '--paths', '256', '--set', '/finance/cash=1']],
  ['StressResult', ['stress', '--paths', '64', '--set', '/finance/cash=1e7']],
  ['WorthResult', ['worth', '--paths', '64']],
];

// The faults that TypeScript finds in a file over the types as they are checked in.
function faultsOf(name, text) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { noEmit: true, strict: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022', 'dom'],
      types: [], paths: { curseur: [fileOf('web/api/curseur.d.ts')] } },
    files: [name],
  }));
  const { status, stdout } = spawnSync(process.execPath, [fileOf('tests/node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  return status === 0 ? '' : stdout || `tsc ended with ${status}`;
}
const head = `import type { ${[...new Set(answers.map(([type]) => type))].join(', ')} } from 'curseur';\n`;

test('every answer is of its type', () => {
  const lines = answers.map(([type, words], k) => `export const answer${k} = ${answer(...words)} satisfies ${type};`);
  assert.equal(faultsOf('answers.mts', head + lines.join('\n')), '');
});

test('an answer that lacks a member, or has one too many, is not', () => {
  const worth = JSON.parse(answer('worth', '--paths', '64'));
  const { bound, ...without } = worth;
  assert.ok(bound);
  const faults = faultsOf('wrong.mts', `${head}
    export const less = ${JSON.stringify(without)} satisfies WorthResult;
    export const more = ${JSON.stringify({ ...worth, luck: 1 })} satisfies WorthResult;`);
  assert.match(faults, /bound/);
  assert.match(faults, /luck/);
});
