// Numbers as people read them, and columns as an axis can show them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  coordinate,
  levelLabel,
  roundUp,
  tickLabel,
  tidy,
} from "../../../frontend/src/plot/numbers.js";
import {
  axisRange,
  axisValues,
  canBeLog,
  floor,
  logTicks,
} from "../../../frontend/src/plot/series.js";
import { overlap, placeLabel } from "../../../frontend/src/plot/text.js";

test("round steps are 1, 2 or 5 times a power of ten", () => {
  assert.deepEqual([0.13, 1, 1.2, 3, 7, 20].map(roundUp), [0.2, 1, 2, 5, 10, 20]);
});

test("tick labels have the decimals of their step and a proper minus", () => {
  assert.equal(tickLabel(-0.5, 0.5), "−0.5");
  assert.equal(tickLabel(1, 0.05), "1.00");
  assert.equal(tickLabel(1e-18, 0.1), "0");
  assert.equal(tickLabel(20, 10), "20");
  assert.equal(tickLabel(2e6, 1e6), "2e6");
});

test("levels are short", () => {
  assert.deepEqual([0, 0.01, 1, 100, 1e4, 1e-5, 2.5, -1.0316, 123456].map(levelLabel), [
    "0",
    "0.01",
    "1",
    "100",
    "10⁴",
    "10⁻⁵",
    "2.5",
    "−1.03",
    "1.2e5",
  ]);
});

test("coordinates are no finer than a pixel", () => {
  assert.equal(tidy(1.23456789, 180), 1.235);
  assert.equal(coordinate(-1.4, 100), "−1.40");
  assert.equal(coordinate(-0.0001, 10), "0.0");
});

test("what is not finite is a gap; a logarithmic axis has a floor", () => {
  assert.deepEqual(axisValues([1, null, Number.NaN, Infinity, -2], false), [
    1,
    null,
    null,
    null,
    -2,
  ]);
  assert.deepEqual(axisValues([1, 0, 1e-30], true), [1, floor, floor]);
  assert.ok(canBeLog([[1, 0, null, Number.NaN]]));
  assert.ok(!canBeLog([[1], [2, -1e-9]]));
});

test("the range holds every value, the cap keeps it readable", () => {
  const [low, high] = axisRange([[1, 100, null], [10]], true);
  assert.ok(low < 0 && low > -0.5 && high > 2 && high < 2.5);
  assert.ok(axisRange([[1, 1e80]], true, 1e3)[1] < 4);
  assert.deepEqual(axisRange([], false), [0, 1]);
  assert.ok(axisRange([[5, 5]], false)[0] < 5);
  assert.deepEqual(logTicks([-16, 2]), { dtick: 4 });
});

test("a label keeps clear of what is taken and stays within the picture", () => {
  const picture = { x: 10, y: 60, width: 190, height: 140 };
  const taken = [{ x: 100, y: 80, width: 90, height: 40 }];
  const box = placeLabel({ x: 100, y: 100 }, 0, { width: 50, height: 16 }, picture, taken);
  assert.ok(!overlap(box, taken[0]));
  assert.ok(box.x >= 10 && box.y >= 60 && box.x + box.width <= 200 && box.y + box.height <= 200);
});
