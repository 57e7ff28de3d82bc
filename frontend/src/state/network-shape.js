// The table of the Networks page's store: for every key its default, its home, and how a link spells it.
import { CURVES, HISTOGRAMS, idsOf, READINGS, SORTS } from "../lib/network-looks.js";
import { SPEEDS } from "../lib/speeds.js";
import { fromTrainingRequest } from "../lib/training-request.js";
import { readNumber, writeNumber } from "./codec.js";
import { readData, writeData } from "./data-codec.js";
import { LANDSCAPE_ROWS } from "./landscape-rows.js";
import { LESSON_ROWS } from "./lesson-rows.js";
import { readNetworks, readSlots, writeNetworks, writeSlots } from "./network-codec.js";
import { NETWORK_SWEEP_ROWS } from "./network-sweep-rows.js";
import { defaultsOf, keysOf, limit, oneOf } from "./table.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Notice} Notice */
/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../lib/training-request.js").NetworkSetup} NetworkSetup */
/** @typedef {import("./table.js").Row} Row */

/**
 * How it is looked at.
 * @typedef {object} NetworkLook
 * @property {number|null} selected key of the contestant whose layers are shown; null is the first that is shown
 * @property {import("../lib/network-looks.js").CurveId} curve what the curves show
 * @property {import("../lib/network-looks.js").ReadingId} layer_reading what the heat map of layers shows
 * @property {import("../lib/network-looks.js").HistogramId} histogram
 * @property {boolean} spread whether pictures show how far predictions scatter under dropout
 * @property {boolean} layered whether the panels show the layers over the training instead of predictions
 * @property {import("../lib/network-looks.js").SortId} sort of the standings
 * @property {number} speed
 * @property {boolean} present
 * @property {number|null} frame index of the frame on show; null lets the training play
 */

/**
 * What is only known while the page is open.
 * @typedef {object} NetworkMemory
 * @property {Catalog|null} catalog
 * @property {Training|null} training the last one of which a frame has arrived
 * @property {boolean} playing
 * @property {boolean} dragging
 * @property {"idle"|"computing"|"compiling"} activity
 * @property {number[]} cold indexes of the contestants that are being compiled
 * @property {number|null} remaining seconds until the training is there, as far as can be told
 * @property {Notice|null} notice
 * @property {NetworkSetup[]} past
 * @property {"system"|"light"|"dark"} theme what was chosen
 * @property {"light"|"dark"} appearance what is in force
 * @property {boolean} still whether the person asked for less motion
 */

/** @typedef {NetworkSetup & NetworkLook & NetworkMemory & import("./lesson-rows.js").LessonState & import("./landscape-rows.js").LandscapeState & import("./network-sweep-rows.js").NetworkSweepState} NetworkState */

/** A frame beyond these is “the last one, whichever that will be”, which is no matter for a link. */
const MOST_FRAMES = 10000;

/** @type {WeakMap<Catalog, NetworkSetup>} */
const openings = new WeakMap();

/** @param {Catalog} catalog @returns {NetworkSetup} what the page opens with */
function opening(catalog) {
  const known = openings.get(catalog) ?? fromTrainingRequest(catalog.training_opening, catalog);
  openings.set(catalog, known);
  return known;
}

/**
 * A number of the set-up.
 * @param {"label_noise"|"validation"|"steps"|"batch_size"|"frames"|"seed"|"seeds"} name
 * @param {{low: number, high?: number, whole?: boolean, limit?: string}} range
 * @returns {Row}
 */
function numberRow(name, { low, high, whole = false, limit: bound = "" }) {
  return {
    home: "url",
    setup: true,
    fallback: (catalog) => opening(catalog)[name],
    read: (text, catalog) =>
      readNumber(text, name.replaceAll("_", " "), {
        low,
        high: high ?? limit(catalog, bound).high,
        whole,
      }),
    write: writeNumber,
  };
}

/**
 * A count that may be left to the data set.
 * @param {"points"|"labels"} name
 * @returns {Row}
 */
function countRow(name) {
  return {
    home: "url",
    setup: true,
    fallback: (catalog) => opening(catalog)[name],
    read: (text, catalog) =>
      text === "all"
        ? null
        : readNumber(text, name, { low: 1, high: limit(catalog, "data_points").high, whole: true }),
    write: (value) => (value === null ? "all" : String(value)),
  };
}

/** @type {Record<keyof NetworkState, Row>} */
export const NETWORK_SHAPE = {
  ...LESSON_ROWS,
  data: {
    home: "url",
    setup: true,
    fallback: (catalog) => opening(catalog).data,
    read: readData,
    write: writeData,
  },
  points: countRow("points"),
  labels: countRow("labels"),
  label_noise: numberRow("label_noise", { low: 0, high: 1 }),
  validation: numberRow("validation", { low: 0, high: 1 }),
  recipe: {
    home: "url",
    setup: true,
    fallback: (catalog) => opening(catalog).recipe,
    read: (text, catalog) => ({ ...opening(catalog).recipe, ...readSlots(text, catalog) }),
    write: writeSlots,
  },
  contestants: {
    home: "url",
    setup: true,
    fallback: (catalog) => opening(catalog).contestants,
    read: readNetworks,
    write: writeNetworks,
  },
  steps: numberRow("steps", { low: 1, whole: true, limit: "training_steps" }),
  batch_size: numberRow("batch_size", { low: 1, whole: true, limit: "batch_size" }),
  frames: numberRow("frames", { low: 1, whole: true, limit: "frames" }),
  seed: numberRow("seed", { low: 0, whole: true }),
  seeds: numberRow("seeds", { low: 1, whole: true, limit: "seeds" }),
  selected: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumber(text, "selected", { low: 1, whole: true }) - 1,
    write: (value, state) => {
      const index = state.contestants.findIndex(
        (/** @type {{key: number}} */ c) => c.key === value,
      );
      return index < 0 ? null : String(index + 1);
    },
  },
  curve: {
    home: "url",
    fallback: () => CURVES[0].id,
    read: oneOf(idsOf(CURVES), "curve"),
    write: (value) => value,
  },
  layer_reading: {
    home: "url",
    fallback: () => READINGS[0].id,
    read: oneOf(idsOf(READINGS), "layer_reading"),
    write: (value) => value,
  },
  histogram: {
    home: "url",
    fallback: () => HISTOGRAMS[0].id,
    read: oneOf(idsOf(HISTOGRAMS), "histogram"),
    write: (value) => value,
  },
  spread: {
    home: "url",
    fallback: () => false,
    read: (text) => oneOf(["yes", "no"], "spread")(text) === "yes",
    write: (value) => (value ? "yes" : null),
  },
  layered: {
    home: "url",
    fallback: () => false,
    read: (text) => oneOf(["yes", "no"], "layered")(text) === "yes",
    write: (value) => (value ? "yes" : null),
  },
  ...LANDSCAPE_ROWS,
  ...NETWORK_SWEEP_ROWS,
  sort: {
    home: "url",
    fallback: () => SORTS[0].id,
    read: oneOf(idsOf(SORTS), "sort"),
    write: (value) => value,
  },
  speed: {
    home: "url",
    fallback: () => 1,
    read: (text) => Number(oneOf(SPEEDS.map(String), "speed")(text)),
    write: writeNumber,
  },
  present: {
    home: "url",
    fallback: () => false,
    read: (text) => oneOf(["yes", "no"], "present")(text) === "yes",
    write: (value) => (value ? "yes" : null),
  },
  frame: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumber(text, "frame", { low: 0, whole: true }),
    write: (value) => (value === null || value > MOST_FRAMES ? null : String(value)),
  },
  theme: {
    home: "device",
    fallback: () => "system",
    read: oneOf(["system", "light", "dark"], "theme"),
    write: (value) => value,
  },
  appearance: { home: "memory", fallback: () => "light" },
  still: { home: "memory", fallback: () => false },
  catalog: { home: "memory", fallback: (catalog) => catalog },
  training: { home: "memory", fallback: () => null },
  playing: { home: "memory", fallback: () => false },
  dragging: { home: "memory", fallback: () => false },
  activity: { home: "memory", fallback: () => "idle" },
  cold: { home: "memory", fallback: () => [] },
  remaining: { home: "memory", fallback: () => null },
  notice: { home: "memory", fallback: () => null },
  past: { home: "memory", fallback: () => [] },
};

/** @type {import("./table.js").Table<NetworkState>} */
export const NETWORK_TABLE = {
  rows: NETWORK_SHAPE,
  moment: "frame",
  /** A link names the selected contestant by its place; here it goes by its key. */
  settle(values) {
    if (typeof values.selected === "number")
      values.selected = values.contestants?.[values.selected]?.key ?? null;
  },
};

/** The keys that Undo and Reset bring back. */
export const NETWORK_SETUP = /** @type {(keyof NetworkSetup)[]} */ (
  keysOf(NETWORK_SHAPE, (row) => row.setup === true)
);

/** @param {Catalog} catalog @returns {NetworkState} everything at its default */
export function networkDefaults(catalog) {
  return defaultsOf(NETWORK_SHAPE, catalog);
}

/** @param {NetworkState} state @returns {NetworkSetup} */
export function networkSetup(state) {
  return /** @type {NetworkSetup} */ (Object.fromEntries(NETWORK_SETUP.map((k) => [k, state[k]])));
}
