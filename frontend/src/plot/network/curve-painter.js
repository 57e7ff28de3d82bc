// Paints a fitted curve: the points and a few ticks, drawn once, and above them the band of its scatter and the curve.
import { roundUp, tickLabel } from "../numbers.js";
import { textSize } from "../text.js";
import { drawPoints, markerSize } from "./markers.js";
import { createSheet } from "./sheet.js";

/** @typedef {import("./painter.js").Scene} Scene */
/** @typedef {import("./sheet.js").Size} Size */
/** @typedef {import("./markers.js").Place} Place */
/** @typedef {Extract<import("../../../types/page.d.ts").TrainingPicture, {kind: "curve"}>} Curve */

/** @returns {import("./painter.js").Painter<Curve>} */
export function createCurvePainter() {
  const points = createSheet();
  return (context, size, picture, scene) => {
    const place = placing(scene, size);
    context.drawImage(
      points(size, [scene.data, scene.theme], (below) => {
        drawTicks(below, size, scene, place);
        drawPoints(below, scene.data, place, markerSize(size.width) * 0.85, scene.theme);
      }),
      0,
      0,
      size.width,
      size.height,
    );
    const x = scene.grid?.x ?? [];
    if (picture.spread) drawBand(context, x, picture.y, picture.spread, place, scene);
    drawCurve(context, x, picture.y, place, scene);
  };
}

/** @param {Scene} scene @returns {[[number, number], [number, number]]} */
function windowOf({ data, grid }) {
  if (data.window) return data.window;
  const y = [...data.training.y, ...data.validation.y];
  const x = grid?.x ?? [-1, 1];
  return [
    [x[0], x[x.length - 1]],
    [Math.min(...y), Math.max(...y)],
  ];
}

/** @param {Scene} scene @param {Size} size @returns {Place} */
function placing(scene, { width, height }) {
  const [[x0, x1], [y0, y1]] = windowOf(scene);
  return (x, y) => [((x - x0) / (x1 - x0)) * width, height - ((y - y0) / (y1 - y0)) * height];
}

/** Round values inside a range. @param {[number, number]} range @returns {{values: number[], step: number}} */
export function ticks([low, high]) {
  const step = roundUp((high - low) / 5);
  const first = Math.ceil(low / step + 1e-9);
  const count = Math.floor(high / step - 1e-9) - first + 1;
  return { values: Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * step), step };
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Scene} scene @param {Place} place */
function drawTicks(context, { width, height }, scene, place) {
  const [rangeX, rangeY] = windowOf(scene);
  const { theme } = scene;
  context.fillStyle = theme.none;
  context.fillRect(0, 0, width, height);
  context.font = `${textSize(theme, 10)}px ${theme.mono}`;
  context.strokeStyle = theme.grid;
  context.fillStyle = theme.ink2;
  context.lineWidth = 1;
  context.textBaseline = "middle";
  const across = ticks(rangeY);
  for (const value of across.values) {
    const y = Math.round(place(0, value)[1]) + 0.5;
    line(context, 0, y, width, y);
    if (y > 10 && y < height - 18) context.fillText(tickLabel(value, across.step), 4, y - 7);
  }
  context.textAlign = "center";
  const along = ticks(rangeX);
  for (const value of along.values) {
    const x = Math.round(place(value, 0)[0]) + 0.5;
    line(context, x, height - 4, x, height);
    if (x > 24 && x < width - 12) context.fillText(tickLabel(value, along.step), x, height - 11);
  }
  context.textAlign = "start";
}

/** @param {CanvasRenderingContext2D} context @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 */
function line(context, x0, y0, x1, y1) {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/**
 * One standard deviation to either side.
 * @param {CanvasRenderingContext2D} context @param {number[]} x @param {(number|null)[]} y @param {(number|null)[]} spread
 * @param {Place} place @param {Scene} scene
 */
function drawBand(context, x, y, spread, place, { slot }) {
  const edge = (/** @type {number} */ i, /** @type {number} */ side) =>
    place(x[i], (y[i] ?? 0) + side * (spread[i] ?? 0));
  context.beginPath();
  for (let i = 0; i < x.length; i += 1) context.lineTo(...edge(i, 1));
  for (let i = x.length - 1; i >= 0; i -= 1) context.lineTo(...edge(i, -1));
  context.globalAlpha = 0.24;
  context.fillStyle = slot.color;
  context.fill();
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} x @param {(number|null)[]} y @param {Place} place
 * @param {Scene} scene
 */
function drawCurve(context, x, y, place, { slot, theme }) {
  context.beginPath();
  let down = false;
  for (let i = 0; i < x.length; i += 1) {
    const value = y[i];
    if (value === null) down = false;
    else {
      const [px, py] = place(x[i], value);
      if (down) context.lineTo(px, py);
      else context.moveTo(px, py);
      down = true;
    }
  }
  context.lineJoin = "round";
  context.setLineDash([]);
  context.strokeStyle = theme.casing;
  context.lineWidth = slot.width + 2.4;
  context.stroke();
  context.setLineDash(slot.dash);
  context.strokeStyle = slot.color;
  context.lineWidth = slot.width;
  context.stroke();
  context.setLineDash([]);
}
