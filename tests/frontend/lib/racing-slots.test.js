// What a contestant uses besides its optimizer: only what was chosen is asked for, sent and drawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rateSeriesOf } from "../../../frontend/src/lib/paths.js";
import { appendChunk, createRace } from "../../../frontend/src/lib/race-data.js";
import { chosenSlots, RACING_SLOTS } from "../../../frontend/src/lib/racing-slots.js";
import { fullRequest, previewRequest } from "../../../frontend/src/lib/request.js";
import { dressed } from "../../../frontend/src/state/contestants-codec.js";
import { defaults, setupOf } from "../../../frontend/src/state/shape.js";
import { catalog, chunkRecord, startRecord } from "../fixtures.js";

const CLIP = { id: "clipnorm", knobs: { clip: 2 } };

/** @param {import("../../../frontend/types/page.d.ts").RacerRequest[]} entries */
function setup(entries) {
  return {
    ...setupOf(defaults(catalog())),
    rates: "tuned",
    contestants: dressed(entries, catalog()),
  };
}

test("schedule and clipping act on surfaces, and are chosen only where something was", () => {
  assert.deepEqual(RACING_SLOTS, ["schedule", "clipping"]);
  const [plain, both] = setup([
    { optimizer: "sgd" },
    { optimizer: "sgd", schedule: { id: "cosine" }, clipping: CLIP },
  ]).contestants;
  assert.deepEqual(chosenSlots(plain), {});
  assert.deepEqual(chosenSlots(both), { schedule: { id: "cosine", knobs: {} }, clipping: CLIP });
});

test("a request says what was chosen, and asks for rates where one has a schedule", () => {
  const plain = fullRequest(setup([{ optimizer: "sgd", clipping: CLIP }]));
  assert.deepEqual(plain.contestants, [{ optimizer: "sgd", knobs: {}, clipping: CLIP }]);
  assert.deepEqual(plain.include, ["gradient", "state"]);
  const scheduled = setup([{ optimizer: "sgd", schedule: { id: "cosine" } }]);
  assert.deepEqual(fullRequest(scheduled).include, ["gradient", "state", "rate"]);
  const frozen = new Map([[scheduled.contestants[0].key, 0.3]]);
  assert.deepEqual(previewRequest(scheduled, frozen).contestants, [
    { optimizer: "sgd", knobs: { learning_rate: 0.3 }, schedule: { id: "cosine", knobs: {} } },
  ]);
});

test("rates and unclipped gradients are kept; the last row's rate belongs to no step", () => {
  const contestants = dressed([{ optimizer: "sgd" }], catalog());
  const about = { number: 1, preview: false, of: "ravine" };
  const start = startRecord({ steps: 2, optimizers: ["sgd"] });
  const lost = /** @type {any} */ ([null, null]);
  const race = appendChunk(
    createRace(start, [contestants[0].key], about),
    chunkRecord(0, [
      {
        points: [[1, 1], [0, 0], lost],
        losses: [1, 0, null],
        gradients: [[1, 0], lost, lost],
        unclipped: [[3, 0], lost, lost],
        rates: [0.1, 0.05, 0.02],
      },
    ]),
  );
  assert.deepEqual([...(race.tracks[0].unclipped ?? [])].slice(0, 2), [3, 0]);
  const [series] = rateSeriesOf(race, contestants, new Map(), ["#000"]);
  assert.deepEqual([...series.values], [0.1, 0.05, Number.NaN]);
  race.tracks[0].rates = null;
  assert.deepEqual(rateSeriesOf(race, contestants, new Map(), ["#000"]), []);
});
