// All that is drawn afresh in every frame: tips, heads, arrows at the border, the arrows of the selected step.

import { drawArrows } from "./arrow-painter.js";
import { arrowsOf } from "./arrows.js";
import { drawDiverged, drawLeavers, leavers } from "./edges.js";
import { traceHead } from "./heads.js";
import { textSize } from "./text.js";
import { inside, placeAt } from "./track.js";

/** @typedef {import('./track.js').Track} Track */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {import('./view.js').View} View */
/** @typedef {{id: string, x: number, y: number, inside: boolean, diverged: boolean}} HeadPlace  CSS pixels from the upper left */

const radius = 6.2;

const nothing = { top: 0, boxes: [] };

/**
 * @param {CanvasRenderingContext2D} context @param {readonly Track[]} tracks @param {View} view @param {number} step
 * @param {string | null} selected @param {StageTheme} theme
 * @param {import("./arrow-painter.js").Covered} [covered]
 * @returns {HeadPlace[]}
 */
export function drawMarks(context, tracks, view, step, selected, theme, covered = nothing) {
  drawLeavers(context, leavers(tracks, view, step), theme);
  const ordered = [...tracks].sort(
    (a, b) => Number(a.path.id === selected) - Number(b.path.id === selected),
  );
  /** @type {HeadPlace[]} */
  const heads = [];
  for (const track of ordered) {
    const { path } = track;
    const place = placeAt(track, step);
    if (!place) continue;
    const [x, y] = place;
    const shown = inside(view, x, y, radius);
    const diverged = path.divergedAt !== null && step >= path.divergedAt;
    heads.push({ id: path.id, x, y, inside: inside(view, x, y), diverged });
    if (!shown) continue;
    drawHeadShape(context, path.slot, x, y, path.id === selected, theme);
    if (diverged) drawDiverged(context, x + 12, y - 12, theme);
  }
  const chosen = tracks.find((track) => track.path.id === selected);
  const at = chosen && placeAt(chosen, step);
  const inner =
    chosen && at && inside(view, at[0], at[1]) && arrowsOf(chosen.path, view, step, theme);
  if (chosen && inner) {
    drawArrows(context, inner, chosen.path, view, theme, heads, covered);
    drawHeadShape(context, chosen.path.slot, at[0], at[1], true, theme);
  }
  return heads;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Slot} slot @param {number} x @param {number} y @param {boolean} selected
 * @param {StageTheme} theme
 */
export function drawHeadShape(context, slot, x, y, selected, theme) {
  context.setLineDash([]);
  context.lineJoin = "round";
  const size = radius * Math.sqrt(textSize(theme, 1)) * (selected ? 1.2 : 1);
  traceHead(context, slot.head, x, y, size);
  if (selected) {
    context.lineWidth = 6;
    context.strokeStyle = theme.ink;
    context.stroke();
  }
  context.lineWidth = 3.4;
  context.strokeStyle = theme.casing;
  context.stroke();
  context.fillStyle = slot.color;
  context.fill();
}
