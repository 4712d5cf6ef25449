// One engine: a WebAssembly instance and the one job it works on. Driven by the worker, or by the calling thread if
// there is no worker. On every platform, its files are next to this one or at the given address.

import { isNode } from './curseur-variant.mjs';

export { bestVariant, isNode } from './curseur-variant.mjs';

const kFirstMemory = 32; // megabytes, as linked by the build (scripts/cmake/web.cmake)
const kMostBytes = 16 * 2 ** 20; // of a file (src/io/json/json.hpp)

// Whether an error of an engine says that it had too little memory.
export const isOutOfMemory = (message) =>
  /\bOOM\b|out of memory|allocat|bad_alloc|(enlarge|grow)\b.*memory/i.test(message);

// The number of threads the engine may use here.
export async function coreCount() {
  if (!isNode) return globalThis.navigator?.hardwareConcurrency || 2;
  const name = 'node:os';
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)).availableParallelism();
}

// Compiles the module of a variant, from which any number of instances can be made, here and in workers.
export async function compile(base, variant) {
  const address = new URL(`curseur-engine-${variant}.wasm`, base);
  if (isNode && address.protocol === 'file:') {
    const name = 'node:fs/promises';
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
    return WebAssembly.compile(await readFile(address));
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Servers that do not know the type send a different one, which streaming refuses.
  return response.headers.get('Content-Type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// Lets messages and events through between two slices; timers would wait longer each time.
function pause() {
  if (isNode) return new Promise((go) => setImmediate(go));
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });
}

export class Engine {
  #module;
  #end = null; // why the module can no longer be called

  // `threads`: including the calling one; 1 in variants without threads. `memory`: the maximum in megabytes, if the
  // build takes its memory from outside, as the one with threads does.
  static async make({ base, variant, compiled, threads, memory }) {
    const script = new URL(`curseur-engine-${variant}.mjs`, base).href;
    const { default: create } = await import(/* @vite-ignore */ /* webpackIgnore: true */ script);
    const engine = new Engine();
    let fail;
    const failure = new Promise((_, reject) => {
      fail = reject;
    });
    const pages = (megabytes) => megabytes * 16;
    const limited =
      variant === 'threads' && memory
        ? {
            wasmMemory: new WebAssembly.Memory({
              initial: pages(kFirstMemory),
              maximum: pages(Math.max(memory, kFirstMemory)),
              shared: true,
            }),
          }
        : {};
    engine.#module = await Promise.race([
      failure,
      create({
        ...limited,
        workers: variant === 'threads' ? threads - 1 : 0,
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(compiled, imports).then((instance) => receive(instance, compiled), fail);
          return {};
        },
        onAbort: (reason) => {
          engine.#end = new Error(String(reason));
          fail(engine.#end);
        },
        print: () => {},
        printErr: () => {},
      }),
    ]);
    engine.threads = engine.#module._curseur_engine_start(variant === 'threads' ? threads : 1);
    engine.version = engine.#call('version');
    return engine;
  }

  // Whether the module can no longer be called.
  get isOver() {
    return this.#end !== null;
  }

  // Answers at once, with parsed values.
  ask(operation, request = {}, scenario = '') {
    return JSON.parse(this.#call('ask', operation, JSON.stringify(request), scenario));
  }

  // The bytes of a scenario file as text: { text } or { faults }. One byte too many is enough to be refused.
  decode(whole) {
    const bytes = whole.subarray(0, kMostBytes + 1);
    return this.#guarded((module) => {
      const place = module._malloc(bytes.length + 1);
      module.HEAPU8.set(bytes, place);
      const answer = module.UTF8ToString(module._curseur_engine_decode(place, bytes.length));
      module._free(place);
      return JSON.parse(answer);
    });
  }

  // Resolves to { text }, { faults } or, if `isStopped` returned true between two slices, { stopped: true }.
  async run({ operation, request, scenario, slice, isStopped, onProgress }) {
    const refused = this.#call('begin', operation, request, scenario);
    if (refused) return JSON.parse(refused);
    try {
      for (let share = 0; share < 1; ) {
        share = this.#guarded((module) => module._curseur_engine_step(slice));
        onProgress(share);
        await pause();
        if (isStopped()) return { stopped: true };
      }
      return { text: this.#call('take') };
    } catch (error) {
      throw this.#end ?? error; // the error thrown here is not the one that ended a thread
    } finally {
      // A module that ended still holds the locks of its threads: a call into it might never return.
      if (!this.#end) this.#module._curseur_engine_drop();
    }
  }

  #call(name, ...texts) {
    return this.#guarded((module) => {
      const places = texts.map((text) => {
        const size = module.lengthBytesUTF8(text) + 1;
        const place = module._malloc(size);
        module.stringToUTF8(text, place, size);
        return place;
      });
      const answer = module.UTF8ToString(module[`_curseur_engine_${name}`](...places));
      places.forEach((place) => module._free(place));
      return answer;
    });
  }
  // An error thrown by the module, such as a trap, ends it.
  #guarded(call) {
    if (this.#end) throw this.#end;
    try {
      return call(this.#module);
    } catch (error) {
      this.#end ??= error;
      throw this.#end;
    }
  }
}
