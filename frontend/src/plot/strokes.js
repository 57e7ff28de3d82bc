// Strokes of the 3-D view: stretches of a draped path, fainter behind the surface; crosses and the start's ring.

import { traceCross } from "./cross.js";
import { casing, colour } from "./paths.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./drape.js').Drape} Drape */

/** How much of its strength a path keeps behind the surface. */
const behind = 0.38;

/**
 * @param {CanvasRenderingContext2D} context @param {Drape} drape @param {number} from @param {number} to places
 * @param {StageTheme} colours @param {[number, number]} [tip] where the line goes on to after its last place
 */
export function drawRun(context, drape, from, to, colours, tip) {
  const { pixels, hidden, lengths, path } = drape;
  const back = Math.max(0, from - 1);
  for (const faint of [1, 0]) {
    context.globalAlpha = faint ? behind : 1;
    for (const layer of ["casing", "colour"]) {
      const first = layer === "colour" ? back : from;
      if (layer === "casing") casing(context, path.slot, colours);
      else colour(context, path.slot, lengths[first]);
      context.beginPath();
      for (let i = first; i < to; i += 1) {
        if (hidden[i] !== faint || Number.isNaN(pixels[2 * i]) || Number.isNaN(pixels[2 * i + 2]))
          continue;
        if (i === first || hidden[i - 1] !== faint || Number.isNaN(pixels[2 * i - 2]))
          context.moveTo(pixels[2 * i], pixels[2 * i + 1]);
        context.lineTo(pixels[2 * i + 2], pixels[2 * i + 3]);
      }
      if (tip && hidden[to] === faint && !Number.isNaN(pixels[2 * to])) {
        if (to === first || hidden[to - 1] !== faint)
          context.moveTo(pixels[2 * to], pixels[2 * to + 1]);
        context.lineTo(tip[0], tip[1]);
      }
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** A minimum. @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {boolean|undefined} found @param {StageTheme} colours */
export function drawCross(context, x, y, found, colours) {
  const strokes = /** @type {[string, number][]} */ ([
    [colours.casing, 4],
    [colours.ink, 1.6],
  ]);
  context.setLineDash([]);
  for (const [ink, width] of strokes) {
    context.strokeStyle = ink;
    context.lineWidth = width;
    context.beginPath();
    traceCross(context, x, y, found);
    context.stroke();
  }
}

/** The start. @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {StageTheme} colours */
export function drawRing(context, x, y, colours) {
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, 6.2, 0, 2 * Math.PI);
  context.fillStyle = colours.card;
  context.strokeStyle = colours.ink;
  context.lineWidth = 5;
  context.stroke();
  context.fill();
}
