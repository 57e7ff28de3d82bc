// Columns out of the records of a stream.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  appendChunk,
  createRace,
  finishRace,
  lastFinite,
  stepLengths,
} from "../../../frontend/src/lib/race-data.js";
import { chunkRecord, startRecord } from "../fixtures.js";

test("chunks become columns, whatever their sizes", () => {
  let race = createRace(startRecord({ steps: 3, optimizers: ["sgd"] }), [9], {
    number: 1,
    preview: false,
    of: "ravine",
  });
  assert.equal(race.rows, 0);
  race = appendChunk(
    race,
    chunkRecord(0, [
      {
        points: [
          [1, 2],
          [3, 4],
        ],
        losses: [5, 6],
        gradients: [
          [1, 1],
          [2, 2],
        ],
        steps: [
          [2, 2],
          [1, 1],
        ],
        state: {
          m: [
            [1, 2],
            [3, 4],
          ],
        },
      },
    ]),
  );
  assert.equal(race.rows, 2);
  race = appendChunk(
    race,
    chunkRecord(2, [
      {
        points: [
          [4, 5],
          [5, 6],
        ],
        losses: [7, 8],
        gradients: [
          [3, 3],
          [null, null],
        ],
        steps: [
          [1, 1],
          [null, null],
        ],
        state: {
          m: [
            [5, 6],
            [null, null],
          ],
        },
      },
    ]),
  );
  const [track] = race.tracks;
  assert.deepEqual([...track.points], [1, 2, 3, 4, 4, 5, 5, 6]);
  assert.deepEqual([...track.losses], [5, 6, 7, 8]);
  assert.deepEqual([...track.state.m.values].slice(0, 6), [1, 2, 3, 4, 5, 6]);
  assert.ok(Number.isNaN(track.gradients?.[6]));
  assert.equal(track.divergedAt, null);
  race = finishRace(race, { kind: "end", contestants: [{ diverged_at: null, reached_at: 2 }] });
  assert.equal(race.complete, true);
  assert.equal(race.tracks[0].reachedAt, 2);
});

test("a divergence is seen as soon as its rows arrive", () => {
  let race = createRace(startRecord({ steps: 3, optimizers: ["sgd"] }), [1], {
    number: 1,
    preview: false,
    of: "ravine",
  });
  race = appendChunk(
    race,
    chunkRecord(0, [
      {
        points: [
          [1, 2],
          [10, 20],
          [null, null],
          [null, null],
        ],
        losses: [5, 6, null, null],
      },
    ]),
  );
  assert.equal(race.tracks[0].divergedAt, 2);
  assert.equal(lastFinite(race.tracks[0], race.rows), 1);
  const lengths = stepLengths(race.tracks[0]);
  assert.equal(lengths[0], Math.hypot(9, 18));
  assert.ok(Number.isNaN(lengths[1]));
});
