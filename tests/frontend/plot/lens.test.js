// What is in sight, without a browser: what is told of it, and when.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createLens } from "../../../frontend/src/plot/lens.js";

/** @typedef {import("../../../frontend/src/plot/types.js").Window} Window */

/** @type {Window} */
const square = [
  [-2, 2],
  [-2, 2],
];

function looking() {
  /** @type {Window[]} */
  const told = [];
  let changes = 0;
  let rests = 0;
  const lens = createLens({
    onChange: () => {
      changes += 1;
    },
    onRest: () => {
      rests += 1;
    },
    onWindow: (seen) => told.push(seen),
  });
  lens.resize(400, 400);
  lens.show(square);
  return { lens, told, changes: () => changes, rests: () => rests };
}

test("a window is shown in the middle, whole, and told", () => {
  const { lens, told } = looking();
  assert.deepEqual(told, [square]);
  assert.equal(lens.isZoomed(), false);
  lens.resize(800, 400);
  const { scale, cx, cy } = lens.view();
  assert.deepEqual([scale, cx, cy], [100, 0, 0]);
});

test("zooming keeps what is under the pointer, and reset brings the first window back", () => {
  const { lens } = looking();
  lens.zoom(2, 0, 0);
  const { scale, cx, cy } = lens.view();
  assert.deepEqual([scale, cx, cy], [200, -1, 1]);
  assert.equal(lens.isZoomed(), true);
  lens.reset();
  assert.equal(lens.isZoomed(), false);
  assert.deepEqual(lens.home(), square);
});

test("a home that was given stays home whatever is shown", () => {
  const { lens } = looking();
  lens.setHome(square);
  lens.show([
    [4, 5],
    [4, 5],
  ]);
  assert.equal(lens.isZoomed(), true);
  lens.reset();
  assert.equal(lens.view().cx, 0);
});

test("showing what is shown already changes nothing", () => {
  const { lens, changes, told } = looking();
  const before = changes();
  lens.show(square);
  assert.equal(changes(), before);
  assert.equal(told.length, 1);
});

test("a gesture is over once the view has rested, and the last window is told", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { lens, told, rests } = looking();
    lens.pan(100, 0);
    lens.pan(100, 0);
    assert.equal(lens.moving(), true);
    assert.equal(rests(), 0);
    mock.timers.tick(200);
    assert.equal(lens.moving(), false);
    assert.equal(rests(), 1);
    assert.deepEqual(told.at(-1), [
      [-4, 0],
      [-2, 2],
    ]);
  } finally {
    mock.timers.reset();
  }
});

test("nobody zooms until numbers give out", () => {
  const { lens } = looking();
  lens.zoom(1e7);
  lens.zoom(1e-10);
  assert.equal(lens.isZoomed(), false);
  lens.dispose();
});
