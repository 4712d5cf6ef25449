// The worker that curseur.mjs starts in browsers and Node: one engine, one job at a time.
import { Engine, isNode } from './curseur-engine.mjs';

const kSlice = 40; // milliseconds between checks for messages

let port = globalThis;
if (isNode) {
  const name = 'node:worker_threads';
  ({ parentPort: port } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name));
}
const listen = (take) =>
  isNode ? port.on('message', take) : port.addEventListener('message', ({ data }) => take(data));

let engine = null;
let stopped = false;

async function start(options) {
  try {
    engine = await Engine.make(options);
    port.postMessage({ ready: true, threads: engine.threads });
  } catch (error) {
    port.postMessage({ failure: String(error.message ?? error) });
  }
}

async function work(job) {
  stopped = false;
  try {
    port.postMessage({
      done: await engine.run({
        ...job,
        slice: kSlice,
        isStopped: () => stopped,
        onProgress: (share) => port.postMessage({ share }),
      }),
    });
  } catch (error) {
    // The instance can no longer be used, so the code that started this worker ends it.
    port.postMessage({ failure: String(error.message ?? error) });
  }
}

listen(({ start: options, work: job, stop }) => {
  if (options) start(options);
  if (job) work(job);
  if (stop) stopped = true;
});
port.postMessage({ listening: true });
