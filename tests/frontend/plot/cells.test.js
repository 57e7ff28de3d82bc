// Maps of basins as pixels: the upper row first, a colour for what is reached, one pixel for cells that are alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createBasins, layTile } from "../../../frontend/src/lib/basins-data.js";
import { fillCells } from "../../../frontend/src/plot/basins/cells.js";
import { basinsStart, tile } from "../basins-fixtures.js";

const theme = /** @type {any} */ ({
  tints: ["#0000ff", "#00ff00", "#00ffff", "#ffff00"],
  underWay: "#808080",
  diverged: "#ffffff",
  elsewhere: "#c0c0c0",
  hatch: "#ff0000",
  dot: "#ff0000",
  few: "#000000",
  many: "#ffffff",
});
const [BLUE, GREEN, GREY] = [0xffff0000, 0xff00ff00, 0xff808080];
const [CYAN, YELLOW] = [0xffffff00, 0xff00ffff];
const [PALE, RED] = [0xffc0c0c0, 0xff0000ff];

/** @param {import("../../../frontend/types/page.d.ts").Basins} basins @param {number} side of the image */
function painted({ maps: [map], x, minima, pits, steps }, side, by = "minimum") {
  const pixels = new Uint32Array(side * side);
  const counts = { minima: minima.length, pits, most: steps };
  const size = { columns: side, rows: side, across: x.length, ...counts };
  fillCells(pixels, map, size, { by: /** @type {"minimum"|"steps"} */ (by), range: [1, 2], theme });
  return [...pixels];
}

test("a map's lower row is the image's last, a block of cells one pixel", () => {
  const coarse = { column: 2, row: 2, columns: 2, rows: 2, stride: 4 };
  const empty = createBasins(basinsStart(8), [3], "bowl", null);
  const basins = layTile(empty, tile(coarse, [0, 1, -1, 0], [7, 9, null, 3]));
  assert.deepEqual(painted(basins, 2), [GREY, BLUE, BLUE, GREEN]);
  const whole = { column: 0, row: 0, columns: 8, rows: 1, stride: 1 };
  const finer = layTile(basins, tile(whole, Array(8).fill(1), Array(8).fill(5)));
  const pixels = painted(finer, 8);
  assert.deepEqual(pixels.slice(56), Array(8).fill(GREEN));
  assert.deepEqual(pixels.slice(48, 56), [...Array(4).fill(BLUE), ...Array(4).fill(GREEN)]);
});

test("what rests elsewhere is dotted, what diverges hatched", () => {
  const whole = { column: 0, row: 0, columns: 4, rows: 4, stride: 1 };
  const empty = createBasins(basinsStart(4), [3], "bowl", null);
  const rest = painted(layTile(empty, tile(whole, Array(16).fill(-3), Array(16).fill(null))), 4);
  assert.deepEqual(rest.slice(0, 4), Array(4).fill(PALE));
  assert.deepEqual(rest.slice(4, 8), [RED, PALE, RED, PALE]);
  const off = painted(layTile(empty, tile(whole, Array(16).fill(-2), Array(16).fill(9))), 4);
  assert.deepEqual(off.slice(0, 4), [0xffffffff, RED, 0xffffffff, RED]);
  assert.deepEqual(off.slice(4, 8), [RED, 0xffffffff, RED, 0xffffffff]);
});

test("a pit has a tint that no minimum has, and none of the steps'", () => {
  const whole = { column: 0, row: 0, columns: 2, rows: 2, stride: 1 };
  const empty = createBasins(basinsStart(2), [3], "bowl", null);
  const pits = [0, 1, 0].map((tint, x) => ({ x, y: 0, loss: 1, tint }));
  const met = { ...empty, pits };
  const laid = layTile(met, tile(whole, [2, 3, 4, 0], [null, null, null, 1]));
  // The image's first row is the map's second.
  assert.deepEqual(painted(laid, 2), [CYAN, BLUE, CYAN, YELLOW]);
  assert.notEqual(painted(laid, 2, "steps")[1], BLUE);
  assert.ok([PALE, RED].includes(painted(laid, 2, "steps")[2]));
});
