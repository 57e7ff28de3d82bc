// A race's request read back into a set-up: what it says, and what the API takes where it says nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromRaceRequest } from "../../../frontend/src/lib/from-request.js";
import { fullRequest } from "../../../frontend/src/lib/request.js";

test("a request that says little gives the API's own set-up", () => {
  assert.deepEqual(
    fromRaceRequest({ surface: { id: "bowl" }, contestants: [{ optimizer: "adam" }] }),
    {
      surface: { id: "bowl", knobs: {} },
      rotation: 0,
      noise: 0,
      start: null,
      steps: 400,
      seed: 0,
      tolerance: 1e-3,
      rates: "given",
      rate: 0.01,
      contestants: [{ optimizer: "adam", knobs: {} }],
    },
  );
});

test("what the page asks for comes back as the set-up that asked", () => {
  for (const surface of [
    { id: "ravine", knobs: { condition: 80 } },
    {
      formula: "x^2",
      window: /** @type {[[number, number], [number, number]]} */ ([
        [-1, 1],
        [-2, 2],
      ]),
    },
  ]) {
    const setup = {
      surface,
      rotation: 30,
      noise: 0.1,
      start: /** @type {[number, number]} */ ([1, 2]),
      steps: 50,
      seed: 3,
      tolerance: 1e-4,
      rates: "same",
      rate: 0.2,
      contestants: [{ key: 1, slot: 5, muted: false, optimizer: "adam", knobs: { beta1: 0.8 } }],
    };
    const { contestants, ...rest } = fromRaceRequest(fullRequest(setup));
    const { contestants: _, ...asked } = setup;
    assert.deepEqual(rest, asked);
    assert.equal(contestants[0].optimizer, "adam");
    assert.deepEqual(contestants[0].knobs, { beta1: 0.8 });
  }
});
