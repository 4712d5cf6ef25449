// Compiled, never run: every part of the API as it is meant to be used, and uses that must not compile.
import { CurseurError, loadCurseur, type Curseur, type Fault, type RunResult, type SweepResult } from 'curseur';

const curseur: Curseur = await loadCurseur({ base: '/files/', threads: 2, worker: true, variant: 'single', memory: 256 });
const version: string = curseur.version;
const faults: Fault[] = curseur.check(curseur.presets()[0].scenario);
const stop = new AbortController();
const result: RunResult = await curseur.run('europe', {
  paths: 100, seed: 2, median: false, set: { '/planning/pace': 0.2 }, monthly: true, perPath: true,
  signal: stop.signal, onProgress: (share: number) => console.log(share),
});
const mean: number = result.metrics.npv.mean;
const worst: number | undefined = result.metrics.npv.cvar5;
const month: number | null = result.metrics.distress_month.p50;
const rate: number | null = result.metrics.irr.value;
const cash: number[] | undefined = result.monthly?.cash.p95;
const flags = result.per_path?.idle;
const sweep: SweepResult = await curseur.sweep('europe', { lever: '/market/rent_price', from: 1, to: 2, steps: 5 });
const right: number = sweep.points[0].right.probability;
const trace: string = curseur.trace('europe', 3, { seed: 2 });
try { await curseur.run(); } catch (error) { if (error instanceof CurseurError) console.log(error.faults[0].pointer); }
curseur.dispose();
console.log(version, faults, mean, worst, month, rate, cash, flags, right, trace);

// @ts-expect-error an unknown option
await curseur.run('europe', { path: 5 });
// @ts-expect-error a number of paths
await curseur.run('europe', { paths: '5' });
// @ts-expect-error there is no such metric
result.metrics.profit;
