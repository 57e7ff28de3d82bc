// Window to pixels and back: equal scales, fixed points of zoom, pan, fit.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  boundsOf,
  fit,
  grow,
  pan,
  pixelX,
  pixelY,
  planeAt,
  sameView,
  visible,
  zoomAt,
} from "../../../frontend/src/plot/view.js";

/** @type {import('../../../frontend/src/plot/types.js').Window} */
const wide = [
  [-2, 2],
  [-1, 1],
];

/** @param {number} actual @param {number} expected */
const near = (actual, expected) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

test("one x unit is as long as one y unit, and the whole window is seen", () => {
  const view = fit(wide, 400, 300);
  near(pixelX(view, 1) - pixelX(view, 0), pixelY(view, 0) - pixelY(view, 1));
  const [[x0, x1], [y0, y1]] = visible(view);
  assert.deepEqual([x0, x1], [-2, 2]);
  assert.ok(y0 < -1 && y1 > 1);
});

test("the plane points up, pixels down", () => {
  const view = fit(wide, 400, 200);
  assert.deepEqual([pixelX(view, -2), pixelY(view, 1)], [0, 0]);
  assert.deepEqual([pixelX(view, 2), pixelY(view, -1)], [400, 200]);
});

test("a pixel leads to its point and back", () => {
  const view = zoomAt(fit(wide, 411, 293), 100, 77, 3.7);
  const [x, y] = planeAt(view, 123, 45);
  near(pixelX(view, x), 123);
  near(pixelY(view, y), 45);
});

test("zoom leaves the point under the pointer in its place", () => {
  const view = fit(wide, 400, 300);
  const before = planeAt(view, 90, 200);
  const after = planeAt(zoomAt(view, 90, 200, 2.5), 90, 200);
  near(after[0], before[0]);
  near(after[1], before[1]);
});

test("pan moves the plane with the pointer", () => {
  const view = fit(wide, 400, 300);
  const moved = pan(view, 30, -12);
  near(pixelX(moved, 0.5) - pixelX(view, 0.5), 30);
  near(pixelY(moved, 0.5) - pixelY(view, 0.5), -12);
});

test("what is visible, set as the window, is the same view", () => {
  const view = zoomAt(fit(wide, 640, 480), 10, 20, 1.3);
  assert.ok(sameView(fit(visible(view), 640, 480), view));
  assert.ok(!sameView(pan(view, 1, 0), view));
});

test("bounds take finite points only, and a single point gets a size", () => {
  assert.deepEqual(
    boundsOf([Float64Array.of(0, 1, 4, -3, Number.NaN, Number.NaN), Float64Array.of(2, 9)], 0),
    [
      [0, 4],
      [-3, 9],
    ],
  );
  assert.deepEqual(boundsOf([Float64Array.of(5, 5)], 2), [
    [4, 6],
    [4, 6],
  ]);
  assert.equal(boundsOf([Float64Array.of(Number.NaN, 1)], 1), null);
  assert.deepEqual(
    grow(
      [
        [0, 10],
        [0, 20],
      ],
      0.1,
    ),
    [
      [-1, 11],
      [-2, 22],
    ],
  );
});
