// A poster as a file: PNG at twice the size, so that it stays sharp on a slide, or SVG.
import { measure } from "../measure.js";
import { sized } from "../network/sheet.js";
import { createSvgContext } from "../svg-context.js";

/** @typedef {import("./types.js").Poster} Poster */

const DENSITY = 2;

/** @param {Poster} poster @param {number} at @returns {Promise<Blob>} */
export async function pngOf(poster, at) {
  const canvas = document.createElement("canvas");
  poster.draw(sized(canvas, { ...poster, density: DENSITY }), at);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("This browser could not write the picture as PNG.");
  return blob;
}

/** @param {Poster} poster @param {number} at @returns {Promise<Blob>} */
export async function svgOf(poster, at) {
  const { context, text } = createSvgContext(poster.width, poster.height, {
    measure,
    address: (canvas) => canvas.toDataURL(),
  });
  poster.draw(context, at);
  return new Blob([text(poster.title)], { type: "image/svg+xml" });
}
