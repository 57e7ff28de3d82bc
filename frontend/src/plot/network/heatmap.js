// A heat map of layers over the course of a training: layer 1 at the bottom, a line at the frame on show. Drawn once per reading.
import { textSize } from "../text.js";
import { placeOn, rampPixels } from "./ramp.js";
import { createBitmap, sized } from "./sheet.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("./ramp.js").Ramp} Ramp */

/**
 * @typedef {object} Heat
 * @property {(number|null)[][]} rows by frame, a value for each layer from the first on
 * @property {string[]} names of the layers, short
 * @property {number} frames that there will be
 * @property {Ramp} ramp
 */

/** CSS pixels between the rows where there is room for it. */
const GAP = 1;

/** Where the cells lie. @param {{width: number, height: number}} size @param {PictureTheme} theme */
export function heatBox({ width, height }, theme) {
  const left = textSize(theme, 34);
  return { left, top: 2, width: width - left - 2, height: height - 4 };
}

/**
 * The cell under a point, if any.
 * @param {{left: number, top: number, width: number, height: number}} box @param {number} x @param {number} y
 * @param {number} frames @param {number} layers
 * @returns {{frame: number, layer: number}|null}
 */
export function cellAt(box, x, y, frames, layers) {
  const column = Math.floor(((x - box.left) / box.width) * frames);
  const row = Math.floor(((y - box.top) / box.height) * layers);
  if (column < 0 || column >= frames || row < 0 || row >= layers) return null;
  return { frame: column, layer: layers - 1 - row };
}

/** Every how-manieth layer has room for its name. @param {number} layers @param {number} height @param {number} line */
export function labelStep(layers, height, line) {
  const room = Math.max(1, Math.floor(height / line));
  return [1, 2, 5, 10, 20].find((step) => layers / step <= room) ?? layers;
}

/** @param {HTMLCanvasElement} canvas */
export function createHeatmap(canvas) {
  /** @type {ReturnType<typeof createBitmap>|null} */
  let bitmap = null;

  /** @param {Heat} heat @param {PictureTheme} theme */
  function fill({ rows, names, frames, ramp }, theme) {
    const layers = names.length;
    if (bitmap?.canvas.width !== frames || bitmap.canvas.height !== layers)
      bitmap = createBitmap(frames, layers);
    bitmap.pixels.fill(0);
    const colours = rampPixels(theme.none, theme.accent);
    rows.forEach((row, frame) =>
      row.forEach((value, layer) => {
        const t = placeOn(ramp, value);
        if (t !== null && bitmap)
          bitmap.pixels[(layers - 1 - layer) * frames + frame] = colours[Math.round(t * 255)];
      }),
    );
    bitmap.commit();
    return bitmap.canvas;
  }

  return {
    /**
     * @param {Heat} heat @param {PictureTheme} theme
     * @param {{width: number, height: number, density: number}} size
     */
    draw(heat, theme, size) {
      const context = sized(canvas, size);
      const box = heatBox(size, theme);
      const layers = heat.names.length;
      const row = box.height / layers;
      context.fillStyle = theme.line;
      context.globalAlpha = 0.18;
      context.fillRect(box.left, box.top, box.width, box.height);
      context.globalAlpha = 1;
      context.imageSmoothingEnabled = false;
      context.drawImage(fill(heat, theme), box.left, box.top, box.width, box.height);
      context.strokeStyle = theme.card;
      context.lineWidth = row > 6 ? GAP * 2 : row > 4 ? GAP : 0.5;
      context.beginPath();
      for (let i = 1; i < layers; i += 1) {
        context.moveTo(box.left, box.top + i * row);
        context.lineTo(box.left + box.width, box.top + i * row);
      }
      context.stroke();
      context.strokeStyle = theme.grid;
      context.lineWidth = 1;
      context.strokeRect(box.left - 0.5, box.top - 0.5, box.width + 1, box.height + 1);
      drawNames(context, heat.names, box, theme);
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context @param {string[]} names
 * @param {{left: number, top: number, width: number, height: number}} box @param {PictureTheme} theme
 */
function drawNames(context, names, { left, top, height }, theme) {
  const font = textSize(theme, 10.5);
  const row = height / names.length;
  const step = labelStep(names.length, height, font * 1.15);
  context.font = `${font}px ${theme.mono}`;
  context.fillStyle = theme.ink2;
  context.textAlign = "right";
  context.textBaseline = "middle";
  names.forEach((name, layer) => {
    const last = layer === names.length - 1;
    const far = Math.min(layer || Infinity, names.length - 1 - layer) * row >= font * 1.1;
    if (last || layer === 0 || (far && (layer + 1) % step === 0))
      context.fillText(name, left - 5, top + height - (layer + 0.5) * row);
  });
  context.textAlign = "start";
}
