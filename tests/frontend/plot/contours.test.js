// Contour lines against curves that are known: circles, straight lines, a saddle, a hole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contours } from "../../../frontend/src/plot/contours.js";
import { refine } from "../../../frontend/src/plot/grid.js";

/**
 * @param {number} n @param {(x: number, y: number) => number} f over [−1, 1]²
 * @returns {import('../../../frontend/src/plot/grid.js').Grid}
 */
function sample(n, f) {
  const values = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1)
    for (let i = 0; i < n; i += 1)
      values[j * n + i] = f((2 * i) / (n - 1) - 1, (2 * j) / (n - 1) - 1);
  return { columns: n, rows: n, values };
}

/** @param {Float64Array} line @param {number} n @returns {[number, number][]} in [−1, 1]² */
function points(line, n) {
  return Array.from({ length: line.length / 2 }, (_, k) => [
    (2 * line[2 * k]) / (n - 1) - 1,
    (2 * line[2 * k + 1]) / (n - 1) - 1,
  ]);
}

test("a circle is one closed line, on the circle within a fraction of a cell", () => {
  const n = 81;
  const lines = contours(
    sample(n, (x, y) => x * x + y * y),
    0.5,
  );
  assert.equal(lines.length, 1);
  const places = points(lines[0], n);
  assert.deepEqual(places[0], places[places.length - 1]);
  for (const [x, y] of places) assert.ok(Math.abs(Math.hypot(x, y) - Math.SQRT1_2) < 4e-4);
  const length = places
    .slice(1)
    .reduce((sum, [x, y], k) => sum + Math.hypot(x - places[k][0], y - places[k][1]), 0);
  assert.ok(Math.abs(length - 2 * Math.PI * Math.SQRT1_2) < 2e-3, `length ${length}`);
});

test("a plane has one open line, exact", () => {
  const n = 12;
  const lines = contours(
    sample(n, (x, y) => x + y),
    0.1,
  );
  assert.equal(lines.length, 1);
  for (const [x, y] of points(lines[0], n)) assert.ok(Math.abs(x + y - 0.1) < 1e-12);
});

test("two hills give two lines, four quadrants of a saddle two", () => {
  const n = 60;
  const hills = sample(
    n,
    (x, y) => Math.exp(-20 * ((x - 0.5) ** 2 + y * y)) + Math.exp(-20 * ((x + 0.5) ** 2 + y * y)),
  );
  assert.equal(contours(hills, 0.5).length, 2);
  assert.equal(
    contours(
      sample(n, (x, y) => x * y),
      0.2,
    ).length,
    2,
  );
});

test("a saddle within one cell keeps its corners apart or joined as its middle says", () => {
  const cell = { columns: 2, rows: 2, values: Float64Array.of(1, 0, 0, 1) };
  assert.equal(contours(cell, 0.4).length, 2);
  assert.equal(contours(cell, 0.6).length, 2);
});

test("no line where there is no level, none through a hole", () => {
  const n = 30;
  const bowl = sample(n, (x, y) => x * x + y * y);
  assert.equal(contours(bowl, 5).length, 0);
  const holed = sample(n, (x, y) => (x > 0 ? Number.NaN : x * x + y * y));
  for (const line of contours(holed, 0.5)) for (const [x] of points(line, n)) assert.ok(x <= 0.04);
});

test("refining is exact for a parabola, keeps the samples, and stays finite beside holes", () => {
  const coarse = sample(9, (x, y) => 3 * x * x - x * y + 2 * y * y - x);
  const fine = refine(coarse, 4);
  assert.equal(fine.columns, 33);
  for (let j = 0; j < 33; j += 1) {
    for (let i = 0; i < 33; i += 1) {
      const [x, y] = [i / 16 - 1, j / 16 - 1];
      assert.ok(Math.abs(fine.values[j * 33 + i] - (3 * x * x - x * y + 2 * y * y - x)) < 1e-12);
    }
  }
  const holed = refine(
    sample(9, (x) => (x > 0.6 ? Number.NaN : x)),
    2,
  );
  assert.ok(Math.abs(holed.values[1] - -0.875) < 1e-12);
});
