// A small picture of a surface for the picker: the same bands and lines as the stage, fewer of them.

import { contextOf } from "./canvas.js";
import { createGround } from "./ground.js";

/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */

/**
 * Fills the canvas at the size it has on the page; what does not fit its proportions is cut off.
 * @param {HTMLCanvasElement} canvas
 * @param {Ground} grid
 * @param {StageTheme} theme
 */
export function drawThumbnail(canvas, grid, theme) {
  const width = canvas.clientWidth || Number(canvas.getAttribute("width")) || 72;
  const height = canvas.clientHeight || Number(canvas.getAttribute("height")) || 72;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = contextOf(canvas);
  context.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0);
  const [[x0, x1], [y0, y1]] = grid.window;
  const scale = Math.max(width / (x1 - x0), height / (y1 - y0));
  const view = { width, height, cx: (x0 + x1) / 2, cy: (y0 + y1) / 2, scale };
  createGround({ ...grid, minima: [] }, width, 9).draw(context, view, theme, true);
}
