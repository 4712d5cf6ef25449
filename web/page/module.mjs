// Fetches and starts the WebAssembly module: the build with threads if the page may have them, otherwise the single
// one, or the plain one if the browser has no SIMD.
import { bestVariant } from './curseur-variant.mjs';

export function hasWebAssembly() {
  return typeof WebAssembly === 'object';
}

// Counts the bytes as they arrive; the browser compiles them at the same time.
async function compiled(file, size, onProgress) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname}: ${response.status}`);
  let done = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      async transform(chunk, controller) {
        controller.enqueue(chunk);
        done += chunk.length;
        onProgress(Math.min(done / (await size).bytes, 1));
      },
    }),
  );
  return WebAssembly.compileStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }));
}

const kPatience = 30000; // milliseconds for threads to start, once everything is loaded

async function loadVariant(variant, threads, { onProgress, onCompiled }) {
  const size = import(`./curseur-${variant}.size.mjs`);
  const compiling = compiled(new URL(`curseur-${variant}.wasm`, import.meta.url), size, onProgress);
  for (const told of [size, compiling]) told.catch(() => {}); // handled below
  const { default: create } = await import(`./curseur-${variant}.mjs`);
  let timer;
  let fail;
  const failure = new Promise((_, reject) => {
    fail = reject;
  });
  const made = create({
    engineThreads: threads,
    instantiateWasm(imports, receive) {
      compiling
        .then(async (module) => {
          onCompiled(variant, module);
          timer = setTimeout(() => fail(new Error('the threads did not start')), kPatience);
          receive(await WebAssembly.instantiate(module, imports), module);
        })
        .catch(fail);
      return {};
    },
    onAbort: (reason) => fail(new Error(String(reason))),
  });
  const module = await Promise.race([made, failure]).finally(() => clearTimeout(timer));
  return { module, variant, threads };
}

// Whether to try the build with threads first. `engine`: 'threads', 'worker' or 'slices' if one is requested.
export function wantsThreads(engine) {
  return bestVariant() === 'threads' && (engine ?? 'threads') === 'threads';
}

// Resolves to { module, variant, threads }. onProgress(share of the bytes loaded); onCompiled(variant, module), called
// before the module has started. `most`: the maximum of threads. If a variant does not exist yet (scripts/serve builds
// one after another), another that runs here is used.
export async function loadModule({ engine, most = 16, ...told }) {
  if (bestVariant() === 'plain') return loadVariant('plain', 0, told);
  if (wantsThreads(engine)) {
    try {
      return await loadVariant('threads', Math.max(1, Math.min(navigator.hardwareConcurrency || 2, most, 16)), told);
    } catch (error) {
      console.info('Curseur goes on without threads:', error.message);
    }
  }
  return loadVariant('single', 0, told);
}
