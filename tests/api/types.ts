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
const shared = { paths: 64, seed: 2, set: { '/months': 24 }, signal: stop.signal, onProgress: (share: number) => console.log(share) };
const best = await curseur.optimise('europe', { ...shared, levers: { '/planning/pace': [0.1, 0.9] }, risk: 0.5, constraints: ['distress<=0.1'], evaluations: 30 });
const plateau: [number, number] = best.plateau['/planning/pace'];
const drivers = await curseur.sensitivity('europe', { ...shared, levers: { '/market/rent_price': [1, 3] }, joint: 8, sobol: 4 });
const weight: number | undefined = drivers.inputs[0].npv.regression_weight?.mean;
const compared = await curseur.compare(['europe', 'utility'], shared);
const better: number = compared.differences[0].npv.better.probability;
const frontier = await curseur.frontier('europe', { ...shared, points: 5 });
const nearest: number | null = frontier.frontiers.distress.nearest_better;
const map = await curseur.map('europe', { ...shared, steps: [3, 3] });
const crossing: [number, number] = map.points[map.best].at;
const stress = await curseur.stress('europe', shared);
const kind: string | undefined = stress.typical?.events[0].kind;
const worth = await curseur.worth('europe', shared);
const waiting: number = worth.waiting.mean;
curseur.dispose();
console.log(version, faults, mean, worst, month, rate, cash, flags, right, trace, plateau, weight, better, nearest, crossing, kind, waiting);

// @ts-expect-error an unknown option
await curseur.run('europe', { path: 5 });
// @ts-expect-error a number of paths
await curseur.run('europe', { paths: '5' });
// @ts-expect-error there is no such metric
result.metrics.profit;
// @ts-expect-error an option of another question
await curseur.worth('europe', { risk: 0.5 });
// @ts-expect-error two numbers of steps
await curseur.map('europe', { steps: 3 });
