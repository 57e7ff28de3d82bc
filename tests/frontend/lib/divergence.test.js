// Divergence in words, computed from the last steps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { divergenceSentence, lastRatios } from "../../../frontend/src/lib/divergence.js";

/** @param {number[]} xs points on a line; the race ends where they end */
function track(xs) {
  const points = new Float64Array(2 * (xs.length + 2)).fill(Number.NaN);
  xs.forEach((x, k) => {
    points[2 * k] = x;
    points[2 * k + 1] = 0;
  });
  return {
    key: 1,
    optimizer: "sgd",
    knobs: {},
    clipping: null,
    tuning: null,
    points,
    losses: new Float64Array(xs.length + 2),
    gradients: null,
    unclipped: null,
    rates: null,
    steps: null,
    state: {},
    divergedAt: xs.length,
    reachedAt: null,
  };
}

test("a steady growth is named with its factor", () => {
  const xs = [1];
  for (let k = 0; k < 20; k += 1) xs.push(xs[k] + (-1.8) ** k);
  assert.match(
    divergenceSentence(track(xs)),
    /^Diverged at step 21: each of the last 10 steps was 1\.8 times longer than the one before\. Its last point within reach is \(/,
  );
});

test("an uneven growth is told as an average", () => {
  const xs = [0, 1, 3, 9, 30, 100];
  assert.match(
    divergenceSentence(track(xs)),
    /steps was longer, [\d.]+ times on average, than the one before/,
  );
});

test("a single jump has no growth to tell", () => {
  assert.match(
    divergenceSentence(track([1])),
    /one step led out of reach, or to where the loss is no finite number\. Its last point within reach is \(1\.00, 0\.00\)\./,
  );
  assert.match(
    divergenceSentence(track([0, 1, 1.5, 1.75])),
    /its next point was out of reach, or the loss there no finite number/,
  );
});

test("a start without a finite loss is said as such, without steps", () => {
  assert.equal(divergenceSentence(track([])), "The loss has no finite value at the start.");
});

test("ratios stop at the first step that is not finite", () => {
  assert.deepEqual(lastRatios(new Float64Array([1, 2, 4, Number.NaN]), 4), [2, 2]);
  assert.deepEqual(lastRatios(new Float64Array([Number.NaN]), 1), []);
});
