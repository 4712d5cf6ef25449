// Where the engine works: in a worker, or on the calling thread.
import { Engine, isNode } from './curseur-engine.mjs';

// Milliseconds.
const kSlice = 8; // on the calling thread, if there is no worker
const kPatience = 20000; // between two messages of a worker, which reports progress many times a second
const kSecondLook = 500;
const kStopPatience = 5000; // for a worker that was told to stop

// A worker with an engine in it. `work` resolves like Engine.run; a worker that failed is gone.
export class WorkerSeat {
  failure = null; // why the worker is gone
  take = this.takeIdle; // the next message
  hurry() {} // waits less for it

  static async start(base, options) {
    const address = new URL('curseur-worker.mjs', base);
    const seat = new WorkerSeat();
    if (isNode) {
      const name = 'node:worker_threads';
      const { Worker: NodeWorker } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
      // Without the flags of this process: a worker refuses some, such as --eval and --input-type.
      seat.worker = new NodeWorker(address, { execArgv: [] });
      seat.worker.on('message', (data) => seat.take(data));
      seat.worker.on('error', (error) => seat.take({ failure: error.message }));
      seat.worker.on('exit', () => seat.take({ failure: 'its worker ended' }));
    } else {
      seat.worker = new Worker(address, { type: 'module' });
      seat.worker.onmessage = ({ data }) => seat.take(data);
      seat.worker.onerror = (event) => {
        event.preventDefault();
        seat.take({
          failure: event.message ?? 'the worker could not be started',
        });
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
      if (this.failure) throw this.failure;
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
        if (data.failure !== undefined) this.fail(data.failure, reject);
        else if (data[kind] !== undefined) resolve(data);
        else if (data.share !== undefined) onProgress(data.share);
      };
    }).finally(() => {
      clearTimeout(timer);
      this.hurry = () => {};
      this.take = this.takeIdle;
    });
  }

  // Between two jobs, only a failure counts.
  takeIdle({ failure }) {
    if (failure !== undefined) this.fail(failure);
  }
  fail(failure, reject = () => {}) {
    this.failure ??= new Error(failure);
    reject(this.failure);
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

  // Whoever waits for it hears so at once.
  end() {
    this.worker.terminate();
    this.take({ failure: 'it was ended' });
  }
}

// The engine on the calling thread, in slices.
export class OwnSeat {
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
    return this.engine.run({
      ...job,
      slice: kSlice,
      isStopped: () => stopped,
      onProgress,
    });
  }
  end() {}
}
