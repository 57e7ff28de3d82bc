// Sweeps on the page's side: what is asked for, how parts gather, what curves, heat maps and sentences say of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  angleCurves,
  angleThere,
  rateCurves,
  rateThere,
} from "../../../frontend/src/lib/sweep-curves.js";
import { addPart, createSweep } from "../../../frontend/src/lib/sweep-data.js";
import { heatValues, lossRamp, lowest, pairAt } from "../../../frontend/src/lib/sweep-heat.js";
import { axesOf, sweptKnobs } from "../../../frontend/src/lib/sweep-knobs.js";
import { angleSweep, knobSweep, rateSweep } from "../../../frontend/src/lib/sweep-request.js";
import { angleSentence, angleWords, ratesWords } from "../../../frontend/src/lib/sweep-words.js";
import { defaults, setupOf } from "../../../frontend/src/state/shape.js";
import { catalog, sweepRecords } from "../fixtures.js";

const state = defaults(catalog());
const setup = setupOf(state);
const [momentum, adam] = setup.contestants;
const frozen = new Map([
  [momentum.key, 0.5],
  [adam.key, 0.25],
]);
const colors = Array(14).fill("#123456");
const names = new Map([
  [momentum.key, "Momentum"],
  [adam.key, "Adam"],
]);

/** @param {import("../../../frontend/src/lib/sweep-request.js").Wanted|null} wanted */
function swept(wanted) {
  assert.ok(wanted);
  const [start, ...parts] = sweepRecords(wanted.request);
  if (start.kind !== "start") throw new Error("no start");
  let sweep = createSweep(start, wanted.keys);
  for (const part of parts) if (part.kind === "part") sweep = addPart(sweep, part);
  return sweep;
}

test("only numbers with a range are swept, and the axes fall back on those there are", () => {
  const knobs = sweptKnobs(catalog(), "adam");
  assert.deepEqual(
    knobs.map((k) => k.name),
    ["learning_rate", "beta1", "decay"],
  );
  const pair = (/** @type {any} */ chosen) => axesOf(knobs, chosen)?.map((k) => k.name);
  assert.deepEqual(pair(null), ["learning_rate", "beta1"]);
  assert.deepEqual(pair(["decay", "learning_rate"]), ["decay", "learning_rate"]);
  assert.deepEqual(pair(["rho", "beta1"]), ["learning_rate", "beta1"]);
  assert.deepEqual(pair(["rho", "learning_rate"]), ["beta1", "learning_rate"]);
  assert.equal(axesOf(knobs.slice(0, 1), null), null);
});

test("a sweep over the rate asks the same whatever the rates in force", () => {
  const wanted = rateSweep(setup, catalog());
  const moved = setup.contestants.map((c) => ({ ...c, knobs: { learning_rate: 3 } }));
  assert.deepEqual(rateSweep({ ...setup, contestants: moved }, catalog()), wanted);
  assert.deepEqual(
    wanted?.request.axes.map((a) => [a.knob, a.low, a.high, a.scale]),
    [["learning_rate", 1e-5, 1e2, "log"]],
  );
  assert.equal(wanted?.request.rates, "given");
});

test("a sweep over the angle turns the start back, and keeps the rates of the race", () => {
  const wanted = angleSweep({ ...setup, rotation: 90, start: [0, 3] }, frozen, [
    [-2, 2],
    [-1, 3],
  ]);
  assert.deepEqual([wanted?.request.surface.rotation, wanted?.request.start], [0, [2, 1]]);
  assert.deepEqual(
    wanted?.request.contestants.map((c) => c.knobs?.learning_rate),
    [0.5, 0.25],
  );
});

test("a sweep over two knobs is about one contestant, its other knobs as they are", () => {
  const own = { ...adam, knobs: { beta1: 0.5, decay: 0.125 } };
  const wanted = knobSweep(setup, frozen, catalog(), own, ["beta1", "decay"]);
  assert.deepEqual(
    [wanted?.keys, wanted?.request.contestants[0].knobs],
    [[adam.key], { learning_rate: 0.25 }],
  );
  const sweep = swept(wanted);
  assert.equal(sweep.lanes[0].losses.length, 64 * 64);
  const [first, second] = sweep.axes.map((axis) => axis.values);
  assert.deepEqual(pairAt(sweep, 65), [first[1], second[1]]);
});

test("curves show who is shown; what diverged is lost, not missing", () => {
  const sweep = swept(rateSweep(setup, catalog()));
  const list = [{ ...momentum, muted: true }, adam];
  const [curve, ...rest] = rateCurves(sweep, null, list, names, colors);
  assert.deepEqual([curve.name, rest.length], ["Adam", 0]);
  assert.deepEqual(
    [curve.ys[2], curve.ys[3], curve.lost[3], curve.lost[2]],
    [2, null, true, false],
  );
  assert.match(rateThere(sweep, adam.key, 3), /^at η .*: diverged at step 7$/);
  assert.match(rateThere(sweep, adam.key, 2), /: loss 2\.00$/);
});

test("an angle says its steps, or that there were not enough", () => {
  const sweep = swept(
    angleSweep(
      setup,
      frozen,
      state.catalog?.surfaces[0].window ?? [
        [0, 1],
        [0, 1],
      ],
    ),
  );
  const [curve] = angleCurves(sweep, setup.contestants, names, colors);
  assert.deepEqual(
    [curve.ys.slice(0, 4), curve.lost.slice(0, 4)],
    [
      [0, 1, null, null],
      [false, false, true, true],
    ],
  );
  assert.deepEqual(
    [1, 2, 3].map((i) => angleThere(sweep, adam.key, i)),
    ["at 2.5°: 1 steps", "at 5°: not within 400 steps", "at 7.5°: diverged at step 7"],
  );
});

test("the sentence on the angles is made of the figures", () => {
  const curve = (/** @type {string} */ name, /** @type {(number|null)[]} */ ys) => ({
    key: 0,
    name,
    slot: { color: "", dash: [], head: "circle", width: 1 },
    xs: ys.map((_, i) => i),
    ys,
    lost: ys.map((y) => y === null),
    mark: null,
  });
  assert.equal(
    angleSentence(
      [curve("SGD", [217, 217]), curve("NAG", [217, 217]), curve("Adam", [189, 1605])],
      "0.01",
      5000,
    ),
    "Steps to 0.01: SGD and NAG 217 at every angle; Adam from 189 to 1,605.",
  );
  assert.equal(
    angleSentence([curve("SGD", [217, null]), curve("Adam", [null, null])], "0.01", 5000),
    "Steps to 0.01: SGD 217, but not at 1 of 2 angles. At no angle: Adam. Each has 5,000 steps.",
  );
  assert.equal(angleSentence([], "0.01", 10), "");
});

test("a heat map's colours go from the lowest loss to the start's", () => {
  assert.deepEqual(lossRamp([1e-3, 1e9, Number.NaN], 10), { log: true, low: 1e-3, high: 10 });
  assert.equal(lossRamp([0, 5], 100).low, 5e-12);
  assert.deepEqual(lossRamp([-2, 5], 3), { log: false, low: -2, high: 3 });
  assert.deepEqual(lossRamp([], null), { log: false, low: 0, high: 1 });
  assert.deepEqual([lowest([Number.NaN, 3, 1, 1]), lowest([Number.NaN])], [2, null]);
  const sweep = swept(knobSweep(setup, frozen, catalog(), adam, null));
  const { values, lost, best } = heatValues(sweep, 0);
  assert.deepEqual([values[5], lost(3), lost(5), best], [5, true, false, 0]);
});

test("what tuned rates were tuned for is said where it matters", () => {
  const setup = { steps: 1500, noise: 0, rates: "tuned", rotation: 30 };
  assert.match(ratesWords(setup), /^Loss after 1,500 steps against the learning rate η\. Click/);
  assert.match(
    ratesWords({ ...setup, noise: 0.2 }),
    /own noise; tuned rates are the best under others\./,
  );
  assert.doesNotMatch(ratesWords({ ...setup, noise: 0.2, rates: "same" }), /noise/);
  assert.match(
    angleWords(setup),
    /^Steps against the angle, at the rates tuned for 30°; the start/,
  );
  assert.match(angleWords({ ...setup, rates: "given" }), /^Steps against the angle; the start/);
});
