// The surface as heights of the 3-D view: logarithmic where the loss spans decades; height anywhere, and what hides what.

import { flatten } from "./grid.js";
import { chooseLevels, levelText } from "./levels.js";

/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').Window} Window */

/**
 * @typedef {object} Relief
 * @property {Window} window
 * @property {number[]} x
 * @property {number[]} y
 * @property {(number | null)[][]} z  heights row by row, as Plotly takes them
 * @property {[number, number]} range  of the heights
 * @property {readonly [string, string]} titles  of the axes
 * @property {{values: number[], labels: string[]}} ticks
 * @property {import('./levels.js').Levels} levels
 * @property {[number, number, number]} lines  heights of the lines on it, evenly apart: first, last, distance
 * @property {(x: number, y: number) => number} heightAt  NaN outside the window
 * @property {(x: number, y: number, z: number, eye: readonly [number, number, number]) => boolean} hides  whether the surface stands between a place and the eye
 */

/** @param {Ground} ground @returns {Relief} */
export function createRelief(ground) {
  const grid = flatten(ground.losses);
  const best = Math.min(
    Infinity,
    ...(ground.minima ?? []).map((minimum) => minimum.loss ?? Infinity),
  );
  const levels = chooseLevels(grid.values, best, undefined, ground.scale);
  const log = levels.kind === "log";
  // The logarithm of loss + softness: a plain logarithm would dig a bottomless funnel at every minimum.
  const softness = log ? 3 * 10 ** levels.first : 0;
  /** @param {number} loss */
  const height = (loss) => (log ? Math.log10(Math.max(0, loss - levels.base) + softness) : loss);
  const heights = grid.values.map(height);
  const { columns, rows } = grid;
  const [[x0, x1], [y0, y1]] = ground.window;
  let [low, high] = [Infinity, -Infinity];
  for (const height of heights) {
    if (height < low) low = height;
    if (height > high) high = height;
  }

  /** @param {number} x @param {number} y */
  const heightAt = (x, y) => {
    const u = ((x - x0) / (x1 - x0)) * (columns - 1);
    const v = ((y - y0) / (y1 - y0)) * (rows - 1);
    if (!(u >= 0 && v >= 0 && u <= columns - 1 && v <= rows - 1)) return Number.NaN;
    const i = Math.min(columns - 2, Math.floor(u));
    const j = Math.min(rows - 2, Math.floor(v));
    const at = j * columns + i;
    const below = heights[at] + (u - i) * (heights[at + 1] - heights[at]);
    const above =
      heights[at + columns] + (u - i) * (heights[at + columns + 1] - heights[at + columns]);
    return below + (v - j) * (above - below);
  };

  return {
    window: ground.window,
    x: Array.from(ground.x),
    y: Array.from(ground.y),
    z: Array.from({ length: rows }, (_, j) =>
      Array.from({ length: columns }, (_value, i) =>
        Number.isFinite(heights[j * columns + i]) ? heights[j * columns + i] : null,
      ),
    ),
    range: [low, high],
    titles: ground.titles ?? ["x", "y"],
    ticks: ticksOf(levels, height),
    levels,
    lines: [low, high, (high - low) / 18],
    heightAt,
    hides(x, y, z, eye) {
      // Along the ray to the eye until it has left the box. Close to the place the surface is the place's own.
      const clearance = (high - low) * 0.012;
      const pace = 1 / 90;
      const reach = Math.min(
        (x1 - x0) / Math.abs(eye[0] - x || 1e-9),
        (y1 - y0) / Math.abs(eye[1] - y || 1e-9),
      );
      const far = Math.min(1, reach);
      for (let share = 2 * pace; share <= 1; share += pace) {
        const t = share * far;
        const rz = z + t * (eye[2] - z);
        if (rz > high) return false;
        const ground = heightAt(x + t * (eye[0] - x), y + t * (eye[1] - y));
        if (Number.isNaN(ground)) return false;
        if (ground > rz + clearance) return true;
      }
      return false;
    },
  };
}

/**
 * @param {import('./levels.js').Levels} levels @param {(loss: number) => number} height
 * @returns {{values: number[], labels: string[]}}
 */
function ticksOf(levels, height) {
  const { values, major } = levels;
  const labelled = values.filter((_, i) => major[i]);
  const some = labelled.length > 1 ? labelled : values.filter((_, i) => i % 4 === 0);
  // From the top down: the softness crowds the lowest ones, and labels need room.
  const room = (height(values[values.length - 1] ?? 1) - height(values[0] ?? 0)) / 6;
  /** @type {number[]} */
  const kept = [];
  for (const value of some.reverse()) {
    if (kept.length === 0 || height(kept[kept.length - 1]) - height(value) > room) kept.push(value);
  }
  return { values: kept.map(height), labels: kept.map((value) => levelText(levels, value)) };
}
