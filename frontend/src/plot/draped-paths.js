// Draws the paths over the 3-D surface: appended to as the step grows, afresh when the camera moves.

import { createDrape, drapedAt, projectDrape } from "./drape.js";
import { drawDiverged } from "./edges.js";
import { drawHeadShape } from "./marks.js";
import { drawRun } from "./strokes.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./relief.js').Relief} Relief */
/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {import('./drape.js').Drape} Drape */
/** @typedef {{id: string, x: number, y: number, inside: boolean, diverged: boolean}} HeadPlace */

/** Pieces drawn in one go when the trails are drawn afresh. */
const stretch = 48;

export function createDrapedPaths() {
  /** @type {Drape[]} */
  let drapes = [];
  let size = { width: 0, height: 0 };
  let reached = -1;

  /** @param {CanvasRenderingContext2D} context @param {Drape} drape @param {number} step @param {boolean} selected @param {StageTheme} colours @returns {HeadPlace} */
  function drawHead(context, drape, step, selected, colours) {
    const { path } = drape;
    const whole = Math.floor(step);
    const place = drapedAt(drape, step);
    const diverged = path.divergedAt !== null && step >= path.divergedAt;
    if (!place) return { id: path.id, x: Number.NaN, y: Number.NaN, inside: false, diverged };
    const { x, y } = place;
    if (step > whole && whole < drape.last)
      drawRun(context, drape, drape.at[whole], place.index, colours, [x, y]);
    context.globalAlpha = place.hidden ? 0.5 : 1;
    drawHeadShape(context, path.slot, x, y, selected, colours);
    context.globalAlpha = 1;
    if (diverged) drawDiverged(context, x + 12, y - 12, colours);
    const inside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    return { id: path.id, x, y, inside, diverged };
  }

  return {
    /** Over which ground they lie. @param {readonly Path[]} paths @param {Relief} relief */
    lay(paths, relief) {
      drapes = paths.filter((path) => !path.muted).map((path) => createDrape(path, relief));
    },

    /** Where the camera sees them. @param {Camera} camera @param {Relief} relief @param {{width: number, height: number}} nextSize */
    project(camera, relief, nextSize) {
      size = nextSize;
      for (const drape of drapes) projectDrape(drape, camera, relief, size.width, size.height);
      reached = -1;
    },

    /** The next drawing starts afresh: the colours are others. */
    forget() {
      reached = -1;
    },

    /** @param {CanvasRenderingContext2D} context @param {number} step @param {StageTheme} colours @param {() => void} clear */
    draw(context, step, colours, clear) {
      const whole = Math.floor(step);
      if (reached < 0 || whole < reached) {
        clear();
        reached = 0;
      }
      for (const drape of drapes) {
        const from = drape.at[Math.min(reached, drape.last)] ?? 0;
        const to = drape.at[Math.min(whole, drape.last)] ?? 0;
        for (let i = from; i < to; i += stretch)
          drawRun(context, drape, i, Math.min(to, i + stretch), colours);
      }
      reached = whole;
    },

    /** The selected one lies above. @param {CanvasRenderingContext2D} context @param {number} step @param {string | null} selected @param {StageTheme} colours */
    drawHeads(context, step, selected, colours) {
      return [...drapes]
        .sort((a, b) => Number(a.path.id === selected) - Number(b.path.id === selected))
        .map((drape) => drawHead(context, drape, step, drape.path.id === selected, colours));
    },
  };
}
