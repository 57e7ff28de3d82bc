// The pure parts of the cards with pictures: legends, nearest frames, what is said of a sample, cells of the standings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { trainingStandings } from "../../../../frontend/src/lib/training-standings.js";
import { ridgeSentence } from "../../../../frontend/src/views/network/histograms-card.js";
import { hasSpread } from "../../../../frontend/src/views/network/picture-key.js";
import { sampleWords } from "../../../../frontend/src/views/network/samples-part.js";
import { legendOf, nearestFrame } from "../../../../frontend/src/views/network/series-part.js";
import { cellsOf } from "../../../../frontend/src/views/network/standings-cells.js";
import { state, training } from "../../training-fixture.js";

test("a legend says no more than the chart shows", () => {
  assert.equal(legendOf("loss", 1), "Strong: validation. Thin: training.");
  assert.match(legendOf("accuracy", 3), /Band: lowest to highest of 3 seeds\.$/);
  assert.equal(legendOf("time", 3), "");
  assert.equal(legendOf("rate", 1), "");
});

test("a place on the chart belongs to the nearest frame", () => {
  const { frames } = training();
  assert.deepEqual(
    [0, 4, 6, 24, 999].map((step) => nearestFrame(frames, step)),
    [0, 0, 1, 2, 3],
  );
});

test("a sample says what is said, how surely, and what it is", () => {
  const { data } = training();
  const right = sampleWords({ point: 0, predicted: 1, confidence: 0.97, spread: null }, data);
  assert.deepEqual([right.wrong, right.said, right.sure], [false, "1", "97 %"]);
  const wrong = sampleWords({ point: 0, predicted: 0, confidence: 0.6, spread: 0.1 }, data);
  assert.deepEqual([wrong.wrong, wrong.said], [true, "0 ≠ 1"]);
  assert.equal(wrong.spoken, "Says 0, is 1: 60 % sure, ± 10 % under dropout.");
});

test("cells of the standings, with a divergence", () => {
  const [good, bad] = trainingStandings(state(), 1);
  assert.deepEqual(cellsOf(good), ["0.63", "80.0 %", "+0.13", "0.50", "90.0 %", "0.01", "12", "–"]);
  assert.equal(cellsOf(bad).at(-1), "6 (1/3)");
});

test("a layer's histogram in words; whether anything scatters", () => {
  const ridge = { low: -1, high: 1, counts: [1], mean: 0.02, deviation: 0.6 };
  assert.equal(ridgeSentence("3", ridge), "Layer 3: −1 to 1, mean 0.02 ± 0.6");
  assert.equal(hasSpread(training().frames[0].contestants[0]), false);
});
