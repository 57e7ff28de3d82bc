// How wide a text is in a face, asked of a canvas that nobody sees; and a text cut to the room there is.
import { contextOf } from "./canvas.js";

/** @type {CanvasRenderingContext2D | null} */
let scratch = null;

/** @param {string} font @param {string} text @returns {number} CSS pixels */
export function measure(font, text) {
  scratch ??= contextOf(document.createElement("canvas"));
  scratch.font = font;
  return scratch.measureText(text).width;
}

/**
 * @param {string} font @param {string} text @param {number} room CSS pixels
 * @param {typeof measure} [wide] how wide a text is
 * @returns {string} the text, or as much of it as fits before an ellipsis
 */
export function shortened(font, text, room, wide = measure) {
  if (wide(font, text) <= room) return text;
  const letters = [...text];
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (wide(font, `${letters.slice(0, middle).join("")}…`) <= room) fits = middle;
    else over = middle;
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`;
}
