// What is read off a training: who is shown, middles and ranges of seeds, last pictures, divergences, curves, rows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, hasCurve } from "../../../frontend/src/lib/training-curves.js";
import {
  extent,
  lossOf,
  lossSentence,
  median,
  pictureAt,
  shownOf,
} from "../../../frontend/src/lib/training-look.js";
import {
  sortedStandings,
  trainingStandings,
} from "../../../frontend/src/lib/training-standings.js";
import { fairness, figureOf, noteOf, titleOf } from "../../../frontend/src/lib/training-words.js";
import { state, training } from "../training-fixture.js";

test("the middle counts a lost seed as worse than all", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([1, 2, 3, 4]), 2.5);
  assert.equal(median([2, null, 3]), 3);
  assert.equal(median([null, null, 1]), null);
  assert.equal(median([0.9, null, 0.8], -Infinity), 0.8);
  assert.equal(median(null), null);
  assert.deepEqual(extent([2, null, 1]), [1, 2]);
  assert.equal(extent([null]), null);
});

test("who is muted or gone is not shown", () => {
  const all = state();
  assert.deepEqual(
    shownOf(all).map((one) => [one.key, one.index]),
    [
      [1, 0],
      [2, 1],
    ],
  );
  all.contestants[0].muted = true;
  assert.deepEqual(
    shownOf(all).map((one) => one.key),
    [2],
  );
  assert.deepEqual(shownOf({ ...all, contestants: [] }), []);
});

test("a diverged contestant keeps its last picture, and says since when", () => {
  const one = training();
  assert.equal(pictureAt(one, 1, 3)?.current, false);
  assert.equal(pictureAt(one, 1, 1)?.current, true);
  assert.equal(lossOf(one, 1, 0), null);
  assert.deepEqual(noteOf(one, 0, 3), { note: "", lost: false });
  assert.deepEqual(noteOf(one, 1, 3), {
    note: "3 of 3 seeds diverged, the first at step 6",
    lost: true,
  });
  const going = training({ verdicts: null, complete: false });
  assert.equal(
    lossSentence(lossOf(going, 1, 1), String),
    "1 of 3 seeds diverged, the first by step 10",
  );
  assert.equal(
    lossSentence({ lost: 1, seeds: 1, step: 41, exact: true }, String),
    "Diverged at step 41",
  );
});

test("the words above the pictures are true", () => {
  const one = training();
  assert.equal(titleOf(one), "Decision boundaries");
  assert.equal(fairness(one), "same weights, same mini-batches, first of 3 seeds, medians");
  assert.equal(figureOf(one.frames[0], 0), "80.0 %");
  one.contestants[1].hidden = [8];
  one.request.seeds = 1;
  assert.equal(fairness(one), "same mini-batches, seed 7");
  one.data = { ...one.data, task: "regression", features: 3 };
  assert.equal(titleOf(one), "Validation loss");
});

test("curves: validation strong, training thin beneath, the seeds' range around", () => {
  const columns = columnsOf("loss", state());
  assert.deepEqual(
    columns.map(({ name, strong }) => [name, strong]),
    [
      ["Adam", false],
      ["Momentum", false],
      ["Adam", true],
      ["Momentum", true],
    ],
  );
  assert.deepEqual(columns[0].values, [1, 0.5, 0.2, 0.1]);
  assert.deepEqual(columns[1].values, [1, 3, null, null]);
  assert.deepEqual(columns[1].low, [0.9, 2, null, null]);
  assert.deepEqual(columnsOf("time", state())[1].values, [null, 34, 34, 34]);
  assert.equal(columnsOf("rate", state()).length, 2);
  assert.deepEqual(columnsOf("loss", { training: null, contestants: [] }), []);
});

test("values that are fitted have no accuracy", () => {
  const one = training();
  assert.ok(hasCurve("accuracy", one));
  assert.ok(!hasCurve("accuracy", { ...one, data: { ...one.data, task: "regression" } }));
});

test("the standings' figures, and their order by each head", () => {
  const rows = trainingStandings(state(), 1);
  assert.equal(rows[0].validation_loss, 0.625);
  assert.ok(Math.abs((rows[0].gap ?? 0) - 0.125) < 1e-12);
  assert.deepEqual(
    rows.map((row) => row.diverged),
    [null, 6],
  );
  const keys = (/** @type {any} */ sort) => sortedStandings(rows, sort).map((row) => row.key);
  assert.deepEqual(keys("order"), [1, 2]);
  assert.deepEqual(keys("time"), [1, 2]);
  assert.deepEqual(keys("diverged"), [2, 1]);
  assert.deepEqual(keys("validation_accuracy"), [1, 2]);
});

test("a step's time is the middle of what all frames so far have measured", () => {
  const told = state();
  const frames = told.training.frames.map((frame, k) => ({
    ...frame,
    timings: { step_us: [[0, 60, 900, 50][k], 34] },
  }));
  const timed = { ...told, training: { ...told.training, frames } };
  const times = frames.map((_, frame) => trainingStandings(timed, frame)[0].time);
  assert.deepEqual(times, [null, 60, 480, 60]);
});
