// Fetches and starts the WebAssembly module: the build with threads where the page may have them, else the single one,
// and the plain one where the browser has no SIMD.
import { bestVariant } from './curseur-variant.mjs';

export function hasWebAssembly() {
  return typeof WebAssembly === 'object';
}

// Counts the bytes on their way; the browser compiles them as they come.
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

const kPatience = 30000; // milliseconds for threads to start, once all is there

async function loadVariant(variant, threads, { onProgress, onCompiled }) {
  const size = import(`./curseur-${variant}.size.mjs`);
  const compiling = compiled(new URL(`curseur-${variant}.wasm`, import.meta.url), size, onProgress);
  for (const told of [size, compiling]) told.catch(() => {}); // below
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

// Whether the build with threads comes first. `engine`: 'threads', 'worker' or 'slices' where one is asked for.
export function wantsThreads(engine) {
  return bestVariant() === 'threads' && (engine ?? 'threads') === 'threads';
}

// Resolves to { module, variant, threads }. onProgress(share of the bytes that are here); onCompiled(variant, module),
// before it has started. `most`: threads at most. A variant that is not there (scripts/serve builds one after another)
// is done without, where another runs here.
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
