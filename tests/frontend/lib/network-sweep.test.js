// Sweeps of networks on the page's side: what is asked for, what curves, words and states say of the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createNetworkSweep,
  networkSweep,
  withValue,
} from "../../../frontend/src/lib/network-sweep.js";
import {
  networkCurves,
  networkThere,
  sweepLegend,
  sweepStatus,
} from "../../../frontend/src/lib/network-sweep-curves.js";
import { networkDefaults, networkSetup } from "../../../frontend/src/state/network-shape.js";
import { catalog } from "../fixtures.js";
import { networkSweepRecords } from "../network-sweep-fixture.js";
import { training } from "../training-fixture.js";

const setup = networkSetup(networkDefaults(catalog()));
const [first, second] = setup.contestants;
const colors = Array(14).fill("#123456");

/** @param {number} [count] how many values have arrived */
function swept(count = 3) {
  const wanted = networkSweep(setup, catalog());
  assert.ok(wanted);
  const [start, ...values] = networkSweepRecords(wanted.request);
  if (start.kind !== "start") throw new Error("no start");
  let sweep = createNetworkSweep(wanted.request, start, wanted.entrants);
  for (const value of values.slice(0, count))
    if (value.kind === "value") sweep = withValue(sweep, value);
  return sweep;
}

test("a sweep asks the same whatever the rates in force, under three seeds at least", () => {
  const wanted = networkSweep(setup, catalog());
  const moved = setup.contestants.map((c) => ({ ...c, knobs: { ...c.knobs, learning_rate: 3 } }));
  assert.deepEqual(networkSweep({ ...setup, contestants: moved }, catalog()), wanted);
  assert.deepEqual(
    [wanted?.request.seeds, networkSweep({ ...setup, seeds: 5 }, catalog())?.request.seeds],
    [3, 5],
  );
  assert.ok(wanted && !("include" in wanted.request));
  assert.equal(networkSweep({ ...setup, contestants: [] }, catalog()), null);
  const tight = {
    ...catalog(),
    limits: { network_sweep_values: { high: 4, unit: "", why: "", setting: "" } },
  };
  assert.equal(networkSweep(setup, tight)?.request.axes[0].count, 4);
});

test("a curve is the median, with the seeds' range around it, and lost where that diverged", () => {
  const [curve] = networkCurves(swept(), null, [first], colors);
  assert.deepEqual(
    [curve.xs, curve.ys],
    [
      [0.01, 0.1, 1],
      [0.5, 3, null],
    ],
  );
  assert.deepEqual(curve.lost, [false, false, true]);
  assert.deepEqual(curve.band, { low: [0.25, 2, null], high: [1, 3, null] });
  const [early] = networkCurves(swept(1), null, [first], colors);
  assert.deepEqual(
    [early.ys, early.lost],
    [
      [0.5, null, null],
      [false, false, false],
    ],
  );
  assert.deepEqual(networkCurves(swept(), null, [{ ...first, muted: true }], colors), []);
  const others = [{ key: -1, muted: false }];
  assert.equal(networkCurves(swept(), null, others, colors).length, setup.contestants.length);
});

test("the rate in force is marked with the loss of the training on show", () => {
  const run = training({ complete: true });
  run.contestants[0] = { ...run.contestants[0], key: first.key, knobs: { learning_rate: 0.1 } };
  const [curve] = networkCurves(swept(), run, [first], colors);
  assert.deepEqual(curve.mark, { x: 0.1, y: 0.225 });
  run.contestants[0].knobs = { learning_rate: 50 };
  assert.equal(networkCurves(swept(), run, [first], colors)[0].mark, null);
});

test("a place says its median, its range, and who diverged", () => {
  const sweep = swept();
  assert.deepEqual(
    [0, 1, 2].map((i) => networkThere(sweep, second.key, i)),
    [
      "at η 0.01: loss 0.50 (0.25 to 1.00)",
      "at η 0.1: loss 3.00 (2.00 to 3.00), diverged under 1 of 3 seeds, the first at step 8",
      "at η 1: diverged under 2 of 3 seeds, the first at step 7",
    ],
  );
  assert.match(networkThere(swept(1), first.key, 2), /not swept$/);
  assert.match(
    sweepLegend(sweep),
    /^Median of 3 seeds after .* steps; band: lowest to highest\. Marks/,
  );
});

test("a sweep says how far it is, and whether it is one of an earlier set-up", () => {
  const sweep = swept();
  assert.equal(sweepStatus({ done: 7, count: 16 }, sweep, sweep.of), "7 of 16 rates");
  assert.equal(sweepStatus(null, null, ""), "");
  assert.equal(sweepStatus(null, sweep, sweep.of), "Validation loss against η");
  assert.equal(sweepStatus(null, sweep, "other"), "From an earlier set-up");
  assert.equal(sweepStatus(null, swept(2), "other"), "2 of 3 rates, from an earlier set-up");
});
