// Ranks, order and the sentence that is spoken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { appendChunk, createRace, finishRace } from "../../../frontend/src/lib/race-data.js";
import { sorted, spoken, standings } from "../../../frontend/src/lib/standings.js";
import { chunkRecord, startRecord } from "../fixtures.js";

function race() {
  const points = [
    [0, 0],
    [1, 1],
    [2, 2],
  ];
  const empty = createRace(
    startRecord({ steps: 2, optimizers: ["sgd", "momentum", "adam"] }),
    [1, 2, 3],
    { number: 1, preview: false, of: "ravine" },
  );
  const losses = [
    [3, 2, 1],
    [3, null, null],
    [3, 1, 1],
  ];
  const full = appendChunk(
    empty,
    chunkRecord(
      0,
      losses.map((l) => ({ points, losses: l })),
    ),
  );
  return finishRace(full, {
    kind: "end",
    contestants: [
      { diverged_at: null, reached_at: 2 },
      { diverged_at: 1, reached_at: null },
      { diverged_at: null, reached_at: 1 },
    ],
  });
}

test("equal losses share a rank, the diverged have none, arrivals show when the player gets there", () => {
  assert.deepEqual(
    standings(race(), 0, new Set()).map((r) => r.rank),
    [1, 1, 1],
  );
  const at1 = standings(race(), 1, new Set());
  assert.deepEqual(
    at1.map((r) => [r.rank, r.reachedAt, r.divergedAt]),
    [
      [2, null, null],
      [null, null, 1],
      [1, 1, null],
    ],
  );
  assert.deepEqual(
    standings(race(), 2, new Set()).map((r) => r.rank),
    [1, null, 1],
  );
  assert.deepEqual(
    standings(race(), 1, new Set([3])).map((r) => r.rank),
    [1, null, null],
  );
});

test("a head sorts, and what has no value comes last", () => {
  const rows = standings(race(), 1, new Set());
  assert.deepEqual(
    sorted(rows, "order").map((r) => r.key),
    [1, 2, 3],
  );
  assert.deepEqual(
    sorted(rows, "loss").map((r) => r.key),
    [3, 1, 2],
  );
  assert.deepEqual(
    sorted(rows, "reached").map((r) => r.key),
    [3, 1, 2],
  );
});

test("the standings as a sentence", () => {
  const rows = standings(race(), 1, new Set());
  assert.equal(
    spoken(rows, 1, (k) => `c${k}`, String),
    "Step 1. 1 c3, loss 1; 2 c1, loss 2; c2 diverged at step 1.",
  );
});
