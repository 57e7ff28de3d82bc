// The boundary: pixels upside up, lines where classes meet and nowhere else, from edge to edge.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fillPixels, meetings } from "../../../../frontend/src/plot/network/boundary.js";

/** @param {number} side @param {(column: number, row: number) => [number, number]} of class and confidence */
function grid(side, of) {
  const cells = Array.from({ length: side * side }, (_, i) => of(i % side, Math.floor(i / side)));
  return { classes: cells.map((c) => c[0]), confidence: cells.map((c) => c[1]) };
}

/** Every end of a piece. @param {number[]} lines @returns {[number, number][]} */
const ends = (lines) =>
  Array.from({ length: lines.length / 2 }, (_, i) => [lines[2 * i], lines[2 * i + 1]]);

test("the lowest row of the grid is the lowest of the picture", () => {
  const pixels = new Uint32Array(4);
  fillPixels(pixels, 2, (cell) => cell);
  assert.deepEqual([...pixels], [2, 3, 0, 1]);
});

test("two classes side by side meet in one upright line from edge to edge", () => {
  const lines = meetings(
    grid(6, (column) => [column < 3 ? 0 : 1, 100]),
    6,
  );
  assert.ok(lines.length > 0);
  for (const [x] of ends(lines)) assert.ok(Math.abs(x - 3) < 1e-9);
  const heights = ends(lines).map(([, y]) => y);
  assert.deepEqual([Math.min(...heights), Math.max(...heights)], [0, 6]);
});

test("the line lies nearer to the class that is less sure", () => {
  const lines = meetings(
    grid(6, (column) => (column < 3 ? [0, 60] : [1, 100])),
    6,
  );
  for (const [x] of ends(lines)) assert.ok(x > 2.5 && x < 3);
});

test("a slanted edge is a slope, not a flight of steps", () => {
  const lines = meetings(
    grid(24, (column, row) => [row > column / 3 + 8 ? 1 : 0, 100]),
    24,
  );
  for (const [x, y] of ends(lines))
    if (x > 1 && x < 23) assert.ok(Math.abs(y - (x - 0.5) / 3 - 9) < 0.75, `${x} ${y}`);
});

test("one class has no line; a single cell of another has one around it", () => {
  assert.deepEqual(
    meetings(
      grid(5, () => [2, 70]),
      5,
    ),
    [],
  );
  const lines = meetings(
    grid(5, (c, r) => (c === 2 && r === 2 ? [1, 90] : [0, 90])),
    5,
  );
  assert.ok(lines.length >= 16);
  for (const [x, y] of ends(lines)) assert.ok(Math.hypot(x - 2.5, y - 2.5) <= 1);
});

test("three classes meet in lines between each two of them", () => {
  const lines = meetings(
    grid(12, (c, r) => [r < 6 ? 0 : c < 6 ? 1 : 2, 95]),
    12,
  );
  const level = ends(lines).filter(([, y]) => Math.abs(y - 6) < 0.3);
  const upright = ends(lines).filter(([x, y]) => Math.abs(x - 6) < 0.3 && y > 6.6);
  assert.ok(level.length >= 12 && upright.length >= 8);
});
