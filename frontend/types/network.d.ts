// The shapes of the Networks page: what trains (set-up), what the stream of POST /trainings brings, what the store keeps.
// Field names are the API's own. Lists named "by seed" hold one value for each seed; null where a number was lost.

import type { Knob, Knobs, Window2 } from "./page.d.ts";

/** A member of the catalog with the knobs that differ from its defaults. */
export interface Choice {
  id: string;
  knobs: Knobs;
}

/** Points of a person's own; for classes y holds class numbers, which `names` names. */
export interface OwnData {
  x: number[][];
  y: number[];
  task: "classes" | "regression";
  names: string[] | null;
}

export type DataChoice = Choice | { own: OwnData };

/** All that makes a network and its training but the optimizer. Slots are named as in a request. */
export interface Recipe {
  hidden: number[];
  initializer: Choice;
  activation: Choice;
  layers: Choice[];
  schedule: Choice;
  clipping: Choice | null;
  penalties: Choice[];
  constraint: Choice | null;
  start: Choice | null;
}

/** One that trains: the common recipe with its own changes. `key` is its identity on this page, `slot` its look. */
export interface NetworkContestant {
  key: number;
  slot: number;
  optimizer: string;
  knobs: Knobs;
  changes: Partial<Recipe>;
  /** Hidden in the pictures; it trains on. */
  muted: boolean;
}

export interface TechniqueEntry {
  id: string;
  title: string;
  about: string;
  formula: string;
  source: string;
  year: number;
  knobs: Knob[];
}

export interface DatasetEntry {
  id: string;
  title: string;
  about: string;
  source: string;
  task: "classes" | "regression";
  features: number;
  classes: number;
  window: Window2 | null;
  image: [number, number] | null;
  points: number;
  most: number;
  knobs: Knob[];
  related: boolean;
  /** About 60 points for the picker's picture; of images the pixels of the first. */
  sample: { x: number[][]; y: number[] };
}

/** A technique as a request names it: knobs may be left out. */
export interface TechniqueRequest {
  id: string;
  knobs?: Knobs;
}

export interface TrainingContestantRequest {
  optimizer: string;
  knobs?: Knobs;
  hidden?: number[];
  initializer?: TechniqueRequest;
  activation?: TechniqueRequest;
  layers?: TechniqueRequest[];
  schedule?: TechniqueRequest;
  clipping?: TechniqueRequest | null;
  penalties?: TechniqueRequest[];
  constraint?: TechniqueRequest | null;
  start?: TechniqueRequest | null;
}

/** The data of a request: one of the catalog's sets (id, knobs, points) or points of one's own (x, y, task, names). */
export interface TrainingDataRequest {
  id?: string;
  knobs?: Knobs;
  points?: number | null;
  x?: number[][];
  y?: number[];
  task?: "classes" | "regression";
  names?: string[] | null;
  labels?: number | null;
  label_noise?: number;
  validation?: number;
}

export interface TrainingRequest {
  data: TrainingDataRequest;
  steps?: number;
  batch_size?: number;
  frames?: number;
  seed?: number;
  seeds?: number;
  include?: string[];
  contestants: TrainingContestantRequest[];
}

/** The points as the networks are given them: the first seed's. */
export interface TrainingData {
  task: "classes" | "regression";
  classes: number;
  names: string[];
  features: number;
  window: Window2 | null;
  image: [number, number] | null;
  training: { x: number[][]; y: number[]; labelled: boolean[] };
  validation: { x: number[][]; y: number[] };
  epoch_steps: number;
}

/** The training before the training, where a contestant starts from one. */
export interface Before {
  task: string;
  losses: number[];
  steps: number[];
  originals?: number[][] | null;
  reconstructions?: number[][] | null;
}

export type TrainedEntry = Required<Pick<TrainingContestantRequest, "optimizer" | "knobs">> &
  TrainingContestantRequest & {
    parameters: number;
    layer_names: string[];
    before: Before | null;
  };

type BySeed = (number | null)[];

/** One number for each layer: the hidden ones, then the output. Of the first seed. */
export interface LayerReadings {
  gradient_norm: BySeed;
  signal_gradient: BySeed;
  activation_mean: BySeed;
  activation_deviation: BySeed;
  activation_square: BySeed;
  weight_norm: BySeed;
  largest_unit_norm: BySeed;
  zero_weights: BySeed;
  dead_units: BySeed;
}

export interface Histogram {
  low: number;
  high: number;
  /** Shares, 24 of them. */
  counts: number[];
}

export type TrainingPicture =
  | {
      kind: "boundary";
      classes: number[];
      confidence: number[];
      spread: number[] | null;
    }
  | { kind: "curve"; y: (number | null)[]; spread: (number | null)[] | null }
  | {
      kind: "confusion";
      counts: number[][];
      samples: {
        point: number;
        predicted: number;
        confidence: number | null;
        spread: number | null;
      }[];
    };

export interface FrameEntry {
  training_loss: BySeed;
  validation_loss: BySeed;
  training_accuracy: BySeed | null;
  validation_accuracy: BySeed | null;
  penalty: BySeed;
  learning_rate: BySeed;
  layers?: LayerReadings | null;
  histograms?: { activations: Histogram[]; weights: Histogram[] } | null;
  picture?: TrainingPicture | null;
}

export interface TrainingFrame {
  frame: number;
  step: number;
  epoch: number;
  contestants: FrameEntry[];
  timings?: { step_us?: (number | null)[] };
}

export interface Verdict {
  diverged_at: (number | null)[];
  best_validation_loss: BySeed;
  best_validation_accuracy: BySeed | null;
}

export type TrainingStart = {
  kind: "start";
  request: TrainingRequest;
  data: TrainingData;
  grid: { x: number[]; y?: number[] } | null;
  contestants: TrainedEntry[];
  timings?: { cold?: number[]; compile_ms?: number | null };
};
export type TrainingRecord =
  | TrainingStart
  | ({ kind: "frame" } & TrainingFrame)
  | { kind: "end"; contestants: Verdict[] };

/** A contestant as it was trained: name and look are those of the moment at which the training began. */
export type TrainedContestant = TrainedEntry & { key: number; slot: number; name: string };

/** One training, as far as it has come. The object is new whenever a frame has joined. */
export interface Training {
  /** Counts up with every training, so that views know a new one from a longer one. */
  number: number;
  /** The data set: its id, or "own". */
  of: string;
  request: TrainingRequest;
  data: TrainingData;
  grid: { x: number[]; y?: number[] } | null;
  steps: number;
  frames: TrainingFrame[];
  /** Whether all frames have arrived. */
  complete: boolean;
  /** Whether a person stopped it before its end: no more frames come. */
  stopped: boolean;
  contestants: TrainedContestant[];
  verdicts: Verdict[] | null;
}
