// What is said of layers: computed from their numbers, and never more than they tell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { layerCaption, readingText } from "../../../frontend/src/lib/layer-caption.js";
import {
  allValues,
  framesOf,
  layerRows,
  momentsOf,
  ridgeRange,
  ridgesOf,
  shortNames,
} from "../../../frontend/src/lib/training-layers.js";
import { training } from "../training-fixture.js";

test("gradients that fade, keep, grow, vanish", () => {
  const say = (/** @type {number[]} */ ...values) => layerCaption("gradient_norm", values);
  assert.equal(
    say(3e-7, 0.1, 1),
    "Layer 1 gets 3·10⁻⁷ of the last layer’s gradient at this frame: it hardly learns from it.",
  );
  assert.match(say(0.02, 1), /0\.02 of .* fades on its way back/);
  assert.match(say(0.5, 1), /neither fades nor explodes/);
  assert.match(say(50, 1), /50 times .* grows/);
  assert.match(say(5e6, 1), /5·10⁶ times .* explodes/);
  assert.match(say(0, 1), /^Nothing/);
  assert.match(say(0, 0), /is 0/);
  assert.match(say(2), /^One layer/);
});

test("signals on their way forward, weights that grow, units that die", () => {
  assert.match(layerCaption("activation_deviation", [1, 0.001, 5]), /is lost on its way/);
  assert.match(layerCaption("activation_deviation", [1, 0.9, 5]), /about level/);
  assert.equal(
    layerCaption("weight_norm", [4, 1], [2, 1]),
    "Layer 1’s weights are 2 times as long as before training, layer 2’s 1 times.",
  );
  assert.equal(
    layerCaption("dead_units", [0.25, 0.75, 1]),
    "50.0 % of the hidden units are dead, most in layer 2: 75.0 %.",
  );
  assert.equal(layerCaption("dead_units", [0, 0, 1]), "None of the hidden units are dead.");
  assert.match(layerCaption("zero_weights", [0, 0.5]), /25\.0 % of the weights/);
});

test("nothing is said of what is not there", () => {
  assert.match(layerCaption("gradient_norm", undefined), /no readings/);
  assert.match(layerCaption("gradient_norm", [null, null]), /From its divergence on/);
  assert.equal(readingText("log", null), "–");
  assert.equal(readingText("share", 0.125), "12.5 %");
});

test("rows of the heat map end with the divergence; frames to come are counted", () => {
  const one = training();
  assert.deepEqual(layerRows(one, 0, "gradient_norm")[1], [2e-7, 1e-3, 1]);
  assert.deepEqual(layerRows(one, 1, "gradient_norm")[2], [null, null, null]);
  assert.equal(allValues(one, "gradient_norm").length, 24);
  assert.equal(framesOf(one), 4);
  assert.equal(framesOf({ ...one, complete: false, frames: one.frames.slice(0, 2) }), 4);
  assert.deepEqual(shortNames(["hidden 1", "hidden 2", "output"]), ["1", "2", "out"]);
});

test("histograms: hidden layers' activations, all layers' weights, sums from the bars", () => {
  const one = training();
  assert.equal(ridgesOf(one, 0, 0, "activations")?.length, 2);
  assert.equal(ridgesOf(one, 0, 0, "weights")?.length, 3);
  assert.equal(ridgesOf(one, 1, 3, "weights"), null);
  const { mean, deviation } = momentsOf({ low: -1.5, high: 1.5, counts: [0.25, 0.5, 0.25] });
  assert.equal(mean, 0);
  assert.ok(Math.abs(deviation - Math.SQRT1_2) < 1e-12);
  const [low, high] = ridgeRange(one, 0, "activations");
  assert.ok(low > -2.4 && low < -1.9 && high < 2.4 && high > 1.9);
});
