// How wide a text is in a face, asked of a canvas that nobody sees.
import { contextOf } from "./canvas.js";

/** @type {CanvasRenderingContext2D | null} */
let scratch = null;

/** @param {string} font @param {string} text @returns {number} CSS pixels */
export function measure(font, text) {
  scratch ??= contextOf(document.createElement("canvas"));
  scratch.font = font;
  return scratch.measureText(text).width;
}
