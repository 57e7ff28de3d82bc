// The geometry of the sweeps' pictures: where values lie on an axis of cells, its ticks, the cell under a point.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellAt, heatBox, indexOf } from "../../../frontend/src/plot/sweep/heat.js";
import { shareOf, ticksOf } from "../../../frontend/src/plot/sweep/scale.js";

const linear = { values: [0, 1, 2, 3], log: false };
const log = { values: [1e-4, 1e-2, 1], log: true };

test("a value lies at the middle of its cell, and never beyond the ends", () => {
  assert.deepEqual(
    [0, 3, 1.5, 9, -9].map((v) => shareOf(linear, v)),
    [0.125, 0.875, 0.5, 1, 0],
  );
  assert.ok(Math.abs(shareOf(log, 1e-2) - 0.5) < 1e-12);
  assert.equal(shareOf(log, 0), 0);
});

test("ticks are round, and no more than there is room for", () => {
  assert.deepEqual(
    ticksOf(log, 3).map((t) => t.label),
    ["10⁻⁴", "0.01", "1"],
  );
  assert.deepEqual(
    ticksOf(linear, 4).map((t) => t.label),
    ["0", "1", "2", "3"],
  );
  assert.ok(ticksOf({ values: [1e-16, 1], log: true }, 4).length <= 5);
});

test("the cell under a point counts columns from the left and rows from below", () => {
  const heat = /** @type {any} */ ({ across: linear, up: log });
  const box = heatBox({ width: 260, height: 128 }, {});
  assert.deepEqual(cellAt(box, box.left + 1, box.top + box.height - 1, heat), {
    column: 0,
    row: 0,
  });
  const last = cellAt(box, box.left + box.width - 1, box.top + 1, heat);
  assert.deepEqual(last, { column: 3, row: 2 });
  assert.equal(last && indexOf(heat, last), 11);
  assert.equal(cellAt(box, box.left - 1, box.top + 1, heat), null);
});
