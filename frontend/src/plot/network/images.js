// Small grey images as the data brings them, pixels from 0 to 1, kept as bitmaps that canvases can copy.
import { mix, readColour } from "../colour.js";
import { createBitmap, sized } from "./sheet.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

/**
 * All images side by side in one bitmap.
 * @param {number[][]} images @param {[number, number]} shape rows and columns @param {PictureTheme} theme
 */
export function createStrip(images, [rows, columns], theme) {
  const strip = createBitmap(columns * Math.max(1, images.length), rows);
  const [paper, ink] = [readColour(theme.none), readColour(theme.point)];
  const wide = strip.canvas.width;
  images.forEach((image, k) => {
    for (let i = 0; i < rows * columns; i += 1) {
      const [r, g, b] = mix(paper, ink, Math.min(1, Math.max(0, image[i])));
      strip.pixels[Math.floor(i / columns) * wide + k * columns + (i % columns)] =
        ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
    }
  });
  strip.commit();
  /** @param {CanvasRenderingContext2D} context @param {number} k @param {number} x @param {number} y @param {number} size */
  return (context, k, x, y, size) => {
    context.imageSmoothingEnabled = false;
    context.drawImage(strip.canvas, k * columns, 0, columns, rows, x, y, size, size);
  };
}

/**
 * One image on a canvas of as many pixels as it has itself; style makes it larger.
 * @param {HTMLCanvasElement} canvas @param {number[]} image @param {[number, number]} shape @param {PictureTheme} theme
 */
export function paintImage(canvas, image, [rows, columns], theme) {
  const draw = createStrip([image], [rows, columns], theme);
  draw(sized(canvas, { width: columns, height: rows, density: 1 }), 0, 0, 0, columns);
}
