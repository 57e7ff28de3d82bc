// The layers of every contestant as panels: the heat map over the training, one scale of colours for all, a line at the frame.
import { contextOf } from "../canvas.js";
import { createHeatmap, heatBox } from "./heatmap.js";

/** @typedef {import("./sheet.js").Size} Size */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("./heatmap.js").Heat} Heat */

/** How wide the line at the frame on show is (CSS pixels). */
const LINE = 1.5;

export function createLayersPainter() {
  /** @type {WeakMap<HTMLCanvasElement, ReturnType<typeof createHeatmap>>} */
  const maps = new WeakMap();
  /**
   * @param {HTMLCanvasElement} canvas @param {Size} size
   * @param {Heat} heat @param {number} frame @param {PictureTheme} theme
   */
  return (canvas, size, heat, frame, theme) => {
    const map = maps.get(canvas) ?? createHeatmap(canvas);
    maps.set(canvas, map);
    map.draw(heat, theme, size);
    const context = contextOf(canvas);
    const box = heatBox(size, theme);
    context.fillStyle = theme.ink;
    const at = box.left + (box.width * (frame + 0.5)) / heat.frames;
    context.fillRect(at - LINE / 2, box.top, LINE, box.height);
  };
}
