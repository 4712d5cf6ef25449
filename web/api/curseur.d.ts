// Curseur as a library: how fast to build AI capacity of one's own, simulated over random futures.
// Amounts of money are in millions of euros (MEUR), capacity in H100 equivalents (H100e), time in months from the
// scenario's start. The model stands in the page under About, and in src/core/model/model.md.

/** What stands in a scenario file: the object, its text, or the id of a built-in one ("europe", "utility", ...). */
export type Scenario = string | Record<string, unknown>;
export type Text = string | { en: string; fr: string };
export interface Preset { id: string; name: Text; description: Text; scenario: Record<string, unknown> }

/** Something that is wrong: `pointer` is a JSON Pointer into the scenario, or the name of an option; "" = the whole. */
export interface Fault { pointer: string; message: string }
/** Thrown, or rejected with, for everything but an abort. `faults` lists all that is wrong, not the first alone. */
export class CurseurError extends Error { readonly name: 'CurseurError'; readonly faults: Fault[] }

export interface RunOptions {
  /** Random futures, 1 to 10,000,000; 10,000 when left out. Memory does not grow with them, save with `perPath`. */
  paths?: number;
  /** Which random futures; 1 when left out. The same seed gives the same bits on every machine and browser. */
  seed?: number;
  /** The median path alone: no chance, no events. */
  median?: boolean;
  /** Values put into the scenario first, by JSON Pointer: { '/planning/pace': 0.3 }. */
  set?: Record<string, unknown>;
  /** Adds every monthly series: quantiles and mean over paths. */
  monthly?: boolean;
  /** Adds every metric of every path. */
  perPath?: boolean;
  /** Stops the work within some tens of milliseconds; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** The share done, rising to 1. */
  onProgress?: (share: number) => void;
}
export interface SweepOptions extends RunOptions {
  /** The number to move, a JSON Pointer; the pace at its 21 standard positions when left out. */
  lever?: string;
  from?: number;
  to?: number;
  /** Positions from `from` to `to`, 2 to 1000; 21 when left out. */
  steps?: number;
}

export interface Quantiles { p5: number; p25: number; p50: number; p75: number; p95: number }
/** Over paths: mean with its standard error, quantiles, and for npv and min_cash the mean of the worst 5 %. */
export interface Amount extends Quantiles { mean: number; se: number; cvar5?: number }
export interface Probability { probability: number; se: number }
/** A month, of the paths that have one; null where none has. */
export type Month = { [level in keyof Quantiles]: number | null };
export interface Metrics {
  npv: Amount; terminal: Amount; min_cash: Amount; rescue: Amount; lost_revenue: Amount; capex: Amount; revenue_final: Amount;  // MEUR
  utilisation: Amount; unserved_share: Amount; autonomy: Amount;  // shares
  energy: Amount;     // TWh
  emissions: Amount;  // kt CO2
  distress: Probability; idle: Probability; short: Probability;
  distress_month: Month;
  payback_month: Month & { share: number };
  /** Of the mean flow, a year. */
  irr: { value: number | null; status: 'unique' | 'none' | 'multiple' };
}
export interface MonthlyFan { p5: number[]; p25: number[]; p50: number[]; p75: number[]; p95: number[]; mean: number[] }
export interface Details {
  /** How far the quantiles may be off, relative to themselves; missing where they are exact. cvar5 is then
   *  off by that share of the mean magnitude in its tail; all else is exact. */
  quantile_error?: number;
  monthly_quantile_error?: number;
  monthly?: Record<string, MonthlyFan>;
  per_path?: Record<string, (number | null | boolean)[]>;
}
export interface RunResult extends Details {
  curseur: string;
  format: 'curseur/1';
  scenario: string;
  paths: number;
  seed: number;
  median?: true;
  /** A hash of the bits of every metric of every path: runs that agree on it agree on everything. */
  digest: string;
  metrics: Metrics;
}
export interface SweepPoint extends Details {
  value: number;
  metrics: Metrics;
  /** In hindsight, future by future: was a slower, this, or a faster position the right one. */
  too_slow: Probability; right: Probability; too_fast: Probability;
}
export interface SweepResult {
  curseur: string; format: 'curseur/1'; scenario: string; paths: number; seed: number; median?: true;
  /** Of the digests of the runs at all positions, in order. */
  digest: string;
  lever: string;
  regret: number;
  points: SweepPoint[];
}

/** What all questions take beside their own. `paths` are of each setting that is tried. */
export interface QuestionOptions {
  paths?: number;
  seed?: number;
  set?: Record<string, unknown>;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}
/** Numbers that may be moved, by JSON Pointer, and how far. */
export type LeverRanges = Record<string, [low: number, high: number]>;
export interface OptimiseOptions extends QuestionOptions {
  /** The pace when left out. */
  levers?: LeverRanges;
  /** Weight of the mean of the worst 5 % against the mean; 0 when left out. */
  risk?: number;
  /** What must hold, as "distress<=0.1" or "autonomy>=0.6". */
  constraints?: string[];
  /** Settings tried by the search, at most. */
  evaluations?: number;
}
export interface MapOptions extends QuestionOptions { levers?: LeverRanges; steps?: [number, number] }
export interface FrontierOptions extends QuestionOptions { levers?: LeverRanges; points?: number }
export interface SensitivityOptions extends QuestionOptions {
  /** Inputs and their ranges; those of the scenario's assumptions when left out. */
  levers?: LeverRanges;
  /** Settings in which all inputs differ. */
  joint?: number;
  /** Base points of Sobol's indices, which need inputs + 2 settings each; none when left out. */
  sobol?: number;
}

export interface Estimate { mean: number; se: number }
export interface Head { curseur: string; format: 'curseur/1'; scenario: string; paths: number; seed: number }
export interface OptimiseResult extends Head {
  levers: Record<string, number>;
  risk: number;
  /** (1 - risk) * mean + risk * CVaR5 of npv, MEUR. */
  objective: number;
  objective_se: number;
  /** false: the constraints cannot be met together; this is where they are broken least. */
  feasible: boolean;
  constraints: { constraint: string; value: number; se: number; binds: boolean; broken: boolean }[];
  metrics: Metrics;
  /** By lever, the others held: where the objective is within its standard error of the best. */
  plateau: Record<string, [low: number, high: number]>;
  /** By lever, the others held: the objective along its range. */
  along: Record<string, { value: number; objective: Estimate }[]>;
  evaluations: number;
  limit: number;
}
export interface MapResult extends Head {
  levers: { pointer: string; positions: number[] }[];
  /** Index into points of the highest mean npv. */
  best: number;
  points: { at: [number, number]; metrics: Metrics }[];
}
export interface FrontierResult extends Head {
  /** The first is the present setting. */
  points: { levers: Record<string, number>; npv: Estimate; cvar5: number; distress: Estimate; idle: Estimate; autonomy: Estimate }[];
  /** Indices of the points that nothing beats, and of the nearest one that beats the present setting. */
  frontiers: Record<'distress' | 'idle' | 'cvar5' | 'autonomy', { points: number[]; nearest_better: number | null }>;
}
export interface Difference extends Quantiles { mean: number; se: number; better: Probability; worse: Probability }
export interface CompareResult extends Head {
  settings: { metrics: Metrics }[];
  /** Of each setting after the first, against it, path by path. */
  differences: Record<string, Difference>[];
  changes: { pointer: string; values: (number | null)[] }[];
}
export interface Driver {
  at_low: Estimate; at_high: Estimate;
  rank_correlation?: Estimate; regression_weight?: Estimate;
  first_order?: Estimate; total?: Estimate;
}
export interface SensitivityResult extends Head {
  present: { metrics: Metrics };
  inputs: { pointer: string; low: number; high: number; npv: Driver; distress: Driver; autonomy: Driver }[];
  /** Shares of the variance over futures and assumptions. */
  variance: Record<string, { assumptions: number; world: number; both: number; explained_by_regression: number }>;
}
/** One future. `index`: of its region, contract or equity round. What `value` and `expected` are depends on the kind. */
export interface Story {
  path: number;
  npv: number;
  events: { month: number; kind: string; index: number; value: number; expected: number }[];
}
export interface StressResult extends Head {
  distressed: number;
  distress_month: Quantiles | null;
  /** What varies by month is summed up over so many. */
  months_seen: number;
  /** `shift` in standard deviations, the largest first. */
  shifts: { quantity: string; unit: string; distressed: Estimate; others: Estimate; shift: Estimate }[];
  /** The ruined path nearest to the middle of all ruined ones, month by month; null where none is ruined. */
  typical: Story | null;
}
export interface WorthResult extends Head {
  positions: number[];
  best: number;
  now: Estimate; bound: Estimate; perfect_information: Estimate;
  present: Estimate; gap_to_bound: Estimate;
  partial_information: { quantity: string; value: Estimate }[];
  waiting: Estimate; waiting_months: number; waiting_better: Probability;
}

export interface Curseur {
  readonly version: string;
  /** How many threads the engine works on. */
  readonly threads: number;
  presets(): Preset[];
  /** All that is wrong with a scenario; empty where nothing is. */
  check(scenario: Scenario): Fault[];
  /** Every number of one path as text, a number a line with its bits: to compare machines by. */
  trace(scenario: Scenario, path: number, options?: { set?: Record<string, unknown>; seed?: number }): string;
  /** Several calls at the same time are worked on one after the other. */
  run(scenario?: Scenario, options?: RunOptions): Promise<RunResult>;
  sweep(scenario?: Scenario, options?: SweepOptions): Promise<SweepResult>;
  /** The best setting of some levers. */
  optimise(scenario?: Scenario, options?: OptimiseOptions): Promise<OptimiseResult>;
  /** The result at every crossing of two levers. */
  map(scenario?: Scenario, options?: MapOptions): Promise<MapResult>;
  /** Settings that no other one beats. */
  frontier(scenario?: Scenario, options?: FrontierOptions): Promise<FrontierResult>;
  /** Paired differences of two to five; `set` is of the last. One alone is compared with itself as set. */
  compare(scenarios: Scenario | Scenario[], options?: QuestionOptions): Promise<CompareResult>;
  /** What drives the result. */
  sensitivity(scenario?: Scenario, options?: SensitivityOptions): Promise<SensitivityResult>;
  /** What the paths that end in distress have in common. */
  stress(scenario?: Scenario, options?: QuestionOptions): Promise<StressResult>;
  /** What knowing the future, and waiting a year, is worth. */
  worth(scenario?: Scenario, options?: QuestionOptions): Promise<WorthResult>;
  /** Ends the engine's worker. Work still asked for is rejected. */
  dispose(): void;
}

export interface LoadOptions {
  /** Address of the folder that holds curseur's files, where a bundler put them elsewhere than beside the module. */
  base?: string;
  /** At most so many threads, where the page may have any (it must be cross-origin isolated) and in Node. */
  threads?: number;
  /** false: on the calling thread, in short slices. So too where a worker cannot be started. */
  worker?: boolean;
  /** Which build, instead of the fastest that runs here. */
  variant?: 'threads' | 'single' | 'plain';
  /** At most so many megabytes for the engine, in the build with threads; 2048 when left out, as in the others. */
  memory?: number;
}
export function loadCurseur(options?: LoadOptions): Promise<Curseur>;
