// Fetches and starts the WebAssembly module: the build with threads where the page may have them, else the single one,
// and the plain one where the browser has no SIMD.

// A module of one function that uses SIMD: engines without it refuse it.
const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

export function hasWebAssembly() {
  return typeof WebAssembly === 'object';
}

export function hasWebGL() {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return Boolean(context);
}

// Counts the bytes on their way; the browser compiles them as they come.
async function instantiated(file, bytes, imports, onProgress) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname}: ${response.status}`);
  let done = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(chunk, controller) {
      done += chunk.length;
      onProgress(Math.min(done / bytes, 1));
      controller.enqueue(chunk);
    },
  }));
  return WebAssembly.instantiateStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }), imports);
}

const patience = 30000;  // milliseconds for threads to start, once all is there

async function loadVariant(variant, threads, onProgress) {
  const [{ default: create }, { bytes }] =
    await Promise.all([import(`./curseur-${variant}.mjs`), import(`./curseur-${variant}.size.mjs`)]);
  let timer;
  let fail;
  const failure = new Promise((_, reject) => { fail = reject; });
  let compiled;
  const made = create({
    engineThreads: threads,
    instantiateWasm(imports, receive) {
      instantiated(new URL(`curseur-${variant}.wasm`, import.meta.url), bytes, imports, onProgress).then(({ instance, module }) => {
        compiled = module;
        timer = setTimeout(() => fail(new Error('the threads did not start')), patience);
        receive(instance, module);
      }, fail);
      return {};
    },
    onAbort: (reason) => fail(new Error(String(reason))),
  });
  const module = await Promise.race([made, failure]).finally(() => clearTimeout(timer));
  return { module, variant, compiled, threads };
}

// Resolves to { module, variant, compiled, threads }. onProgress(share of the bytes that are here). `engine`: 'threads',
// 'worker' or 'slices' where one is asked for; `most`: threads at most.
export async function loadModule({ engine, most = 16, onProgress }) {
  if (!WebAssembly.validate(simd)) return loadVariant('plain', 0, onProgress);
  if (globalThis.crossOriginIsolated && (engine ?? 'threads') === 'threads') {
    try {
      return await loadVariant('threads', Math.max(1, Math.min(navigator.hardwareConcurrency || 2, most, 16)), onProgress);
    } catch (error) {
      console.info('Curseur goes on without threads:', error.message);
    }
  }
  return loadVariant('single', 0, onProgress);
}
