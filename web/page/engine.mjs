// The worker that simulates for a page without threads, so that the interface never waits for it. If it cannot start or
// dies, the page's own module simulates in slices.

// Starts loading while the page is still loading; null if there are no workers. `started` rejects if the worker cannot
// start. Send it { variant, compiled } as soon as there is a module.
export function openWorker() {
  if (typeof Worker !== 'function') return null;
  let worker;
  try {
    worker = new Worker(new URL('./engine-worker.mjs', import.meta.url), { type: 'module' });
  } catch (error) {
    console.info('Curseur has no worker:', error.message);
    return null;
  }
  const started = new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message ?? 'the worker cannot be loaded'));
    };
    worker.onmessage = ({ data: { failure } }) => (failure === undefined ? resolve() : reject(new Error(failure)));
  });
  started.catch(() => {}); // reported by startEngine
  return { worker, started };
}

// From now on, the cockpit's documents go to the worker and its news come back.
export function startEngine(cockpit, module, { worker, started }) {
  const lose = (reason, failure = 0) => {
    console.info('Curseur simulates in slices:', reason);
    worker.terminate();
    cockpit.sendDocument = null;
    cockpit.call('worker_lost', failure);
    cockpit.engine = 'slices';
  };
  cockpit.sendDocument = (bytes) => worker.postMessage({ document: bytes }, [bytes]);
  cockpit.call('worker_connected');
  started.then(
    () => {
      cockpit.engine = 'worker';
      const fail = (reason) => lose(reason, /OOM|memory/i.test(reason) ? 1 : 2); // src/platform/page_module.cpp
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message ?? 'the worker failed');
      };
      worker.onmessage = ({ data: { failure, news } }) => {
        if (failure !== undefined) return fail(failure);
        const place = module._malloc(news.byteLength);
        new Uint8Array(module.HEAPU8.buffer, place, news.byteLength).set(new Uint8Array(news));
        cockpit.call('worker_news', place, news.byteLength);
        module._free(place);
      };
    },
    (error) => lose(error.message),
  );
}
