// Runs the programs that scripts/bench built and compares their speeds. The results are ratios to scalar code of the
// same sources, measured in the same run, because the speed of a machine says nothing about the program.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.mjs';

const built = (name) => fileURLToPath(new URL(`../build/${name}`, import.meta.url));
const figures = (command, ...options) =>
  JSON.parse(execFileSync(command[0], [...command.slice(1), 'bench', '--json', ...options], { maxBuffer: 1 << 26 }));

// The floors were set as path-months per second on one core of a server processor with AVX-512: 8 million with the
// metrics, 4.5 with every monthly quantile; for WebAssembly 2.5 and 1.5; a factor of 1.8 with two threads. Scalar code
// of these sources reached 2.71 million there.
const kScalar = 2.71;
const floors = {
  avx512: [8 / kScalar, 4.5 / kScalar],
  avx2: [6 / kScalar, 3.2 / kScalar],
  wasm: [2.5 / kScalar, 1.5 / kScalar],
};
const kThreadFloor = 1.8;

const rows = [];
const add = (name, speeds, filter) => {
  const of = (monthly) => speeds.find((speed) => speed.monthly === monthly && filter(speed));
  if (of(false))
    rows.push({ name, metrics: of(false).path_months_per_second, monthly: of(true).path_months_per_second });
  return rows.at(-1);
};

async function inBrowser() {
  const { chromium } = await import('../tests/node_modules/playwright-core/index.mjs');
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((name) =>
    existsSync(name),
  );
  const server = await startServer({ root: built('web'), isolated: true });
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${server.address}bench.html`);
  const told = await page.evaluate(() => window.bench);
  await browser.close();
  await server.close();
  return told.map(({ variant, threads, monthly, pathMonthsPerSecond }) => ({
    variant,
    threads,
    monthly,
    path_months_per_second: pathMonthsPerSecond,
  }));
}

const native = figures([built('native/curseur')]);
const one = (speed) => speed.threads === 1;
const scalar = add('scalar', figures([built('scalar/curseur')], '--threads', '1').speeds, one);
const best = native.speeds.filter(one).at(-1).instructions;
for (const { instructions } of native.speeds.filter((speed) => one(speed) && !speed.monthly))
  add(instructions, native.speeds, (speed) => one(speed) && speed.instructions === instructions);
const alone = rows.at(-1);
const many =
  native.threads > 1 ? add(`${best}, ${native.threads} threads`, native.speeds, (speed) => !one(speed)) : null;
const node = add(
  'Node, SIMD',
  figures([process.execPath, built('cmake-web/curseur.js')], '--threads', '1').speeds,
  one,
);
const nodeThreads =
  native.threads > 1
    ? add(
        `Node, SIMD, ${native.threads} threads`,
        figures([process.execPath, built('cmake-web-threads/curseur.js')]).speeds,
        (speed) => !one(speed),
      )
    : null;
add(
  'Node, without SIMD',
  figures([process.execPath, built('cmake-web/curseur-plain.js')], '--threads', '1').speeds,
  one,
);
const told = await inBrowser();
const chromium = add('Chromium, SIMD', told, ({ variant }) => variant === 'single');
const chromiumAlone = add(
  'Chromium, SIMD, 1 of the threads',
  told,
  ({ variant, threads }) => variant === 'threads' && threads === 1,
);
const chromiumThreads = add(
  `Chromium, SIMD, ${native.threads} threads`,
  told,
  ({ variant, threads }) => variant === 'threads' && threads > 1,
);
add('Chromium, without SIMD', told, ({ variant }) => variant === 'plain');

const cell = (value) => `${(value / 1e6).toFixed(2)}`.padStart(9);
const times = (value) => `${value.toFixed(2)} ×`.padStart(10);
console.log(
  `${native.processor}, ${native.threads} threads, ${native.compiler}; million path-months a second, ratios to scalar code\n`,
);
console.log(`${''.padEnd(34)}  metrics               and quantiles`);
for (const { name, metrics, monthly } of rows)
  console.log(
    `${name.padEnd(34)}${cell(metrics)}${times(metrics / scalar.metrics)}${cell(monthly)}${times(monthly / scalar.metrics)}`,
  );

const faults = [];
const expect = (what, ratio, floor) => {
  if (ratio < floor) faults.push(`${what}: ${ratio.toFixed(2)} times, the floor is ${floor.toFixed(2)}`);
};
const expectRow = (row, [metrics, monthly]) => {
  expect(`${row.name}, metrics against scalar code`, row.metrics / scalar.metrics, metrics);
  expect(`${row.name}, quantiles against scalar code`, row.monthly / scalar.metrics, monthly);
};
if (floors[best]) expectRow(alone, floors[best]);
expectRow(node, floors.wasm);
expectRow(chromium, floors.wasm);
for (const [row, single] of [
  [many, alone],
  [nodeThreads, node],
  [chromiumThreads, chromiumAlone],
])
  if (row && native.threads === 2) expect(`${row.name} against one`, row.metrics / single.metrics, kThreadFloor);
console.log(faults.length === 0 ? '\nEvery ratio is above its floor.' : `\nBelow the floor:\n${faults.join('\n')}`);
if (process.argv.includes('--check') && faults.length > 0) process.exit(1);
