// Curseur as a library: how fast to build AI capacity of one's own, simulated over random futures.
// Amounts of money are in millions of euros (MEUR), capacity in H100 equivalents (H100e), time in months from the
// scenario's start. The page shows the model under About; it is also in src/core/model/model.md.

/** The id of a built-in scenario ("europe", "utility", ...), or a scenario: as an object, as JSON text, or as the bytes of its file. */
export type Scenario = string | Record<string, unknown> | ArrayBuffer | ArrayBufferView;
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

/** What every result opens with. */
export interface Head { curseur: string; format: 'curseur/1'; scenario: string; paths: number; seed: number }
export interface SimulationHead extends Head { median?: true }

// Begin of results (written by scripts/describe.mjs)
/** An amount over the futures. */
export interface Amount {
  /** Mean over the futures. */
  mean: number;
  /** Standard error of the mean. */
  se: number;
  /** 5 % of the values lie below. */
  p5: number;
  /** 25 % of the values lie below. */
  p25: number;
  /** The median. */
  p50: number;
  /** 75 % of the values lie below. */
  p75: number;
  /** 95 % of the values lie below. */
  p95: number;
  /** Mean of the worst 5 % of futures; of npv and min_cash alone. */
  cvar5?: number;
}
/** A share of the futures and its standard error. */
export interface Probability {
  /** Share of the futures (share). */
  probability: number;
  /** Standard error of that share (share). */
  se: number;
}
/** A month of the futures that have one; null where none has. */
export interface Month {
  /** 5 % of the values lie below. */
  p5: number | null;
  /** 25 % of the values lie below. */
  p25: number | null;
  /** The median. */
  p50: number | null;
  /** 75 % of the values lie below. */
  p75: number | null;
  /** 95 % of the values lie below. */
  p95: number | null;
}
/** A month of the futures that have one; its quantiles are null where none has. */
export interface MonthAndShare {
  /** 5 % of the values lie below. */
  p5: number | null;
  /** 25 % of the values lie below. */
  p25: number | null;
  /** The median. */
  p50: number | null;
  /** 75 % of the values lie below. */
  p75: number | null;
  /** 95 % of the values lie below. */
  p95: number | null;
  /** Share of the futures that have such a month (share). */
  share: number;
}
/** The internal rate of return of the mean flow. */
export interface Irr {
  /** The rate, where there is exactly one; else null (share a year). */
  value: number | null;
  /** Whether there is one rate, none or several. */
  status: 'unique' | 'none' | 'multiple';
}
/** The metrics of a run over its futures. */
export interface Metrics {
  /** Net present value, with rescue cost and end value (MEUR). */
  npv: Amount;
  /** The part of it that comes from the end value (MEUR). */
  terminal: Amount;
  /** Lowest cash at a month's end, before rescue (MEUR). */
  min_cash: Amount;
  /** In use, of the owned capacity that runs: Σ used/Σ E (share). */
  utilisation: Amount;
  /** Of the deployed workload of customers: Σ unserved/Σ D (share). */
  unserved_share: Amount;
  /** Revenue of unserved workload, in total (MEUR). */
  lost_revenue: Amount;
  /** Of served customer workload that owned capacity served (share). */
  autonomy: Amount;
  /** Owned and rented (TWh). */
  energy: Amount;
  /** Owned and rented (kt). */
  emissions: Amount;
  /** All payments for facilities and servers (MEUR). */
  capex: Amount;
  /** Revenue of the last 12 months (MEUR). */
  revenue_final: Amount;
  /** Rescue capital, in total (MEUR). */
  rescue: Amount;
  /** Futures in which money runs out (share). */
  distress: Probability;
  /** Futures in which owned capacity is idle for a year (share). */
  idle: Probability;
  /** Futures in which too much revenue is lost for a year (share). */
  short: Probability;
  /** First month of distress (month). */
  distress_month: Month;
  /** Month from which what was put in is back (month). */
  payback_month: MonthAndShare;
  /** The internal rate of return of the mean flow (share a year). */
  irr: Irr;
}
/** A monthly series over the futures: a value for each month. */
export interface MonthlyFan {
  /** 5 % of the values lie below. */
  p5: number[];
  /** 25 % of the values lie below. */
  p25: number[];
  /** The median. */
  p50: number[];
  /** 75 % of the values lie below. */
  p75: number[];
  /** 95 % of the values lie below. */
  p95: number[];
  /** Mean over the futures. */
  mean: number[];
}
/** The result of a run. */
export interface RunResult extends SimulationHead {
  /** A hash of the bits of every metric of every path: runs that agree on it agree on everything. */
  digest: string;
  /** The metrics over the futures. */
  metrics: Metrics;
  /** How far quantiles may be off, relative to themselves; missing where they are exact. cvar5 is then off by that share of the mean magnitude in its tail; all else is exact (share). */
  quantile_error?: number;
  /** The same of the quantiles in `monthly` (share). */
  monthly_quantile_error?: number;
  /** The monthly series by name, where asked for. */
  monthly?: Record<string, MonthlyFan>;
  /** Every metric of every path by name, where asked for; a month is null where a path has none. */
  per_path?: Record<string, (number | null | boolean)[]>;
}
/** A position of a sweep. */
export interface SweepPoint {
  /** Of the lever. */
  value: number;
  /** The metrics there. */
  metrics: Metrics;
  /** Futures in which a faster one was right (share). */
  too_slow: Probability;
  /** Futures in which this one was right (share). */
  right: Probability;
  /** Futures in which a slower one was right (share). */
  too_fast: Probability;
  /** How far quantiles may be off, relative to themselves; missing where they are exact. cvar5 is then off by that share of the mean magnitude in its tail; all else is exact (share). */
  quantile_error?: number;
  /** The same of the quantiles in `monthly` (share). */
  monthly_quantile_error?: number;
  /** The monthly series by name, where asked for. */
  monthly?: Record<string, MonthlyFan>;
  /** Every metric of every path by name, where asked for; a month is null where a path has none. */
  per_path?: Record<string, (number | null | boolean)[]>;
}
/** A sweep of one lever on the same futures. */
export interface SweepResult extends SimulationHead {
  /** A hash of the digests of the runs at all positions, in order. */
  digest: string;
  /** JSON Pointer of the lever. */
  lever: string;
  /** How far from the best, in shares of the range of npv in a future, still counts as right (share). */
  regret: number;
  /** The positions, ascending. */
  points: SweepPoint[];
}
/** A constraint and what the setting makes of it. */
export interface Constraint {
  /** As it was given. */
  constraint: string;
  /** What it limits, at the setting. */
  value: number;
  /** Standard error of the value. */
  se: number;
  /** Whether the value is within its standard error of the bound. */
  binds: boolean;
  /** Whether the value is beyond the bound. */
  broken: boolean;
}
/** A mean over futures and its standard error. */
export interface Estimate {
  /** Mean over the futures. */
  mean: number;
  /** Standard error of the mean. */
  se: number;
}
/** The objective at one value of a lever. */
export interface ObjectiveAt {
  /** Of the lever, the others held. */
  value: number;
  /** The objective there (MEUR). */
  objective: Estimate;
}
/** The best setting of some levers. */
export interface OptimiseResult extends Head {
  /** The best value of each lever. */
  levers: Record<string, number>;
  /** By lever: the end of its range at which the best value is, so that a better one may lie beyond; else null. */
  at_end: Record<string, 'low' | 'high' | null>;
  /** Weight of the mean of the worst 5 % against the mean (share). */
  risk: number;
  /** (1 - risk) * mean + risk * CVaR5 of npv (MEUR). */
  objective: number;
  /** Standard error of the objective (MEUR). */
  objective_se: number;
  /** False: the constraints cannot be met together; this is where they are broken least. */
  feasible: boolean;
  /** Each constraint of the question. */
  constraints: Constraint[];
  /** The metrics there. */
  metrics: Metrics;
  /** By lever, the others held: from where to where the objective is within its standard error of the best; empty where the constraints cannot be met together. */
  plateau: Record<string, [number, number]>;
  /** By lever, the others held: the objective along its range. */
  along: Record<string, ObjectiveAt[]>;
  /** Settings simulated. */
  evaluations: number;
  /** Settings simulated at most. */
  limit: number;
}
/** A lever of a map. */
export interface MapLever {
  /** JSON Pointer of the lever. */
  pointer: string;
  /** The values it was given. */
  positions: number[];
}
/** A crossing of two levers. */
export interface MapPoint {
  /** Value of the first and of the second lever. */
  at: [number, number];
  /** The metrics there. */
  metrics: Metrics;
}
/** The result at every crossing of two levers. */
export interface MapResult extends Head {
  /** The two levers and their positions. */
  levers: [MapLever, MapLever];
  /** Index into points of the highest mean npv. */
  best: number;
  /** By lever: the end of its range at which that point is, so that a better one may lie beyond; else null. */
  best_at_end: ['low' | 'high' | null, 'low' | 'high' | null];
  /** The crossings; the first lever moves fastest. */
  points: MapPoint[];
}
/** A setting of the levers and what it gives. */
export interface FrontierPoint {
  /** The value of each lever. */
  levers: Record<string, number>;
  /** Mean net present value (MEUR). */
  npv: Estimate;
  /** Mean npv of the worst 5 % of futures (MEUR). */
  cvar5: number;
  /** Probability of distress (share). */
  distress: Estimate;
  /** Probability of idle capacity (share). */
  idle: Estimate;
  /** Mean autonomy (share). */
  autonomy: Estimate;
}
/** The best that npv and one other measure allow together. */
export interface FrontierLine {
  /** Indices of the points that nothing beats in both, by rising npv. */
  points: number[];
  /** Index of the nearest point that beats the present setting; null where none does. */
  nearest_better: number | null;
}
/** By what npv is weighed against. */
export interface FrontierLines {
  /** Npv against the probability of distress. */
  distress: FrontierLine;
  /** Npv against the probability of idle capacity. */
  idle: FrontierLine;
  /** Npv against its mean in the worst 5 % of futures. */
  cvar5: FrontierLine;
  /** Npv against autonomy. */
  autonomy: FrontierLine;
}
/** Settings that no other one beats. */
export interface FrontierResult extends Head {
  /** All settings tried; the first is the present one. */
  points: FrontierPoint[];
  /** Which of them nothing beats. */
  frontiers: FrontierLines;
}
/** A setting's result. */
export interface Setting {
  /** The metrics of the setting. */
  metrics: Metrics;
}
/** How much a metric differs between two settings, future by future. */
export interface Difference {
  /** Mean over the futures. */
  mean: number;
  /** Standard error of the mean. */
  se: number;
  /** 5 % of the values lie below. */
  p5: number;
  /** 25 % of the values lie below. */
  p25: number;
  /** The median. */
  p50: number;
  /** 75 % of the values lie below. */
  p75: number;
  /** 95 % of the values lie below. */
  p95: number;
  /** Futures in which it is better; equal ones count as neither (share). */
  better: Probability;
  /** Futures in which it is worse (share). */
  worse: Probability;
}
/** A number of the scenario that differs. */
export interface Change {
  /** JSON Pointer of the number. */
  pointer: string;
  /** Its value in each setting; null where a setting has no such number. */
  values: (number | null)[];
}
/** Settings side by side. */
export interface CompareResult extends Head {
  /** The settings in the order of the question. */
  settings: Setting[];
  /** Of each setting after the first, against it, by measure. */
  differences: Record<string, Difference>[];
  /** The numbers that differ. */
  changes: Change[];
}
/** How one input drives one measure. */
export interface Driver {
  /** The measure at the low end of the input, all else as it is. */
  at_low: Estimate;
  /** The measure at the high end of the input, all else as it is. */
  at_high: Estimate;
  /** Spearman's correlation with the input where all inputs differ (ratio). */
  rank_correlation?: Estimate;
  /** Weight of the input in the standardised regression (ratio). */
  regression_weight?: Estimate;
  /** Sobol's index: share of the variance that the input gives alone (share). */
  first_order?: Estimate;
  /** Sobol's index: share of the variance in all that the input takes part in (share). */
  total?: Estimate;
}
/** An input, its range and what it drives. */
export interface DrivingInput {
  /** JSON Pointer of the input. */
  pointer: string;
  /** Low end of its range. */
  low: number;
  /** High end of its range. */
  high: number;
  /** What the input does to it (MEUR). */
  npv: Driver;
  /** What the input does to it (share). */
  distress: Driver;
  /** What the input does to it (share). */
  autonomy: Driver;
}
/** Where the variance of a measure comes from, over futures and assumptions. */
export interface VarianceShares {
  /** From the assumptions alone (share). */
  assumptions: number;
  /** From the futures alone (share). */
  world: number;
  /** From both acting on each other (share). */
  both: number;
  /** Of the variance of its mean, explained by the regression on the inputs (share). */
  explained_by_regression: number;
}
/** What drives the result. */
export interface SensitivityResult extends Head {
  /** The present setting. */
  present: Setting;
  /** The inputs in the order of the question. */
  inputs: DrivingInput[];
  /** By measure, where inputs were moved together: where its variance comes from (share). */
  variance: Record<string, VarianceShares>;
}
/** Quantiles of values. */
export interface Quantiles {
  /** 5 % of the values lie below. */
  p5: number;
  /** 25 % of the values lie below. */
  p25: number;
  /** The median. */
  p50: number;
  /** 75 % of the values lie below. */
  p75: number;
  /** 95 % of the values lie below. */
  p95: number;
}
/** A quantity that chance decides, in the futures of distress and in all others. */
export interface Shift {
  /** Name of the quantity. */
  quantity: string;
  /** Unit of the quantity. */
  unit: string;
  /** Its mean in the futures of distress. */
  distressed: Estimate;
  /** Its mean in all others. */
  others: Estimate;
  /** The difference of the means, over all futures (standard deviations). */
  shift: Estimate;
}
/** Something that happens in one future. */
export interface StoryEvent {
  /** When (month). */
  month: number;
  /** What. */
  kind:
    | 'server_lead'
    | 'facility_lead'
    | 'equity_closed'
    | 'equity_failed'
    | 'contract_signed'
    | 'contract_missed'
    | 'winter'
    | 'cutoff'
    | 'shortage'
    | 'idleness'
    | 'lowest_cash'
    | 'distress'
    | 'payback';
  /** Of its region, contract or equity round; else 0. */
  index: number;
  /** How much. */
  value: number;
  /** How much was to be expected. */
  expected: number;
}
/** One future, month by month. */
export interface Story {
  /** Number of the path in the run. */
  path: number;
  /** Its net present value (MEUR). */
  npv: number;
  /** What happens in it, by month. */
  events: StoryEvent[];
}
/** What the futures that end in distress have in common. */
export interface StressResult extends Head {
  /** Futures that end in distress. */
  distressed: number;
  /** First month of distress; null where no future ends in it (month). */
  distress_month: Quantiles | null;
  /** What varies by month is summed up over so many (months). */
  months_seen: number;
  /** The quantities, the largest shift first. */
  shifts: Shift[];
  /** The future of distress nearest to the middle of them all; null where none ends in distress. */
  typical: Story | null;
}
/** What knowing one quantity would be worth. */
export interface Known {
  /** Name of the quantity, or of a group of them. */
  quantity: string;
  /** The value of knowing it alone (MEUR). */
  value: Estimate;
}
/** What knowing the future, and waiting a year, is worth. */
export interface WorthResult extends Head {
  /** The values of the pace that were tried (share). */
  positions: number[];
  /** The pace of the highest mean npv (share). */
  best: number;
  /** The end of those tried at which it is, so that a better one may lie beyond; else null. */
  best_at_end: 'low' | 'high' | null;
  /** Mean npv at the best pace (MEUR). */
  now: Estimate;
  /** Mean of the best npv of each future: no choice of a pace gives more (MEUR). */
  bound: Estimate;
  /** How far the bound is above `now` (MEUR). */
  perfect_information: Estimate;
  /** Mean npv at the present pace (MEUR). */
  present: Estimate;
  /** How far the bound is above `present` (MEUR). */
  gap_to_bound: Estimate;
  /** The value of knowing one quantity, the largest first; then of knowing groups of them. */
  partial_information: Known[];
  /** Mean npv of holding all orders back less that of ordering now, at the present pace (MEUR). */
  waiting: Estimate;
  /** How long they are held back (months). */
  waiting_months: number;
  /** Futures in which waiting is better (share). */
  waiting_better: Probability;
}
// End of results (written by scripts/describe.mjs)
/** What is given beside the metrics of a run, or of a position of a sweep. */
export type Details = Pick<RunResult, 'quantile_error' | 'monthly_quantile_error' | 'monthly' | 'per_path'>;

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
  base?: string | URL;
  /** At most so many threads, 1 to 1024, where the page may have any (it must be cross-origin isolated) and in Node. */
  threads?: number;
  /** false: on the calling thread, in short slices. So too where a worker cannot be started. */
  worker?: boolean;
  /** Which build, instead of the fastest that runs here. */
  variant?: 'threads' | 'single' | 'plain';
  /** At most so many megabytes for the engine, 1 to 4096, in the build with threads; 2048 when left out, as in the others. */
  memory?: number;
}
export function loadCurseur(options?: LoadOptions): Promise<Curseur>;
