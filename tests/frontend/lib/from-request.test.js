// A race's request read back into a set-up: all that it says, without the knobs that stand at their defaults.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromRaceRequest } from "../../../frontend/src/lib/from-request.js";
import { fullRequest } from "../../../frontend/src/lib/request.js";
import { dressed } from "../../../frontend/src/state/contestants-codec.js";
import { catalog } from "../fixtures.js";

/** @param {import("../../../frontend/src/lib/request.js").Surface} surface */
function setupOn(surface) {
  return {
    surface,
    rotation: 30,
    noise: 0.1,
    start: /** @type {[number, number]} */ ([1, 2]),
    steps: 50,
    seed: 3,
    tolerance: 1e-4,
    rates: "same",
    rate: 0.2,
    contestants: dressed([{ optimizer: "adam", knobs: { beta1: 0.8 } }], catalog()),
  };
}

/** @param {ReturnType<typeof setupOn>} setup @returns {any} what the page asks for, as the API understands it */
const resolved = (setup) => fullRequest(setup);

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
    const setup = setupOn(surface);
    const { contestants, ...rest } = fromRaceRequest(resolved(setup), catalog());
    const { contestants: _, ...asked } = setup;
    assert.deepEqual(rest, asked);
    assert.equal(contestants[0].optimizer, "adam");
    assert.deepEqual(contestants[0].knobs, { beta1: 0.8 });
  }
});

test("knobs at their defaults are left out; the surface's own start is none of the page's", () => {
  const request = resolved(setupOn({ id: "ravine", knobs: { condition: 50 } }));
  request.start = null;
  request.contestants[0].knobs = { learning_rate: 0.01, beta1: 0.9, decay: null };
  const setup = fromRaceRequest(request, catalog());
  assert.deepEqual(setup.surface, { id: "ravine", knobs: {} });
  assert.equal(setup.start, null);
  assert.deepEqual(setup.contestants[0].knobs, {});
});
