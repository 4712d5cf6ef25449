// Curseur as a library for browsers and Node; curseur.d.ts documents the interface. The engine runs on its own threads,
// so the calling thread stays free. Without workers it runs on the calling thread and pauses between slices.
import {
  CurseurError,
  constraints,
  faulty,
  flag,
  handles,
  isObject,
  jsonFaults,
  levers,
  number,
  numberIn,
  optionFaults,
  pairIn,
  pointer,
  pointerOf,
  settings,
  shown,
  whole,
} from './curseur-check.mjs';
import { Engine, bestVariant, compile, coreCount, isNode } from './curseur-engine.mjs';
import { OwnSeat, WorkerSeat } from './curseur-seat.mjs';

export { CurseurError };

const kMostThreads = 16;

// ---- Options: what each may be -------------------------------------------------------------------------------------

// Begin of options (written by scripts/describe.mjs)
const optionsOf = {
  run: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    median: flag,
    set: settings,
    monthly: flag,
    perPath: flag,
    ...handles,
  },
  sweep: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    median: flag,
    set: settings,
    monthly: flag,
    perPath: flag,
    ...handles,
    lever: pointer,
    from: number,
    to: number,
    steps: whole(2, 1000),
  },
  optimise: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
    levers,
    risk: numberIn(0, 1),
    constraints,
    evaluations: whole(1, 10000),
  },
  sensitivity: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
    levers,
    joint: whole(0, 16384),
    sobol: whole(0, 4096),
  },
  compare: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
  },
  frontier: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
    levers,
    points: whole(1, 2000),
  },
  map: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
    levers,
    steps: pairIn(2, 50),
  },
  stress: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
  },
  worth: {
    paths: whole(1, 10000000),
    seed: whole(0, 9007199254740991),
    set: settings,
    ...handles,
  },
};
// End of options (written by scripts/describe.mjs)
const known = { ...optionsOf, trace: { path: whole(0, 0xffffffff), set: settings, seed: optionsOf.run.seed } };

function checkOptions(operation, options) {
  const faults = optionFaults(options, known[operation]);
  if (operation === 'sweep' && faults.length === 0) {
    const { lever, from, to } = options;
    for (const name of ['from', 'to', 'steps'])
      if (lever === undefined && options[name] !== undefined) faults.push({ pointer: name, message: 'needs a lever' });
    for (const [name, value] of [
      ['from', from],
      ['to', to],
    ])
      if (lever !== undefined && value === undefined)
        faults.push({ pointer: name, message: 'missing: a lever needs from and to' });
    if (from >= to) faults.push({ pointer: 'from', message: 'expected a number below to' });
  }
  if (faults.length > 0) throw faulty(faults);
}

// ---- The library ---------------------------------------------------------------------------------------------------

// Whether a text is meant as the name of a scenario or of its file: one short line that begins like no file's content.
const isName = (text) => text.length <= 200 && !/[\0\n\r\uFFFD]/.test(text) && !/^\s*([[{"'`<%#]|\/[/*]|PK)/.test(text);

class Curseur {
  #start; // creates a seat
  #seat; // null after a failure
  #engine; // for operations that are answered at once
  #presets;
  #last = Promise.resolve();
  #disposed = false;
  #ends = new Set(); // of the calls in progress or waiting

  constructor(engine, seat, start) {
    this.#engine = engine;
    this.#seat = seat;
    this.#start = start;
    this.version = engine.version;
    this.threads = seat.threads;
    this.#presets = engine.ask('presets').map(({ id, text: file }) => {
      const scenario = JSON.parse(file);
      return { id, name: scenario.name, description: scenario.description, scenario };
    });
  }

  presets() {
    return structuredClone(this.#presets);
  }
  check(scenario) {
    const { text, faults } = this.#read(scenario);
    return faults ?? this.#engine.ask('check', {}, text).faults;
  }
  // Every number of one path as text, with its bits, to compare machines.
  trace(scenario, path, options = {}) {
    checkOptions('trace', isObject(options) ? { ...options, path } : options);
    const { set = {}, seed = 1 } = options;
    const { text: lines, faults } = this.#engine.ask('trace', { path, set, seed }, this.#scenarioText(scenario));
    if (faults) throw faulty(faults);
    return lines;
  }
  run(scenario, options = {}) {
    return this.#do('run', scenario, options);
  }
  sweep(scenario, options = {}) {
    return this.#do('sweep', scenario, options);
  }
  // Begin of questions (written by scripts/describe.mjs)
  optimise(scenario, options = {}) {
    return this.#do('optimise', scenario, options);
  }
  sensitivity(scenario, options = {}) {
    return this.#do('sensitivity', scenario, options);
  }
  compare(scenarios, options = {}) {
    return this.#doWithOthers('compare', scenarios, options);
  }
  frontier(scenario, options = {}) {
    return this.#do('frontier', scenario, options);
  }
  map(scenario, options = {}) {
    return this.#do('map', scenario, options);
  }
  stress(scenario, options = {}) {
    return this.#do('stress', scenario, options);
  }
  worth(scenario, options = {}) {
    return this.#do('worth', scenario, options);
  }
  // End of questions (written by scripts/describe.mjs)
  dispose() {
    this.#disposed = true;
    for (const end of this.#ends) end(new CurseurError('this engine was disposed of'));
    this.#seat?.end();
    this.#seat = null;
  }

  // { text }: the id of a built-in scenario, or a scenario as JSON; or { faults }. The engine decodes files, and names
  // those of other kinds.
  #read(scenario = this.#presets[0].id) {
    if (this.#presets.some(({ id }) => id === scenario)) return { text: scenario };
    if (scenario instanceof ArrayBuffer) return this.#engine.decode(new Uint8Array(scenario));
    if (ArrayBuffer.isView(scenario))
      return this.#engine.decode(new Uint8Array(scenario.buffer, scenario.byteOffset, scenario.byteLength));
    if (typeof scenario === 'object' && scenario !== null) {
      const faults = jsonFaults(scenario, '', pointerOf);
      return faults.length > 0 ? { faults } : { text: JSON.stringify(scenario) };
    }
    if (typeof scenario === 'string' && !isName(scenario)) {
      if (scenario.trimStart().startsWith('{') && !scenario.includes('\0')) return { text: scenario };
      return this.#engine.decode(new TextEncoder().encode(scenario));
    }
    const ids = this.#presets.map(({ id }) => JSON.stringify(id)).join(', ');
    throw faulty([
      {
        pointer: '',
        message: `there is no built-in scenario ${shown(scenario)}; expected one of ${ids}, a scenario or its text`,
      },
    ]);
  }
  #scenarioText(scenario) {
    const { text, faults } = this.#read(scenario);
    if (faults) throw faulty(faults);
    return text;
  }

  // Several scenarios; `set` applies to the last one. A single scenario is compared with itself after `set`.
  async #doWithOthers(operation, scenarios, options) {
    if (Array.isArray(scenarios)) {
      const missing = Array.from(scenarios).indexOf(undefined);
      if (missing >= 0)
        throw faulty([{ pointer: `scenarios[${missing}]`, message: 'found undefined; expected a scenario' }]);
    }
    const [first, ...others] = Array.isArray(scenarios) ? scenarios : [scenarios];
    return this.#do(operation, first, options, { others: others.map((other) => this.#scenarioText(other)) });
  }

  // Jobs run one after another, because the engine uses all its threads for one.
  async #do(operation, scenario, options, more = {}) {
    checkOptions(operation, options);
    const { signal, onProgress: told = () => {}, ...rest } = options;
    const job = { operation, request: JSON.stringify({ ...rest, ...more }), scenario: this.#scenarioText(scenario) };
    signal?.throwIfAborted();
    const before = this.#last;
    let free;
    this.#last = new Promise((go) => {
      free = go;
    });
    let stop = () => {};
    let giveUp;
    const ended = { by: null };
    const givenUp = new Promise((_, reject) => {
      giveUp = reject;
    });
    givenUp.catch(() => {});
    const end = (reason) => {
      if (ended.by) return;
      ended.by = { reason };
      stop();
      giveUp(reason);
    };
    const abort = () => end(signal.reason);
    signal?.addEventListener('abort', abort);
    this.#ends.add(end);
    const onProgress = (share) => {
      try {
        told(share);
      } catch (error) {
        end(error); // thrown by the caller's callback: ends this call and rejects its promise
      }
    };
    const work = before
      .then(() =>
        this.#work(job, ended, onProgress, (how) => {
          stop = how;
        }),
      )
      .finally(() => {
        signal?.removeEventListener('abort', abort); // the signal may outlive this call
        this.#ends.delete(end);
        free();
      });
    work.catch(() => {});
    return Promise.race([givenUp, work]);
  }

  async #work(job, ended, onProgress, onStop) {
    if (ended.by) throw ended.by.reason;
    if (this.#disposed) throw new CurseurError('this engine was disposed of');
    this.#seat ??= await this.#start();
    let done;
    try {
      done = await this.#seat.work(job, {
        onProgress: (share) => {
          if (!ended.by) onProgress(share);
        },
        onStop,
      });
    } catch (error) {
      this.#seat?.end();
      this.#seat = null; // the next job gets a new one
      const isMemory = /OOM|memory|allocat/i.test(error.message);
      throw new CurseurError(
        isMemory ? 'out of memory: ask for fewer paths, or without perPath' : `the engine failed: ${error.message}`,
      );
    }
    if (done.faults) throw faulty(done.faults);
    if (done.stopped) throw ended.by.reason;
    return JSON.parse(done.text);
  }
}

// base: the address of the folder with these files, if it is not this module's own. threads: the maximum. worker: false
// keeps the engine on the calling thread. variant: 'threads', 'single' or 'plain', for tests. memory: the maximum in
// megabytes, with threads.
export async function loadCurseur({
  base = new URL('.', import.meta.url).href,
  threads,
  worker = true,
  variant = bestVariant(),
  memory,
} = {}) {
  const count = Math.max(1, Math.min(threads ?? (await coreCount()), kMostThreads));
  const folder = new URL(base, globalThis.document?.baseURI ?? import.meta.url).href;
  try {
    const compiled = await compile(folder, variant);
    const options = { base: folder, variant, compiled, memory };
    const engine = await Engine.make({ ...options, threads: 1, memory: undefined });
    const start = async () => {
      if (worker && (isNode || typeof Worker === 'function')) {
        try {
          return await WorkerSeat.start(folder, { ...options, threads: count });
        } catch (error) {
          console.warn('Curseur works on the calling thread:', error.message); // not to standard output
        }
      }
      return OwnSeat.start({ ...options, threads: 1 });
    };
    return new Curseur(engine, await start(), start);
  } catch (error) {
    throw error instanceof CurseurError ? error : new CurseurError(`Curseur could not be loaded: ${error.message}`);
  }
}
