// Draws the arrows of one step, each with its name where it covers nothing.

import { traceHead } from "./heads.js";
import { haloText, placeLabel, textSize } from "./text.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./text.js').Box} Box */
/** @typedef {import('./arrows.js').Arrow} Arrow */
/** @typedef {{top: number, boxes: readonly Box[]}} Covered where no words are to stand: pixels of the picture's top, and what lies on it */

/**
 * @param {CanvasRenderingContext2D} context @param {NonNullable<ReturnType<typeof import('./arrows.js').arrowsOf>>} drawn @param {Path} path
 * @param {View} view @param {StageTheme} theme @param {readonly {x: number, y: number}[]} heads of all paths, which labels keep clear of
 * @param {Covered} covered
 */
export function drawArrows(context, { arrows, ahead, at }, path, view, theme, heads, covered) {
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
  const taken = [...covered.boxes];
  for (const { x, y } of [{ x: at[0], y: at[1] }, ...heads])
    taken.push({ x: x - 9, y: y - 9, width: 18, height: 18 });
  for (const arrow of arrows) taken.push(...shaftBoxes(arrow));
  /** @type {Pick<Arrow, "name" | "x" | "y" | "dx" | "dy" | "colour">[]} */
  const labelled = [...arrows];
  if (ahead) {
    taken.push({ x: ahead[0] - 8, y: ahead[1] - 8, width: 16, height: 16 });
    const [x, y] = at;
    const [dx, dy] = [ahead[0] - x, ahead[1] - y];
    labelled.push({ name: "look-ahead", x, y, dx, dy, colour: path.slot.color });
  }
  const { top } = covered;
  const area = { x: 4, y: top + 4, width: view.width - 8, height: view.height - top - 8 };
  for (const arrow of labelled) {
    const size = { width: context.measureText(arrow.name).width + 4, height: textSize(theme, 16) };
    const box = placeLabel(tipIn(area, arrow), Math.atan2(arrow.dy, arrow.dx), size, area, taken);
    taken.push(box);
    haloText(context, arrow.name, box.x + 2, box.y + size.height / 2, arrow.colour, theme.casing);
  }
  context.restore();
}

/**
 * An arrow's tip, or where its shaft leaves the area if that is sooner; the nearest place in it if the arrow begins outside.
 * @param {Box} area @param {{x: number, y: number, dx: number, dy: number}} arrow
 */
export function tipIn(area, { x, y, dx, dy }) {
  const right = area.x + area.width;
  const lower = area.y + area.height;
  const share = Math.min(1, shareOf(x, dx, area.x, right), shareOf(y, dy, area.y, lower));
  return {
    x: Math.min(right, Math.max(area.x, x + dx * share)),
    y: Math.min(lower, Math.max(area.y, y + dy * share)),
  };
}

/** How much of a way along one axis stays between two ends. @param {number} from @param {number} by @param {number} low @param {number} high */
function shareOf(from, by, low, high) {
  return by === 0 ? 1 : Math.max(0, ((by > 0 ? high : low) - from) / by);
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
function drawArrow(context, { x, y, dx, dy, colour, width, dashed }, theme) {
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
    context.setLineDash(dashed && !extra ? [5, 4] : []);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(tipX - ux * barb * 0.8, tipY - uy * barb * 0.8);
    context.stroke();
    context.setLineDash([]);
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
