// Colours of layers over decades, cells of the heat map, outlines of the ridges, curves of what came before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { curvePlaces } from "../../../../frontend/src/plot/network/before.js";
import { ticks } from "../../../../frontend/src/plot/network/curve-painter.js";
import { cellAt, labelStep } from "../../../../frontend/src/plot/network/heatmap.js";
import {
  placeOn,
  rampMarks,
  rampOf,
  rampPixels,
} from "../../../../frontend/src/plot/network/ramp.js";
import { layerAt, ridgeOutline } from "../../../../frontend/src/plot/network/ridge-shapes.js";

test("a logarithmic ramp spans whole decades, twelve at most", () => {
  assert.deepEqual(rampOf([0.002, 0.5, null, 0], "log"), { log: true, low: 1e-3, high: 1 });
  const deep = rampOf([1e-30, 1], "log");
  assert.ok(Math.abs(deep.low / 1e-12 - 1) < 1e-9);
  assert.deepEqual(rampOf([null, 0], "log"), { log: true, low: 0.1, high: 1 });
  assert.deepEqual(rampOf([0.2], "share"), { log: false, low: 0, high: 1 });
});

test("a place on the ramp: zero and less are palest, no number has none", () => {
  const ramp = rampOf([1e-4, 1], "log");
  assert.ok(Math.abs((placeOn(ramp, 1e-2) ?? 0) - 0.5) < 1e-9);
  assert.deepEqual(
    [placeOn(ramp, 0), placeOn(ramp, 5), placeOn(ramp, null), placeOn(ramp, Number.NaN)],
    [0, 1, null, null],
  );
  assert.equal(placeOn(rampOf([], "share"), 0.25), 0.25);
});

test("the key's marks are whole decades; colours run from pale to strong", () => {
  const marks = rampMarks({ log: true, low: 1e-4, high: 1 });
  assert.deepEqual(
    marks.map((mark) => Math.round(Math.log10(mark))),
    [-4, -2, 0],
  );
  assert.equal(rampMarks({ log: true, low: 1e-3, high: 1 }).length, 2);
  const pixels = rampPixels("#ffffff", "#000000", 3);
  assert.deepEqual(
    [...pixels].map((pixel) => pixel & 255),
    [255, 128, 0],
  );
});

test("layer 1 lies at the bottom of map and ridges", () => {
  const box = { left: 30, top: 0, width: 100, height: 50 };
  assert.deepEqual(cellAt(box, 31, 49, 10, 5), { frame: 0, layer: 0 });
  assert.deepEqual(cellAt(box, 129, 1, 10, 5), { frame: 9, layer: 4 });
  assert.equal(cellAt(box, 10, 10, 10, 5), null);
  const ridge = { left: 0, width: 10, row: 10, bottom: 100, reach: 20 };
  assert.deepEqual(
    [layerAt(ridge, 95, 3), layerAt(ridge, 75, 3), layerAt(ridge, 20, 3)],
    [0, 2, null],
  );
});

test("names of many layers leave room for each other", () => {
  assert.deepEqual(
    [labelStep(4, 160, 12), labelStep(21, 160, 12), labelStep(31, 100, 12)],
    [1, 2, 5],
  );
});

test("a ridge stays within its row's reach and the axis; equal values are a needle", () => {
  const box = { left: 0, width: 200, row: 10, bottom: 100, reach: 20 };
  const bars = { low: -4, high: 4, counts: [0.1, 0.2, 0.4, 0.2, 0.1, 0, 0, 0] };
  const outline = ridgeOutline(bars, [-2, 2], box, 50);
  for (const [x, y] of outline) assert.ok(x >= 0 && x <= 200 && y >= 30 && y <= 50);
  assert.equal(Math.min(...outline.map(([, y]) => y)), 30);
  const needle = ridgeOutline({ low: 0, high: 0, counts: [1, 0, 0] }, [-2, 2], box, 50);
  assert.deepEqual(
    needle.map(([x]) => x),
    [99, 99, 101, 101],
  );
});

test("ticks are round and inside; the curve of what came first falls from left to right", () => {
  const { values, step } = ticks([-1.4, 1.4]);
  assert.equal(step, 1);
  assert.deepEqual(
    values.map((value) => value + 0),
    [-1, 0, 1],
  );
  const box = { left: 10, top: 0, width: 100, height: 40 };
  const places = curvePlaces([1, 0.1, null, 0.01], [0, 5, 7, 10], box);
  assert.deepEqual(places, [
    [10, 0],
    [60, 20],
    [110, 40],
  ]);
});
