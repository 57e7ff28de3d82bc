// A drawing kept aside: made once for a size, a theme and data, then copied into every picture that needs it.
import { contextOf } from "../canvas.js";

/** @typedef {{width: number, height: number, density: number}} Size in CSS pixels, and device pixels for each */

/** @param {HTMLCanvasElement} canvas @param {Size} size @returns {CanvasRenderingContext2D} cleared, in CSS pixels */
export function sized(canvas, { width, height, density }) {
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  const context = contextOf(canvas);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  context.setTransform(w / width, 0, 0, h / height, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/**
 * Keeps the last drawing; draws anew when any of what it depends on is another.
 * @returns {(size: Size, reasons: readonly unknown[], draw: (context: CanvasRenderingContext2D) => void) => HTMLCanvasElement}
 */
export function createSheet() {
  const canvas = document.createElement("canvas");
  /** @type {readonly unknown[]} */
  let known = [];
  return (size, reasons, draw) => {
    const now = [size.width, size.height, size.density, ...reasons];
    if (known.length !== now.length || now.some((reason, i) => reason !== known[i])) {
      known = now;
      draw(sized(canvas, size));
    }
    return canvas;
  };
}

/**
 * A small image of whole pixels, to be drawn larger.
 * @param {number} width @param {number} height
 */
export function createBitmap(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  return {
    canvas,
    pixels: new Uint32Array(image.data.buffer),
    /** Makes what was written into `pixels` visible. */
    commit: () => context.putImageData(image, 0, 0),
  };
}
