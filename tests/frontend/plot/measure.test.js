// A text cut to the room there is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { shortened } from "../../../frontend/src/plot/measure.js";

test("what fits stays, what does not ends in an ellipsis and fits", () => {
  const wide = (/** @type {string} */ _, /** @type {string} */ text) => text.length;
  assert.equal(shortened("", "Himmelblau", 10, wide), "Himmelblau");
  assert.equal(shortened("", "Himmelblau", 6, wide), "Himme…");
  assert.equal(shortened("", "a b c", 3, wide), "a…");
  assert.equal(shortened("", "Himmelblau", 0, wide), "…");
});
