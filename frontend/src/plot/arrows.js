// Which arrows tell of one step, and where: downhill direction, velocity, the step taken, and NAG's look-ahead point.

import { brief } from "../lib/format.js";
import { pixelX, pixelY } from "./view.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {{name: string, x: number, y: number, dx: number, dy: number, colour: string, width: number, dashed?: boolean}} Arrow  pixels */

/** A gradient has other units than the plane, so only its direction is drawn, this long. */
const downhillLength = 58;
/** Beside a clipped gradient the one before it is longer, as much as it is in truth, but no more than so many times. */
const mostLonger = 3;
/** A step shorter than this is enlarged by a power of ten, and its label says so. */
const least = 18;
/** A step that would have to be enlarged more than this is too small to mean anything, and is not drawn. */
const mostEnlarged = 1e3;
/** A velocity longer than this is reduced by a power of ten. */
const most = 420;

/**
 * The last row's step is not taken any more, so there the arrows are of the step that led to it.
 * @param {Path} path @param {View} view @param {number} step @param {StageTheme} theme
 * @returns {{arrows: Arrow[], ahead: [number, number] | null, at: [number, number]} | null} null where no step is taken
 */
export function arrowsOf(path, view, step, theme) {
  const last = path.points.length / 2 - 1;
  const k = Math.max(0, Math.min(Math.floor(step), last - 1));
  const at = pairAt(path.points, k);
  if (!path.arrows || !at) return null;
  const { gradients, unclipped, steps, velocities, ahead } = path.arrows;
  const x = pixelX(view, at[0]);
  const y = pixelY(view, at[1]);
  const lookAhead = ahead ? pairAt(ahead, k) : null;
  /** @type {[number, number] | null} */
  const aheadPixels = lookAhead && [pixelX(view, lookAhead[0]), pixelY(view, lookAhead[1])];
  /** @type {Arrow[]} */
  const arrows = [];
  const taken = pairAt(steps, k);
  const drawn = taken && scaled("step", x, y, taken, view, path.slot.color, 3);
  if (drawn) arrows.push(drawn);
  const velocity = velocities ? pairAt(velocities, k) : null;
  if (velocity && taken && same(velocity, taken)) {
    if (drawn) drawn.name = drawn.name.replace("step", "step (the velocity)");
  } else if (velocity) {
    const arrow = scaled("velocity", x, y, velocity, view, theme.accent, 2.2);
    if (arrow) arrows.push(arrow);
  }
  const gradient = pairAt(gradients, k);
  if (gradient) {
    const raw = unclipped ? pairAt(unclipped, k) : null;
    arrows.push(...downhill(gradient, raw, aheadPixels ?? [x, y], theme));
  }
  return { arrows, ahead: aheadPixels, at: [x, y] };
}

/**
 * The way down, solid as the rule was given it; dashed and longer as it was before clipping, where that is another.
 * @param {[number, number]} given @param {[number, number] | null} raw @param {[number, number]} from pixels
 * @param {StageTheme} theme
 * @returns {Arrow[]}
 */
function downhill(given, raw, [x, y], theme) {
  const size = Math.hypot(...given);
  if (size === 0) return [];
  const common = { x, y, colour: theme.ink };
  /** @param {[number, number]} gradient @param {number} length */
  const along = ([gx, gy], length) => {
    const scale = length / Math.hypot(gx, gy);
    return { dx: -gx * scale, dy: gy * scale };
  };
  if (!raw || same(raw, given))
    return [{ ...common, name: "downhill −∇f", width: 2, ...along(given, downhillLength) }];
  const longer = Math.hypot(...raw) / size;
  const times = longer > mostLonger ? `, ${brief(longer, 2)}× as long` : "";
  return [
    {
      ...common,
      name: `unclipped −∇f${times}`,
      width: 1.3,
      dashed: true,
      ...along(raw, downhillLength * Math.min(longer, mostLonger)),
    },
    { ...common, name: "clipped", width: 2.6, ...along(given, downhillLength) },
  ];
}

/** @param {Float64Array} pairs @param {number} k @returns {[number, number] | null} */
function pairAt(pairs, k) {
  const x = pairs[2 * k];
  const y = pairs[2 * k + 1];
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** @param {[number, number]} a @param {[number, number]} b */
function same(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) <= 1e-9 * Math.hypot(a[0], a[1]);
}

/**
 * @param {string} name @param {number} x @param {number} y @param {[number, number]} vector in units of the plane
 * @param {View} view @param {string} colour @param {number} width
 * @returns {Arrow | null}
 */
function scaled(name, x, y, vector, view, colour, width) {
  const length = Math.hypot(vector[0], vector[1]) * view.scale;
  let factor = 1;
  if (length > 0 && length < least) factor = 10 ** Math.ceil(Math.log10(least / length));
  if (factor > mostEnlarged) return null;
  if (length > most && name !== "step") factor = 10 ** -Math.ceil(Math.log10(length / most));
  const times = factor > 1 ? factorText(factor) : `1/${factorText(1 / factor)}`;
  const drawn = view.width < 480 ? ` ${times}×` : `, drawn ${times}×`;
  const label = factor === 1 ? name : name + drawn;
  const pixels = view.scale * factor;
  return { name: label, x, y, dx: vector[0] * pixels, dy: -vector[1] * pixels, colour, width };
}

/** @param {number} factor a power of ten */
function factorText(factor) {
  const power = Math.round(Math.log10(factor));
  return power <= 4 ? String(10 ** power) : `1e${power}`;
}
