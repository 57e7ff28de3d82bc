// Pictures of what was trained first: its loss, and inputs with what an autoencoder makes of them.
import { textSize } from "../text.js";
import { createStrip } from "./images.js";
import { sized } from "./sheet.js";

/** @typedef {import("../../../types/page.d.ts").Before} Before */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("./sheet.js").Size} Size */

/**
 * Places of a curve in a box, the lowest loss at the bottom; logarithmic where all losses are positive.
 * @param {(number|null)[]} losses @param {number[]} steps @param {{left: number, top: number, width: number, height: number}} box
 * @returns {[number, number][]}
 */
export function curvePlaces(losses, steps, { left, top, width, height }) {
  const log = losses.every((loss) => loss === null || loss > 0);
  const value = (/** @type {number} */ loss) => (log ? Math.log10(loss) : loss);
  const finite = losses.filter((loss) => loss !== null).map(value);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const last = steps[steps.length - 1] || 1;
  return losses.flatMap((loss, i) =>
    loss === null
      ? []
      : [
          [
            left + (steps[i] / last) * width,
            top + height * (1 - (value(loss) - low) / (high - low || 1)),
          ],
        ],
  );
}

/**
 * @param {HTMLCanvasElement} canvas @param {Size} size @param {Before} before @param {PictureTheme} theme
 * @param {(loss: number) => string} say
 */
export function paintBeforeCurve(canvas, size, before, theme, say) {
  const context = sized(canvas, size);
  const losses = before.losses.filter((loss) => loss !== null);
  if (losses.length === 0) return;
  const left = textSize(theme, 50);
  const box = { left, top: 6, width: size.width - left - 4, height: size.height - 12 };
  context.strokeStyle = theme.grid;
  context.lineWidth = 1;
  context.strokeRect(box.left - 0.5, 2.5, box.width + 1, size.height - 5);
  context.font = `${textSize(theme, 10.5)}px ${theme.mono}`;
  context.fillStyle = theme.ink2;
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.fillText(say(Math.max(...losses)), left - 6, 9);
  context.fillText(say(Math.min(...losses)), left - 6, size.height - 9);
  context.beginPath();
  for (const [x, y] of curvePlaces(before.losses, before.steps, box)) context.lineTo(x, y);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.6;
  context.lineJoin = "round";
  context.stroke();
}

/**
 * Originals above, what becomes of them below.
 * @param {HTMLCanvasElement} canvas @param {Before} before @param {[number, number]} shape @param {number} tile
 * @param {PictureTheme} theme
 */
export function paintReconstructions(canvas, before, shape, tile, theme) {
  const rows = [before.originals ?? [], before.reconstructions ?? []];
  const size = { width: tile * rows[0].length, height: tile * 2, density: 2 };
  const context = sized(canvas, size);
  rows.forEach((images, row) => {
    const draw = createStrip(images, shape, theme);
    images.forEach((_, k) => {
      draw(context, k, k * tile + 1, row * tile + 1, tile - 3);
      context.strokeStyle = theme.grid;
      context.strokeRect(k * tile + 0.5, row * tile + 0.5, tile - 2, tile - 2);
    });
  });
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
}
