// The worker that simulates for a page without threads, so that the interface never waits for it. Where it cannot start,
// or dies, the page's own module simulates in slices.

// Resolves to 'worker' or 'slices'.
export function startEngine(cockpit, { module, variant, compiled }) {
  if (typeof Worker !== 'function') return Promise.resolve('slices');
  return new Promise((settle) => {
    let worker;
    const lose = (reason) => {
      console.info('Curseur simulates in slices:', reason);
      worker?.terminate();
      cockpit.sendDocument = null;
      cockpit.call('worker_lost');
      cockpit.engine = 'slices';
      settle('slices');
    };
    try {
      worker = new Worker(new URL('./engine-worker.mjs', import.meta.url), { type: 'module' });
    } catch (error) {
      lose(error.message);
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      lose(event.message ?? 'the worker cannot be loaded');
    };
    worker.onmessage = ({ data: { ready, failure, news } }) => {
      if (failure !== undefined) lose(failure);
      if (ready) {
        cockpit.sendDocument = (bytes) => worker.postMessage({ document: bytes }, [bytes]);
        cockpit.call('worker_connected');
        cockpit.engine = 'worker';
        settle('worker');
      }
      if (news) {
        const place = module._malloc(news.byteLength);
        new Uint8Array(module.HEAPU8.buffer, place, news.byteLength).set(new Uint8Array(news));
        cockpit.call('worker_news', place, news.byteLength);
        module._free(place);
      }
    };
    cockpit.call('worker_awaited');
    worker.postMessage({ variant, compiled });
  });
}
