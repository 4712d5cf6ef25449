// What callers give the JavaScript API: values that no setting can hold, files of every kind, ways to start it. Each is
// taken as it is meant or refused with its place, shortly, and nothing is written to standard output.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFolder } from '../browsers.mjs';

const module = pathToFileURL(join(pageFolder, 'curseur.mjs'));
const { loadCurseur, CurseurError } = await import(module);

let curseur;
before(async () => {
  curseur = await loadCurseur();
});
after(() => curseur.dispose());

async function refusal(promise) {
  const error = await promise.then(
    () => assert.fail('expected a rejection'),
    (reason) => reason,
  );
  assert.ok(error instanceof CurseurError, String(error.stack));
  return error;
}
const few = { paths: 7 };

describe('a value that JSON cannot hold is refused by its place', () => {
  class Pace {
    value = 0.3;
  }
  const cycle = { list: [] };
  cycle.list.push(cycle);
  const throwing = {
    get pace() {
      throw new Error('mine');
    },
  };
  let deep = 1;
  for (let k = 0; k < 1e5; ++k) deep = [deep];
  const pace = "set['/planning/pace']";
  const rows = [
    // [value of /planning/pace, place, message, source]
    [undefined, pace, 'found undefined; expected a JSON value', 'a slip of the pen'],
    [new Map([['pace', 0.3]]), pace, 'found a Map; expected a JSON value', 'a Map in place of an object'],
    [new Set([0.3]), pace, 'found a Set; expected a JSON value', 'a Set'],
    [new Date(0), pace, 'found a Date; expected a JSON value', 'a date of the start'],
    [() => 0.3, pace, 'found a function; expected a JSON value', 'a getter that was not called'],
    [new Pace(), pace, 'found a Pace; expected a JSON value', 'an instance of a class'],
    [new Number(0.3), pace, 'found a Number; expected a JSON value', 'a boxed number'],
    [new Float64Array(2), pace, 'found a Float64Array; expected a JSON value', 'a typed array'],
    [Promise.resolve(0.3), pace, 'found a Promise; expected a JSON value', 'a missing await'],
    [5n, pace, 'found the BigInt 5n; expected a number', 'a BigInt'],
    [Symbol('pace'), pace, 'found a symbol; expected a JSON value', 'a symbol'],
    [NaN, pace, 'found NaN; expected a finite number', 'parseFloat of an empty field'],
    [-Infinity, pace, 'found -Infinity; expected a finite number', 'a division by zero'],
    [cycle, `${pace}['list'][0]`, 'it holds itself; expected a value without a cycle', 'a cycle'],
    [[1, , 3], `${pace}[1]`, 'nothing there; expected a JSON value', 'a sparse array'],
    [
      { "it's": [{ x: undefined }] },
      `${pace}['it\\'s'][0]['x']`,
      'found undefined; expected a JSON value',
      'deep inside',
    ],
    [{ [Symbol('k')]: 1 }, pace, 'a symbol is the name of a field; expected a text', 'a symbol as a key'],
    [Object.assign([1], { more: 2 }), `${pace}['more']`, 'a list has no such field; expected numbers alone', 'a match'],
    [throwing, `${pace}['pace']`, 'cannot be read: mine', 'a getter that throws'],
    [deep, `${pace}${'[0]'.repeat(63)}`, 'nested too deeply; expected at most 64 levels', 'a very deep list'],
  ];
  for (const [value, pointer, message, source] of rows)
    test(source, async () => {
      const error = await refusal(curseur.run('utility', { ...few, set: { '/planning/pace': value } }));
      assert.deepEqual(error.faults, [{ pointer, message }]);
      assert.equal(error.message, `${pointer}: ${message}`);
    });

  test('in a scenario the place is a JSON Pointer, and check lists it', async () => {
    const [{ scenario }] = curseur.presets();
    scenario.regions[0].pue = undefined;
    scenario['a/b'] = [1n];
    const expected = [
      {
        pointer: '/regions/0/pue',
        message: 'found undefined; expected a JSON value',
      },
      { pointer: '/a~1b/0', message: 'found the BigInt 1n; expected a number' },
    ];
    assert.deepEqual(curseur.check(scenario), expected);
    assert.deepEqual((await refusal(curseur.run(scenario, few))).faults, expected);
  });

  test('plain objects of every origin are taken', async () => {
    const set = Object.assign(Object.create(null), { '/planning/pace': 0.3 });
    const options = structuredClone({ ...few, set: { ...set } });
    assert.deepEqual(await curseur.run('utility', { ...few, set }), await curseur.run('utility', options));
  });

  for (const [options, pointer] of [
    [new Map([['paths', 7]]), 'options'],
    [[7], 'options'],
    [new (class Options {})(), 'options'],
    [{ set: new Map() }, 'set'],
    [{ paths: 7n }, 'paths'],
    [{ [Symbol('paths')]: 7 }, 'Symbol(paths)'],
    [{ toString: 7 }, 'toString'],
    [{ levers: new Map([['/planning/pace', [0.1, 0.9]]]) }, 'levers'],
    [{ levers: { '/planning/pace': [0.1, ,] } }, 'levers'],
    [{ constraints: [, 'distress<=0.1'] }, 'constraints'],
  ])
    test(`options: ${pointer}`, async () =>
      assert.equal((await refusal(curseur.optimise('utility', options))).faults[0].pointer, pointer));

  test('compare names the scenario that is missing', async () =>
    assert.equal((await refusal(curseur.compare(['europe', undefined]))).faults[0].pointer, 'scenarios[1]'));
});

describe('settings that cannot be meant are refused, with what may have been', () => {
  const rows = [
    // [call, options, fault]
    ['optimise', { constraints: ['distress<=5'] }, /^distress: 5 cannot bound a share; .* did you mean 0\.05\?$/],
    ['optimise', { constraints: ['autonomy>=60'] }, /^autonomy: 60 cannot bound .* did you mean 0\.6\?$/],
    ['optimise', { constraints: ['idle<=-0.1'] }, /^idle: -0\.1 cannot bound a share; expected a number in \[0, 1\]$/],
    ['optimise', { risk: 5 }, /^risk: found 5; expected a number in \[0, 1\]; did you mean 0\.05\?$/],
    ['optimise', { levers: { '/planning/pace': [5, 95] } }, /did you mean \[0\.05, 0\.95\]\?$/],
    ['run', { set: { '/tax_rate': 25 } }, /^\/tax_rate: 25 is out of range; .* did you mean 0\.25\?$/],
    ['sweep', { lever: '/tax_rate', from: 12.5, to: 25, steps: 2 }, /did you mean 0\.125\?$/],
    ['sweep', { lever: '/months', from: 24, to: 60, steps: 2 }, /^\/months: changes how many months are counted/],
    ['optimise', { levers: { '/months': [24, 60] } }, /^\/months: changes how many months/],
    ['frontier', { levers: { '/discount_rate': [0.05, 0.1] } }, /^\/discount_rate: changes how results are measured/],
    [
      'map',
      {
        levers: {
          '/planning/pace': [0.1, 0.9],
          '/thresholds/regret': [0, 0.5],
        },
      },
      /^\/thresholds\/regret: changes how results are measured/,
    ],
  ];
  for (const [call, options, fault] of rows)
    test(`${call} ${JSON.stringify(options)}`, async () =>
      assert.match((await refusal(curseur[call]('utility', { ...few, ...options }))).message, fault));

  test('a best place at the end of its range says so, and no plateau is told where no setting meets the conditions', async () => {
    const set = { '/months': 24 };
    const levers = { '/planning/pace': [0.1, 0.9] };
    const broken = await curseur.optimise('europe', {
      paths: 64,
      set,
      levers,
      evaluations: 6,
      constraints: ['autonomy>=1', 'autonomy<=0'],
    });
    assert.equal(broken.feasible, false);
    assert.deepEqual(broken.plateau, {});
    const found = await curseur.optimise('europe', {
      paths: 64,
      set,
      levers: { '/market/rent_price': [1, 3] },
    });
    assert.equal(found.at_end['/market/rent_price'], 'high');
    assert.equal(found.plateau['/market/rent_price'].length, 2);
    const map = await curseur.map('europe', {
      paths: 64,
      set,
      levers: { '/planning/pace': [0.3, 0.6], '/market/rent_price': [1, 3] },
      steps: [3, 3],
    });
    assert.equal(map.best_at_end[1], 'high');
  });
});

describe('a scenario is read in every encoding, as text or as the bytes of its file', () => {
  let text, digest;
  before(async () => {
    text = JSON.stringify(curseur.presets()[1].scenario);
    digest = (await curseur.run(text, few)).digest;
  });
  const swapped = (bytes) => Buffer.from(bytes).swap16();
  const rows = {
    'UTF-8': () => Buffer.from(text),
    'UTF-8 with its mark': () => Buffer.from('\uFEFF' + text),
    'UTF-16 with its mark': () => Buffer.from('\uFEFF' + text, 'utf16le'),
    'UTF-16, big-endian, with its mark': () => swapped(Buffer.from('\uFEFF' + text, 'utf16le')),
    'UTF-16 without a mark': () => Buffer.from(text, 'utf16le'),
    'an ArrayBuffer': () => new TextEncoder().encode(text).buffer,
    'a DataView': () => new DataView(new TextEncoder().encode(text).buffer),
    'a text with a mark': () => '\uFEFF' + text,
    'a text after spaces': () => ' \n' + text,
  };
  for (const [name, made] of Object.entries(rows))
    test(name, async () => {
      assert.equal((await curseur.run(made(), few)).digest, digest);
      assert.deepEqual(curseur.check(made()), []);
      assert.equal((await curseur.compare([text, made()], few)).changes.length, 0);
    });
});

describe('a file that is no scenario is named for what it is, in few words', () => {
  const rows = [
    // [file, what is said]
    [Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0]), /^this is an Excel file: save it as CSV, or copy and/],
    [Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]).toString(), /^this is an Excel file/],
    [gzipSync('{}'), /^this is a compressed file \(gzip\): unpack it/],
    ['<!doctype html>\n' + '<p>x</p>'.repeat(1e5), /^this is a web page: copy its table/],
    ['%PDF-1.7\n' + 'x'.repeat(1e6), /^this is a PDF/],
    ['// mine\n{"months": 24}', /^line 1, column 1: a comment; JSON has none/],
    ["{'months': 24}", /^line 1, column 2: ' does not quote a string in JSON/],
    ['month,amount\n1,2\n', /^this is a table, not a scenario/],
    ['{"months": 24}\0', /a zero byte; expected text$/],
    ['x'.repeat(1e6), /^line 1, column 1: invalid literal/],
    ['["' + 'x'.repeat(1e6), /missing closing quote/],
    [`{"${'x'.repeat(1e6)}": 1}`, /unknown field/],
    [JSON.stringify({ format: 'x'.repeat(1e6) }), /^\/format: found "x+…"; expected/],
    [Buffer.alloc(17e6, 0x20), /^16777217|^17000000 bytes; expected at most 16777216$/],
    ['eu'.repeat(60), /^there is no built-in scenario "(eu){30}…"; expected one of "europe"/],
    ['mine/europe.json', /^there is no built-in scenario "mine\/europe\.json"/],
  ];
  for (const [file, said] of rows)
    test(String(said), async () => {
      const error = await refusal(curseur.run(file, few));
      assert.match(error.message, said);
      for (const { pointer, message } of error.faults) assert.ok(pointer.length + message.length < 2000);
      assert.ok(error.message.length < 60000);
      assert.ok((await refusal(curseur.compare(['europe', file], few))) instanceof CurseurError);
    });
});

describe('the engine starts on its threads however Node was started, and writes nothing of its own', () => {
  const script = `import(${JSON.stringify(module.href)}).then(async ({ loadCurseur }) => {
    const curseur = await loadCurseur({ threads: 2 });
    console.log(curseur.threads, (await curseur.run('europe', { paths: 7 })).digest);
    curseur.dispose();
  });`;
  const run = (flags, { input = '', options = '' } = {}) =>
    spawnSync(process.execPath, flags, {
      input,
      encoding: 'utf8',
      timeout: 120000,
      env: { ...process.env, NODE_OPTIONS: options },
    });
  const rows = {
    'node -e': [['-e', script]],
    'node -p': [['-p', `${script} undefined`]],
    'node --input-type=module -e': [['--input-type=module', '-e', script]],
    'node -': [['-'], { input: script }],
    'node --input-type=module -': [['--input-type=module', '-'], { input: script }],
    'node --expose-gc --no-warnings -e': [['--expose-gc', '--no-warnings', '-e', script]],
    'node --title=x --stack-trace-limit=3 -e': [['--title=x', '--stack-trace-limit=3', '-e', script]],
    NODE_OPTIONS: [['-e', script], { options: '--max-old-space-size=2000 --no-deprecation' }],
  };
  for (const [name, [flags, more]] of Object.entries(rows))
    test(name, () => {
      const { stdout, stderr } = run(flags, more);
      assert.equal(stdout.replace('undefined\n', ''), '2 d42977c36ca545e9\n');
      assert.equal(stderr, '');
    });

  test('a worker that cannot start is told on standard error', () => {
    const { stdout, stderr } = run([
      '-e',
      `require('node:worker_threads').Worker = class { constructor() { throw new Error('no worker here'); } };
       require('node:module').syncBuiltinESMExports(); ${script}`,
    ]);
    assert.equal(stdout, '1 d42977c36ca545e9\n');
    assert.match(stderr, /works on the calling thread: no worker here/);
  });
});

describe('how the library is started', () => {
  const rows = [
    // [options, place, message]
    [null, 'options', 'found null; expected an object'],
    [{ threads: 'many' }, 'threads', 'found "many"; expected a whole number in [1, 1024]'],
    [{ threads: NaN }, 'threads', 'found NaN; expected a whole number in [1, 1024]'],
    [{ thread: 2 }, 'thread', 'unknown option; expected one of base, threads, worker, variant, memory'],
    [{ worker: 'no' }, 'worker', 'found "no"; expected true or false'],
    [{ memory: -5 }, 'memory', 'found -5; expected a whole number in [1, 4096]'],
    [{ variant: 'fast' }, 'variant', 'found "fast"; expected one of "threads", "single", "plain"'],
    [{ base: 5 }, 'base', 'found 5; expected the address of a folder'],
    [
      {
        get threads() {
          throw new Error('mine');
        },
      },
      'threads',
      'cannot be read: mine',
    ],
  ];
  for (const [options, pointer, message] of rows)
    test(`${pointer}: ${message}`, async () =>
      assert.deepEqual((await refusal(loadCurseur(options))).faults, [{ pointer, message }]));
  test('the folder may be a URL', async () => {
    const own = await loadCurseur({
      base: new URL('.', module),
      worker: false,
    });
    assert.equal((await own.run('europe', few)).digest, (await curseur.run('europe', few)).digest);
    own.dispose();
  });
});

describe('what is refused before the engine sees it', () => {
  test('no scenario to compare', async () =>
    assert.equal((await refusal(curseur.compare([]))).faults[0].pointer, 'scenarios'));
  test('steps that no number of the engine holds', async () =>
    assert.equal(
      (await refusal(curseur.map('utility', { steps: [1e300, 2] }))).message,
      'steps: found a list; expected two whole numbers in [2, 50]',
    ));
  test('an emitter in place of a signal', async () =>
    assert.equal(
      (await refusal(curseur.run('europe', { signal: { addEventListener() {} } }))).faults[0].pointer,
      'signal',
    ));
  test('half a character, which no file holds', async () => {
    const message = 'half a character (U+D800) at 2; expected Unicode text';
    const { faults } = await refusal(curseur.run('europe', { ...few, set: { '/name': 'a\ud800\u{1F600}' } }));
    assert.deepEqual(faults, [{ pointer: "set['/name']", message }]);
    assert.deepEqual(curseur.check('{"name": "\ud800"}')[0].pointer, '');
    assert.equal((await curseur.run('europe', { ...few, set: { '/name': 'a\u{1F600}' } })).scenario, 'a\u{1F600}');
  });
  test('a buffer that was handed over', () => {
    const buffer = new ArrayBuffer(8);
    const view = new Uint8Array(buffer);
    structuredClone(buffer, { transfer: [buffer] });
    for (const given of [buffer, view])
      assert.deepEqual(curseur.check(given), [{ pointer: '', message: 'its buffer is detached; expected bytes' }]);
  });
});

describe('an end in the middle', () => {
  test('a call ended while its engine is started anew is not worked on', async () => {
    const own = await loadCurseur({ memory: 64, threads: 2 });
    const many = { paths: 400000, perPath: true, set: { '/months': 12 } };
    await refusal(own.run('europe', many)); // the next call starts a new engine
    const control = new AbortController();
    const next = own.run('europe', { paths: 3000000, signal: control.signal });
    setTimeout(() => control.abort(), 1);
    await assert.rejects(next, { name: 'AbortError' });
    assert.equal((await own.run('europe', few)).paths, 7);
    own.dispose();
  });
  test('disposal lets the program end at once', () => {
    const program = `import { loadCurseur } from ${JSON.stringify(String(module))};
      const own = await loadCurseur();
      const work = own.run('europe', { paths: 3000000 });
      setTimeout(() => {
        const begin = performance.now();
        own.dispose();
        work.catch(() => {});
        process.on('exit', () => console.log(performance.now() - begin < 2000));
      }, 100);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    assert.equal(stdout, 'true\n', stderr);
  });
});
