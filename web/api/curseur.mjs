// Curseur as a library for browsers and Node; curseur.d.ts documents the interface. The engine runs on its own threads,
// so the calling thread stays free. Without workers it runs on the calling thread and pauses between slices.
import {
  CurseurError,
  address,
  constraints,
  faulty,
  flag,
  handles,
  isObject,
  jsonFaults,
  levers,
  oneOf,
  number,
  numberIn,
  optionFaults,
  pairIn,
  pointer,
  pointerOf,
  settings,
  shown,
  unpairedFault,
  whole,
} from './curseur-check.mjs';
import { Engine, bestVariant, compile, coreCount, isNode, isOutOfMemory } from './curseur-engine.mjs';
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
const known = {
  ...optionsOf,
  trace: {
    path: whole(0, 0xffffffff),
    set: settings,
    seed: optionsOf.run.seed,
  },
  loadCurseur: {
    base: address,
    threads: whole(1, 1024),
    worker: flag,
    variant: oneOf('threads', 'single', 'plain'),
    memory: whole(1, 4096),
  },
};

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
        faults.push({
          pointer: name,
          message: 'missing: a lever needs from and to',
        });
    if (from >= to) faults.push({ pointer: 'from', message: 'expected a number below to' });
  }
  if (faults.length > 0) throw faulty(faults);
}

// ---- The library ---------------------------------------------------------------------------------------------------

// The error of an engine that can no longer be called.
const engineError = ({ message }) =>
  new CurseurError(
    isOutOfMemory(message) ? 'out of memory: ask for fewer paths, or without perPath' : `the engine failed: ${message}`,
  );
const disposed = () => new CurseurError('this engine was disposed of');

const kMostBytes = 16 * 2 ** 20; // of a scenario (src/io/json/json.hpp)

// The bytes of a buffer or of a view of one; null if it was handed over to another thread.
function bytesOf(data) {
  try {
    if (data instanceof ArrayBuffer) return data.detached ? null : new Uint8Array(data);
    return data.buffer.detached ? null : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  } catch {
    return null; // where there is no `detached`
  }
}

// Whether a text is meant as the name of a scenario or of its file: one short line that begins like no file's content.
const isName = (text) => text.length <= 200 && !/[\0\n\r\uFFFD]/.test(text) && !/^\s*([[{"'`<%#]|\/[/*]|PK)/.test(text);

class Curseur {
  #start; // creates a seat
  #seat; // null after a failure
  #makeEngine;
  #engine; // for operations that are answered at once
  #replacing = null; // that engine, after it ended
  #presets;
  #last = Promise.resolve();
  #disposed = false;
  #ends = new Set(); // of the calls in progress or waiting

  constructor(engine, seat, makeEngine, start) {
    this.#engine = engine;
    this.#seat = seat;
    this.#makeEngine = makeEngine;
    this.#start = start;
    this.version = engine.version;
    this.threads = seat.threads;
    this.#presets = engine.ask('presets').map(({ id, text: file }) => {
      const scenario = JSON.parse(file);
      return {
        id,
        name: scenario.name,
        description: scenario.description,
        scenario,
      };
    });
  }

  presets() {
    return structuredClone(this.#presets);
  }
  check(scenario) {
    const { text, faults } = this.#read(scenario);
    return faults ?? this.#now((engine) => engine.ask('check', {}, text)).faults;
  }
  // Every number of one path as text, with its bits, to compare machines.
  trace(scenario, path, options = {}) {
    checkOptions('trace', isObject(options) ? { ...options, path } : options);
    const { set = {}, seed = 1 } = options;
    const file = this.#scenarioText(scenario);
    const { text: lines, faults } = this.#now((engine) => engine.ask('trace', { path, set, seed }, file));
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
    for (const end of this.#ends) end(disposed());
    this.#seat?.end();
    this.#seat = null;
  }

  // What is answered at once. An engine that ends over it is replaced for later calls.
  #now(call) {
    const engine = this.#engine;
    try {
      return call(engine);
    } catch (error) {
      if (engine.isOver)
        this.#replacing ??= this.#makeEngine()
          .then((next) => {
            this.#engine = next;
          })
          .catch(() => {}) // the next call tries again
          .finally(() => {
            this.#replacing = null;
          });
      throw engineError(error);
    }
  }

  // { text }: the id of a built-in scenario, or a scenario as JSON; or { faults }. The engine decodes files, and names
  // those of other kinds.
  #read(scenario = this.#presets[0].id) {
    if (this.#presets.some(({ id }) => id === scenario)) return { text: scenario };
    if (scenario instanceof ArrayBuffer || ArrayBuffer.isView(scenario)) {
      const bytes = bytesOf(scenario);
      if (bytes === null)
        return {
          faults: [{ pointer: '', message: 'its buffer is detached; expected bytes' }],
        };
      return this.#now((engine) => engine.decode(bytes));
    }
    if (typeof scenario === 'object' && scenario !== null) {
      const faults = jsonFaults(scenario, '', pointerOf);
      return faults.length > 0 ? { faults } : { text: JSON.stringify(scenario) };
    }
    if (typeof scenario === 'string' && !isName(scenario)) {
      const unpaired = unpairedFault(scenario, '');
      if (unpaired) return { faults: [unpaired] };
      const start = scenario.slice(0, kMostBytes + 1); // longer ones are refused whatever follows
      if (start.trimStart().startsWith('{') && !start.includes('\0')) return { text: start };
      return this.#now((engine) => engine.decode(new TextEncoder().encode(start)));
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
      if (scenarios.length === 0)
        throw faulty([
          {
            pointer: 'scenarios',
            message: 'found an empty list; expected one scenario or more',
          },
        ]);
      const missing = Array.from(scenarios).indexOf(undefined);
      if (missing >= 0)
        throw faulty([
          {
            pointer: `scenarios[${missing}]`,
            message: 'found undefined; expected a scenario',
          },
        ]);
    }
    const [first, ...others] = Array.isArray(scenarios) ? scenarios : [scenarios];
    return this.#do(operation, first, options, {
      others: others.map((other) => this.#scenarioText(other)),
    });
  }

  // Jobs run one after another, because the engine uses all its threads for one.
  async #do(operation, scenario, options, more = {}) {
    checkOptions(operation, options);
    const { signal, onProgress: told = () => {}, ...rest } = options;
    const job = {
      operation,
      request: JSON.stringify({ ...rest, ...more }),
      scenario: this.#scenarioText(scenario),
    };
    if (signal?.aborted) throw signal.reason;
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
    if (this.#disposed) throw disposed();
    if (!this.#seat) {
      const seat = await this.#start();
      if (this.#disposed) {
        seat.end();
        throw disposed();
      }
      this.#seat = seat;
      if (ended.by) throw ended.by.reason; // while it was started
    }
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
      throw engineError(error);
    }
    if (done.faults) throw faulty(done.faults);
    if (done.stopped) throw ended.by.reason;
    return JSON.parse(done.text);
  }
}

// base: the address of the folder with these files, if it is not this module's own. threads: the maximum. worker: false
// keeps the engine on the calling thread. variant: 'threads', 'single' or 'plain', for tests. memory: the maximum in
// megabytes, with threads.
export async function loadCurseur(options = {}) {
  checkOptions('loadCurseur', options);
  const {
    base = new URL('.', import.meta.url).href,
    threads,
    worker = true,
    variant = bestVariant(),
    memory,
  } = options;
  const count = Math.max(1, Math.min(threads ?? (await coreCount()), kMostThreads));
  const folder = new URL(base, globalThis.document?.baseURI ?? import.meta.url).href;
  try {
    const compiled = await compile(folder, variant);
    const parts = { base: folder, variant, compiled, memory };
    const makeEngine = () => Engine.make({ ...parts, threads: 1, memory: undefined });
    const engine = await makeEngine();
    const start = async () => {
      if (worker && (isNode || typeof Worker === 'function')) {
        try {
          return await WorkerSeat.start(folder, { ...parts, threads: count });
        } catch (error) {
          console.warn('Curseur works on the calling thread:', error.message); // not to standard output
        }
      }
      return OwnSeat.start({ ...parts, threads: 1 });
    };
    return new Curseur(engine, await start(), makeEngine, start);
  } catch (error) {
    throw error instanceof CurseurError ? error : new CurseurError(`Curseur could not be loaded: ${error.message}`);
  }
}
