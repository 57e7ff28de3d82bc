// What is said of maps of basins: a start, a share, a table's row, and all of it aloud.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createBasins, finishBasins, layTile } from "../../../frontend/src/lib/basins-data.js";
import {
  cellWords,
  columnsOf,
  restElsewhere,
  restEntries,
  shareCells,
  shareText,
  spokenBasins,
  unknownWords,
} from "../../../frontend/src/lib/basins-words.js";
import { basinsStart, tile } from "../basins-fixtures.js";

const SHARES = {
  shares: [0.25, 0.25],
  under_way: 0.25,
  diverged: 0.25,
  elsewhere: 0,
  median_steps: [1, 9],
};

function told() {
  const whole = { column: 0, row: 0, columns: 2, rows: 2, stride: 1 };
  const begun = createBasins(basinsStart(2), [3], "bowl", null);
  const laid = layTile(begun, tile(whole, [0, 1, -1, -2], [1, 9, null, 41]));
  const end = { kind: /** @type {const} */ ("end"), contestants: [SHARES] };
  return { begun, done: finishBasins(laid, end, [0], ["bowl"], 2) };
}

test("a start is told by what becomes of it", () => {
  const { begun, done } = told();
  assert.equal(
    cellWords(begun, createBasins(basinsStart(2), [3], "", null).maps[0], 0),
    "not computed yet",
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((cell) => cellWords(done, done.maps[0], cell)),
    [
      "reaches minimum 1 in 1 step",
      "reaches minimum 2 in 9 steps",
      "still under way after 100 steps",
      "diverges at step 41",
    ],
  );
});

test("a share takes four characters at most, and never says all or none of it where that is not so", () => {
  assert.deepEqual([0, 0.0001, 0.0123, 0.0996, 0.31, 0.997, 0.99999, 1].map(shareText), [
    "0",
    "<0.1",
    "1.2",
    "10",
    "31",
    "99.7",
    "99.9",
    "100",
  ]);
});

test("many minima share a last column", () => {
  const { done } = told();
  assert.deepEqual(columnsOf(done), [[0], [1]]);
  const minima = Array.from({ length: 9 }, () => done.minima[0]);
  const shares = { ...SHARES, starts: 4, steps: 5, shares: [0, 0, 0, 0.1, 0, 0, 0, 0, 0.2] };
  const maps = [{ ...done.maps[0], shares }];
  assert.deepEqual(columnsOf({ ...done, minima, maps }), [[0], [1], [2], [3], [8], [4, 5, 6, 7]]);
});

test("a row has a figure for every column, and dashes before there are any", () => {
  const { begun, done } = told();
  const columns = [[0], [1]];
  assert.deepEqual(shareCells(done.maps[0], columns), {
    minima: ["25", "25"],
    elsewhere: "0",
    underWay: "25",
    diverged: "25",
    steps: "5",
  });
  assert.deepEqual(shareCells(begun.maps[0], columns).minima, ["–", "–"]);
});

test("where no minimum is known it is still told where a start rests", () => {
  const { done } = told();
  const said = unknownWords({ ...done, minima: [], why: "No minimum was found in the window." });
  assert.match(
    said,
    /^No minimum was found .* where a start comes to rest, if it does, and where it diverges\.$/,
  );
});

test("a minimum that is not among those told is told apart", () => {
  const { begun, done } = told();
  assert.deepEqual([restElsewhere(begun), restElsewhere(done)], [false, false]);
  const map = { ...done.maps[0], minimum: Int16Array.of(-3) };
  assert.equal(cellWords(done, map, 0), "comes to rest at a minimum not shown");
  const pits = [{ x: 1.5, y: -2, loss: 0.25, tint: 0 }];
  const met = {
    ...done,
    pits,
    maps: [{ ...map, minimum: Int16Array.of(2), rests: true, shares: null }],
  };
  assert.equal(
    cellWords(met, met.maps[0], 0),
    "comes to rest at another minimum, (1.5, −2), loss 0.25",
  );
  assert.deepEqual(restEntries(met, "minimum"), [
    { kind: "pits", text: "at rest at another minimum, 1 found" },
  ]);
  assert.deepEqual(restEntries(met, "steps"), [
    { kind: "elsewhere", text: "at rest at another minimum" },
  ]);
  assert.deepEqual(restEntries(done, "minimum"), []);
  const shares = { ...SHARES, shares: [0, 0], elsewhere: 0.5, starts: 4, steps: null };
  const resting = { ...done, maps: [{ ...map, shares }] };
  assert.equal(restElsewhere(resting), true);
  assert.equal(shareCells(resting.maps[0], [[0], [1]]).elsewhere, "50");
  assert.match(
    spokenBasins(resting, () => "Adam", new Set()),
    /Adam: 50 percent rest at another minimum, 25 percent are under way/,
  );
});

test("shares are said in sentences, of those who are shown", () => {
  const { done } = told();
  const said =
    "Basins, as shares of all starts. Adam: 25 percent reach minimum 1, 25 percent reach minimum 2, 25 percent are under way, 25 percent diverge.";
  assert.equal(
    spokenBasins(done, () => "Adam", new Set()),
    said,
  );
  assert.equal(
    spokenBasins(done, () => "Adam", new Set([3])),
    "",
  );
});
