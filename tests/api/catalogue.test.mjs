// What is checked in of the catalogue is what the program describes, and follows when that changes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogueOf, files, textOf } from '../../scripts/describe.mjs';

const catalogue = catalogueOf(process.env.CURSEUR_PROGRAM);
const changed = (change) => {
  const copy = structuredClone(catalogue);
  change(copy);
  return copy;
};
const written = (path, of = catalogue) => files[path](textOf(path), of);
const parameter = (of, name) => of.parameters.find((one) => one.name === name);

describe('what is checked in is what the program describes', () => {
  for (const path of Object.keys(files))
    test(path, () => assert.equal(written(path), textOf(path), `${path} differs from the catalogue; to renew it: node scripts/describe.mjs`));
});

test('every row of the tables of the model texts has its meaning', () => {
  for (const path of ['src/core/model/model.md', 'src/core/model/model.fr.md'])
    for (const line of written(path).split('\n')) assert.doesNotMatch(line, /^\|.*\|\s*\|$/, `${path}: write what this is: ${line}`);
});

test('a range that changes changes in both model texts', () => {
  const other = changed((copy) => Object.assign(parameter(copy, 'market.power_decline'), { low: -0.25, high: 12000, ends: 'neither' }));
  assert.match(written('src/core/model/model.md', other), /^\| power_decline \| 1\/yr \| \(−0\.25, 12,000\) \| yearly/m);
  assert.match(written('src/core/model/model.fr.md', other), /^\| power_decline \| 1\/an \| \]−0,25\u202f; 12\u202f000\[ \| sa baisse/m);
});

test('a parameter, metric or series that is new has a row behind its neighbour, and one that is gone has none', () => {
  const other = changed((copy) => {
    const at = copy.parameters.findIndex(({ name }) => name === 'finance.debt_ltv');
    copy.parameters.splice(at, 1, { ...copy.parameters[at], name: 'finance.debt_grace', unit: 'months', whole: true, low: 0, high: 60 });
    copy.metrics.push({ name: 'water', unit: 'm3', kind: 'amount' });
    copy.series = copy.series.filter(({ name }) => name !== 'ebitda');
  });
  const text = written('src/core/model/model.md', other);
  assert.match(text, /\| finance\.debt_limit .*\n\| finance\.debt_grace \| months \| 0 \.\. 60 \|  \|\n\| finance\.debt_rate /);
  assert.match(text, /\| short \| yes or no .*\n\| water \| m3 \|  \|\n\n/);
  assert.match(text, /^\| revenue, capex, fcf \| MEUR \| of the month \|$/m);
});

test('lists tell how long they may be', () => {
  const other = changed((copy) => { for (const list of copy.lists) list.most = 12345; });
  const text = written('src/core/model/model.md', other);
  assert.match(text, /^regions, a list of 1 to 12,345:$/m);
  assert.match(text, /^contracts, a list of up to 12,345:$/m);
  assert.match(text, /^\| finance\.equity \| list \| up to 12,345 \|/m);
  assert.match(written('src/core/model/model.fr.md', other), /^segments, une liste de 12\u202f345 au plus\u202f:$/m);
});

test('a question with an option is a method with a check and types, and is in the plain version', () => {
  const other = changed((copy) => copy.questions.push({
    name: 'hedge', summary: 'What to insure', usual_paths: 64, most_paths: 20000, rounds: [8, 64],
    options: [{ key: 'cost', flag: '--cost', kind: 'whole', low: 2, high: 9, otherwise: 5, help: 'Years of cover' }],
  }));
  assert.match(written('web/api/curseur.mjs', other), /^ {2}hedge: \{ paths: .*\.\.\.handles, cost: whole\(2, 9\) \},$/m);
  assert.match(written('web/api/curseur.mjs', other), /^ {2}hedge\(scenario, options = \{\}\) \{ return this\.#do\('hedge', scenario, options\); \}$/m);
  const types = written('web/api/curseur.d.ts', other);
  assert.match(types, /interface HedgeOptions extends QuestionOptions \{\n {2}\/\*\* Years of cover, 2 to 9; 5 when left out\. \*\/\n {2}cost\?: number;\n\}/);
  assert.match(types, /hedge\(scenario\?: Scenario, options\?: HedgeOptions\): Promise<HedgeResult>;/);
  assert.match(written('web/page/document.mjs', other), /'worth', 'hedge'\];$/m);
});

test('a file without its marks is a clear error', () => {
  assert.throws(() => files['web/page/document.mjs']('const make = 1;', catalogue), /no part "questions" between marks/);
});
