// A training's landscape on the page: gathered row by row, drawn as a ground with paths, read at a place.
import { look } from "./slots.js";

/** @typedef {import("../../types/page.d.ts").Scenery} Scenery */
/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").LandscapePlane} LandscapePlane */
/** @typedef {import("../../types/page.d.ts").LandscapeRequest} LandscapeRequest */
/** @typedef {import("../plot/types.js").Ground} Ground */
/** @typedef {import("../plot/types.js").Path} Path */
/** @typedef {(number|null)[]} Row */

/**
 * A landscape of which no row has arrived yet.
 * @param {Training} training @param {LandscapeRequest} request @param {LandscapePlane} plane
 * @returns {Scenery}
 */
export function createScenery(training, { directions, contestant, aspect }, plane) {
  return {
    of: training.number,
    directions,
    contestant,
    aspect,
    entrants: training.contestants.map(({ key, slot, name }) => ({ key, slot, name })),
    plane,
    losses: plane.beta.map(() => null),
  };
}

/** @param {Scenery} scenery @param {{rows: number[], training_loss: Row[]}} record @returns {Scenery} */
export function withRows(scenery, { rows, training_loss }) {
  const losses = [...scenery.losses];
  rows.forEach((row, i) => {
    losses[row] = training_loss[i];
  });
  return { ...scenery, losses };
}

/** A room that is so much wider or narrower than another wants another picture: blank borders would be seen. */
const OTHER_SHAPE = 1.1;

/** @param {number|null} a width over height @param {number|null} b @returns {boolean} whether a picture made for the one room does for the other */
export function alike(a, b) {
  const wider = (a ?? b ?? 1) / (b ?? a ?? 1);
  return Math.max(wider, 1 / wider) <= OTHER_SHAPE;
}

/**
 * Whether it is what the page now asks for. Other directions or another training are another landscape, and so is
 * that of a contestant who has no place in this one, or for a room of another shape.
 * @param {Scenery|null} scenery
 * @param {{training: Training|null, directions: string, aspect: number|null}} state @param {number} contestant
 */
export function fits(scenery, { training, directions, aspect }, contestant) {
  if (!scenery || scenery.of !== training?.number || scenery.directions !== directions)
    return false;
  if (scenery.losses.some((row) => row === null)) return false;
  if (!alike(aspect, scenery.aspect)) return false;
  if (scenery.contestant === contestant) return true;
  const shown = scenery.plane.paths.some((path) => path.contestant === contestant);
  return directions === "pca" && shown;
}

/** What lies between two rows that have arrived is taken to lie evenly between them. @param {(Row|null)[]} losses @returns {Row[]} */
export function filled(losses) {
  const known = losses.flatMap((row, j) => (row ? [j] : []));
  return losses.map((row, j) => {
    if (row) return row;
    const below = known.findLast((k) => k < j) ?? known[0];
    const above = known.find((k) => k > j) ?? below;
    const share = above === below ? 0 : (j - below) / (above - below);
    const [low, high] = [losses[below] ?? [], losses[above] ?? []];
    return low.map((a, i) => {
      const b = high[i];
      return a === null || b === null ? (share < 0.5 ? a : b) : a + share * (b - a);
    });
  });
}

/** @param {number[]} x @param {number[]} y @param {Row[]} losses @returns {{x: number, y: number, loss: number}[]} the lowest cell, if there is one */
function lowest(x, y, losses) {
  let best = { x: 0, y: 0, loss: Infinity };
  losses.forEach((row, j) => {
    row.forEach((loss, i) => {
      if (loss !== null && loss < best.loss) best = { x: x[i], y: y[j], loss };
    });
  });
  return Number.isFinite(best.loss) ? [best] : [];
}

/** @param {Scenery} scenery @param {[string, string]} titles of the axes @returns {Ground|null} null while no row has arrived */
export function groundOf(scenery, titles) {
  if (scenery.losses.every((row) => row === null)) return null;
  const { alpha, beta } = scenery.plane;
  const losses = filled(scenery.losses);
  return {
    window: [
      [alpha[0], alpha[alpha.length - 1]],
      [beta[0], beta[beta.length - 1]],
    ],
    x: alpha,
    y: beta,
    losses,
    minima: lowest(alpha, beta, losses),
    scale: "log",
    titles,
  };
}

/**
 * The paths of those who are not muted, a point for each frame.
 * @param {Scenery} scenery @param {{key: number, muted: boolean}[]} contestants @param {string[]} colors
 * @returns {Path[]}
 */
export function pathsOver({ plane, entrants }, contestants, colors) {
  const muted = new Set(contestants.filter((c) => c.muted).map((c) => c.key));
  return plane.paths.map((path) => {
    const { key, slot } = entrants[path.contestant];
    return {
      id: String(key),
      points: Float64Array.from(path.alpha.flatMap((a, k) => [a, path.beta[k]])),
      slot: look(slot, colors),
      muted: muted.has(key),
      divergedAt: null,
    };
  });
}

/**
 * The loss on the plane, between the four cells around a place.
 * @param {Scenery} scenery @param {number} a @param {number} b
 * @returns {number|null} null off the grid, and where it is not finite
 */
export function lossUnder({ plane: { alpha, beta }, losses }, a, b) {
  const at = (/** @type {number[]} */ axis, /** @type {number} */ value) =>
    ((value - axis[0]) / (axis[axis.length - 1] - axis[0])) * (axis.length - 1);
  const [u, v] = [at(alpha, a), at(beta, b)];
  if (!(u >= 0 && v >= 0 && u <= alpha.length - 1 && v <= beta.length - 1)) return null;
  const i = Math.min(alpha.length - 2, Math.floor(u));
  const j = Math.min(beta.length - 2, Math.floor(v));
  const corners = [0, 1].flatMap((dj) => [0, 1].map((di) => losses[j + dj]?.[i + di] ?? null));
  const shares = [(i + 1 - u) * (j + 1 - v), (u - i) * (j + 1 - v)];
  shares.push((i + 1 - u) * (v - j), (u - i) * (v - j));
  let sum = 0;
  for (const [k, loss] of corners.entries()) {
    if (loss === null) return null;
    sum += shares[k] * loss;
  }
  return sum;
}
