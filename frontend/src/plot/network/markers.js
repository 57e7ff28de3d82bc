// The markers of data points: a shape for each class, filled or hollow; held-out points paler, unlabelled ones small dots.
import { traceHead } from "../heads.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("../../../types/page.d.ts").TrainingData} TrainingData */
/** @typedef {(x: number, y: number) => [number, number]} Place from the data's units to CSS pixels */

/** Classes in turn: first filled and hollow rounds, which most data sets need no more than. */
const SHAPES = [
  { head: "circle", filled: true },
  { head: "circle", filled: false },
  { head: "triangle", filled: true },
  { head: "square", filled: false },
  { head: "diamond", filled: true },
  { head: "wedge", filled: false },
];

/** @param {number} label @returns {{head: string, filled: boolean}} */
export function shapeOf(label) {
  return SHAPES[label % SHAPES.length];
}

/** A marker's radius in a picture so wide. @param {number} width */
export function markerSize(width) {
  return Math.min(4, Math.max(1.7, width / 88));
}

/**
 * @param {CanvasRenderingContext2D} context @param {{head: string, filled: boolean}} shape
 * @param {[number, number]} at @param {number} radius @param {string} ink @param {string} ground
 */
export function drawMarker(context, shape, [x, y], radius, ink, ground) {
  const line = Math.max(1, radius * 0.42);
  traceHead(context, shape.head, x, y, shape.filled ? radius : radius - line / 2 + 0.3);
  context.fillStyle = shape.filled ? ink : ground;
  context.fill();
  context.lineWidth = shape.filled ? 0.7 : line;
  context.strokeStyle = shape.filled ? ground : ink;
  context.stroke();
}

/**
 * All points of the data: unlabelled first, then held out, then those trained on, so that these lie on top.
 * @param {CanvasRenderingContext2D} context @param {TrainingData} data @param {Place} place
 * @param {number} radius @param {PictureTheme} theme
 */
export function drawPoints(context, data, place, radius, theme) {
  const classes = data.task === "classes";
  const at = (/** @type {number[]} */ x, /** @type {number} */ y) =>
    place(x[0], classes ? x[1] : y);
  const shape = (/** @type {number} */ y) => shapeOf(classes ? y : 0);
  const { training, validation } = data;
  training.x.forEach((x, i) => {
    if (training.labelled[i]) return;
    const [px, py] = at(x, training.y[i]);
    traceHead(context, "circle", px, py, radius * 0.5);
    context.fillStyle = theme.spare;
    context.fill();
  });
  validation.x.forEach((x, i) => {
    const y = validation.y[i];
    drawMarker(context, shape(y), at(x, y), radius * 0.86, theme.held, theme.ground);
  });
  training.x.forEach((x, i) => {
    const y = training.y[i];
    if (training.labelled[i])
      drawMarker(context, shape(y), at(x, y), radius, theme.point, theme.ground);
  });
}
