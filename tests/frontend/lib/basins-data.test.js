// Maps of basins: how fine they may be, how tiles make them up, and where a point lies on them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  begun,
  cellAt,
  createBasins,
  finishBasins,
  layTile,
  missing,
  onGrid,
  renewBasins,
  sideOf,
  UNKNOWN,
} from "../../../frontend/src/lib/basins-data.js";
import { medianSteps, stepsRange } from "../../../frontend/src/lib/basins-steps.js";
import { basinsStart, tile } from "../basins-fixtures.js";

test("maps are as fine as the limits allow, and coarse while a hand moves", () => {
  const six = { steps: 500, contestants: [1, 2, 3, 4, 5, 6] };
  const limits = { basin_points: { high: 262_144 }, basin_work: { high: 4e9 } };
  assert.equal(sideOf(limits, six, false), 256);
  assert.equal(sideOf(limits, six, true), 64);
  assert.equal(sideOf(limits, { ...six, steps: 20_000 }, false), 128);
  assert.equal(sideOf(limits, { ...six, steps: 20_000 }, true), 16);
  assert.equal(sideOf({ ...limits, basin_points: { high: 100 } }, six, false), 8);
});

test("a coarse start stands for all around it until they come", () => {
  let basins = createBasins(basinsStart(8), [3], "bowl", null);
  assert.deepEqual([...new Set(basins.maps[0].minimum)], [UNKNOWN]);
  const coarse = { column: 2, row: 2, columns: 2, rows: 2, stride: 4 };
  assert.equal(begun(basins), false);
  basins = layTile(basins, tile(coarse, [0, 1, -1, -2], [7, 9, null, 3]));
  assert.equal(begun(basins), true);
  assert.equal(basins.maps[0].stride, 4, "a painter needs a pixel only for each block");
  const corner = (/** @type {number} */ column, /** @type {number} */ row) =>
    basins.maps[0].minimum[row * 8 + column];
  assert.deepEqual([corner(0, 0), corner(3, 3), corner(4, 0), corner(7, 3)], [0, 0, 1, 1]);
  assert.deepEqual([corner(0, 4), corner(7, 7)], [-1, -2]);
  assert.equal(basins.maps[0].steps[4 * 8], -1);
  const before = basins.maps[0];
  basins = layTile(basins, tile({ column: 0, row: 0, columns: 1, rows: 1, stride: 1 }, [1], [5]));
  assert.deepEqual([corner(0, 0), corner(1, 0)], [1, 0]);
  assert.equal(basins.maps[0].stride, 1);
  assert.notEqual(basins.maps[0], before, "a painter sees that the map is another");
});

test("an earlier map of the same surface stays until tiles replace it", () => {
  const coarse = { column: 0, row: 0, columns: 2, rows: 2, stride: 1 };
  let old = createBasins(basinsStart(2), [3], "bowl", null);
  old = layTile(old, tile(coarse, [0, 1, 1, 0], [1, 2, 3, 4]));
  const fine = createBasins(basinsStart(4), [3, 5], "bowl", old);
  assert.deepEqual([...fine.maps[0].minimum.slice(0, 4)], [0, 0, 1, 1]);
  assert.deepEqual([...fine.maps[0].steps.slice(12)], [3, 3, 4, 4]);
  assert.equal(fine.maps[1].minimum[0], UNKNOWN, "a newcomer has none");
  const other = createBasins(basinsStart(4), [3], "saddle", old);
  assert.equal(other.maps[0].minimum[0], UNKNOWN, "nor has another surface");
});

test("a point lies in the cell around whose middle it is", () => {
  const basins = createBasins(basinsStart(4), [3], "bowl", null);
  assert.deepEqual(cellAt(basins, -2, -2), { column: 0, row: 0, cell: 0 });
  assert.deepEqual(cellAt(basins, 2, 2), { column: 3, row: 3, cell: 15 });
  assert.deepEqual(cellAt(basins, basins.x[1], basins.y[2]), { column: 1, row: 2, cell: 9 });
  assert.equal(cellAt(basins, 2.1, 0), null);
});

test("steps are summed up by their median and by a range of round numbers", () => {
  const whole = { column: 0, row: 0, columns: 2, rows: 2, stride: 1 };
  let basins = createBasins(basinsStart(2), [3], "bowl", null);
  assert.deepEqual(stepsRange(basins), [1, 100]);
  assert.equal(medianSteps(basins.maps[0], 100), null);
  basins = layTile(basins, tile(whole, [0, 0, 0, -2], [12, 30, 44, 9]));
  assert.equal(medianSteps(basins.maps[0], 100), 30);
  const even = layTile(basins, tile(whole, [0, 0, -1, -2], [12, 30, null, 9])).maps[0];
  assert.equal(medianSteps(even, 100), 21);
  basins = layTile(basins, tile(whole, [0, 0, 0, -2], [12, 30, 44, 9]));
  assert.deepEqual(stepsRange(basins), [10, 50]);
  const shares = { shares: [0.75], under_way: 0, diverged: 0.25, elsewhere: 0, median_steps: [30] };
  const told = finishBasins(basins, { kind: "end", contestants: [shares] }, [0], ["bowl, Adam"], 2);
  assert.deepEqual(
    [told.complete, told.maps[0].shares],
    [true, { ...shares, starts: 4, steps: 30 }],
  );
  assert.deepEqual([told.maps[0].of, told.maps[0].side], ["bowl, Adam", 2]);
});

/** Complete maps of two contestants, 3 and 5, on a grid of 4 × 4. */
function two() {
  let basins = createBasins(basinsStart(4), [3, 5], "bowl", null);
  const whole = { column: 0, row: 0, columns: 4, rows: 4, stride: 1 };
  for (const place of [0, 1])
    basins = layTile(basins, tile(whole, Array(16).fill(place), Array(16).fill(9), place));
  const shares = { shares: [1], under_way: 0, diverged: 0, elsewhere: 0, median_steps: [9] };
  const end = { kind: /** @type {const} */ ("end"), contestants: [shares, shares] };
  return finishBasins(basins, end, [0, 1], ["a", "b"], 4);
}

test("only maps that would show something else are missing", () => {
  const basins = two();
  assert.deepEqual(missing(null, [3, 5], ["a", "b"], 4, false), [0, 1]);
  assert.deepEqual(missing(basins, [3, 5], ["a", "b"], 4, false), []);
  assert.deepEqual(missing(basins, [3, 5], ["a", "other"], 4, false), [1]);
  assert.deepEqual(missing(basins, [3, 5, 7], ["a", "b", "c"], 4, false), [2]);
  assert.deepEqual(missing(basins, [5], ["b"], 4, false), []);
  assert.deepEqual(missing(basins, [3, 5], ["a", "other"], 2, true), [1], "the grid is finer");
  assert.deepEqual(missing(basins, [3, 5], ["a", "other"], 3, true), [0, 1], "no whole multiple");
  assert.deepEqual(missing(basins, [3, 5], ["a", "b"], 2, true), [], "finer than asked");
  assert.deepEqual(missing(basins, [3, 5], ["a", "b"], 8, false), [0, 1], "coarser than asked");
});

test("one map is renewed on the grid of all, by coarser starts; the others stay", () => {
  const before = two();
  let basins = renewBasins(before, [3, 5], [1]);
  assert.equal(basins.maps[0], before.maps[0]);
  assert.equal(basins.maps[1].of, "");
  const half = tile(
    { column: 0, row: 0, columns: 2, rows: 2, stride: 1 },
    [0, 1, -1, -2],
    [7, 8, null, 3],
  );
  basins = layTile(basins, onGrid(half, [1], 2));
  const { minimum, steps } = basins.maps[1];
  assert.deepEqual([...minimum], [0, 0, 1, 1, 0, 0, 1, 1, -1, -1, -2, -2, -1, -1, -2, -2]);
  assert.deepEqual([...steps.slice(8, 12)], [-1, -1, 3, 3]);
  assert.deepEqual([...new Set(before.maps[1].minimum)], [1], "what is shown meanwhile stays");
});

test("a coarse tile on a finer grid lies where its cells do", () => {
  const coarse = tile({ column: 2, row: 6, columns: 2, rows: 1, stride: 4 }, [0, 1], [1, 1]);
  assert.deepEqual(
    (({ column, row, stride, contestant }) => [column, row, stride, contestant])(
      onGrid(coarse, [4], 2),
    ),
    [4, 12, 8, 4],
  );
});
