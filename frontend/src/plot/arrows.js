// The arrows of one step: downhill direction, velocity, the step taken, and NAG's look-ahead point.

import { traceHead } from "./heads.js";
import { haloText, placeLabel, textSize } from "./text.js";
import { pixelX, pixelY } from "./view.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./text.js').Box} Box */
/** @typedef {{name: string, x: number, y: number, dx: number, dy: number, colour: string, width: number}} Arrow  pixels */

/** A gradient has other units than the plane, so only its direction is drawn, this long. */
const downhillLength = 58;
/** A step shorter than this is enlarged by a power of ten, and its label says so. */
const least = 18;
/** A step that would have to be enlarged more than this is too small to mean anything, and is not drawn. */
const mostEnlarged = 1e3;
/** A velocity longer than this is reduced by a power of ten. */
const most = 420;

/**
 * @param {Path} path @param {View} view @param {number} step @param {StageTheme} theme
 * @returns {{arrows: Arrow[], ahead: [number, number] | null, at: [number, number]} | null} null where no step is taken
 */
export function arrowsOf(path, view, step, theme) {
  const k = Math.max(0, Math.floor(step));
  const at = pairAt(path.points, k);
  if (!path.arrows || !at) return null;
  const { gradients, steps, velocities, ahead } = path.arrows;
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
    const size = Math.hypot(gradient[0], gradient[1]);
    const [gx, gy] = aheadPixels ?? [x, y];
    if (size > 0) {
      const reach = downhillLength / size;
      arrows.push({
        name: "downhill −∇f",
        x: gx,
        y: gy,
        dx: -gradient[0] * reach,
        dy: gradient[1] * reach,
        colour: theme.ink,
        width: 2,
      });
    }
  }
  return { arrows, ahead: aheadPixels, at: [x, y] };
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

/**
 * @param {CanvasRenderingContext2D} context @param {NonNullable<ReturnType<typeof arrowsOf>>} drawn @param {Path} path
 * @param {View} view @param {StageTheme} theme @param {readonly {x: number, y: number}[]} heads of all paths, which labels keep clear of
 */
export function drawArrows(context, { arrows, ahead, at }, path, view, theme, heads) {
  context.save();
  context.setLineDash([]);
  if (ahead) drawAhead(context, at, ahead, path, theme);
  // The shorter on top, since two may point the same way.
  const byLength = [...arrows].sort((a, b) => Math.hypot(b.dx, b.dy) - Math.hypot(a.dx, a.dy));
  for (const arrow of byLength) drawArrow(context, arrow, theme);
  context.font = `600 ${textSize(theme, 11.5)}px ${theme.font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  /** @type {Box[]} */
  const taken = [{ x: at[0], y: at[1] }, ...heads].map(({ x, y }) => ({
    x: x - 9,
    y: y - 9,
    width: 18,
    height: 18,
  }));
  for (const arrow of arrows) taken.push(...shaftBoxes(arrow));
  const labels = arrows.map(({ name, x, y, dx, dy, colour }) => ({
    text: name,
    x: x + dx,
    y: y + dy,
    angle: Math.atan2(dy, dx),
    colour,
  }));
  if (ahead) {
    taken.push({ x: ahead[0] - 8, y: ahead[1] - 8, width: 16, height: 16 });
    labels.push({
      text: "look-ahead",
      x: ahead[0],
      y: ahead[1],
      angle: Math.atan2(ahead[1] - at[1], ahead[0] - at[0]),
      colour: path.slot.color,
    });
  }
  for (const label of labels) {
    const size = { width: context.measureText(label.text).width + 4, height: textSize(theme, 16) };
    const anchor = {
      x: Math.min(view.width - 8, Math.max(8, label.x)),
      y: Math.min(view.height - 8, Math.max(8, label.y)),
    };
    const box = placeLabel(anchor, label.angle, size, view, taken);
    taken.push(box);
    haloText(context, label.text, box.x + 2, box.y + size.height / 2, label.colour, theme.casing);
  }
  context.restore();
}

/** Small boxes along an arrow, which labels keep clear of. @param {Arrow} arrow @returns {Box[]} */
function shaftBoxes({ x, y, dx, dy }) {
  const count = Math.min(40, Math.ceil(Math.hypot(dx, dy) / 9));
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: x + (dx * i) / Math.max(1, count) - 4,
    y: y + (dy * i) / Math.max(1, count) - 4,
    width: 8,
    height: 8,
  }));
}

/** @param {CanvasRenderingContext2D} context @param {Arrow} arrow @param {StageTheme} theme */
function drawArrow(context, { x, y, dx, dy, colour, width }, theme) {
  const length = Math.hypot(dx, dy);
  if (length < 1) return;
  // The shaft ends inside the barb; an arrow that leads out of the picture is drawn as far as anyone can see.
  const reach = Math.min(length, 5000);
  const [ux, uy] = [dx / length, dy / length];
  const barb = Math.min(10, reach * 0.5);
  const [tipX, tipY] = [x + ux * reach, y + uy * reach];
  for (const [stroke, extra] of /** @type {[string, number][]} */ ([
    [theme.casing, 2.6],
    [colour, 0],
  ])) {
    context.strokeStyle = stroke;
    context.fillStyle = stroke;
    context.lineCap = "butt";
    context.lineJoin = "round";
    context.lineWidth = width + extra;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(tipX - ux * barb * 0.8, tipY - uy * barb * 0.8);
    context.stroke();
    context.beginPath();
    context.moveTo(tipX, tipY);
    context.lineTo(tipX - ux * barb - uy * barb * 0.48, tipY - uy * barb + ux * barb * 0.48);
    context.lineTo(tipX - ux * barb + uy * barb * 0.48, tipY - uy * barb - ux * barb * 0.48);
    context.closePath();
    if (extra) {
      context.lineWidth = extra;
      context.stroke();
    }
    context.fill();
  }
}

/**
 * A hollow head with a thin line to it.
 * @param {CanvasRenderingContext2D} context @param {[number, number]} at @param {[number, number]} ahead @param {Path} path @param {StageTheme} theme
 */
function drawAhead(context, at, ahead, path, theme) {
  for (const [stroke, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 3.6],
    [path.slot.color, 1.2],
  ])) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(at[0], at[1]);
    context.lineTo(ahead[0], ahead[1]);
    context.stroke();
  }
  traceHead(context, path.slot.head, ahead[0], ahead[1], 5.5);
  context.fillStyle = theme.casing;
  context.fill();
  context.lineWidth = 1.8;
  context.strokeStyle = path.slot.color;
  context.stroke();
}
