// The canvas and the program behind it: pixels, frames, state. Frames are requested only while something changes.

const kTellAgain = 100; // milliseconds between two announcements of the state

// Dear ImGui's pointers, starting at "none".
const pointers = [
  'none',
  'default',
  'text',
  'move',
  'ns-resize',
  'ew-resize',
  'nesw-resize',
  'nwse-resize',
  'pointer',
  'not-allowed',
];

// Replaces lone surrogates, which only a file name can contain, because JSON cannot carry them.
const wellFormed = (key, value) => (typeof value === 'string' ? (value.toWellFormed?.() ?? value) : value);

// The canvas's WebGL 2 context, the same on every call; null if the browser has none.
export function openGraphics(canvas) {
  return canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
}

export class Cockpit extends EventTarget {
  frames = 0; // drawn so far
  longestFrame = 0; // milliseconds
  wantsText = false; // a field is open or about to open
  inputWaits = false; // some input is left for the next frame
  engine = 'slices'; // where the simulation runs: 'threads', 'worker' or 'slices'
  shortcuts = new Set(); // letters that the cockpit takes with Ctrl or Cmd
  sendDocument = null; // passes bytes to the worker, if there is one (engine.mjs)
  #module;
  #canvas;
  #news = {}; // the bits of a frame's return value, by name (src/platform/page_module.cpp)
  #pointerShift = 0; // the first bit of the pointer's shape
  #size = null;
  #fitted = null;
  #ratio = 0;
  #asked = false;
  #lost = false;
  #stopped = false;
  #state = null;
  #isStale = false;
  #isTelling = false;
  #told = -Infinity; // when the state was last announced

  // `threads`: of the engine, in the build with threads; otherwise 0. `futures`: of a complete result.
  constructor(module, canvas, threads, futures) {
    super();
    if (threads > 0) this.engine = 'threads';
    this.#module = module;
    this.#canvas = canvas;
    // No extensions are used, and requesting all of them takes as long as several frames.
    module.GL.makeContextCurrent(
      module.GL.registerContext(openGraphics(canvas), {
        majorVersion: 2,
        minorVersion: 0,
        enableExtensionsByDefault: false,
      }),
    );
    const { news, pointerShift, shortcuts } = JSON.parse(
      module.UTF8ToString(module._curseur_start(/^Mac|iPhone|iPad/.test(navigator.platform) ? 1 : 0, threads, futures)),
    );
    this.#news = news;
    this.#pointerShift = pointerShift;
    this.shortcuts = new Set(shortcuts);
    this.#watchSize();
    this.#watchGraphics();
  }

  // Calls a function of the module; texts are passed as UTF-8, bytes as their place and their size.
  #run(name, ...values) {
    const texts = [];
    const given = values.flatMap((value) => {
      if (value instanceof Uint8Array) {
        const place = this.#module._malloc(value.length + 1);
        this.#module.HEAPU8.set(value, place);
        texts.push(place);
        return [place, value.length];
      }
      if (typeof value !== 'string') return Number(value);
      const size = this.#module.lengthBytesUTF8(value) + 1;
      const text = this.#module._malloc(size);
      this.#module.stringToUTF8(value, text, size);
      texts.push(text);
      return text;
    });
    const answer = this.#module[`_curseur_${name}`](...given);
    for (const text of texts) this.#module._free(text);
    return answer;
  }

  // The same, and requests another frame.
  call(name, ...values) {
    const answer = this.#run(name, ...values);
    this.ask();
    return answer;
  }

  // Queues a command for the next frame; src/platform/command_text.cpp lists names and members. `content`: what is to
  // be opened, as text or as a file's bytes.
  command(name, members = {}, content = '') {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.call('command', JSON.stringify({ do: name, ...members }, wellFormed), bytes);
  }

  // Reads a text of the module. `which` selects one of several: a number or a JSON Pointer.
  // src/platform/page_module.cpp lists the names.
  text(name, which = '') {
    return this.#module.UTF8ToString(this.#run('read', name, String(which)));
  }
  // The same, parsed.
  read(name, which) {
    return JSON.parse(this.text(name, which));
  }

  // Ends drawing for good.
  stop() {
    this.#stopped = true;
  }

  // Requests a frame, drawn as soon as the browser draws one.
  ask() {
    if (this.#asked || this.#lost || this.#stopped) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.draw();
    });
  }

  // Draws a frame at once; text that it copied goes to `take`, otherwise it is announced by the event "copied".
  draw(take = (text) => this.dispatchEvent(new CustomEvent('copied', { detail: text }))) {
    if (this.#lost || this.#stopped || !this.#size) return;
    const begin = performance.now();
    if (this.#ratio !== devicePixelRatio) this.#measure(); // not every browser reports this in time
    this.#fit();
    const answer = this.#module._curseur_frame();
    const news = this.#news;
    if (answer & news.drawn) ++this.frames;
    this.longestFrame = Math.max(this.longestFrame, performance.now() - begin);
    this.wantsText = (answer & news.wantsText) !== 0;
    this.inputWaits = (answer & news.inputWaits) !== 0;
    const pointer = pointers[answer >> this.#pointerShift] ?? 'default';
    if (this.#canvas.style.cursor !== pointer) this.#canvas.style.cursor = pointer;
    if (answer & news.textCopied) take(this.#module.UTF8ToString(this.#module._curseur_take_copied()));
    if (answer & news.stateChanged) this.#tellState();
    if (answer & news.hasDocument) this.#send();
    if (answer & news.hasRequests) this.#handOut();
    this.dispatchEvent(new Event('frame'));
    if (answer & news.wantsFrame) this.ask();
  }

  // Draws until all input has been handled, a few frames at most.
  drawInput(take) {
    for (let i = 0; i < 8; ++i) {
      this.draw(take);
      if (i > 1 && !this.inputWaits) return;
    }
  }

  // The next requested picture, as ImageData; null if the graphics failed.
  picture() {
    const width = this.#module._curseur_draw_picture();
    if (width === 0) return null;
    const height = this.#module._curseur_picture_height(),
      place = this.#module._curseur_picture_bytes();
    return new ImageData(
      new Uint8ClampedArray(this.#module.HEAPU8.slice(place, place + 4 * width * height).buffer),
      width,
      height,
    );
  }

  // The versions of the cockpit and of the result on view, as rising integers.
  get versions() {
    return [this.#module._curseur_document_version(), this.#module._curseur_result_version()];
  }

  get memory() {
    return this.#module.HEAPU8.buffer.byteLength;
  }

  #send() {
    const place = this.#module._curseur_document_bytes();
    const bytes = this.#module.HEAPU8.slice(place, place + this.#module._curseur_document_size()).buffer;
    this.#module._curseur_document_sent();
    this.sendDocument?.(bytes);
  }

  // Runs within the frame of the press that asked, because browsers let a page copy or open a file only then.
  #handOut() {
    const requests = JSON.parse(this.#module.UTF8ToString(this.#module._curseur_take_requests()));
    this.dispatchEvent(new CustomEvent('requests', { detail: requests }));
  }

  // The document as it is kept; null once the program has stopped.
  savedText() {
    return this.#stopped ? null : this.text('saved_text');
  }

  // The state as written by src/platform/state_text.cpp, read on demand.
  get state() {
    if (this.#isStale && !this.#stopped) {
      this.#isStale = false;
      this.#state = this.read('state');
    }
    return this.#state;
  }

  // Announced outside of frames, and not for every one: the handlers take time on a slow machine.
  #tellState() {
    this.#isStale = true;
    if (this.#isTelling) return;
    this.#isTelling = true;
    setTimeout(
      () => {
        this.#isTelling = false;
        this.#told = performance.now();
        this.dispatchEvent(new Event('state'));
      },
      Math.max(0, kTellAgain - (performance.now() - this.#told)),
    );
  }

  // The canvas has exactly as many pixels as it covers on the screen. The browser reports their number, including
  // rounding, where it can. An emulated screen may report the ratio but not the pixels; then the ratio counts.
  #measure(entry) {
    const pixels = (length, exact) => {
      const rounded = Math.round(length * devicePixelRatio);
      return Math.abs(exact - rounded) <= 1 ? exact : rounded;
    };
    const { width, height } = entry?.contentRect ?? this.#canvas.getBoundingClientRect();
    const exact = entry?.devicePixelContentBoxSize?.[0];
    this.#ratio = devicePixelRatio;
    if (width > 0 && height > 0)
      this.#size = { width, height, wide: pixels(width, exact?.inlineSize), high: pixels(height, exact?.blockSize) };
    this.ask();
  }

  #watchSize() {
    this.#measure();
    const observer = new ResizeObserver((entries) => this.#measure(entries.at(-1)));
    try {
      observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#canvas);
    }
    const watchRatio = () =>
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        'change',
        () => {
          this.#measure();
          watchRatio();
        },
        { once: true },
      );
    watchRatio();
  }

  #fit() {
    if (this.#fitted === this.#size) return;
    this.#fitted = this.#size;
    const { width, height, wide, high } = this.#size;
    if (this.#canvas.width !== wide) this.#canvas.width = wide;
    if (this.#canvas.height !== high) this.#canvas.height = high;
    this.#module._curseur_resize(width, height, wide, high);
  }

  #watchGraphics() {
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // so that the browser may give it back
      this.#lost = true;
      this.dispatchEvent(new Event('lost'));
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      if (this.#stopped) return;
      // The old context's objects must not be deleted from the new one.
      const { buffers, programs, shaders, textures, vaos } = this.#module.GL;
      for (const kept of [buffers, programs, shaders, textures, vaos]) kept.fill(null);
      this.call('graphics_restored');
      this.dispatchEvent(new Event('restored'));
    });
  }
}
