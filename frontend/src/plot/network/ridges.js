// Histograms one behind the other, layer 1 in front at the bottom: how signals or weights spread from layer to layer.
import { tickLabel } from "../numbers.js";
import { haloText, textSize } from "../text.js";
import { ticks } from "./curve-painter.js";
import { ridgeBox, ridgeOutline } from "./ridge-shapes.js";
import { sized } from "./sheet.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("./ridge-shapes.js").Bars} Bars */
/** @typedef {import("./ridge-shapes.js").RidgeBox} RidgeBox */

/**
 * @param {HTMLCanvasElement} canvas @param {readonly Bars[]} ridges @param {readonly string[]} names
 * @param {readonly string[]} sums a few words on each layer
 * @param {[number, number]} range @param {number|null} marked layer that is read out
 * @param {PictureTheme} theme @param {{width: number, height: number, density: number}} size
 */
export function paintRidges(canvas, ridges, names, sums, range, marked, theme, size) {
  const context = sized(canvas, size);
  const box = ridgeBox(size, ridges.length, theme);
  drawAxis(context, range, box, theme);
  context.lineJoin = "round";
  for (let layer = ridges.length - 1; layer >= 0; layer -= 1) {
    const base = box.bottom - layer * box.row;
    const outline = ridgeOutline(ridges[layer], range, box, base);
    line(context, box.left, base, box.left + box.width, theme.grid);
    context.beginPath();
    for (const [x, y] of outline) context.lineTo(x, y);
    context.globalAlpha = layer === marked ? 0.75 : 0.32;
    context.fillStyle = theme.accent;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = box.row < 12 ? 1 : 1.4;
    context.strokeStyle = layer === marked ? theme.ink : theme.accent;
    context.stroke();
  }
  drawNames(context, names, box, marked, theme);
  if (box.row >= textSize(theme, 15)) drawSums(context, sums, box, theme);
}

/** What sums up each layer, where there is room for it. @param {CanvasRenderingContext2D} context @param {readonly string[]} sums @param {RidgeBox} box @param {PictureTheme} theme */
function drawSums(context, sums, { left, width, row, bottom }, theme) {
  const font = textSize(theme, 10.5);
  context.font = `${font}px ${theme.mono}`;
  context.textAlign = "right";
  sums.forEach((text, layer) =>
    haloText(
      context,
      text,
      left + width - 3,
      bottom - layer * row - font * 0.6,
      theme.ink,
      theme.card,
    ),
  );
  context.textAlign = "start";
}

/** @param {CanvasRenderingContext2D} context @param {number} x0 @param {number} y @param {number} x1 @param {string} colour */
function line(context, x0, y, x1, colour) {
  context.beginPath();
  context.moveTo(x0, y);
  context.lineTo(x1, y);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {[number, number]} range @param {RidgeBox} box @param {PictureTheme} theme */
function drawAxis(context, range, { left, width, bottom }, theme) {
  const { values, step } = ticks(range);
  context.font = `${textSize(theme, 10)}px ${theme.mono}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.strokeStyle = theme.grid;
  context.fillStyle = theme.ink2;
  context.lineWidth = 1;
  for (const value of values) {
    const x = Math.round(left + (width * (value - range[0])) / (range[1] - range[0])) + 0.5;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, bottom + 3);
    context.stroke();
    if (x > left + 10 && x < left + width - 14)
      context.fillText(tickLabel(value, step), x, bottom + textSize(theme, 11));
  }
}

/**
 * @param {CanvasRenderingContext2D} context @param {readonly string[]} names @param {RidgeBox} box
 * @param {number|null} marked @param {PictureTheme} theme
 */
function drawNames(context, names, { left, row, bottom }, marked, theme) {
  const font = textSize(theme, 10.5);
  const step = [1, 2, 5, 10, 20].find((n) => n * row >= font) ?? names.length;
  context.textAlign = "right";
  names.forEach((name, layer) => {
    const end = layer === 0 || layer === names.length - 1;
    const near = Math.min(layer, names.length - 1 - layer) * row < font;
    if (layer !== marked && !end && (near || (layer + 1) % step !== 0)) return;
    context.font = `${layer === marked ? "bold " : ""}${font}px ${theme.mono}`;
    context.fillStyle = layer === marked ? theme.ink : theme.ink2;
    context.fillText(name, left - 5, bottom - layer * row - font * 0.4);
  });
  context.textAlign = "start";
}
