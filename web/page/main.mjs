// The page: the options in its address, loading, and `window.curseur` for scripts and tests.
import { openLink } from './address.mjs';
import { Cockpit, openGraphics } from './cockpit.mjs';
import { ParallelDocument } from './document.mjs';
import { listen, listenToFiles, openFile } from './input.mjs';
import { openWorker, startEngine } from './engine.mjs';
import { hasWebAssembly, loadModule, wantsThreads } from './module.mjs';
import { carryOut } from './requests.mjs';
import { Storage, keepDocument } from './storage.mjs';
import { words } from './words.mjs';

const kLargestScenario = 16 * 2 ** 20; // bytes; the reader refuses larger ones
const find = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const kMostFutures = 10000;
const wantedFutures = Number(asked.get('futures'));
// The futures of a complete result; ?futures= asks for fewer, to try things out faster.
const futures =
  Number.isInteger(wantedFutures) && wantedFutures > 0 ? Math.min(wantedFutures, kMostFutures) : kMostFutures;
const oneOf = (value, allowed) => (allowed.includes(value) ? value : undefined);

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const strong = [matchMedia('(prefers-contrast: more)'), matchMedia('(forced-colors: active)')];
const wantsContrast = () => strong.some((query) => query.matches);

// For scripts and tests. The names are those promised for the element: pace, lang, theme, scenario, state, result.
// Events: "ready", "change" (the state), "result" (a new result), "error".
class Page extends EventTarget {
  ready; // resolves when the first result is on view
  #cockpit = null;

  constructor(start) {
    super();
    this.ready = start(this);
    this.ready.catch(() => {}); // shown on the page
  }

  attach(cockpit) {
    this.#cockpit = cockpit;
  }

  get state() {
    return this.#cockpit?.state ?? null;
  }
  get result() {
    return this.state?.result ?? null;
  }
  get version() {
    return this.state?.curseur;
  }
  get threads() {
    return this.state?.threads;
  }
  get frames() {
    return this.#cockpit?.frames ?? 0;
  }
  // Where the simulation runs: 'threads', 'worker' or 'slices' (?engine= asks for one, ?threads= sets the maximum).
  get engine() {
    return this.#cockpit?.engine;
  }
  // [version of the cockpit, version of the result on view]: shows how far the result is behind.
  get versions() {
    return this.#cockpit?.versions;
  }
  // Bytes of the page's WebAssembly memory.
  get memory() {
    return this.#cockpit?.memory;
  }
  get longestFrame() {
    return this.#cockpit?.longestFrame ?? 0;
  }

  get pace() {
    return this.state?.pace.value;
  }
  set pace(value) {
    this.#cockpit?.command('set_pace', { value: Number(value) });
  }
  get lang() {
    return this.state?.language;
  }
  set lang(value) {
    this.#cockpit?.command('set_language', { name: String(value) });
  }
  get theme() {
    return this.state?.theme;
  }
  set theme(value) {
    this.#cockpit?.command('set_theme', { name: String(value) });
  }
  // 'high', 'normal' or 'auto' (follows the system).
  get contrast() {
    return this.state?.contrast;
  }
  set contrast(value) {
    this.#cockpit?.command('set_contrast', { name: String(value) });
  }
  // Per cent of the normal size. sizeText changes it by steps; 0 goes back to 100.
  get textSize() {
    return this.state?.text_size;
  }
  sizeText(steps) {
    this.#cockpit?.command('size_text', { steps: Number(steps) | 0 });
  }
  get scenario() {
    return this.state?.scenario.id;
  }
  set scenario(id) {
    this.#cockpit?.command('load_preset', { id: String(id) });
  }

  // The name of the question ("optimise", "sensitivity", ...), or null; `state.question` has it with its finding.
  get question() {
    return this.state?.question?.kind ?? null;
  }
  set question(kind) {
    this.ask(kind);
  }
  // `risk`: weight of the worst 5 % in the search for the best, 0 to 1.
  ask(kind, risk = 0) {
    this.#cockpit?.command('ask', { kind: String(kind), risk: Number(risk) });
  }

  undo() {
    this.#cockpit?.command('undo');
  }
  redo() {
    this.#cockpit?.command('redo');
  }
  // Pins the open setting for comparison; the first pin is the baseline.
  pin() {
    this.#cockpit?.command('pin');
  }
  // Saves a report on the open setting as a file, once all its results are there.
  report() {
    this.#cockpit?.command('make_report');
  }
  // Sets one number by its JSON Pointer. An invalid value changes nothing.
  set(pointer, value) {
    this.#cockpit?.command('set_number', { pointer: String(pointer), value: Number(value) });
  }
  // Later changes belong to a new step of the history.
  letGo() {
    this.#cockpit?.call('begin_gesture');
  }
  // Reads what the plain version shows, in the person's language: "levers", "figures", "explanations", "charts" or,
  // with a number, "explanation", "chart_table".
  read(name, which) {
    return this.#cockpit ? this.#cockpit.read(name, which) : [];
  }
  // Returns what a link has after its "#"; restore opens it.
  save() {
    return this.#cockpit?.text('link_token') ?? null;
  }
  restore(token) {
    this.#cockpit?.command('open_link', { token: String(token) });
  }

  // Opens the text of a scenario file; `name` is used in messages.
  open(name, text) {
    this.#cockpit?.command('load_text', { name: String(name) }, String(text));
  }
  // The position of a number's field, in CSS pixels of the canvas; null if it is not visible.
  fieldPlace(pointer) {
    return this.#cockpit?.read('field_place', pointer) ?? null;
  }
  // The position of a chart's card, in the same form.
  chartPlace(chart) {
    return this.#cockpit?.read('chart_place', chart) ?? null;
  }
  // Restarts the measurement of the longest frame.
  forgetLongestFrame() {
    if (this.#cockpit) this.#cockpit.longestFrame = 0;
  }
}

// The language in the address; undefined if there is none or it is not available.
const askedLanguage = () => oneOf(asked.get('lang'), Object.keys(words));

// That language, otherwise the browser's first available one: "fr" for "fr-CA".
function preferredLanguage() {
  const tags = (navigator.languages ?? [navigator.language]).flatMap((tag) => [tag, tag.split('-')[0]]);
  return askedLanguage() ?? tags.find((tag) => Object.hasOwn(words, tag)) ?? 'en';
}

function showLook(isDark, isStrong) {
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  document.documentElement.dataset.contrast = isStrong ? 'high' : 'normal';
  for (const meta of document.querySelectorAll('meta[name=theme-color]'))
    meta.content = isStrong ? (isDark ? '#000000' : '#ffffff') : isDark ? '#0f1216' : '#f4f5f7';
}

function showFailure(language, kind, reason = '') {
  find('loading').hidden = true;
  find('failure').hidden = false;
  find('failure-title').textContent = words[language][kind];
  find('failure-help').textContent = words[language][`${kind}_help`].replace('{reason}', reason);
  find('failure-hint').textContent = words[language].command_line;
  find('failure-retry').textContent = words[language].retry;
  find('failure-retry').onclick = () => location.reload();
  find('cover').classList.remove('leaving');
  find('cover').hidden = false;
}

function showProgress(language, share) {
  find('progress').value = share;
  const { loading, loading_percent, starting } = words[language];
  const percent = Math.floor(100 * share);
  find('loading-text').textContent =
    share < 1 ? `${loading} ${loading_percent.replace('{percent}', percent)}` : starting;
}

function uncover() {
  const cover = find('cover');
  cover.classList.add('leaving');
  setTimeout(() => {
    cover.hidden = cover.classList.contains('leaving');
  }, 250);
}

function isOf(text, preset) {
  try {
    return JSON.parse(text)?.preset === preset;
  } catch {
    return false;
  }
}

// Whether this page was shown before in this tab, with the same address.
const isShownAgain = () => ['reload', 'back_forward'].includes(performance.getEntriesByType('navigation')[0]?.type);

// Starts the cockpit on the canvas, applying the options in the address before its first frame.
function startCockpit({ module, threads }, language, lastVisit, storage) {
  const cockpit = new Cockpit(module, find('cockpit'), threads, futures);
  const lookChanged = () =>
    cockpit.command('set_system_look', {
      prefers_dark: dark.matches,
      reduced_motion: still.matches,
      prefers_contrast: wantsContrast(),
    });
  for (const query of [dark, still, ...strong]) query.addEventListener('change', lookChanged);
  lookChanged();
  cockpit.command('set_language', { name: language });
  let isOpened = lastVisit !== null;
  if (isOpened) {
    cockpit.command('open_saved', { name: '' }, lastVisit);
    isOpened = cockpit.text('visit_opens', lastVisit) === 'true';
    if (!isOpened) storage.setAside(lastVisit);
  }
  const theme = oneOf(asked.get('theme'), ['light', 'dark', 'auto']);
  if (theme) cockpit.command('set_theme', { name: theme });
  // A scenario in the address is opened, unless the last visit already has it, perhaps with changes, or has followed it.
  const scenario = asked.get('scenario');
  if (scenario && !(isOpened && (isShownAgain() || isOf(lastVisit, scenario))))
    cockpit.command('load_preset', { id: scenario });
  // On a first visit, but not if another page shows the cockpit in a frame.
  const tour = asked.get('tour') ?? (lastVisit === null && window.parent === window ? 'on' : 'off');
  if (tour === 'on') cockpit.command('start_tour');
  openLink(cockpit);
  if (askedLanguage()) cockpit.command('set_language', { name: language }); // a visit and a link have one of their own
  addEventListener('hashchange', () => openLink(cockpit));
  return cockpit;
}

// The module can no longer be called: says so instead of leaving a frozen picture.
function stop(page, cockpit, reason) {
  const language = page.lang ?? preferredLanguage();
  cockpit.stop();
  const isMemory = /OOM|memory/i.test(reason);
  showFailure(language, 'stopped', isMemory ? words[language].out_of_memory : reason);
  page.dispatchEvent(new CustomEvent('error', { detail: new Error(reason) }));
}

// Updates the page whenever the state has changed.
function follow(page, cockpit, parallel) {
  let version = 0,
    paths = 0;
  cockpit.addEventListener('state', () => {
    const { state } = cockpit;
    parallel.show(state);
    showLook(state.dark, state.high_contrast);
    page.dispatchEvent(new CustomEvent('change', { detail: state }));
    const { result } = state;
    if (!result || (result.version === version && result.paths === paths)) return;
    ({ version, paths } = result);
    page.dispatchEvent(new CustomEvent('result', { detail: result }));
  });
}

async function start(page) {
  const language = preferredLanguage();
  const theme = oneOf(asked.get('theme'), ['light', 'dark']);
  showLook(theme ? theme === 'dark' : dark.matches, wantsContrast());
  const parallel = new ParallelDocument(words, {
    set: (pointer, value) => page.set(pointer, value),
    letGo: () => page.letGo(),
    setScenario: (id) => {
      page.scenario = id;
    },
    setLanguage: (name) => {
      page.lang = name;
    },
    setTheme: (name) => {
      page.theme = name;
    },
    undo: () => page.undo(),
    redo: () => page.redo(),
    report: () => page.report(),
    ask: (kind) => page.ask(kind),
    read: (name, which) => page.read(name, which),
  });
  parallel.speak(language);
  const giveUp = (missing) => {
    showFailure(language, missing);
    throw new Error(words.en[missing]);
  };
  if (!hasWebAssembly()) giveUp('no_webassembly');
  showProgress(language, 0);
  const storage = new Storage();
  const engine = oneOf(asked.get('engine'), ['threads', 'worker', 'slices']);
  let worker = null;
  if (engine !== 'slices' && !wantsThreads(engine)) worker = openWorker();
  const loading = loadModule({
    engine,
    most: Number(asked.get('threads')) || undefined,
    onProgress: (share) => showProgress(language, share),
    onCompiled(variant, compiled) {
      if (variant === 'threads' || engine === 'slices') return;
      worker ??= openWorker();
      worker?.worker.postMessage({ variant, compiled, futures });
    },
  });
  loading.catch(() => {}); // reported below
  if (!openGraphics(find('cockpit'))) giveUp('no_webgl'); // takes time, so it runs during the download
  try {
    const loaded = await loading;
    showProgress(language, 1);
    const cockpit = startCockpit(loaded, language, await storage.lastVisit(), storage);
    if (worker && loaded.variant !== 'threads') startEngine(cockpit, loaded.module, worker);
    loaded.module.onAbort = (reason) => stop(page, cockpit, String(reason));
    page.attach(cockpit);
    follow(page, cockpit, parallel);
    listen(cockpit, find('cockpit'), find('typing'));
    listenToFiles(cockpit, find('drop'), kLargestScenario);
    carryOut(cockpit, storage, (file) => openFile(cockpit, file, kLargestScenario));
    keepDocument(cockpit, storage);
    cockpit.addEventListener('lost', () => showFailure(page.lang, 'graphics_lost'));
    cockpit.addEventListener('restored', uncover);
    await new Promise((done) =>
      cockpit.addEventListener('state', () => {
        if (cockpit.state.result) done();
      }),
    );
    uncover();
    page.dispatchEvent(new Event('ready'));
  } catch (error) {
    showFailure(language, 'failed', error.message);
    page.dispatchEvent(new CustomEvent('error', { detail: error }));
    throw error;
  }
}

window.curseur = new Page(start);
