// The canvas and the program behind it: pixels, frames, state. Frames are asked for only while something changes.

const kTellAgain = 100; // milliseconds between two tellings of the state

// Dear ImGui's pointers, from "none" on.
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

// Half a character, which only a file's name may hold, is no text: JSON could not carry it.
const wellFormed = (key, value) => (typeof value === 'string' ? (value.toWellFormed?.() ?? value) : value);

// The canvas's WebGL 2 context, the same whenever asked for; null where the browser has none.
export function openGraphics(canvas) {
  return canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
}

export class Cockpit extends EventTarget {
  frames = 0; // drawn so far
  longestFrame = 0; // milliseconds
  wantsText = false; // a field is open, or about to be
  inputWaits = false; // some input is for the next frame
  engine = 'slices'; // where it simulates: 'threads', 'worker' or 'slices'
  shortcuts = new Set(); // letters that the cockpit takes where Ctrl or Cmd is down
  sendDocument = null; // hands bytes over to a worker, where there is one (engine.mjs)
  #module;
  #canvas;
  #news = {}; // the bits of what a frame answers, by name (src/platform/page_module.cpp)
  #pointerShift = 0; // behind these the pointer's shape begins
  #size = null;
  #fitted = null;
  #ratio = 0;
  #asked = false;
  #lost = false;
  #stopped = false;
  #state = null;
  #isStale = false;
  #isTelling = false;
  #told = -Infinity; // when the state was told last

  // `threads`: of the engine, in the build that has them; else 0. `futures`: of a complete result.
  constructor(module, canvas, threads, futures) {
    super();
    if (threads > 0) this.engine = 'threads';
    this.#module = module;
    this.#canvas = canvas;
    // No extensions are used, and asking for them all takes as long as several frames.
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

  // Calls a function of the module; texts are handed over as UTF-8.
  #run(name, ...values) {
    const texts = [];
    const given = values.map((value) => {
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

  // The same, and another frame follows.
  call(name, ...values) {
    const answer = this.#run(name, ...values);
    this.ask();
    return answer;
  }

  // Queues a command for the next frame; src/platform/command_text.cpp lists names and members. `text`: of what is opened.
  command(name, members = {}, text = '') {
    this.call('command', JSON.stringify({ do: name, ...members }, wellFormed), text);
  }

  // A text of the module, of `which` there are several: a number, or a JSON Pointer; src/platform/page_module.cpp lists them.
  text(name, which = '') {
    return this.#module.UTF8ToString(this.#run('read', name, String(which)));
  }
  // The same as a value.
  read(name, which) {
    return JSON.parse(this.text(name, which));
  }

  // No frames any more.
  stop() {
    this.#stopped = true;
  }

  // A frame, as soon as the browser draws one.
  ask() {
    if (this.#asked || this.#lost || this.#stopped) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.draw();
    });
  }

  // A frame at once; what it copied is handed to `take`, or to the clipboard.
  draw(take = (text) => navigator.clipboard?.writeText(text).catch(() => {})) {
    if (this.#lost || this.#stopped || !this.#size) return;
    const begin = performance.now();
    if (this.#ratio !== devicePixelRatio) this.#measure(); // not every browser tells in time
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

  // Draws until all input has arrived, a few frames at most.
  drawInput(take) {
    for (let i = 0; i < 8; ++i) {
      this.draw(take);
      if (i > 1 && !this.inputWaits) return;
    }
  }

  // The next picture that requests have asked for, as ImageData; null where the graphics refused.
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

  // Of the cockpit and of the result on view, as whole numbers that rise.
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

  // Within the frame of the press that asked: browsers let a page copy or open a file only then.
  #handOut() {
    const requests = JSON.parse(this.#module.UTF8ToString(this.#module._curseur_take_requests()));
    this.dispatchEvent(new CustomEvent('requests', { detail: requests }));
  }

  // The document as it is kept; null when the program has stopped.
  savedText() {
    return this.#stopped ? null : this.text('saved_text');
  }

  // As src/platform/state_text.cpp tells it, read when somebody asks.
  get state() {
    if (this.#isStale && !this.#stopped) {
      this.#isStale = false;
      this.#state = this.read('state');
    }
    return this.#state;
  }

  // Outside of frames, and not at every one of them: what follows the state takes its time on a slow machine.
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

  // The canvas has exactly the pixels of the screen it covers. The browser tells their number, rounding included,
  // where it can; on an emulated screen that tells the ratio but not the pixels, the ratio counts.
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
      event.preventDefault(); // the browser may give it back
      this.#lost = true;
      this.dispatchEvent(new Event('lost'));
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      this.#lost = false;
      if (this.#stopped) return;
      // What the old context held must not be deleted from the new one.
      const { buffers, programs, shaders, textures, vaos } = this.#module.GL;
      for (const kept of [buffers, programs, shaders, textures, vaos]) kept.fill(null);
      this.call('graphics_restored');
      this.dispatchEvent(new Event('restored'));
    });
  }
}
