// Pits of maps: one place each on the page, whatever a request calls them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createBasins,
  ELSEWHERE,
  layTile,
  renewBasins,
} from "../../../frontend/src/lib/basins-data.js";
import { createPits, settlePits } from "../../../frontend/src/lib/basins-pits.js";
import { basinsStart, tile } from "../basins-fixtures.js";

const WHOLE = { column: 0, row: 0, columns: 2, rows: 2, stride: 1 };
/** @param {number} x */
const pit = (x) => ({ x, y: 1, loss: 0.5 });

/** @param {import("../../../frontend/types/page.d.ts").Basins} basins @param {number[]} minimum @param {number[]} pits where they lie */
function laid(basins, minimum, pits, met = createPits(), contestant = 0) {
  const told = { ...tile(WHOLE, minimum, Array(4).fill(null), contestant), pits: pits.map(pit) };
  const own = met(basins, told);
  return layTile(own.basins, own.tile);
}

test("a later request's pits are found among those that are there", () => {
  const empty = createBasins(basinsStart(2), [3, 4], "bowl", null);
  const first = laid(empty, [2, 3, 0, -1], [-1, 1]);
  assert.deepEqual([...first.maps[0].minimum], [2, 3, 0, -1]);
  const again = laid(
    renewBasins(first, [3, 4], [1]),
    [2, 3, 4, -3],
    [1, 0.0001 + 1.5, -1],
    undefined,
    1,
  );
  assert.deepEqual(
    again.pits.map(({ x }) => x),
    [-1, 1, 1.5001],
  );
  assert.deepEqual([...again.maps[1].minimum], [3, 4, 2, ELSEWHERE]);
  assert.deepEqual([again.maps[1].rests, again.maps[1].unplaced], [true, true]);
  assert.equal(again.maps[0].unplaced, false);
});

test("pits in which nobody rests any more are gone, and those that are left move up", () => {
  const empty = createBasins(basinsStart(2), [3, 4], "bowl", null);
  const one = laid(empty, [2, 3, -3, 0], [-1, 1]);
  const both = laid(one, [2, 2, 2, 2], [1], undefined, 1);
  assert.equal(settlePits(both).maps[0].unplaced, true);
  const again = laid(renewBasins(settlePits(both), [3, 4], [0]), [0, 2, 1, -1], [5]);
  assert.deepEqual(
    again.pits.map(({ x }) => x),
    [-1, 1, 5],
  );
  const settled = settlePits(again);
  assert.deepEqual(
    settled.pits.map(({ x }) => x),
    [1, 5],
  );
  assert.deepEqual([...settled.maps[0].minimum], [0, 3, 1, -1]);
  assert.deepEqual([...settled.maps[1].minimum], [2, 2, 2, 2]);
  assert.deepEqual([settled.maps[0].rests, settled.maps[0].unplaced], [true, false]);
  const none = settlePits(laid(renewBasins(settled, [3, 4], [0]), [0, 0, 1, -1], []));
  assert.deepEqual([none.maps[0].rests, none.pits.length], [false, 1]);
});

test("tiles of one request count on", () => {
  const met = createPits();
  const empty = createBasins(basinsStart(2), [3, 4], "bowl", null);
  const one = laid(empty, [2, 2, 2, 2], [0.5], met);
  const two = laid(one, [2, 3, 3, 3], [0.7], met, 1);
  assert.deepEqual([...two.maps[1].minimum], [2, 3, 3, 3]);
  assert.equal(two.pits.length, 2);
});

test("pits stay while the surface is as it was, and go when it moves", () => {
  const start = basinsStart(2);
  const old = laid(createBasins(start, [3], "bowl", null), [2, 3, 0, 1], [-1, 1]);
  const same = createBasins(start, [3], "bowl", old);
  assert.equal(same.pits, old.pits);
  assert.deepEqual([...same.maps[0].minimum], [2, 3, 0, 1]);
  const turned = { ...start, request: { ...start.request, surface: { id: "bowl", rotation: 30 } } };
  const moved = createBasins(turned, [3], "bowl", old);
  assert.deepEqual(moved.pits, []);
  assert.deepEqual([...moved.maps[0].minimum], [ELSEWHERE, ELSEWHERE, 0, 1]);
  const fewer = { ...turned, surface: { ...start.surface, minima: [start.surface.minima[0]] } };
  const changed = createBasins(fewer, [3], "bowl", old);
  assert.deepEqual([...changed.maps[0].minimum], [ELSEWHERE, ELSEWHERE, 0, ELSEWHERE]);
});

test("neighbours on a lattice have different tints", () => {
  const side = 11;
  const pits = Array.from({ length: side * side }, (_, i) => ({
    x: Math.floor(i / side),
    y: i % side,
    loss: 1,
  })).filter(({ x, y }) => x !== 5 || y !== 5);
  const [low, high] = [-1, side];
  const empty = createBasins(basinsStart(2), [3], "bowl", null);
  const wide = {
    ...empty,
    minima: empty.minima.slice(1),
    window: [
      [low, high],
      [low, high],
    ],
  };
  const told = { ...tile(WHOLE, [0, 0, 0, 0], Array(4).fill(1)), pits };
  const met = createPits()(/** @type {any} */ (wide), told).basins.pits;
  assert.equal(new Set(met.map(({ tint }) => tint)).size, 5);
  for (const a of met)
    for (const b of met)
      if (Math.hypot(a.x - b.x, a.y - b.y) === 1) assert.notEqual(a.tint, b.tint);
});
