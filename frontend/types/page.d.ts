// The shapes that the page works with: what the API sends, what the store holds, what plots are given.
// Field names are the API's own, so that a reader of the network panel recognises them.

export type Pair = [number, number];
export type Window2 = [Pair, Pair];
export type KnobValue = number | boolean | null;
export type Knobs = Record<string, KnobValue>;

export interface Knob {
  name: string;
  symbol: string;
  type: "number" | "boolean";
  default: KnobValue;
  low: number | null;
  high: number | null;
  scale: "linear" | "log";
  nullable: boolean;
  about: string;
}

export interface Minimum {
  x: number;
  y: number;
  loss: number;
  source: string;
}

export interface SurfaceEntry {
  id: string;
  title: string;
  about: string;
  group: string;
  source: string;
  formula: string;
  smooth: boolean;
  note: string | null;
  window: Window2;
  start: Pair;
  minima: Minimum[];
  tunable: boolean;
  knobs: Knob[];
}

export interface Formula {
  text: string;
  shows: string | null;
}

export interface Reading {
  name: string;
  symbol: string;
  title: string;
  kind: "velocity" | "average" | "square" | "rate" | "point" | "scalar";
  about: string;
}

export interface OptimizerEntry {
  id: string;
  title: string;
  about: string;
  source: string;
  year: number;
  looks_ahead: boolean;
  formulas: Formula[];
  readings: Reading[];
  says: string;
  knobs: Knob[];
}

export interface RatesEntry {
  id: string;
  title: string;
  about: string;
}

export interface Limit {
  low?: number | null;
  high: number;
  unit?: string;
  why?: string;
}

export interface Catalog {
  version: string;
  surfaces: SurfaceEntry[];
  optimizers: OptimizerEntry[];
  rates: RatesEntry[];
  limits: Record<string, Limit>;
  opening: RaceRequest;
}

/** A surface as a request names it: one of the catalog's, or a formula of the user's own. */
export interface SurfaceChoice {
  id?: string;
  knobs?: Knobs;
  formula?: string;
  window?: Window2;
  rotation?: number;
  noise?: number;
}

export interface RaceRequest {
  surface: SurfaceChoice;
  start?: Pair | null;
  steps?: number;
  seed?: number;
  rates?: string;
  rate?: number;
  tolerance?: number;
  contestants: { optimizer: string; knobs?: Knobs }[];
  include?: string[];
  digits?: number | null;
}

export interface Tuning {
  rates: number[];
  losses: (number | null)[];
  best: number;
  at_edge: boolean;
  seeds: number;
}

export interface StartRecord {
  kind: "start";
  version: string;
  request: RaceRequest;
  surface: {
    window: Window2;
    start: Pair;
    minima: Minimum[];
    best_loss: number | null;
  };
  contestants: { optimizer: string; knobs: Knobs; tuning: Tuning | null }[];
  timings?: { cold?: string[] };
}

export type Cell = number | null | (number | null)[];

export interface ChunkColumns {
  points: (number | null)[][];
  losses: (number | null)[];
  gradients?: (null | (number | null)[])[];
  steps?: (null | (number | null)[])[];
  state?: Record<string, Cell[]>;
}

export interface ChunkRecord {
  kind: "chunk";
  step: number;
  contestants: ChunkColumns[];
}

export interface EndRecord {
  kind: "end";
  contestants: { diverged_at: number | null; reached_at: number | null }[];
  timings?: Record<string, number>;
}

export interface ErrorRecord {
  kind: "error";
  problem: Problem;
}

export type RaceRecord = StartRecord | ChunkRecord | EndRecord | ErrorRecord;

export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { field: string; value?: unknown; allowed?: string; remedy?: string }[];
}

export interface Grid {
  window: Window2;
  x: number[];
  y: number[];
  losses: (number | null)[][];
  lowest: number;
  highest: number;
  minima: Minimum[];
  start: Pair;
}

/** One entry of the list of contestants. `key` is its identity on this page, `slot` its look. */
export interface Contestant {
  key: number;
  optimizer: string;
  knobs: Knobs;
  muted: boolean;
  slot: number;
}

/** One contestant's run in columns; row k of gradients, steps and state belongs to the step k → k + 1. */
export interface Track {
  key: number;
  optimizer: string;
  knobs: Knobs;
  tuning: Tuning | null;
  points: Float64Array;
  losses: Float64Array;
  gradients: Float64Array | null;
  steps: Float64Array | null;
  state: Record<string, { width: number; values: Float64Array }>;
  divergedAt: number | null;
  reachedAt: number | null;
}

export interface Race {
  /** Counts up with every race, so that views know a new one from a longer one. */
  number: number;
  steps: number;
  rows: number;
  complete: boolean;
  preview: boolean;
  rates: string;
  tolerance: number;
  surface: StartRecord["surface"];
  tracks: Track[];
}

export interface Notice {
  kind: "offline" | "busy" | "refused" | "broken" | "link" | "done";
  text: string;
  remedy?: string;
  link?: string;
}

export type Head = string;

export interface Slot {
  color: string;
  dash: number[];
  head: Head;
  width: number;
}

export interface StageTheme {
  low: string;
  high: string;
  line: string;
  casing: string;
  ink: string;
  ink2: string;
  accent: string;
  bad: string;
  card: string;
  font: string;
  mono: string;
  text?: number;
}
