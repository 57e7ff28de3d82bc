// A small picture of a data set for the picker: its points, filled and hollow by class, its curve, or one of its images.
import { contextOf } from "./canvas.js";
import { css, mix, readColour } from "./colour.js";

/** @typedef {Pick<import("../../types/page.d.ts").DatasetEntry, "task"|"image"|"sample">} Sampled */
/** @typedef {{ink: string, ground: string}} SampleColours */

/**
 * Sizes the canvas to its place on the page and gives its context, in CSS pixels.
 * @param {HTMLCanvasElement} canvas
 */
export function prepared(canvas) {
  const width = canvas.clientWidth || 64;
  const height = canvas.clientHeight || 64;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = contextOf(canvas);
  context.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0);
  return { context, width, height };
}

/**
 * A point of a class: filled, hollow, then squares and triangles of both kinds.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x @param {number} y @param {number} radius @param {number} label @param {SampleColours} colours
 */
export function drawPoint(context, x, y, radius, label, { ink, ground }) {
  const sides = [0, 4, 3][Math.floor(label / 2) % 3];
  context.beginPath();
  if (sides === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (let i = 0; i < sides; i += 1) {
    const angle = (2 * Math.PI * (i + 0.5)) / sides + Math.PI / 2;
    const reach = radius * 1.25;
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fillStyle = label % 2 === 0 ? ink : ground;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = Math.min(1, radius / 2);
  context.stroke();
}

/** @param {HTMLCanvasElement} canvas @param {Sampled} entry @param {SampleColours} colours */
export function drawSample(canvas, entry, colours) {
  const { context, width, height } = prepared(canvas);
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, width, height);
  const { x, y } = entry.sample;
  if (x.length === 0) drawPlus(context, width, height, colours.ink);
  else if (entry.image) drawImage(context, x[0] ?? [], entry.image, width, height, colours);
  else {
    const across = x.map((row) => row[0]);
    const up = entry.task === "regression" ? y : x.map((row) => row[1] ?? 0);
    const labels = entry.task === "regression" ? y.map(() => 0) : y;
    const [left, low] = [fit(across, width), fit(up, height)];
    for (let i = 0; i < across.length; i += 1)
      drawPoint(context, left(across[i]), height - low(up[i]), width / 30, labels[i], colours);
  }
}

/** Nothing yet: a place for points. @param {CanvasRenderingContext2D} context @param {number} width @param {number} height @param {string} ink */
function drawPlus(context, width, height, ink) {
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  const reach = width / 7;
  context.beginPath();
  context.moveTo(width / 2 - reach, height / 2);
  context.lineTo(width / 2 + reach, height / 2);
  context.moveTo(width / 2, height / 2 - reach);
  context.lineTo(width / 2, height / 2 + reach);
  context.stroke();
}

/** @param {number[]} values @param {number} size @returns {(value: number) => number} pixels, with a margin */
function fit(values, size) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = 0.12 * size;
  return (value) => margin + ((value - low) / (high - low || 1)) * (size - 2 * margin);
}

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} pixels 0 to 1 each @param {[number, number]} shape rows, columns
 * @param {number} width @param {number} height @param {SampleColours} colours
 */
function drawImage(context, pixels, [rows, columns], width, height, { ink, ground }) {
  const [dark, light] = [readColour(ink), readColour(ground)];
  const size = Math.min(width / columns, height / rows) * 0.9;
  const [left, top] = [(width - size * columns) / 2, (height - size * rows) / 2];
  for (let i = 0; i < pixels.length; i += 1) {
    context.fillStyle = css(mix(light, dark, pixels[i]));
    const [row, column] = [Math.floor(i / columns), i % columns];
    context.fillRect(left + column * size, top + row * size, size + 0.3, size + 0.3);
  }
}
