// Numbers as text: what the tables, knobs and vectors show.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  brief,
  loss,
  percent,
  point,
  power,
  scientific,
  signed,
  times,
  vector,
  whole,
} from "../../../frontend/src/lib/format.js";

test("a loss keeps two digits and its order of magnitude", () => {
  assert.deepEqual([5.2e-3, 0.894, 12.34, 123.4, 4.2e7, 0, -31.4].map(loss), [
    "5.2e-3",
    "0.89",
    "12.3",
    "123",
    "4.2e7",
    "0",
    "\u221231.4",
  ]);
  assert.deepEqual([Number.NaN, null, undefined, Infinity].map(loss), ["–", "–", "–", "–"]);
});

test("a knob's number is as short as its digits allow", () => {
  assert.deepEqual(
    [0.1, 1e-8, 0.0012345, 123456, 0, -2.5, 2e9].map((v) => brief(v)),
    ["0.1", "1e-8", "0.00123", "123000", "0", "\u22122.5", "2e9"],
  );
});

test("vectors carry a sign on every part", () => {
  assert.equal(vector([0.31, -0.12]), "(+0.310, \u22120.120)");
  assert.equal(vector([2]), "+2.000");
  assert.deepEqual([0, 1e-5, -12345, 55.5, Number.NaN].map(signed), [
    "+0",
    "+1.0e-5",
    "\u22121.2e4",
    "+55.50",
    "–",
  ]);
});

test("points have as many decimals as their window can show", () => {
  assert.equal(point([-1.4, 1.6], 4), "(\u22121.40, 1.60)");
  assert.equal(
    point([8, -8.25], 40),
    "(8.0, \u22128.3)".replace("8.3", (-8.25).toFixed(1).slice(1)),
  );
});

test("powers of ten, whole numbers and ratios read as people write them", () => {
  assert.deepEqual([1e-3, 0.002, 1e-12, 1].map(power), ["10⁻³", "0.002", "10⁻¹²", "1"]);
  assert.equal(whole(12000), "12,000");
  assert.deepEqual([1.8, 12.4, 1.03].map(times), ["1.8 times", "12 times", "1.03 times"]);
});

test("shares and powers stand as they are read aloud", () => {
  assert.deepEqual([0.93, 1, 0, null].map(percent), ["93.0 %", "100.0 %", "0.0 %", "–"]);
  assert.deepEqual([3.2e-7, 0.05, 12.34, -4e5, 0, Number.NaN].map(scientific), [
    "3·10⁻⁷",
    "0.05",
    "12",
    "−4·10⁵",
    "0",
    "–",
  ]);
});
