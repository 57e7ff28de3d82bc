// The list of lessons: addresses, neighbours, and what a word finds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, found, neighbours, topicName } from "../../../frontend/src/lib/syllabus.js";
import { syllabus } from "../lessons.js";

test("a lesson opens on the page where it plays", () => {
  assert.equal(addressOf({ id: "rolls", page: "surfaces" }), "./#v=1&lesson=rolls");
  assert.equal(addressOf({ id: "clips", page: "networks" }), "networks#v=1&lesson=clips");
});

test("neighbours go by the chapter, across topics, and end at its ends", () => {
  const ids = (/** @type {string|null} */ id) => {
    const { before, after } = neighbours(syllabus(), id);
    return [before?.id ?? null, after?.id ?? null];
  };
  assert.deepEqual(ids("clips"), [null, "rolls"]);
  assert.deepEqual(ids("rolls"), ["clips", "turns"]);
  assert.deepEqual(ids("turns"), ["rolls", null]);
  assert.deepEqual(ids("elsewhere"), [null, null]);
  assert.deepEqual(neighbours(null, "rolls"), { before: null, after: null });
});

test("every word counts, in the topic, the title or the text; accents and script letters do not", () => {
  const ids = (/** @type {string} */ find) =>
    found(syllabus(), find).flatMap(({ lessons }) => lessons.map((l) => l.id));
  assert.deepEqual(ids(""), ["clips", "rolls", "turns"]);
  assert.deepEqual(ids("  MOMENTUM "), ["rolls"]);
  assert.deepEqual(ids("plain dip"), ["rolls"]);
  assert.deepEqual(ids("l2"), ["clips"]);
  assert.deepEqual(ids("ℓ2"), ["clips"]);
  assert.deepEqual(ids("clipping"), ["clips"]);
  assert.deepEqual(ids("momentum adam"), []);
  assert.equal(topicName({ number: 9, title: "Momentum" }), "9 · Momentum");
});
