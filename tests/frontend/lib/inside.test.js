// Inside the step: numbers beside formulas, effective rates, angle and sentence.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  angleToDescent,
  effectiveRates,
  inside,
  stepRow,
  stepSentence,
} from "../../../frontend/src/lib/inside.js";
import { appendChunk, createRace } from "../../../frontend/src/lib/race-data.js";
import { catalog, chunkRecord, startRecord } from "../fixtures.js";

function race() {
  const empty = createRace(startRecord({ steps: 2, optimizers: ["momentum"] }), [1], {
    number: 1,
    preview: false,
    of: "ravine",
  });
  return appendChunk(
    empty,
    chunkRecord(0, [
      {
        points: [
          [1, 1],
          [0.9, 0.5],
          [0.8, 0.4],
        ],
        losses: [2, 1, 0.5],
        gradients: [
          [1, 5],
          [0.5, 1],
          [null, null],
        ],
        steps: [
          [-0.1, -0.5],
          [-0.1, -0.1],
          [null, null],
        ],
        state: {
          m: [
            [-0.1, -0.5],
            [-0.1, -0.1],
            [null, null],
          ],
        },
      },
    ]),
  );
}

test("the numbers of a step stand beside its formulas", () => {
  const { tracks, rows } = race();
  const found = inside(tracks[0], catalog().optimizers[1], 0, rows);
  assert.deepEqual(found.lines, [
    { text: "m ← βm − ηg", value: "(\u22120.100, \u22120.500)" },
    { text: "θ ← θ + m", value: "(\u22120.100, \u22120.500)" },
  ]);
  assert.deepEqual(found.rates, ["0.1", "0.1"]);
  assert.equal(
    found.sentence,
    "Step 1 is 0.51 long, points 0° away from the steepest descent and lowers the loss.",
  );
});

test("at the last row the step that led there is shown", () => {
  const { tracks, rows } = race();
  assert.equal(stepRow(tracks[0], 2, rows), 1);
  assert.equal(inside(tracks[0], catalog().optimizers[1], 2, rows).row, 1);
});

test("a race without details leaves the places empty", () => {
  const empty = createRace(startRecord({ steps: 1, optimizers: ["momentum"] }), [1], {
    number: 1,
    preview: true,
    of: "ravine",
  });
  const bare = appendChunk(
    empty,
    chunkRecord(0, [
      {
        points: [
          [1, 1],
          [2, 2],
        ],
        losses: [1, 2],
      },
    ]),
  );
  const found = inside(bare.tracks[0], catalog().optimizers[1], 0, bare.rows);
  assert.equal(found.lines[0].value, "");
  assert.equal(found.rates, null);
});

test("angle and effective rates", () => {
  assert.equal(Math.round(angleToDescent([1, 0], [0, -1])), 90);
  assert.equal(Math.round(angleToDescent([1, 1], [1, 1])), 180);
  assert.deepEqual(effectiveRates([-0.2, 0.3], [2, -1]), [0.1, 0.3]);
  assert.equal(stepSentence(4, [0, 0], [1, 1], 0), "Step 5 does not move the point.");
  assert.equal(stepSentence(4, null, null, Number.NaN), "No step is taken from here.");
  assert.equal(stepSentence(4, [3, 4], [0, 0], 1), "Step 5 is 5 long and raises the loss.");
});
