// Confusion matrices: totals, the commonest mistake, and a square that fits.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  confusionLayout,
  confusionSentence,
  confusionTotals,
} from "../../../../frontend/src/plot/network/confusion.js";

const COUNTS = [
  [8, 1, 0],
  [0, 9, 3],
  [1, 0, 7],
];

test("totals by class, what is right, the commonest mistake", () => {
  assert.deepEqual(confusionTotals(COUNTS), {
    total: 29,
    right: 24,
    rows: [9, 12, 8],
    worst: { truth: 1, said: 2, count: 3 },
  });
  assert.equal(confusionTotals([[4]]).worst, null);
});

test("the matrix in a sentence", () => {
  const names = ["cat", "dog", "cow"];
  assert.equal(
    confusionSentence(COUNTS, names),
    "24 of 29 held-out points right; most often dog was taken for cow (3 times).",
  );
  assert.equal(
    confusionSentence(
      [
        [5, 0],
        [0, 5],
      ],
      names,
    ),
    "10 of 10 held-out points right.",
  );
});

test("the square and its names lie within the picture", () => {
  for (const size of [
    { width: 220, height: 220 },
    { width: 150, height: 300 },
    { width: 300, height: 150 },
  ]) {
    const { side, left, top } = confusionLayout(size);
    assert.ok(left >= 14 && left + side <= size.width);
    assert.ok(top >= 0 && top + side + 14 <= size.height);
  }
});
