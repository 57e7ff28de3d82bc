// Slider positions and values, there and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clamped,
  movedTo,
  POSITIONS,
  toPosition,
  toValue,
  typed,
} from "../../../frontend/src/lib/knob-scale.js";

const SCALES = /** @type {const} */ ([
  { low: 0, high: 180, scale: "linear" },
  { low: -3, high: 7, scale: "linear" },
  { low: 1e-6, high: 100, scale: "log" },
  { low: 0, high: 10, scale: "log" },
]);

test("the ends of a slider are the ends of its range", () => {
  for (const scale of SCALES) {
    assert.equal(toValue(scale, 0), scale.low);
    assert.equal(toValue(scale, POSITIONS), scale.high);
    assert.equal(toPosition(scale, scale.low), 0);
    assert.equal(toPosition(scale, scale.high), POSITIONS);
  }
});

test("every position leads to a value in range, and back to about itself", () => {
  for (const scale of SCALES) {
    let before = -Infinity;
    for (let position = 0; position <= POSITIONS; position += 7) {
      const value = toValue(scale, position);
      assert.ok(value >= scale.low && value <= scale.high && value >= before);
      if (value > scale.low)
        assert.ok(
          Math.abs(toPosition(scale, value) - position) <= 8,
          `${JSON.stringify(scale)} ${position}`,
        );
      before = value;
    }
  }
});

test("what a person types is a number or nothing", () => {
  assert.deepEqual(
    ["0.5", "0,5", " 1e-3 ", "\u22122", ".5", "", "x", "1e", "--1", "0x10"].map(typed),
    [0.5, 0.5, 1e-3, -2, 0.5, null, null, null, null, null],
  );
  assert.equal(clamped({ low: 0, high: 1 }, 4), 1);
  assert.equal(clamped({ low: null, high: null }, 4), 4);
});

test("a step by key always leads somewhere, and back", () => {
  const rate = /** @type {const} */ ({ low: 1e-6, high: 100, scale: "log" });
  for (const from of [1e-6, 0.0099, 0.01, 0.95, 1, 99]) {
    const up = movedTo(rate, from, toPosition(rate, from) + 1);
    assert.ok(up > from && up < 1.2 * from, `${from} to ${up}`);
    assert.ok(from === 1e-6 || movedTo(rate, from, toPosition(rate, from) - 1) < from);
  }
  const steps = /** @type {const} */ ({ low: 1, high: 20_000, scale: "log" });
  assert.equal(movedTo(steps, 2, toPosition(steps, 2) + 1, Math.round), 3);
  assert.equal(movedTo(rate, 100, POSITIONS), 100);
});
