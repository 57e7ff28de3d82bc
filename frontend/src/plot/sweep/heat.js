// A heat map of losses over two swept numbers: low is strong, high is pale, what diverged is hatched. A canvas over a bitmap.
import { traceHead } from "../heads.js";
import { placeOn, rampPixels } from "../network/ramp.js";
import { createBitmap, sized } from "../network/sheet.js";
import { textSize } from "../text.js";
import { shareOf, ticksOf } from "./scale.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("../network/ramp.js").Ramp} Ramp */
/** @typedef {import("./scale.js").Scale} Scale */
/** @typedef {{left: number, top: number, width: number, height: number}} Box in CSS pixels */
/** @typedef {{column: number, row: number}} Cell row 0 is the lowest */

/**
 * @typedef {object} Heat
 * @property {Scale} across
 * @property {Scale} up
 * @property {ArrayLike<number>} values column by column, each from the lowest row up; not a number where there is none
 * @property {(i: number) => boolean} lost whether there is none because the run diverged
 * @property {Ramp} ramp
 * @property {number|null} best place of the lowest value
 * @property {{across: number, up: number}|null} now the numbers in force
 * @property {import("../types.js").Slot} slot the contestant's
 */

/** CSS pixels between two lines of the hatching. */
const HATCH = 6;

/** Where the cells lie. @param {{width: number, height: number}} size @param {{text?: number}} theme @returns {Box} */
export function heatBox({ width, height }, theme) {
  const left = textSize(theme, 46);
  return { left, top: 6, width: width - left - 14, height: height - 6 - textSize(theme, 22) };
}

/**
 * The cell under a point, if any.
 * @param {Box} box @param {number} x @param {number} y @param {Heat} heat @returns {Cell|null}
 */
export function cellAt({ left, top, width, height }, x, y, { across, up }) {
  const column = Math.floor(((x - left) / width) * across.values.length);
  const row = Math.floor((1 - (y - top) / height) * up.values.length);
  const within = column >= 0 && column < across.values.length && row >= 0 && row < up.values.length;
  return within ? { column, row } : null;
}

/** Place of a cell among the values. @param {Heat} heat @param {Cell} cell */
export const indexOf = ({ up }, { column, row }) => column * up.values.length + row;

/** @param {HTMLCanvasElement} canvas */
export function createHeat(canvas) {
  /** @type {ReturnType<typeof createBitmap>|null} */
  let bitmap = null;
  /** What the bitmap shows: columns fill in place, so it is the heat that tells. @type {readonly unknown[]} */
  let filled = [];

  /** What has not been computed yet shows the card; what diverged shows the hatching behind. @param {Heat} heat @param {PictureTheme} theme */
  function fill(heat, theme) {
    const [columns, rows] = [heat.across.values.length, heat.up.values.length];
    if (bitmap?.canvas.width !== columns || bitmap.canvas.height !== rows)
      bitmap = createBitmap(columns, rows);
    const reasons = [heat, theme, bitmap];
    if (reasons.every((reason, i) => reason === filled[i])) return bitmap.canvas;
    filled = reasons;
    const colours = rampPixels(theme.accent, theme.none);
    const blank = rampPixels(theme.card, theme.card, 2)[0];
    for (let i = 0; i < columns * rows; i += 1) {
      const t = placeOn(heat.ramp, heat.values[i]);
      const pixel = (rows - 1 - (i % rows)) * columns + Math.floor(i / rows);
      bitmap.pixels[pixel] = t !== null ? colours[Math.round(t * 255)] : heat.lost(i) ? 0 : blank;
    }
    bitmap.commit();
    return bitmap.canvas;
  }

  return {
    /**
     * @param {Heat} heat @param {PictureTheme} theme
     * @param {{width: number, height: number, density: number}} size @param {Cell|null} cell under the crosshair
     */
    draw(heat, theme, size, cell) {
      const context = sized(canvas, size);
      const box = heatBox(size, theme);
      hatch(context, box, theme);
      context.imageSmoothingEnabled = false;
      context.drawImage(fill(heat, theme), box.left, box.top, box.width, box.height);
      context.strokeStyle = theme.grid;
      context.lineWidth = 1;
      context.strokeRect(box.left - 0.5, box.top - 0.5, box.width + 1, box.height + 1);
      drawTicks(context, heat, box, theme);
      if (heat.best !== null) ring(context, heat, box, theme);
      if (heat.now) standing(context, heat, box, theme);
      if (cell) crosshair(context, heat, box, cell, theme);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {Box} box @param {PictureTheme} theme */
function hatch(context, { left, top, width, height }, theme) {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = theme.card;
  context.fillRect(left, top, width, height);
  context.beginPath();
  for (let x = left - height; x < left + width; x += HATCH) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.strokeStyle = theme.ink2;
  context.globalAlpha = 0.45;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Heat} heat @param {Box} box @param {PictureTheme} theme */
function drawTicks(context, { across, up }, box, theme) {
  const font = textSize(theme, 10.5);
  context.font = `${font}px ${theme.mono}`;
  context.fillStyle = theme.ink2;
  context.strokeStyle = theme.ink2;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.beginPath();
  for (const { value, label } of ticksOf(across, Math.max(2, Math.floor(box.width / (5 * font))))) {
    const x = box.left + shareOf(across, value) * box.width;
    context.fillText(label, x, box.top + box.height + 6);
    context.moveTo(x, box.top + box.height);
    context.lineTo(x, box.top + box.height + 4);
  }
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const { value, label } of ticksOf(up, Math.max(2, Math.floor(box.height / (3 * font))))) {
    const y = box.top + (1 - shareOf(up, value)) * box.height;
    context.fillText(label, box.left - 7, y);
    context.moveTo(box.left - 4, y);
    context.lineTo(box.left, y);
  }
  context.stroke();
  context.textAlign = "start";
}

/** Twice, the wider one in the card's colour, so that it reads on any cell. @param {CanvasRenderingContext2D} context @param {PictureTheme} theme */
function outline(context, theme) {
  for (const [colour, width] of /** @type {[string, number][]} */ ([
    [theme.card, 4],
    [theme.ink, 1.5],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

/** @param {Heat} heat @param {Box} box @param {Cell} cell */
function centre({ across, up }, box, { column, row }) {
  return {
    x: box.left + ((column + 0.5) / across.values.length) * box.width,
    y: box.top + (1 - (row + 0.5) / up.values.length) * box.height,
  };
}

/** The best cell. @param {CanvasRenderingContext2D} context @param {Heat} heat @param {Box} box @param {PictureTheme} theme */
function ring(context, heat, box, theme) {
  const rows = heat.up.values.length;
  const best = heat.best ?? 0;
  const { x, y } = centre(heat, box, { column: Math.floor(best / rows), row: best % rows });
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  outline(context, theme);
}

/** The numbers in force. @param {CanvasRenderingContext2D} context @param {Heat} heat @param {Box} box @param {PictureTheme} theme */
function standing(context, { now, across, up, slot }, box, theme) {
  if (!now) return;
  const x = box.left + shareOf(across, now.across) * box.width;
  const y = box.top + (1 - shareOf(up, now.up)) * box.height;
  traceHead(context, slot.head, x, y, 5.5);
  context.fillStyle = slot.color;
  context.fill();
  context.strokeStyle = theme.card;
  context.lineWidth = 2;
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context @param {Heat} heat @param {Box} box @param {Cell} cell
 * @param {PictureTheme} theme
 */
function crosshair(context, heat, box, cell, theme) {
  const { x, y } = centre(heat, box, cell);
  context.beginPath();
  for (const [from, to] of [
    [box.left, x - 6],
    [x + 6, box.left + box.width],
  ]) {
    context.moveTo(from, y);
    context.lineTo(Math.max(from, to), y);
  }
  for (const [from, to] of [
    [box.top, y - 6],
    [y + 6, box.top + box.height],
  ]) {
    context.moveTo(x, from);
    context.lineTo(x, Math.max(from, to));
  }
  context.globalAlpha = 0.75;
  outline(context, theme);
  context.globalAlpha = 1;
}
