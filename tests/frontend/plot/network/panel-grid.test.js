// Panels: as large as fit, side by side first, never wider than the card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { panelGrid } from "../../../../frontend/src/plot/network/panel-grid.js";

test("six square panels of the design stand in two rows of three", () => {
  const grid = panelGrid({ count: 6, width: 684, height: 610 });
  assert.deepEqual([grid.columns, grid.rows, grid.width, grid.height], [3, 2, 220, 220]);
});

test("two stand side by side, even where one below the other would be a little larger", () => {
  assert.equal(panelGrid({ count: 2, width: 684, height: 760 }).columns, 2);
});

test("three of any shape stand in one row: no place is left empty", () => {
  const grid = panelGrid({ count: 3, width: 684, height: 610, ratio: null });
  assert.deepEqual([grid.columns, grid.rows], [3, 1]);
});

test("one to twelve panels fit every card", () => {
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const [width, height] of [
      [684, 610],
      [1100, 760],
      [420, 500],
    ])
      for (const ratio of [1, null]) {
        const grid = panelGrid({ count, width, height, ratio });
        assert.ok(grid.columns * grid.rows >= count);
        assert.ok(grid.columns * grid.width + (grid.columns - 1) * 12 <= width);
        const high = grid.rows * (grid.height + 24) + (grid.rows - 1) * 12;
        assert.ok(high <= height || grid.width <= 116, `${count} in ${width} × ${height}`);
      }
});

test("on a phone two panels stand side by side and the card grows", () => {
  const grid = panelGrid({ count: 6, width: 312, height: null });
  assert.deepEqual([grid.columns, grid.width, grid.height], [2, 150, 150]);
  assert.equal(panelGrid({ count: 1, width: 312, height: null }).width, 312);
  assert.equal(panelGrid({ count: 3, width: 200, height: null }).columns, 1);
});
