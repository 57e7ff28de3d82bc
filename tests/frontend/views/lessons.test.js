// What the lesson's card and the list of lessons say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countSentence } from "../../../frontend/src/views/lessons/finder.js";
import { emptySentence } from "../../../frontend/src/views/lessons/gallery.js";
import { progress } from "../../../frontend/src/views/parts/claim.js";
import { syllabus } from "../lessons.js";

test("the claim's figures are waited for, given with the seeds, or missed in words", () => {
  const measured = { figures: [], holds: true, seeds: 5 };
  assert.match(progress(null), /as soon as the picture is complete/);
  assert.match(progress({ stage: "computing" }), /being computed/);
  assert.equal(progress({ stage: "done", measured }), "Computed over 5 seeds: the claim holds.");
  assert.equal(
    progress({ stage: "done", measured: { ...measured, holds: false, seeds: 1 } }),
    "Computed: the claim does not hold.",
  );
  assert.match(progress({ stage: "failed", text: "It broke.", again: null }), /It broke/);
});

test("an empty list says why", () => {
  const none = { topics: [], experiments: [] };
  assert.match(emptySentence({ syllabus: null, find: "", fault: "" }), /being fetched/);
  assert.equal(emptySentence({ syllabus: null, find: "", fault: "No answer." }), "No answer.");
  assert.match(emptySentence({ syllabus: none, find: "", fault: "" }), /no lessons/);
  assert.match(emptySentence({ syllabus: syllabus(), find: " x ", fault: "" }), /“x”/);
});

test("the count says how many of all", () => {
  assert.equal(countSentence(3, 3), "3 lessons");
  assert.equal(countSentence(1, 3), "1 of 3 lessons");
});
