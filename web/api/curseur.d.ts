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

/** Of every call that takes a while. */
export interface Handles {
  /** Stops the work within some tens of milliseconds; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Called with the share done, rising to 1. */
  onProgress?: (share: number) => void;
}
/** Numbers that may be moved, by JSON Pointer, and how far. */
export type LeverRanges = Record<string, [low: number, high: number]>;

// Begin of options (written by scripts/describe.mjs)
export interface RunOptions extends Handles {
  /** Random futures, 1 to 10,000,000; 10,000 when left out. Memory does not grow with them, except with `perPath`. */
  paths?: number;
  /** Which random futures; 1 when left out. The same seed gives the same bits on every machine and in every browser. */
  seed?: number;
  /** The median path alone: no chance, no events. */
  median?: boolean;
  /** Change a value first: JSON Pointer, JSON value. Such as { '/planning/pace': 0.3 }. */
  set?: Record<string, unknown>;
  /** Every monthly series, quantiles and mean. */
  monthly?: boolean;
  /** Every metric of every path. */
  perPath?: boolean;
}
export interface SweepOptions extends RunOptions {
  /** The number to move; left out, the pace at its standard positions. */
  lever?: string;
  /** Lowest position of the lever. */
  from?: number;
  /** Highest position of the lever. */
  to?: number;
  /** Number of positions, 2 to 1000; 21 when left out. */
  steps?: number;
}
/** What all questions take beside their own. */
export interface QuestionOptions extends Handles {
  /** Random futures of each setting. */
  paths?: number;
  /** Which random futures; 1 when left out. The same seed gives the same bits on every machine and in every browser. */
  seed?: number;
  /** Change a value first: JSON Pointer, JSON value. Such as { '/planning/pace': 0.3 }. */
  set?: Record<string, unknown>;
}
export interface OptimiseOptions extends QuestionOptions {
  /** A number that may be moved, and how far. The pace when left out. */
  levers?: LeverRanges;
  /** Weight of the mean of the worst 5 % against the mean, 0 to 1. */
  risk?: number;
  /** What must hold: distress<=0.1, autonomy>=0.6. */
  constraints?: string[];
  /** Settings the search may try, 1 to 10,000; 30 and 30 a lever when left out. */
  evaluations?: number;
}
export interface SensitivityOptions extends QuestionOptions {
  /** A number and its range, instead of those in assumptions. */
  levers?: LeverRanges;
  /** Settings in which all inputs differ, 0 to 16,384; 256 when left out. */
  joint?: number;
  /** Base points of Sobol's indices, 0 to 4096; none when left out. Each needs inputs + 2 settings. */
  sobol?: number;
}
export interface FrontierOptions extends QuestionOptions {
  /** A number that may be moved, and how far. The pace and the share integrated in each region when left out. */
  levers?: LeverRanges;
  /** Settings tried, 1 to 2000; 96 when left out. */
  points?: number;
}
export interface MapOptions extends QuestionOptions {
  /** A number that may be moved, and how far. Two of them; the pace and the share integrated in the first region when left out. */
  levers?: LeverRanges;
  /** Positions of each lever, 2 to 50; 9 when left out. */
  steps?: [number, number];
}
// End of options (written by scripts/describe.mjs)

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
  // Of `compare`, `set` is set in the last scenario; one alone is compared with itself as set.
  // Begin of questions (written by scripts/describe.mjs)
  /** Find the best setting of some levers, its plateau, and what binds; with 10,000 paths of each setting when left out, at most 100,000. */
  optimise(scenario?: Scenario, options?: OptimiseOptions): Promise<OptimiseResult>;
  /** What drives the result, over the ranges in assumptions; with 500 paths of each setting when left out, at most 10,000. */
  sensitivity(scenario?: Scenario, options?: SensitivityOptions): Promise<SensitivityResult>;
  /** Paired differences, path by path, of two to five scenarios; with 10,000 paths of each setting when left out, at most 100,000. */
  compare(scenarios: Scenario | Scenario[], options?: QuestionOptions): Promise<CompareResult>;
  /** Settings that no other one beats: npv against ruin, idleness, the tail, autonomy; with 1000 paths of each setting when left out, at most 100,000. */
  frontier(scenario?: Scenario, options?: FrontierOptions): Promise<FrontierResult>;
  /** The result at every crossing of two levers; with 1000 paths of each setting when left out, at most 100,000. */
  map(scenario?: Scenario, options?: MapOptions): Promise<MapResult>;
  /** What the futures that end in distress have in common; with 10,000 paths of each setting when left out, at most 100,000. */
  stress(scenario?: Scenario, options?: QuestionOptions): Promise<StressResult>;
  /** What knowing the future, and waiting a year, is worth; with 10,000 paths of each setting when left out, at most 100,000. */
  worth(scenario?: Scenario, options?: QuestionOptions): Promise<WorthResult>;
  // End of questions (written by scripts/describe.mjs)
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
