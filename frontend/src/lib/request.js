// What the page asks of the server: the body of a race and of a grid, out of the set-up.
import { chosenSlots } from "./racing-slots.js";

/** @typedef {import("../../types/page.d.ts").RaceRequest} RaceRequest */
/** @typedef {import("../../types/page.d.ts").SurfaceChoice} SurfaceChoice */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").Knobs} Knobs */
/** @typedef {import("../../types/page.d.ts").Pair} Pair */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */
/** @typedef {{id:string, knobs:Knobs} | {formula:string, window:Window2}} Surface */
/** @typedef {{surface:Surface, rotation:number, noise:number, start:Pair|null, steps:number, seed:number, tolerance:number, rates:string, rate:number, contestants:Contestant[]}} Setup */

/** Digits on the wire: more than a screen can show, half of what a float64 needs. */
const DIGITS = 12;
const GRID_DIGITS = 5;

/** Points of the small picture of a formula that is being written. */
const DRAFT = { columns: 64, rows: 64 };

/** What tells one surface from another, whatever its knobs. @param {Surface} surface */
export function surfaceName(surface) {
  return "formula" in surface ? surface.formula : surface.id;
}

/** @param {Setup} setup @returns {SurfaceChoice} */
function surfaceOf(setup) {
  return { ...setup.surface, rotation: setup.rotation };
}

/** @param {Setup} setup @returns {Omit<RaceRequest, "contestants">} */
function common(setup) {
  return {
    surface: { ...surfaceOf(setup), noise: setup.noise },
    ...(setup.start ? { start: setup.start } : {}),
    steps: setup.steps,
    seed: setup.seed,
    tolerance: setup.tolerance,
    digits: DIGITS,
  };
}

/** @param {Contestant} contestant @returns {RaceRequest["contestants"][number]} */
function entryOf(contestant) {
  const { optimizer, knobs } = contestant;
  return { optimizer, knobs, ...chosenSlots(contestant) };
}

/**
 * The race in full: rates as the mode says, with gradients and states for what is shown of each step.
 * @param {Setup} setup
 * @returns {RaceRequest}
 */
export function fullRequest(setup) {
  const scheduled = setup.contestants.some((c) => "schedule" in chosenSlots(c));
  return {
    ...common(setup),
    rates: setup.rates,
    rate: setup.rate,
    contestants: setup.contestants.map(entryOf),
    include: ["gradient", "state", ...(scheduled ? ["rate"] : [])],
  };
}

/**
 * The contestants at the rates that they were run with, where they have been run.
 * @param {Setup} setup
 * @param {Map<number, number>} frozen learning rate by contestant's key
 */
function settled(setup, frozen) {
  return setup.contestants.map((contestant) => {
    const entry = entryOf(contestant);
    const rate = frozen.get(contestant.key);
    if (rate === undefined || setup.rates === "given") return entry;
    return { ...entry, knobs: { ...entry.knobs, learning_rate: rate } };
  });
}

/**
 * The race while something is dragged: the rates of the last full one, frozen, and no more than the paths.
 * @param {Setup} setup
 * @param {Map<number, number>} frozen learning rate by contestant's key
 * @returns {RaceRequest}
 */
export function previewRequest(setup, frozen) {
  return {
    ...common(setup),
    digits: 6,
    rates: "given",
    contestants: settled(setup, frozen),
  };
}

/**
 * The race that is on the screen, with no rate left to be chosen; before there is one, the race as the mode says.
 * @param {Setup} setup
 * @param {Map<number, number>} rates learning rate by contestant's key
 * @returns {RaceRequest}
 */
export function shownRequest(setup, rates) {
  const known = setup.contestants.every(({ key }) => rates.has(key));
  return {
    ...common(setup),
    rates: known ? "given" : setup.rates,
    rate: setup.rate,
    contestants: settled(setup, rates),
  };
}

/**
 * The picture of a formula that is still being written.
 * @param {string} formula @param {Window2|null} window null lets the server choose @param {number} rotation
 */
export function draftRequest(formula, window, rotation) {
  return { surface: { formula, window, rotation }, window: null, ...DRAFT, digits: GRID_DIGITS };
}

/**
 * Maps with the very rates of the race, so that both agree. From where it starts changes no map.
 * @param {Setup} setup
 * @param {Map<number, number>} frozen learning rate by contestant's key
 * @param {number} side cells of a map in both directions
 * @returns {import("../../types/page.d.ts").BasinsRequest}
 */
export function basinsRequest(setup, frozen, side) {
  const { digits, start, ...request } = previewRequest(setup, frozen);
  return { ...request, columns: side, rows: side };
}

/**
 * @param {Setup} setup
 * @param {Window2|null} window null is the surface's own
 * @param {{columns:number, rows:number}} size
 */
export function gridRequest(setup, window, size) {
  return { surface: surfaceOf(setup), window, ...size, digits: GRID_DIGITS };
}
