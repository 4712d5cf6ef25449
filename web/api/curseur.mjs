// Curseur as a library for browsers and Node; curseur.d.ts documents the interface. The engine runs on its own threads,
// so the calling thread stays free. Without workers it runs on the calling thread and pauses between slices.
import { Engine, bestVariant, compile, coreCount, isNode } from './curseur-engine.mjs';

const kMostThreads = 16;
// Milliseconds.
const kSlice = 8; // on the calling thread, if there is no worker
const kPatience = 20000; // between two messages of a worker, which reports progress many times a second
const kSecondLook = 500;
const kStopPatience = 5000; // for a worker that was told to stop

export class CurseurError extends Error {
  constructor(message, faults = []) {
    super(message);
    this.name = 'CurseurError';
    this.faults = faults;
  }
}

function faulty(faults) {
  const lines = faults.map(({ pointer, message }) => (pointer ? `${pointer}: ${message}` : message));
  return new CurseurError(lines.join('\n'), faults);
}

// ---- Options: what each may be, and what is said of another --------------------------------------------------------

const shown = (value) =>
  typeof value === 'string' ? JSON.stringify(value) : typeof value === 'object' && value ? 'an object' : String(value);
const whole = (low, high) => ({
  expected: `a whole number in [${low}, ${high}]`,
  fits: (value) => Number.isInteger(value) && value >= low && value <= high,
});
const number = { expected: 'a number', fits: Number.isFinite };
const numberIn = (low, high) => ({
  expected: `a number in [${low}, ${high}]`,
  fits: (value) => typeof value === 'number' && value >= low && value <= high,
});
const flag = { expected: 'true or false', fits: (value) => typeof value === 'boolean' };
const pointer = { expected: 'a JSON Pointer, such as "/planning/pace"', fits: (value) => typeof value === 'string' };
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const settings = { expected: 'an object of JSON Pointers and values', fits: isObject };
const isPair = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
// The engine checks whether both are in range.
const pairIn = (low, high) => ({
  expected: `two whole numbers in [${low}, ${high}]`,
  fits: (value) => isPair(value) && value.every(Number.isInteger),
});
const levers = {
  expected: 'an object of JSON Pointers and ranges [low, high]',
  fits: (value) => isObject(value) && Object.values(value).every(isPair),
};
const constraints = {
  expected: 'a list of texts such as "distress<=0.1"',
  fits: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};
// Options that exist only in JavaScript.
const handles = {
  signal: { expected: 'an AbortSignal', fits: (value) => typeof value?.addEventListener === 'function' },
  onProgress: { expected: 'a function', fits: (value) => typeof value === 'function' },
};

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
  if (typeof options !== 'object' || options === null)
    throw faulty([{ pointer: 'options', message: `found ${shown(options)}; expected an object` }]);
  const faults = [];
  for (const [name, value] of Object.entries(options)) {
    const kind = known[operation][name];
    if (!kind)
      faults.push({
        pointer: name,
        message: `unknown option; expected one of ${Object.keys(known[operation]).join(', ')}`,
      });
    else if (value !== undefined && !kind.fits(value))
      faults.push({ pointer: name, message: `found ${shown(value)}; expected ${kind.expected}` });
  }
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

// ---- Where the engine works ----------------------------------------------------------------------------------------

// A worker with an engine in it. `work` resolves like Engine.run; a worker that failed is gone.
class WorkerSeat {
  static async start(base, options) {
    const address = new URL('curseur-worker.mjs', base);
    const seat = new WorkerSeat();
    if (isNode) {
      const name = 'node:worker_threads';
      const { Worker: NodeWorker } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
      seat.worker = new NodeWorker(address);
      seat.worker.on('message', (data) => seat.take(data));
      seat.worker.on('error', (error) => seat.take({ failure: error.message }));
    } else {
      seat.worker = new Worker(address, { type: 'module' });
      seat.worker.onmessage = ({ data }) => seat.take(data);
      seat.worker.onerror = (event) => {
        event.preventDefault();
        seat.take({ failure: event.message ?? 'the worker could not be started' });
      };
    }
    try {
      await seat.expect('listening');
      seat.worker.postMessage({ start: options });
      seat.threads = (await seat.expect('ready')).threads;
    } catch (error) {
      seat.end();
      throw error;
    }
    if (isNode) seat.worker.unref(); // lets a program end while its engine is idle
    return seat;
  }

  // Waits for the next message of a kind. An engine that is silent for too long counts as dead: one of its threads may
  // have run out of memory while another waits for it.
  expect(kind, onProgress = () => {}) {
    let timer;
    return new Promise((resolve, reject) => {
      const wait = (milliseconds) => {
        clearTimeout(timer);
        const giveUp = () => reject(new Error('it does not answer any more, perhaps for want of memory'));
        // If this thread was the busy one, the messages that arrived meanwhile are handled first.
        timer = setTimeout(() => {
          timer = setTimeout(giveUp, kSecondLook);
        }, milliseconds);
      };
      this.hurry = () => wait(kStopPatience);
      wait(kPatience);
      this.take = (data) => {
        wait(kPatience);
        if (data.failure !== undefined) reject(new Error(data.failure));
        else if (data[kind] !== undefined) resolve(data);
        else if (data.share !== undefined) onProgress(data.share);
      };
    }).finally(() => clearTimeout(timer));
  }

  async work(job, { onProgress, onStop }) {
    if (isNode) this.worker.ref();
    try {
      const done = this.expect('done', onProgress);
      onStop(() => {
        this.worker.postMessage({ stop: true });
        this.hurry();
      });
      this.worker.postMessage({ work: job });
      return (await done).done;
    } finally {
      if (isNode) this.worker.unref();
    }
  }

  end() {
    this.worker.terminate();
  }
}

// The engine on the calling thread, in slices.
class OwnSeat {
  threads = 1;
  static async start(options) {
    const seat = new OwnSeat();
    seat.engine = await Engine.make(options);
    return seat;
  }
  async work(job, { onProgress, onStop }) {
    let stopped = false;
    onStop(() => {
      stopped = true;
    });
    return this.engine.run({ ...job, slice: kSlice, isStopped: () => stopped, onProgress });
  }
  end() {}
}

// ---- The library ---------------------------------------------------------------------------------------------------

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
    return this.#engine.ask('check', {}, this.#scenarioText(scenario)).faults;
  }
  // Every number of one path as text, with its bits, to compare machines.
  trace(scenario, path, { set = {}, seed = 1 } = {}) {
    checkOptions('trace', { path, set, seed });
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

  #scenarioText(scenario = this.#presets[0].id) {
    if (typeof scenario === 'object' && scenario !== null) return JSON.stringify(scenario);
    if (
      typeof scenario === 'string' &&
      (scenario.trimStart().startsWith('{') || this.#presets.some(({ id }) => id === scenario))
    )
      return scenario;
    const ids = this.#presets.map(({ id }) => JSON.stringify(id)).join(', ');
    throw faulty([
      {
        pointer: '',
        message: `there is no built-in scenario ${shown(scenario)}; expected one of ${ids}, a scenario or its text`,
      },
    ]);
  }

  // Several scenarios; `set` applies to the last one. A single scenario is compared with itself after `set`.
  async #doWithOthers(operation, scenarios, options) {
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
// keeps the engine on the calling thread. variant: 'threads'
// 'single'
// 'plain', for tests. memory: the maximum in megabytes, with threads.
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
          console.info('Curseur works on the calling thread:', error.message);
        }
      }
      return OwnSeat.start({ ...options, threads: 1 });
    };
    return new Curseur(engine, await start(), start);
  } catch (error) {
    throw error instanceof CurseurError ? error : new CurseurError(`Curseur could not be loaded: ${error.message}`);
  }
}
