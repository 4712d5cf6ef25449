// Writes the checked-in files that come from the program's catalogue: the option checks and questions of the JavaScript
// API, the types of its options and results, the questions of the plain version, and the tables of sections 5 and 6 of
// both model texts. The meanings of parameters in the model texts are prose and stay unchanged; everything else comes
// from `curseur describe`.
//
// node scripts/describe.mjs [PROGRAM]            PROGRAM: build/native/curseur by default
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rewriteModel } from './parts/model_tables.mjs';

const width = 120; // of a line in the written files (tests/prettier.json)
const root = fileURLToPath(new URL('..', import.meta.url));

export const catalogueOf = (program = `${root}build/native/curseur`) =>
  JSON.parse(execFileSync(program, ['describe'], { encoding: 'utf8', maxBuffer: 1e8 }));

// ---- Parts of a file between two marks -----------------------------------------------------------------------------

const mark = (name, end) => `// ${end ? 'End' : 'Begin'} of ${name} (written by scripts/describe.mjs)`;

// Returns the text with the part between the marks of `name` replaced by lines, indented like the first mark.
function withPart(text, name, lines) {
  const all = text.split('\n');
  const [begin, end] = [false, true].map((isEnd) => all.findIndex((line) => line.trim() === mark(name, isEnd)));
  if (begin < 0 || end < begin) throw new Error(`no part "${name}" between marks`);
  const indent = all[begin].slice(0, all[begin].length - all[begin].trimStart().length);
  const written = lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : indent + line));
  return [...all.slice(0, begin + 1), ...written, ...all.slice(end)].join('\n');
}

const withParts = (text, parts) =>
  Object.entries(parts).reduce((made, [name, lines]) => withPart(made, name, lines), text);

// ---- Options -------------------------------------------------------------------------------------------------------

// The largest value allowed, limited to what JavaScript can represent exactly.
const most = (option) => Math.min(option.high, Number.MAX_SAFE_INTEGER);

// By kind: the check in curseur.mjs, and the type in curseur.d.ts.
const checks = {
  flag: () => 'flag',
  whole: (option) => `whole(${option.low}, ${most(option)})`,
  number: (option) => (option.high === undefined ? 'number' : `numberIn(${option.low}, ${option.high})`),
  pair: (option) => `pairIn(${option.low}, ${option.high})`,
  pointer: () => 'pointer',
  settings: () => 'settings',
  levers: () => 'levers',
  constraints: () => 'constraints',
};
const types = {
  flag: 'boolean',
  whole: 'number',
  number: 'number',
  pair: '[number, number]',
  pointer: 'string',
  settings: 'Record<string, unknown>',
  levers: 'LeverRanges',
  constraints: 'string[]',
};

// Other scenarios are separate arguments.
const isArgument = (option) => option.kind === 'scenarios';
const ownOptions = (question) => question.options.filter((option) => !isArgument(option));

function optionChecks({ simulations, question_options: common, questions }) {
  const entry = (key, check) => (key === check ? `    ${key},` : `    ${key}: ${check},`);
  const entries = (options) => options.map((option) => entry(option.key, checks[option.kind](option)));
  const row = (name, before, after) =>
    [`  ${name}: {`, ...entries(before), '    ...handles,', ...entries(after), '  },'].join('\n');
  return [
    'const optionsOf = {',
    row('run', simulations.run, []),
    row('sweep', simulations.run, simulations.sweep),
    ...questions.map((question) => row(question.name, common, ownOptions(question))),
    '};',
  ];
}

const count = (value) => (value >= 10000 ? value.toLocaleString('en') : String(value));
const capital = (text) => text[0].toUpperCase() + text.slice(1);

function optionDoc(option) {
  const range =
    option.high !== undefined && option.key !== 'seed' ? `, ${count(option.low)} to ${count(option.high)}` : '';
  const otherwise =
    option.otherwise_text?.replace('0: ', '') ?? (option.otherwise ? count(option.otherwise) : undefined);
  const help = capital(option.help.replace('With --json: ', ''));
  return `/** ${help}${range}${otherwise === undefined ? '' : `; ${otherwise} when left out`}.${option.detail ? ` ${option.detail}` : ''} */`;
}
const member = (option) => [`  ${optionDoc(option)}`, `  ${option.key}?: ${types[option.kind]};`];
const optionsType = (question) =>
  ownOptions(question).length > 0 ? `${capital(question.name)}Options` : 'QuestionOptions';

function optionTypes({ simulations, question_options: common, questions }) {
  const block = (head, options) => [`export interface ${head} {`, ...options.flatMap(member), '}'];
  // The number of paths depends on the question.
  const shared = common.map((option) =>
    option.key === 'paths' ? { key: 'paths', kind: 'whole', help: option.help } : option,
  );
  return [
    ...block('RunOptions extends Handles', simulations.run),
    ...block('SweepOptions extends RunOptions', simulations.sweep),
    '/** What all questions take beside their own. */',
    ...block('QuestionOptions extends Handles', shared),
    ...questions
      .filter((question) => ownOptions(question).length > 0)
      .flatMap((question) => block(`${optionsType(question)} extends QuestionOptions`, ownOptions(question))),
  ];
}

// ---- Results -------------------------------------------------------------------------------------------------------

// Units that say something about the number alone.
const saysUnit = (unit) => unit !== '' && unit !== 'same' && !unit.startsWith('that of ');
const memberOfResult = ({ name, type, optional, unit, meaning }) => [
  `  /** ${capital(meaning)}${saysUnit(unit) ? ` (${unit})` : ''}. */`,
  ...memberLines(`  ${name}${optional ? '?' : ''}:`, type),
];
// Laid out as prettier does it.
function memberLines(head, type) {
  const line = `${head} ${type};`;
  if (line.length <= width) return [line];
  const parts = type.split(' | ');
  return [head, ...parts.map((part, k) => `    | ${part}${k + 1 < parts.length ? '' : ';'}`)];
}

// The result of each call has a separate type, with the head of every result.
function resultTypes({ types: described, results, simulations }) {
  const answers = new Map(results.map(({ name, type }) => [type, name]));
  return described.flatMap(({ name, meaning, members }) => {
    const of = answers.get(name);
    const head =
      of === undefined ? name : `${capital(of)}Result extends ${of in simulations ? 'SimulationHead' : 'Head'}`;
    return [`/** ${meaning} */`, `export interface ${head} {`, ...members.flatMap(memberOfResult), '}'];
  });
}

// ---- Questions as methods ------------------------------------------------------------------------------------------

const takesOthers = (question) => question.options.some(isArgument);

const questionMethods = ({ questions }) =>
  questions.map((question) =>
    takesOthers(question)
      ? `${question.name}(scenarios, options = {}) {\n  return this.#doWithOthers('${question.name}', scenarios, options);\n}`
      : `${question.name}(scenario, options = {}) {\n  return this.#do('${question.name}', scenario, options);\n}`,
  );

const methodTypes = ({ questions }) =>
  questions.flatMap((question) => {
    const scenario = takesOthers(question) ? 'scenarios: Scenario | Scenario[]' : 'scenario?: Scenario';
    return [
      `/** ${question.summary}; with ${count(question.usual_paths)} paths of each setting when left out, at most ${count(question.most_paths)}. */`,
      `${question.name}(${scenario}, options?: ${optionsType(question)}): Promise<${capital(question.name)}Result>;`,
    ];
  });

function questionList({ questions }) {
  const names = questions.map(({ name }) => `'${name}'`);
  const line = `const questions = [${names.join(', ')}];`;
  return line.length <= width ? [line] : ['const questions = [', ...names.map((name) => `  ${name},`), '];'];
}

// ---- The files -----------------------------------------------------------------------------------------------------

// For each path, a function that gives its new text.
export const files = {
  'web/api/curseur.mjs': (text, catalogue) =>
    withParts(text, { options: optionChecks(catalogue), questions: questionMethods(catalogue) }),
  'web/api/curseur.d.ts': (text, catalogue) =>
    withParts(text, {
      options: optionTypes(catalogue),
      results: resultTypes(catalogue),
      questions: methodTypes(catalogue),
    }),
  'web/page/document.mjs': (text, catalogue) => withParts(text, { questions: questionList(catalogue) }),
  'src/core/model/model.md': (text, catalogue) => rewriteModel(text, catalogue, 'en'),
  'src/core/model/model.fr.md': (text, catalogue) => rewriteModel(text, catalogue, 'fr'),
};
export const textOf = (path) => readFileSync(root + path, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const catalogue = catalogueOf(process.argv[2]);
  for (const [path, write] of Object.entries(files)) {
    const before = textOf(path);
    const after = write(before, catalogue);
    if (after !== before) writeFileSync(root + path, after);
    console.log(`${after === before ? 'as it was' : 'written'}  ${path}`);
  }
}
