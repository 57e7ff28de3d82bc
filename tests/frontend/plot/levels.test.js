// The choice of levels: linear for what is even, logarithmic for what spans decades, and the band of a loss.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bandOf, chooseLevels, levelText } from "../../../frontend/src/plot/levels.js";

/** @param {(x: number, y: number) => number} f @param {number} r @returns {Float64Array} */
function sample(f, r) {
  const n = 80;
  return Float64Array.from({ length: n * n }, (_, k) =>
    f(-r + (2 * r * (k % n)) / (n - 1), -r + (2 * r * Math.floor(k / n)) / (n - 1)),
  );
}

test("a bowl is linear, Rosenbrock logarithmic", () => {
  assert.equal(chooseLevels(sample((x, y) => x * x + y * y, 5)).kind, "linear");
  const levels = chooseLevels(
    sample((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, 2),
    0,
  );
  assert.equal(levels.kind, "log");
  assert.equal(levels.base, 0);
  assert.ok(levels.major.filter(Boolean).length >= 3);
  levels.values.forEach((value, i) => {
    if (levels.major[i])
      assert.ok(Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  });
});

test("ten levels to a decade are labelled at 1, 2 and 5", () => {
  const losses = Float64Array.from({ length: 400 }, (_, k) => 0.14 * 1.0095 ** k);
  assert.equal(chooseLevels(losses).kind, "linear");
  const levels = chooseLevels(losses, Infinity, 16, "log");
  assert.equal(levels.kind, "log");
  const labels = levels.values.filter((_, i) => levels.major[i]).map((v) => levelText(levels, v));
  assert.deepEqual(labels, ["0.2", "0.5", "1", "2", "5"]);
  assert.equal(chooseLevels(new Float64Array(9).fill(0.7), Infinity, 16, "log").kind, "linear");
});

test("levels ascend and are a readable number", () => {
  for (const f of [
    (/** @type {number} */ x, /** @type {number} */ y) => x + 3 * y,
    (/** @type {number} */ x) => x ** 4 * 1e6,
    () => 7,
  ]) {
    const { values } = chooseLevels(sample(f, 3));
    assert.ok(values.length >= 1 && values.length < 40, `${values.length} levels`);
    values.slice(1).forEach((value, i) => assert.ok(value > values[i]));
  }
});

test("below zero the logarithm is taken above the lowest loss", () => {
  const levels = chooseLevels(
    sample((x, y) => (x * x + y * y) ** 2 - 3, 4),
    -3,
  );
  assert.equal(levels.kind, "log");
  assert.equal(levels.base, -3);
});

test("a sample on the minimum itself does not stretch the scale", () => {
  const losses = sample((x, y) => x ** 2 + 100 * y ** 2, 4);
  losses.fill(1e-30, 0, 40);
  const levels = chooseLevels(losses, 0);
  assert.ok(levels.values[0] > 1e-5);
});

test("a loss between two levels lies in the band between them, NaN in none", () => {
  for (const levels of [
    chooseLevels(sample((x, y) => x * x + y * y, 5)),
    chooseLevels(
      sample((x, y) => (x * x + 50 * y * y) ** 2, 5),
      0,
    ),
  ]) {
    levels.values.forEach((value, i) => {
      assert.ok(Math.abs(bandOf(levels, value) - (i + 1)) < 1e-6);
    });
    assert.ok(bandOf(levels, levels.values[0] - 1e9) >= 0);
    assert.equal(bandOf(levels, 1e300), levels.values.length + 1);
    assert.ok(Number.isNaN(bandOf(levels, Number.NaN)));
  }
  assert.deepEqual(chooseLevels(new Float64Array(4).fill(Number.NaN)).values, []);
});
