// The 3-D adapter's arithmetic: matrices, projection, the eye; heights, what hides what, paths laid over the relief.
import assert from "node:assert/strict";
import { test } from "node:test";
import { invert, multiply, project, readCamera } from "../../../frontend/src/plot/camera.js";
import { createDrape, drapedAt, projectDrape } from "../../../frontend/src/plot/drape.js";
import { createRelief } from "../../../frontend/src/plot/relief.js";

const identity = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);

/** The eye on the z axis at `height`, looking down, with a field of view of 90 degrees. @param {number} height */
function fromAbove(height) {
  const view = Float64Array.from(identity);
  view[14] = -height;
  const projection = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1.02, -1, 0, 0, -0.2, 0);
  return {
    dataScale: [1, 1, 1],
    glplot: { cameraParams: { projection, view, model: identity }, onrender: null },
  };
}

test("a matrix times its inverse is one", () => {
  const matrix = Float64Array.of(2, 1, 0, 0, 0, 3, 1, 0, 1, 0, 1, 0.5, 4, -2, 7, 1);
  const inverse = invert(matrix);
  assert.ok(inverse);
  multiply(matrix, inverse).forEach((value, i) => assert.ok(Math.abs(value - identity[i]) < 1e-12));
  assert.equal(invert(new Float64Array(16)), null);
});

test("what lies under the eye is in the middle, up is up, and behind the eye is nothing", () => {
  const camera = readCamera(fromAbove(10));
  assert.ok(camera);
  camera.eye.forEach((value, i) => assert.ok(Math.abs(value - [0, 0, 10][i]) < 1e-12));
  assert.deepEqual(project(camera, 0, 0, 0, 400, 300), [200, 150]);
  // At distance 10 with 90 degrees the border of the picture is 10 away.
  assert.deepEqual(project(camera, 10, 10, 0, 400, 300), [400, 0]);
  assert.equal(project(camera, 0, 0, 11, 400, 300), null);
});

test("the scale that Plotly gives the data is taken into account", () => {
  const scene = fromAbove(10);
  scene.dataScale = [2, 1, 1];
  const camera = readCamera(scene);
  assert.ok(camera);
  assert.deepEqual(project(camera, 5, 0, 0, 400, 300), [400, 150]);
});

/** @param {(x: number, y: number) => number} f @returns {import('../../../frontend/src/plot/types.js').Ground} over [−1, 1]² */
function ground(f) {
  const x = Array.from({ length: 41 }, (_, i) => i / 20 - 1);
  return {
    window: [
      [-1, 1],
      [-1, 1],
    ],
    x,
    y: x,
    losses: x.map((b) => x.map((a) => f(a, b))),
  };
}

test("heights follow the loss, and a ridge hides what is behind it", () => {
  const relief = createRelief(ground((x) => 1 + Math.max(0, 1 - 5 * Math.abs(x))));
  assert.ok(Math.abs(relief.heightAt(0, 0.3) - 2) < 1e-9);
  assert.ok(Number.isNaN(relief.heightAt(1.01, 0)));
  assert.equal(relief.hides(0.6, 0, 1, [-5, 0, 1.5]), true);
  assert.equal(relief.hides(0.6, 0, 1, [5, 0, 1.5]), false);
  assert.equal(relief.hides(0.6, 0, 1, [0.6, 0, 9]), false);
});

test("a long step follows the ground; what is outside the window is not drawn", () => {
  const relief = createRelief(ground((x) => x));
  const path = {
    id: "a",
    points: Float64Array.of(-1, 0, 1, 0, 9, 0, Number.NaN, Number.NaN),
    muted: false,
    divergedAt: 3,
    slot: { color: "#000", dash: [], head: "circle", width: 2 },
  };
  const drape = createDrape(path, relief);
  assert.equal(drape.last, 2);
  assert.ok(drape.at[1] > 50);
  const camera = readCamera(fromAbove(10));
  assert.ok(camera);
  projectDrape(drape, camera, relief, 200, 200);
  const middle = drapedAt(drape, 0.5);
  assert.ok(middle && Math.abs(middle.x - 100) < 1e-6);
  assert.equal(drapedAt(drape, 2), null);
  assert.equal(drapedAt(drape, 9), null);
});
