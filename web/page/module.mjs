// Fetches and starts the WebAssembly module: the build with threads where the page may have them, else the single one,
// and the plain one where the browser has no SIMD.

// A module of one function that uses SIMD: engines without it refuse it.
const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

export function hasWebAssembly() {
  return typeof WebAssembly === 'object';
}

// Counts the bytes on their way; the browser compiles them as they come.
async function compiled(file, size, onProgress) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname}: ${response.status}`);
  let done = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    async transform(chunk, controller) {
      controller.enqueue(chunk);
      done += chunk.length;
      onProgress(Math.min(done / (await size).bytes, 1));
    },
  }));
  return WebAssembly.compileStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }));
}

const patience = 30000;  // milliseconds for threads to start, once all is there

async function loadVariant(variant, threads, { onProgress, onCompiled }) {
  const compiling = compiled(new URL(`curseur-${variant}.wasm`, import.meta.url), import(`./curseur-${variant}.size.mjs`), onProgress);
  compiling.catch(() => {});  // told below
  const { default: create } = await import(`./curseur-${variant}.mjs`);
  let timer;
  let fail;
  const failure = new Promise((_, reject) => { fail = reject; });
  const made = create({
    engineThreads: threads,
    instantiateWasm(imports, receive) {
      compiling.then(async (module) => {
        onCompiled(variant, module);
        timer = setTimeout(() => fail(new Error('the threads did not start')), patience);
        receive(await WebAssembly.instantiate(module, imports), module);
      }).catch(fail);
      return {};
    },
    onAbort: (reason) => fail(new Error(String(reason))),
  });
  const module = await Promise.race([made, failure]).finally(() => clearTimeout(timer));
  return { module, variant, threads };
}

// Whether the build with threads comes first. `engine`: 'threads', 'worker' or 'slices' where one is asked for.
export function wantsThreads(engine) {
  return globalThis.crossOriginIsolated && (engine ?? 'threads') === 'threads' && WebAssembly.validate(simd);
}

// Resolves to { module, variant, threads }. onProgress(share of the bytes that are here); onCompiled(variant, module),
// before it has started. `most`: threads at most.
export async function loadModule({ engine, most = 16, ...told }) {
  if (!WebAssembly.validate(simd)) return loadVariant('plain', 0, told);
  if (wantsThreads(engine)) {
    try {
      return await loadVariant('threads', Math.max(1, Math.min(navigator.hardwareConcurrency || 2, most, 16)), told);
    } catch (error) {
      console.info('Curseur goes on without threads:', error.message);
    }
  }
  return loadVariant('single', 0, told);
}
