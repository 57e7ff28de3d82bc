// Landscapes are computed while they are looked at, once for what is wanted, and can be stopped.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createSurveyor } from "../../../frontend/src/actions/network/surveyor.js";
import { ApiProblem } from "../../../frontend/src/api/http.js";
import { networkDefaults } from "../../../frontend/src/state/network-shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";
import { landscapeRecords } from "../landscape-fixture.js";
import { training } from "../training-fixture.js";

const settle = () => new Promise((resolve) => setImmediate(resolve));

function stage() {
  const store = createStore(networkDefaults(catalog()));
  store.set({ training: training({ complete: true }), aspect: 1.5 });
  /** @type {import("../../../frontend/types/page.d.ts").LandscapeRequest[]} */
  const asked = [];
  const world = { gate: Infinity, fails: /** @type {Error[]} */ ([]), ended: 0 };
  const surveyor = createSurveyor({
    store,
    later: (callback) => setImmediate(callback),
    never: clearImmediate,
    async *streamLandscape(request, signal) {
      asked.push(request);
      try {
        await settle();
        const failure = world.fails.shift();
        if (failure) throw failure;
        for (const [i, record] of landscapeRecords().entries()) {
          while (i >= world.gate) {
            await settle();
            if (signal?.aborted) throw new DOMException("", "AbortError");
          }
          yield record;
        }
      } finally {
        world.ended += 1;
      }
    },
  });
  const rest = async () => {
    for (let i = 0; i < 20; i += 1) await settle();
  };
  return { store, surveyor, asked, world, rest };
}

/** @type {ReturnType<typeof stage>} */
let t;
beforeEach(() => {
  t = stage();
});

test("nothing is computed before somebody looks, and then once", async () => {
  await t.rest();
  assert.equal(t.asked.length, 0);
  t.store.set({ landscape: true });
  await t.rest();
  assert.equal(t.asked.length, 1);
  assert.deepEqual([t.asked[0].directions, t.asked[0].contestant], ["pca", 0]);
  assert.ok(t.store.get().scenery?.losses.every((row) => row !== null));
  assert.equal(t.store.get().survey, null);
  t.store.set({ landscape: false });
  t.store.set({ landscape: true, selected: 1 });
  await t.rest();
  assert.equal(t.asked.length, 1);
});

test("other directions are another landscape; the old one stays until a row has come", async () => {
  t.store.set({ landscape: true });
  await t.rest();
  const old = t.store.get().scenery;
  t.world.gate = 4;
  t.store.set({ directions: "random" });
  await t.rest();
  assert.equal(t.store.get().scenery, old);
  assert.deepEqual(t.store.get().survey?.step, 30);
  t.world.gate = 5;
  await t.rest();
  assert.equal(t.store.get().scenery?.directions, "random");
  assert.equal(t.store.get().scenery?.losses[1], null);
  t.world.gate = Infinity;
  await t.rest();
  assert.equal(t.world.ended, 2);
});

test("who comes back to what is there is not given what was asked for meanwhile", async () => {
  t.store.set({ landscape: true });
  await t.rest();
  t.world.gate = 4;
  t.store.set({ directions: "random" });
  await t.rest();
  t.store.set({ directions: "pca" });
  await t.rest();
  t.world.gate = Infinity;
  await t.rest();
  assert.deepEqual([t.store.get().scenery?.directions, t.store.get().survey], ["pca", null]);
  assert.equal(t.world.ended, 2);
});

test("a room of another shape is drawn for, one of nearly the same is not", async () => {
  t.store.set({ landscape: true });
  await t.rest();
  t.store.set({ aspect: 1.6 });
  await t.rest();
  assert.equal(t.asked.length, 1);
  t.store.set({ aspect: 2 });
  await t.rest();
  assert.equal(t.asked[1].aspect, 2);
});

test("Stop ends it, and it can be drawn after all", async () => {
  t.world.gate = 2;
  t.store.set({ landscape: true });
  await t.rest();
  t.surveyor.stop();
  await t.rest();
  assert.equal(t.world.ended, 1);
  assert.deepEqual([t.store.get().survey, t.store.get().unsurveyed], [null, "Stopped."]);
  t.store.set({ selected: 1 });
  await t.rest();
  assert.equal(t.asked.length, 1);
  t.world.gate = Infinity;
  t.surveyor.again();
  await t.rest();
  assert.deepEqual([t.asked.length, t.store.get().unsurveyed], [2, ""]);
});

test("who looks elsewhere, or trains anew, is not computed for any more", async () => {
  t.world.gate = 2;
  t.store.set({ landscape: true });
  await t.rest();
  t.store.set({ activity: "computing" });
  await t.rest();
  assert.equal(t.world.ended, 1);
  t.world.gate = Infinity;
  t.store.set({ activity: "idle", training: training({ number: 2, complete: true }) });
  await t.rest();
  assert.equal(t.store.get().scenery?.of, 2);
});

test("what is refused is said, and not asked again by itself", async () => {
  t.world.fails = [new ApiProblem(422, { detail: "Too many weights." })];
  t.store.set({ landscape: true });
  await t.rest();
  assert.equal(t.store.get().unsurveyed, "Too many weights.");
  t.store.set({ selected: 1 });
  await t.rest();
  assert.equal(t.asked.length, 1);
});
