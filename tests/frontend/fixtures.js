// Small catalogs and records for the tests: what the API sends, cut down to what a test looks at.

import { networks } from "./network-fixtures.js";

/** @typedef {import("../../frontend/types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../frontend/types/page.d.ts").StartRecord} StartRecord */
/** @typedef {import("../../frontend/types/page.d.ts").ChunkRecord} ChunkRecord */
/** @typedef {import("../../frontend/types/page.d.ts").ChunkColumns} ChunkColumns */

/** @returns {import("../../frontend/types/page.d.ts").Knob} */
export function knob(name = "learning_rate", more = {}) {
  return {
    name,
    symbol: "η",
    type: "number",
    default: 0.01,
    low: 1e-6,
    high: 100,
    scale: "log",
    nullable: false,
    about: "How far.",
    ...more,
  };
}

/** @param {string} id */
function optimizer(id) {
  return {
    id,
    title: id.toUpperCase(),
    about: "",
    source: "",
    year: 1964,
    looks_ahead: false,
    says: "It moves.",
    formulas: [
      { text: "m ← βm − ηg", shows: "m" },
      { text: "θ ← θ + m", shows: "step" },
    ],
    readings: [
      {
        name: "m",
        symbol: "m",
        title: "velocity",
        kind: /** @type {const} */ ("velocity"),
        about: "",
      },
    ],
    knobs: [
      knob(),
      knob("beta1", { symbol: "β₁", default: 0.9, low: 0, high: 0.999999 }),
      knob("decay", { default: null, nullable: true, low: 0, high: 1 }),
      knob("bias_correction", { type: "boolean", default: true, low: null, high: null }),
    ],
  };
}

/** @param {string} id */
function surface(id, tunable = true) {
  return {
    id,
    title: id,
    about: `About ${id}.`,
    group: "",
    source: "",
    formula: "",
    smooth: true,
    note: null,
    tunable,
    minima: [],
    window: /** @type {[[number, number], [number, number]]} */ ([
      [-2, 2],
      [-1, 3],
    ]),
    start: /** @type {[number, number]} */ ([-1, 1]),
    knobs: [knob("condition", { symbol: "κ", default: 50, low: 1, high: 1000 })],
  };
}

/** @param {number} high @param {string} unit */
function limit(high, unit) {
  return { high, unit, why: "Because.", setting: "" };
}

/** @returns {Catalog} */
export function catalog() {
  return {
    version: "0.1.0",
    surfaces: [surface("ravine"), surface("rosenbrock"), surface("slope", false)],
    optimizers: ["sgd", "momentum", "adam"].map(optimizer),
    libraries: [{ id: "pytorch", title: "PyTorch", about: "torch.optim." }],
    rates: ["tuned", "same", "defaults", "given"].map((id) => ({
      id,
      title: id,
      about: `Rates: ${id}.`,
    })),
    limits: { steps: limit(20000, "steps"), contestants: limit(12, "contestants") },
    opening: {
      surface: { id: "ravine", rotation: 30 },
      steps: 400,
      rates: "tuned",
      tolerance: 1e-3,
      contestants: [{ optimizer: "momentum" }, { optimizer: "adam" }],
    },
    ...networks(),
  };
}

/**
 * @param {{steps:number, optimizers:string[], rate?:number, cold?:string[]}} options
 * @returns {StartRecord}
 */
export function startRecord({ steps, optimizers, rate = 0.1, cold = [] }) {
  return {
    kind: "start",
    version: "0.1.0",
    timings: { cold },
    request: { surface: { id: "ravine" }, steps, rates: "tuned", tolerance: 1e-3, contestants: [] },
    surface: {
      window: [
        [-2, 2],
        [-1, 3],
      ],
      start: [-1, 1],
      minima: [],
      minima_note: null,
      best_loss: 0,
    },
    contestants: optimizers.map((id) => ({
      optimizer: id,
      knobs: { learning_rate: rate },
      schedule: { id: "constant", knobs: {} },
      clipping: null,
      tuning: null,
    })),
  };
}

/** @param {number} step @param {ChunkColumns[]} contestants @returns {ChunkRecord} */
export function chunkRecord(step, contestants) {
  return { kind: "chunk", step, contestants };
}

/**
 * A whole race of straight paths as the stream that the API would send.
 * @param {import("../../frontend/types/page.d.ts").RaceRequest} request
 */
export function recordsOf(request) {
  const steps = request.steps ?? 1;
  const rows = Array.from({ length: steps + 1 }, (_, k) => k);
  const columns = { points: rows.map((k) => [k, k]), losses: rows.map((k) => 1 / (k + 1)) };
  return [
    startRecord({ steps, optimizers: request.contestants.map((c) => c.optimizer) }),
    chunkRecord(
      0,
      request.contestants.map(() => columns),
    ),
    {
      kind: /** @type {const} */ ("end"),
      contestants: request.contestants.map(() => ({ diverged_at: null, reached_at: steps })),
    },
  ];
}

/**
 * A sweep whose losses are the places of its cells, as the stream that the API would send.
 * @param {import("../../frontend/types/page.d.ts").SweepRequest} request
 * @returns {import("../../frontend/types/page.d.ts").SweepRecord[]}
 */
export function sweepRecords(request) {
  const axes = request.axes.map(({ knob, low, high, count }) => ({
    knob,
    values: Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1)),
  }));
  const cells = axes.reduce((product, axis) => product * axis.values.length, 1);
  const places = Array.from({ length: cells }, (_, i) => i);
  return [
    { kind: "start", request, axes },
    ...request.contestants.map((_, contestant) => ({
      kind: /** @type {const} */ ("part"),
      contestant,
      first: 0,
      losses: places.map((i) => (i === 3 ? null : i)),
      reached_at: places.map((i) => (i < 2 ? i : null)),
      diverged_at: places.map((i) => (i === 3 ? 7 : null)),
    })),
    { kind: "end" },
  ];
}
