// Clipping in words: computed from both gradients, so that by norm nothing turns and by value something does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clippedSentence } from "../../../frontend/src/lib/clipped.js";

test("by norm the gradient is shortened and does not turn", () => {
  const raw = [12.3 * 0.6, 12.3 * 0.8];
  assert.equal(
    clippedSentence("clipnorm", raw, [0.6, 0.8]),
    "clipnorm: the gradient is shortened from 12.3 to 1 and turned by 0°.",
  );
});

test("by value it turns, by so many degrees", () => {
  assert.match(clippedSentence("clipvalue", [0.9, 100], [0.9, 1]), /to 1\.35 and turned by 41°\.$/);
  assert.match(clippedSentence("clipvalue", [1, -1.1], [1, -1]), /turned by 2\.7°\.$/);
});

test("what is short enough stays, and what is not known is not said", () => {
  assert.match(clippedSentence("clipnorm", [0.3, 0.4], [0.3, 0.4]), /0\.5 long, short enough/);
  assert.equal(clippedSentence("clipnorm", null, [1, 1]), "");
});
