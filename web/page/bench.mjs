// The speed of the engine in this browser: the figures of `curseur bench` for each build that runs here. Scripts read
// `window.bench`, a promise of [{ variant, threads, monthly, pathMonthsPerSecond }].
import { loadCurseur } from './curseur.mjs';
import { words } from './bench_words.mjs';

const kPaths = 20000,
  kMonths = 120,
  kRepetitions = 5;

const asked = new URLSearchParams(location.search).get('lang');
const language =
  [asked, navigator.language, navigator.language.split('-')[0]].find((tag) => Object.hasOwn(words, tag)) ?? 'en';
const said = words[language];
const find = (id) => document.getElementById(id);

async function speed(curseur, monthly) {
  let best = Infinity;
  for (let i = 0; i < kRepetitions; ++i) {
    const begin = performance.now();
    await curseur.run('europe', { paths: kPaths, monthly });
    best = Math.min(best, performance.now() - begin);
  }
  return ((kPaths * kMonths) / best) * 1000;
}

function show(variant, threads, speeds) {
  const row = document.createElement('tr');
  const million = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  for (const text of [said.variants[variant], threads, ...speeds.map((value) => million.format(value / 1e6))])
    row.append(Object.assign(document.createElement('td'), { textContent: text }));
  find('rows').append(row);
}

async function measure() {
  const figures = [];
  const isolated = globalThis.crossOriginIsolated;
  const cases = [
    ['single', 1],
    ...(isolated
      ? [
          ['threads', 1],
          ['threads', undefined],
        ]
      : []),
    ['plain', 1],
  ];
  for (const [variant, threads] of cases) {
    const curseur = await loadCurseur({ variant, threads });
    const speeds = [await speed(curseur, false), await speed(curseur, true)];
    show(variant, curseur.threads, speeds);
    speeds.forEach((value, i) =>
      figures.push({ variant, threads: curseur.threads, monthly: i === 1, pathMonthsPerSecond: value }),
    );
    curseur.dispose();
  }
  return figures;
}

document.documentElement.lang = language;
for (const id of ['title', 'build', 'threads', 'metrics', 'quantiles', 'unit']) find(id).textContent = said[id];
find('machine').textContent = `${navigator.userAgent}, ${navigator.hardwareConcurrency} × CPU`;
find('status').textContent = said.working;
window.bench = measure();
window.bench.then(
  () => {
    find('status').textContent = said.done;
  },
  (error) => {
    find('status').textContent = said.failed + error.message;
  },
);
