// What the page asks of the server for a sweep: the race on the screen, one or two of its numbers led through a range.
import { previewRequest } from "./request.js";
import { axesOf, sweptKnobs } from "./sweep-knobs.js";
import { centreOf, tidy, turn } from "./turn.js";

/** @typedef {import("../../types/page.d.ts").SweepRequest} SweepRequest */
/** @typedef {import("../../types/page.d.ts").SweepAxis} SweepAxis */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */
/** @typedef {import("./request.js").Setup} Setup */
/** @typedef {{request: SweepRequest, keys: number[]}} Wanted keys: whose the answers are, in the order of the request */

/** The 64 rates that tuned rates are chosen from, and those halfway between them. @type {SweepAxis} */
const RATES = { knob: "learning_rate", low: 1e-5, high: 1e2, count: 127, scale: "log" };

/** Degrees: the quarter turn after which a surface's two axes have changed places. @type {SweepAxis} */
const ANGLES = { knob: "rotation", low: 0, high: 90, count: 37, scale: "linear" };

/** Cells of the heat map in either direction. */
const CELLS = 64;

/** @param {Knob} knob @returns {SweepAxis} */
const axis = ({ name, low, high, scale }) => ({
  knob: name,
  low: Number(low),
  high: Number(high),
  count: CELLS,
  scale: scale === "log" ? "log" : "linear",
});

/**
 * @param {Setup} setup @param {Map<number, number>} frozen learning rate by contestant's key
 * @param {SweepAxis[]} axes @returns {Wanted}
 */
function wanted(setup, frozen, axes) {
  const { digits: _, ...request } = previewRequest(setup, frozen);
  return {
    request: { ...request, axes },
    keys: setup.contestants.map((c) => c.key),
  };
}

/** @param {Contestant} contestant whose rate the sweep sets */
function rateless(contestant) {
  const { learning_rate: _, ...knobs } = contestant.knobs;
  return { ...contestant, knobs };
}

/**
 * Loss against learning rate, for all that have one.
 * @param {Setup} setup @param {Catalog|null} catalog @returns {Wanted|null}
 */
export function rateSweep(setup, catalog) {
  const contestants = setup.contestants
    .filter((c) => sweptKnobs(catalog, c.optimizer).some((k) => k.name === RATES.knob))
    .map(rateless);
  return contestants.length === 0 ? null : wanted({ ...setup, contestants }, new Map(), [RATES]);
}

/**
 * Steps against the angle of the surface, at the rates of the race on the screen; the start turns along. It is asked
 * for from the surface unturned, so that one that is turned asks for nothing new.
 * @param {Setup} setup @param {Map<number, number>} frozen @param {Window2} window the surface's own
 * @returns {Wanted|null}
 */
export function angleSweep(setup, frozen, window) {
  if (setup.contestants.length === 0) return null;
  const start = setup.start && tidy(turn(setup.start, centreOf(window), -setup.rotation), window);
  return wanted({ ...setup, rotation: 0, start }, frozen, [ANGLES]);
}

/**
 * Loss against two knobs of one contestant, its others as in the race on the screen.
 * @param {Setup} setup @param {Map<number, number>} frozen @param {Catalog|null} catalog
 * @param {Contestant|null} contestant @param {import("./sweep-knobs.js").Axes|null} chosen
 * @returns {Wanted|null}
 */
export function knobSweep(setup, frozen, catalog, contestant, chosen) {
  const axes = contestant && axesOf(sweptKnobs(catalog, contestant.optimizer), chosen);
  if (!axes) return null;
  const names = axes.map((knob) => knob.name);
  const knobs = Object.fromEntries(
    Object.entries(contestant.knobs).filter(([name]) => !names.includes(name)),
  );
  const rates = names.includes(RATES.knob) ? new Map() : frozen;
  return wanted({ ...setup, contestants: [{ ...contestant, knobs }] }, rates, axes.map(axis));
}
