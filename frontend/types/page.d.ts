// The shapes that the page works with: what the API sends, what the store holds, what plots are given.
// Field names are the API's own, so that a reader of the network panel recognises them.

import type { components } from "./api.d.ts";
import type {
  Choice,
  DatasetEntry,
  TechniqueEntry,
  TechniqueRequest,
  TrainingRequest,
} from "./network.d.ts";

export type * from "./landscape.d.ts";
export type * from "./network.d.ts";
export type * from "./network-sweep.d.ts";

export type Pair = [number, number];
export type Window2 = [Pair, Pair];
export type KnobValue = number | boolean | null;
export type Knobs = Record<string, KnobValue>;

type Api = components["schemas"];

/** The API writes points and windows as lists; here they are what they always are: pairs. */
type Placed<T> = Omit<T, "window" | "start"> & { window: Window2; start: Pair };

export type Knob = Api["Knob"];
export type Minimum = Api["Minimum"];
export type Formula = Api["Formula"];
export type Reading = Api["Reading"];
export type OptimizerEntry = Api["Optimizer"];
export type SurfaceEntry = Placed<Api["Surface"]>;
export type RatesEntry = Api["Rates"];
export type Library = Api["Library"];
export type Program = Api["Program"];
export interface ProgramRequest {
  library: string;
  contestant: number;
  /** A body of POST /races or of POST /trainings. */
  run: object;
}
export type Limit = Api["Limit"];
export type Catalog = Omit<
  Api["Catalog"],
  "surfaces" | "opening" | "datasets" | "techniques" | "training_opening"
> & {
  surfaces: SurfaceEntry[];
  opening: RaceRequest;
  datasets: DatasetEntry[];
  /** By the place where they act: initializers, activations, layers, penalties … */
  techniques: Record<string, TechniqueEntry[]>;
  training_opening: TrainingRequest;
};

/** A surface as a request names it: one of the catalog's, or a formula of the user's own. */
export interface SurfaceChoice {
  id?: string;
  knobs?: Knobs;
  formula?: string;
  window?: Window2;
  rotation?: number;
  noise?: number;
}

/** A request with the names of the API, but open for every surface and optimizer that a catalog may bring. */
export interface RaceRequest
  extends Partial<Pick<Api["RaceRequest"], "seed" | "rate" | "tolerance" | "digits" | "steps">> {
  surface: SurfaceChoice;
  start?: Pair | null;
  rates?: string;
  include?: string[];
  contestants: RacerRequest[];
}

/** What of a request is about one contestant. */
export interface RacerRequest {
  optimizer: string;
  knobs?: Knobs;
  schedule?: TechniqueRequest;
  clipping?: TechniqueRequest | null;
}

export type Tuning = Api["Tuning"];
export type StartRecord = Omit<Api["RaceStart"], "request" | "surface" | "timings"> & {
  request: RaceRequest;
  surface: Placed<Api["RaceSurface"]>;
  timings?: Partial<Api["StartTimings"]>;
};

/** Columns that were not asked for are absent or null. */
export type ChunkColumns = Pick<Api["Columns"], "points" | "losses"> & Partial<Api["Columns"]>;
export type ChunkRecord = Omit<Api["RaceChunk"], "contestants"> & { contestants: ChunkColumns[] };
export type EndRecord = Omit<Api["RaceEnd"], "timings"> & Partial<Pick<Api["RaceEnd"], "timings">>;
export type Problem = Partial<Api["Problem"]>;
export type ErrorRecord = { kind: "error"; problem: Problem };
export type RaceRecord = StartRecord | ChunkRecord | EndRecord | ErrorRecord;
export type Grid = Placed<Api["Grid"]>;

/** Maps are asked for as a race is, with a number of starts instead of one. */
export type BasinsRequest = RaceRequest & { columns: number; rows: number };
export type BasinsStart = Omit<
  Placed<Api["BasinsStart"]>,
  "start" | "request" | "surface" | "timings"
> & {
  request: RaceRequest;
  surface: Placed<Api["RaceSurface"]>;
};
export type BasinsTile = Api["BasinsTile"];
export type Pit = Api["Pit"];
/** tint: place among the tints that pits have. */
export type TintedPit = Pit & { tint: number };
export type BasinsEnd = Omit<Api["BasinsEnd"], "timings">;
export type BasinsRecord = BasinsStart | BasinsTile | BasinsEnd | ErrorRecord;
/** Of how many starts, and the steps that half of those need which reach any minimum: null where none does. */
export type Shares = Api["Shares"] & { starts: number; steps: number | null };

/** One contestant's map, row by row, y rising. */
export interface BasinMap {
  key: number;
  /** What it is of, once it is complete: whatever decides where starts end. */
  of: string;
  /** Starts in each direction of the last map that was complete; 0 until there is one. */
  side: number;
  /** So many cells in each direction are alike, from the lower left on: the coarse pass leaves blocks of them. */
  stride: number;
  /** Place among the minima, or what lib/basins-data.js names besides. */
  minimum: Int16Array;
  /** Steps to the minimum or to divergence; −1 where there are none. */
  steps: Int32Array;
  /** Whether any start that has come rests in a pit. */
  rests: boolean;
  /** Whether any rests in one that has no place: far outside the window, or one too many. */
  unplaced: boolean;
  /** Of the last map that was complete; null until there is one. */
  shares: Shares | null;
}

export interface Basins {
  /** The surface they are of: an id or a formula. */
  of: string;
  /** The same as the request has it, with its knobs and its angle. */
  ground: string;
  window: Window2;
  /** The starts lie at (x[column], y[row]), the middles of the cells. */
  x: number[];
  y: number[];
  steps: number;
  minima: Minimum[];
  /** Minima besides, found where starts rest; their places come after those of the minima. */
  pits: TintedPit[];
  /** Why no minimum is known, where the server can say. */
  why: string | null;
  complete: boolean;
  maps: BasinMap[];
}

/** One entry of the list of contestants. `key` is its identity on this page, `slot` its look. */
export interface Contestant {
  key: number;
  optimizer: string;
  knobs: Knobs;
  schedule: Choice;
  clipping: Choice | null;
  muted: boolean;
  slot: number;
}

/** One contestant's run in columns; row k of gradients, unclipped, rates, steps and state belongs to the step k → k + 1. */
export interface Track {
  key: number;
  optimizer: string;
  knobs: Knobs;
  clipping: Choice | null;
  tuning: Tuning | null;
  points: Float64Array;
  losses: Float64Array;
  gradients: Float64Array | null;
  /** The gradients before clipping, where this contestant clips. */
  unclipped: Float64Array | null;
  /** Learning rate of every step, where any contestant has a schedule. */
  rates: Float64Array | null;
  steps: Float64Array | null;
  state: Record<string, { width: number; values: Float64Array }>;
  divergedAt: number | null;
  reachedAt: number | null;
}

export interface Race {
  /** Counts up with every race, so that views know a new one from a longer one. */
  number: number;
  /** The surface it ran on: an id or a formula. */
  of: string;
  steps: number;
  rows: number;
  complete: boolean;
  preview: boolean;
  rates: string;
  tolerance: number;
  surface: StartRecord["surface"];
  tracks: Track[];
}

/** One number of a race, led through its range: a knob of every contestant, or the surface's rotation in degrees. */
export type SweepAxis = Api["SweepAxis"];
export type SweepRequest = RaceRequest & { axes: SweepAxis[] };
export type SweepStart = Pick<Api["SweepStart"], "kind" | "axes"> & { request: RaceRequest };
export type SweepPart = Api["SweepPart"];
export type SweepRecord = SweepStart | SweepPart | Pick<Api["SweepEnd"], "kind">;

/** One contestant's answers, the first axis slowest; what is not a number has not arrived or does not exist. */
export interface Lane {
  key: number;
  losses: Float64Array;
  reachedAt: Float64Array;
  divergedAt: Float64Array;
}

export interface Sweep {
  axes: Api["SweptAxis"][];
  steps: number;
  tolerance: number;
  noise: number;
  complete: boolean;
  lanes: Lane[];
}

/** What became of the sweep that is wanted: still on its way, or refused, and why. */
export interface Sweeping {
  busy: boolean;
  problem: string | null;
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
