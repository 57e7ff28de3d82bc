// The one number for how a reading runs through the layers: hidden ones against each other, the output apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figureAbout, layerFigure } from "../../../frontend/src/lib/layer-figure.js";
import { READINGS } from "../../../frontend/src/lib/network-looks.js";

test("what comes back is the first hidden layer's against the last's; the output does not count", () => {
  assert.equal(layerFigure("signal_gradient", [1e-12, 1e-6, 1, 50]), "1·10⁻¹²");
  assert.equal(layerFigure("gradient_norm", [5, 10, 99]), "0.5");
});

test("what goes forward is the last against the first", () => {
  assert.equal(layerFigure("activation_square", [8, 4, 2, 70]), "0.25");
  assert.equal(layerFigure("activation_deviation", [0, 4, 70]), "–");
});

test("lengths give the largest, shares their mean", () => {
  assert.equal(layerFigure("largest_unit_norm", [1, 3, 2]), "3");
  assert.equal(layerFigure("dead_units", [0.2, 0.4, 0]), "30.0 %");
  assert.equal(layerFigure("zero_weights", [0, 0, 0.9]), "30.0 %");
});

test("without hidden layers or after a divergence there is none; every reading says what its number is", () => {
  assert.equal(layerFigure("weight_norm", [1]), "–");
  assert.equal(layerFigure("weight_norm", [1, null]), "–");
  assert.equal(layerFigure("weight_norm", undefined), "–");
  for (const { id } of READINGS) assert.match(figureAbout(id), /^number: /);
});
