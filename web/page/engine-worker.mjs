// The worker of engine.mjs: the page's WebAssembly module, already compiled, without its canvas. Documents come in and
// news go out as bytes in transferred buffers.

const kSlice = 8; // milliseconds between checks for messages

let module = null;
let isWorking = false;

const { port1, port2 } = new MessageChannel();
port1.onmessage = work;
const soon = () => port2.postMessage(null); // after the messages already waiting; timers would wait longer each time

function work() {
  const size = module._curseur_engine_work(kSlice);
  const place = module._curseur_engine_news();
  const news = module.HEAPU8.slice(place, place + size).buffer;
  postMessage({ news }, [news]);
  isWorking = !module._curseur_engine_idle();
  if (isWorking) soon();
}

async function start({ variant, compiled, futures }) {
  const { default: create } = await import(`./curseur-${variant}.mjs`);
  module = await create({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(compiled, imports)
        .then((instance) => receive(instance, compiled))
        .catch((error) => postMessage({ failure: error.message }));
      return {};
    },
    onAbort: (reason) => postMessage({ failure: String(reason) }),
  });
  module._curseur_engine_open(futures);
  postMessage({ ready: true });
}

function take(bytes) {
  const place = module._malloc(bytes.byteLength);
  module.HEAPU8.set(new Uint8Array(bytes), place);
  const isTaken = module._curseur_engine_document(place, bytes.byteLength);
  module._free(place);
  if (!isTaken) return postMessage({ failure: 'the document cannot be read' });
  if (!isWorking) soon();
  isWorking = true;
}

let started = null;
onmessage = ({ data }) => {
  if (data.compiled) {
    started = start(data);
    started.catch((error) => postMessage({ failure: error.message }));
  }
  if (data.document)
    started.then(
      () => take(data.document),
      () => {},
    );
};
