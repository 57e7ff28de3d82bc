// The table of the store: for every key its default, its home (url, device or memory), and how a link spells it.

import { CHART_NAMES } from "../lib/chart-names.js";
import { SPEEDS } from "../lib/speeds.js";
import { sweptKnobs } from "../lib/sweep-knobs.js";
import {
  LinkError,
  readCall,
  readNumber,
  readNumbers,
  readPair,
  readWindow,
  writeCall,
  writeNumber,
  writePair,
  writeWindow,
} from "./codec.js";
import { dressed, readContestants, writeContestants } from "./contestants-codec.js";
import { LESSON_ROWS } from "./lesson-rows.js";
import { defaultsOf, keysOf, limit, oneOf } from "./table.js";

/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").Knobs} Knobs */
/** @typedef {import("../../types/page.d.ts").Pair} Pair */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */
/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").Grid} Grid */
/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").Notice} Notice */
/** @typedef {import("../../types/page.d.ts").Sweep} Sweep */
/** @typedef {import("../lib/chart-names.js").ChartName} ChartName */
/** @typedef {import("../lib/chart-names.js").SweptName} SweptName */
/** @typedef {{id:string, knobs:Knobs} | {formula:string, window:Window2}} Surface */

/**
 * What is raced, and can be undone.
 * @typedef {object} Setup
 * @property {Surface} surface
 * @property {number} rotation degrees
 * @property {number} noise deviation on each gradient component
 * @property {Pair|null} start page coordinates; null is the surface's own
 * @property {number} steps
 * @property {number} seed
 * @property {number} tolerance
 * @property {string} rates
 * @property {number} rate the one rate of the mode "same"
 * @property {Contestant[]} contestants
 */

/**
 * How it is looked at.
 * @typedef {object} Look
 * @property {number|null} step where a link opens; null lets the race play
 * @property {Window2|null} view null is the whole window of the surface
 * @property {"contour"|"basins"|"space"} show
 * @property {"minimum"|"steps"} tint what colours the maps of basins
 * @property {boolean} large whether one map of basins, of the contestant on show, fills the stage
 * @property {[number, number, number]|null} eye from where the 3-D picture is seen; null is the usual place
 * @property {number|null} selected index of the contestant whose step is opened up
 * @property {ChartName} chart
 * @property {import("../lib/sweep-knobs.js").Axes|null} axes the two knobs of the heat map; null is the optimizer's first two
 * @property {"order"|"rank"|"loss"|"reached"} sort
 * @property {number} speed
 * @property {boolean} present
 */

/** @typedef {{text: string, column: number|null}} FormulaFault column: the character it goes wrong at, counted from 1 */

/**
 * A formula that is being written, and the picture of it.
 * @typedef {object} Draft
 * @property {string} text
 * @property {Window2|null} window null leaves the choice to the server
 * @property {Grid|null} grid the picture of the last text that could be read
 * @property {FormulaFault|null} fault
 * @property {boolean} waiting whether the text has not been looked at yet
 */

/**
 * What is only known while the page is open.
 * @typedef {object} Memory
 * @property {Catalog|null} catalog
 * @property {Race|null} race
 * @property {Grid|null} grid
 * @property {Basins|null} basins
 * @property {string} unmapped why there are no new maps of basins; empty where nothing is wrong
 * @property {Record<string, Grid>} thumbnails
 * @property {Partial<Record<SweptName, Sweep>>} sweeps the last one of each kind
 * @property {import("../../types/page.d.ts").Sweeping} sweeping
 * @property {boolean} charted whether the charts are in sight
 * @property {boolean} turning whether the surface turns by itself
 * @property {boolean} playing
 * @property {boolean} dragging
 * @property {"idle"|"computing"|"compiling"} activity
 * @property {string[]} cold optimizers that are being compiled
 * @property {Notice|null} notice
 * @property {string|null} refused the last formula that the server could not race on
 * @property {Draft} draft
 * @property {string} spoken what was last announced
 * @property {Setup[]} past
 * @property {"system"|"light"|"dark"} theme what was chosen
 * @property {"light"|"dark"} appearance what is in force
 * @property {Window2|null} reach the window that the ground must cover: what the stage shows and a margin
 * @property {boolean} still whether the person asked for less motion
 */

/** @typedef {Setup & Look & Memory & import("./lesson-rows.js").LessonState} State */

/** @param {string} text @param {Catalog} catalog @returns {Surface} */
function readSurface(text, catalog) {
  if (text.startsWith("formula:")) {
    const [, window, ...rest] = text.split(":");
    const formula = rest.join(":");
    if (!formula) throw new LinkError("the formula of the surface is empty");
    return { formula, window: readWindow(window, "the window of the formula") };
  }
  const { member, knobs } = readCall(text, catalog.surfaces, "surface");
  return { id: member.id, knobs };
}

/** @param {Surface} surface */
function writeSurface(surface) {
  return "formula" in surface
    ? `formula:${writeWindow(surface.window)}:${surface.formula}`
    : writeCall(surface.id, surface.knobs);
}

/** @param {string} text "learning_rate,beta1" @param {Catalog} catalog @returns {[string, string]} */
function readAxes(text, catalog) {
  const known = catalog.optimizers.flatMap((o) => sweptKnobs(catalog, o.id).map((k) => k.name));
  const names = text.split(",");
  const stray = names.find((name) => !known.includes(name));
  if (stray !== undefined) throw new LinkError(`no optimizer has a number “${stray}” to sweep`);
  if (names.length !== 2 || names[0] === names[1])
    throw new LinkError(`axes needs two different knobs, but is “${text}”`);
  return [names[0], names[1]];
}

/** @type {Record<keyof State, import("./table.js").Row>} */
export const SHAPE = {
  ...LESSON_ROWS,
  surface: {
    home: "url",
    setup: true,
    fallback: ({ opening, surfaces }) => ({
      id: opening.surface.id ?? surfaces[0].id,
      knobs: opening.surface.knobs ?? {},
    }),
    read: readSurface,
    write: writeSurface,
  },
  rotation: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.surface.rotation ?? 0,
    read: (text) => readNumber(text, "rotation", { low: -360, high: 360 }),
    write: writeNumber,
  },
  noise: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.surface.noise ?? 0,
    read: (text, catalog) =>
      readNumber(text, "noise", { low: 0, high: limit(catalog, "noise").high }),
    write: writeNumber,
  },
  start: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.start ?? null,
    read: (text) => (text === "own" ? null : readPair(text, "start")),
    write: (value) => (value ? writePair(value) : "own"),
  },
  steps: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.steps ?? 400,
    read: (text, catalog) =>
      readNumber(text, "steps", { low: 1, high: limit(catalog, "steps").high, whole: true }),
    write: writeNumber,
  },
  seed: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.seed ?? 0,
    read: (text) => readNumber(text, "seed", { low: 0, whole: true }),
    write: writeNumber,
  },
  tolerance: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.tolerance ?? 1e-3,
    read: (text) => readNumber(text, "tolerance", { low: 0 }),
    write: writeNumber,
  },
  rates: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.rates ?? "tuned",
    read: (text, catalog) =>
      oneOf(
        catalog.rates.map((r) => r.id),
        "rates",
      )(text),
    write: (value) => value,
  },
  rate: {
    home: "url",
    setup: true,
    fallback: ({ opening }) => opening.rate ?? 0.01,
    read: (text) => readNumber(text, "rate", { low: 0 }),
    write: writeNumber,
  },
  contestants: {
    home: "url",
    setup: true,
    fallback: (catalog) => dressed(catalog.opening.contestants, catalog),
    read: readContestants,
    write: writeContestants,
  },
  view: {
    home: "url",
    fallback: () => null,
    read: (text) => readWindow(text, "view"),
    write: (value) => (value ? writeWindow(value) : null),
  },
  show: {
    home: "url",
    fallback: () => "contour",
    read: oneOf(["contour", "basins", "space"], "show"),
    write: (value) => value,
  },
  tint: {
    home: "url",
    fallback: () => "minimum",
    read: oneOf(["minimum", "steps"], "tint"),
    write: (value) => value,
  },
  large: {
    home: "url",
    fallback: () => false,
    read: (text) => oneOf(["yes", "no"], "large")(text) === "yes",
    write: (value) => (value ? "yes" : null),
  },
  eye: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumbers(text, "eye", 3),
    write: (value) => (value ? value.map(writeNumber).join(",") : null),
  },
  selected: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumber(text, "selected", { low: 1, whole: true }) - 1,
    write: (value) => (value === null ? null : String(value + 1)),
  },
  chart: {
    home: "url",
    fallback: () => "loss",
    // The rates that were tried had a chart of their own once.
    read: (text) => oneOf([...CHART_NAMES], "chart")(text === "tuning" ? "rates" : text),
    write: (value) => value,
  },
  axes: {
    home: "url",
    fallback: () => null,
    read: readAxes,
    write: (value) => (value ? value.join(",") : null),
  },
  sort: {
    home: "url",
    fallback: () => "order",
    read: oneOf(["order", "rank", "loss", "reached"], "sort"),
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
  step: {
    home: "url",
    fallback: () => null,
    read: (text) => readNumber(text, "step", { low: 0, whole: true }),
    write: (value) => (value === null ? null : String(value)),
  },
  theme: {
    home: "device",
    fallback: () => "system",
    read: oneOf(["system", "light", "dark"], "theme"),
    write: (value) => value,
  },
  appearance: { home: "memory", fallback: () => "light" },
  reach: { home: "memory", fallback: () => null },
  still: { home: "memory", fallback: () => false },
  catalog: { home: "memory", fallback: (catalog) => catalog },
  race: { home: "memory", fallback: () => null },
  grid: { home: "memory", fallback: () => null },
  basins: { home: "memory", fallback: () => null },
  unmapped: { home: "memory", fallback: () => "" },
  thumbnails: { home: "memory", fallback: () => ({}) },
  sweeps: { home: "memory", fallback: () => ({}) },
  sweeping: { home: "memory", fallback: () => ({ busy: false, problem: null }) },
  charted: { home: "memory", fallback: () => false },
  turning: { home: "memory", fallback: () => false },
  playing: { home: "memory", fallback: () => false },
  dragging: { home: "memory", fallback: () => false },
  activity: { home: "memory", fallback: () => "idle" },
  cold: { home: "memory", fallback: () => [] },
  notice: { home: "memory", fallback: () => null },
  refused: { home: "memory", fallback: () => null },
  draft: {
    home: "memory",
    fallback: () => ({
      text: "x^2 + 3*sin(y)",
      window: null,
      grid: null,
      fault: null,
      waiting: false,
    }),
  },
  spoken: { home: "memory", fallback: () => "" },
  past: { home: "memory", fallback: () => [] },
};

/** @type {import("./table.js").Table<State>} */
export const TABLE = {
  rows: SHAPE,
  moment: "step",
  /** The start that the page opens with belongs to the surface that it opens with. */
  settle(values) {
    if (values.surface && values.start === undefined) values.start = null;
  },
};

/** The keys that Undo and Reset bring back. */
export const SETUP_KEYS = /** @type {(keyof Setup)[]} */ (
  keysOf(SHAPE, (row) => row.setup === true)
);

/** The keys that a link carries. */
export const URL_KEYS = keysOf(SHAPE, (row) => row.home === "url");

/** @param {Catalog} catalog @returns {State} everything at its default */
export function defaults(catalog) {
  return defaultsOf(SHAPE, catalog);
}

/** @param {State} state @returns {Setup} */
export function setupOf(state) {
  return /** @type {Setup} */ (Object.fromEntries(SETUP_KEYS.map((k) => [k, state[k]])));
}
