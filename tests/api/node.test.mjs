// The JavaScript API under Node: the results of the command line, faults, progress, abort, memory, end.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { test, before, after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { pageFolder } from '../browsers.mjs';

const program = fileURLToPath(new URL('../../build/native/curseur', import.meta.url));
const { loadCurseur, CurseurError } = await import(pathToFileURL(join(pageFolder, 'curseur.mjs')));
const fromProgram = (...options) => JSON.parse(execFileSync(program, [...options, '--json'], { maxBuffer: 1 << 28 }));

let curseur;
before(async () => {
  curseur = await loadCurseur();
});
after(() => curseur.dispose());

const rejection = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  assert.fail('expected a rejection');
};

test("a run is the command line's, number for number, for every built-in scenario", async () => {
  for (const { id } of curseur.presets())
    assert.deepEqual(await curseur.run(id, { paths: 1000 }), fromProgram('run', id, '--paths', '1000'), id);
});

test('monthly series, single paths, seeds, settings and the median path too', async () => {
  const few = ['--paths', '200', '--set', '/months=24'];
  assert.deepEqual(
    await curseur.run('utility', { paths: 200, seed: 7, monthly: true, perPath: true, set: { '/months': 24 } }),
    fromProgram('run', 'utility', ...few, '--seed', '7', '--monthly', '--per-path'),
  );
  assert.deepEqual(
    await curseur.run('europe', { median: true, set: { '/planning/pace': 0.3 } }),
    fromProgram('run', 'europe', '--median', '--set', '/planning/pace=0.3'),
  );
  assert.deepEqual(
    await curseur.run('europe', { paths: 3000, monthly: true }),
    fromProgram('run', 'europe', '--paths', '3000', '--monthly'),
  );
});

test("a sweep is the command line's, of the pace or of a lever", async () => {
  assert.deepEqual(await curseur.sweep('state', { paths: 100 }), fromProgram('sweep', 'state', '--paths', '100'));
  assert.deepEqual(
    await curseur.sweep('state', {
      paths: 100,
      lever: '/market/rent_price',
      from: 1,
      to: 3,
      steps: 4,
      monthly: true,
      perPath: true,
    }),
    fromProgram(
      'sweep',
      'state',
      '--paths',
      '100',
      '--lever',
      '/market/rent_price',
      '--from',
      '1',
      '--to',
      '3',
      '--steps',
      '4',
      '--monthly',
      '--per-path',
    ),
  );
});

test('every build gives the same', async () => {
  const expected = await curseur.run('europe', { paths: 500 });
  for (const options of [
    { variant: 'single' },
    { variant: 'plain' },
    { worker: false },
    { worker: false, variant: 'single' },
    { threads: 5 },
  ]) {
    const other = await loadCurseur(options);
    assert.deepEqual(await other.run('europe', { paths: 500 }), expected, JSON.stringify(options));
    assert.equal(other.threads, options.variant || options.worker === false ? 1 : 5);
    other.dispose();
  }
});

test('a scenario is an id, an object or a text; left out, the default one', async () => {
  const [europe] = curseur.presets();
  assert.equal(europe.id, 'europe');
  assert.equal(europe.name.fr.length > 0, true);
  const { digest } = await curseur.run(undefined, { paths: 7 });
  assert.equal((await curseur.run(europe.scenario, { paths: 7 })).digest, digest);
  assert.equal((await curseur.run(JSON.stringify(europe.scenario), { paths: 7 })).digest, digest);
  europe.scenario.planning.pace = 0.9; // a copy: the next to ask gets the scenario as it was
  assert.notEqual(curseur.presets()[0].scenario.planning.pace, 0.9);
  assert.equal(curseur.version, fromProgram('run', '--paths', '1').curseur);
});

test('check lists every fault, and a run is rejected with them', async () => {
  assert.deepEqual(curseur.check('europe'), []);
  const [{ scenario }] = curseur.presets();
  scenario.planning.pace = 2;
  scenario.months = 'many';
  const faults = curseur.check(scenario);
  assert.deepEqual(faults.map(({ pointer }) => pointer).sort(), ['/months', '/planning/pace']);
  const error = await rejection(curseur.run(scenario));
  assert.ok(error instanceof CurseurError);
  assert.deepEqual(error.faults, faults);
  assert.match(error.message, /pace: 2 is out of range/);
  assert.match((await rejection(curseur.run('{"a": '))).faults[0].message, /line 1/);
});

test('wrong options are told one by one, each by its name', async () => {
  const wrong = async (options, operation = 'run') =>
    (await rejection(curseur[operation]('europe', options))).faults.map(({ pointer }) => pointer);
  assert.deepEqual(await wrong({ paths: 0, sed: 1, monthly: 'yes' }), ['paths', 'sed', 'monthly']);
  assert.deepEqual(await wrong({ paths: 1.5 }), ['paths']);
  assert.deepEqual(await wrong({ paths: 1e9 }), ['paths']);
  assert.deepEqual(await wrong({ set: [1] }), ['set']);
  assert.deepEqual(await wrong({ set: { '/planning/speed': 1 } }), ['/planning/speed']);
  assert.deepEqual(await wrong(null), ['options']);
  assert.deepEqual(await wrong({ lever: '/planning/pace', from: 0.9, to: 0.1 }, 'sweep'), ['from']);
  assert.deepEqual(await wrong({ lever: '/planning/pace' }, 'sweep'), ['from', 'to']);
  assert.deepEqual(await wrong({ steps: 3 }, 'sweep'), ['steps']);
  assert.deepEqual(await wrong({ lever: '/planning/pace', from: 0.5, to: 2, steps: 3 }, 'sweep'), ['/planning/pace']);
  assert.deepEqual(
    await wrong({ evaluations: 0, risk: '0.5', points: 5, levers: { '/planning/pace': 1 } }, 'optimise'),
    ['evaluations', 'risk', 'points', 'levers'],
  );
  assert.deepEqual(await wrong({ joint: 16385, sobol: 4097, paths: 0 }, 'sensitivity'), ['joint', 'sobol', 'paths']);
  assert.deepEqual(await wrong({ steps: 9 }, 'map'), ['steps']);
  assert.deepEqual(await wrong({ paths: 100001 }, 'worth'), ['paths']);
  assert.match(
    (await rejection(curseur.run('euorpe'))).message,
    /no built-in scenario "euorpe"; expected one of "europe"/,
  );
  assert.match((await rejection(curseur.run(5))).message, /no built-in scenario 5/);
});

test('progress rises to 1', async () => {
  const shares = [];
  await curseur.run('europe', { paths: 30000, onProgress: (share) => shares.push(share) });
  assert.ok(shares.length > 2);
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
});

test('an abort is prompt, frees what was held, and leaves the rest in order', async () => {
  const waiting = (signal) => curseur.run('europe', { paths: 10000000, signal });
  assert.equal((await rejection(waiting(AbortSignal.abort()))).name, 'AbortError');
  const early = new AbortController();
  const late = new AbortController();
  const [first, queued, third] = [
    rejection(waiting(early.signal)),
    rejection(waiting(late.signal)),
    curseur.run('europe', { paths: 7 }),
  ];
  late.abort('not wanted'); // while it still waits for its turn
  assert.equal(await queued, 'not wanted');
  setTimeout(() => early.abort(), 50);
  const begin = performance.now();
  assert.equal((await first).name, 'AbortError');
  assert.ok(performance.now() - begin < 2000);
  assert.equal((await third).digest, 'd42977c36ca545e9');

  const memory = [];
  for (let i = 0; i < 50; ++i) {
    await rejection(curseur.run('europe', { paths: 100000, monthly: true, signal: AbortSignal.timeout(5) }));
    await curseur.run('europe', { paths: 1 });
    memory.push(process.memoryUsage().rss);
  }
  assert.ok(memory.at(-1) < memory[9] + 60e6, `resident memory grew from ${memory[9]} to ${memory.at(-1)}`);
});

test('what cannot fit into memory is refused beforehand, and what still runs out of it is a clear error', async () => {
  const refused = await rejection(curseur.run('europe', { paths: 10000000, perPath: true }));
  assert.equal(refused.faults[0].pointer, 'paths');
  assert.match(refused.message, /more than fit into memory/);
  const small = await loadCurseur({ memory: 64 });
  const many = { paths: 400000, perPath: true, set: { '/months': 12 } };
  for (let i = 0; i < 2; ++i) {
    const error = await rejection(small.run('europe', many));
    assert.ok(error instanceof CurseurError);
    assert.match(error.message, /^out of memory: ask for fewer paths/);
    assert.equal((await small.run('europe', { paths: 7 })).digest, 'd42977c36ca545e9');
  }
  small.dispose();
});

test('a signal that outlives its call ends no other one', async () => {
  const own = await loadCurseur();
  const control = new AbortController();
  await own.run('europe', { paths: 7, signal: control.signal });
  const next = own.run('europe', { paths: 50000 });
  control.abort();
  assert.equal((await next).paths, 50000);
  own.dispose();
});

test('disposal ends what is worked on, at once', async () => {
  const own = await loadCurseur();
  const begin = performance.now();
  const work = own.run('europe', { paths: 3000000, onProgress: () => own.dispose() });
  assert.match((await rejection(work)).message, /disposed/);
  assert.ok(performance.now() - begin < 10000);
});

test("what the caller's onProgress throws ends that call alone", async () => {
  const own = await loadCurseur();
  const mine = new Error('mine');
  assert.equal(
    await rejection(
      own.run('europe', {
        paths: 100000,
        onProgress: () => {
          throw mine;
        },
      }),
    ),
    mine,
  );
  assert.equal((await own.run('europe', { paths: 7 })).digest, 'd42977c36ca545e9');
  own.dispose();
});

test('a trace of no path is refused', () => {
  for (const path of [-1, 1.5, NaN, 5e9])
    assert.throws(
      () => curseur.trace('europe', path),
      (error) => error.faults[0].pointer === 'path',
    );
  assert.throws(
    () => curseur.trace('europe', 1, { seed: -1 }),
    (error) => error.faults[0].pointer === 'seed',
  );
});

test('every question of the command line has the same answer here', async () => {
  const same = async (method, scenario, options, args) => {
    const shares = [];
    const found = await curseur[method](scenario, { ...options, paths: 64, onProgress: (share) => shares.push(share) });
    assert.equal(found.paths, 64);
    assert.equal(shares.at(-1), 1);
    assert.deepEqual(found, fromProgram(...args, '--paths', '64'), method);
  };
  const short = { set: { '/months': 24 } };
  const set = ['--set', '/months=24'];
  await same(
    'optimise',
    'europe',
    { ...short, evaluations: 9, risk: 0.5, constraints: ['distress<=0.2'], levers: { '/planning/pace': [0.1, 0.9] } },
    [
      'optimise',
      ...set,
      '--evaluations',
      '9',
      '--risk',
      '0.5',
      '--keep',
      'distress<=0.2',
      '--lever',
      '/planning/pace=0.1:0.9',
    ],
  );
  await same('map', 'utility', { ...short, steps: [3, 3] }, ['map', 'utility', ...set, '--steps', '3']);
  await same('frontier', 'europe', { ...short, points: 5 }, ['frontier', ...set, '--points', '5']);
  await same('compare', ['europe', 'utility'], { set: { '/planning/pace': 0.3 } }, [
    'compare',
    'europe',
    'utility',
    '--set',
    '/planning/pace=0.3',
  ]);
  await same('sensitivity', 'europe', { ...short, joint: 8, sobol: 4, levers: { '/market/rent_price': [1, 3] } }, [
    'sensitivity',
    ...set,
    '--joint',
    '8',
    '--sobol',
    '4',
    '--lever',
    '/market/rent_price=1:3',
  ]);
  await same('stress', 'europe', short, ['stress', ...set]);
  await same('worth', 'europe', short, ['worth', ...set]);
  const refused = await rejection(curseur.optimise('europe', { levers: { '/planning/pase': [0, 1] }, paths: 7 }));
  assert.equal(refused.faults[0].pointer, '/planning/pase');
  assert.match(
    (await rejection(curseur.optimise('europe', { constraints: ['distres<=0.1'] }))).message,
    /did you mean "distress"/,
  );
});

test('after disposal nothing is answered any more', async () => {
  const short = await loadCurseur();
  short.dispose();
  assert.match((await rejection(short.run('europe'))).message, /disposed/);
});

test('the example runs to its end, and Node with it', async () => {
  const said = await new Promise((done, failed) =>
    execFile(process.execPath, [join(pageFolder, 'example.mjs')], { timeout: 120000 }, (error, out) =>
      error ? failed(error) : done(out),
    ),
  );
  assert.match(said, /^simulated\nBest pace: 0\.\d+, worth \d+\.\d ± \d\.\d billion euros\nAt half of it: /);
});

test('a folder without the files is a clear error', async () => {
  const error = await rejection(loadCurseur({ base: 'file:///nowhere/' }));
  assert.ok(error instanceof CurseurError);
  assert.match(error.message, /could not be loaded: .*nowhere/);
});
