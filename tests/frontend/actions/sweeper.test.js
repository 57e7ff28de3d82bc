// Sweeps of networks run when asked for, can be stopped, and keep what has arrived.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createSweeper } from "../../../frontend/src/actions/network/sweeper.js";
import { ApiProblem } from "../../../frontend/src/api/http.js";
import { networkDefaults } from "../../../frontend/src/state/network-shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";
import { networkSweepRecords } from "../network-sweep-fixture.js";

const settle = () => new Promise((resolve) => setImmediate(resolve));

function stage() {
  const store = createStore(networkDefaults(catalog()));
  const world = { asked: 0, gate: Infinity, fails: /** @type {Error[]} */ ([]), ended: 0 };
  const sweeper = createSweeper({
    store,
    async *streamNetworkSweep(request, signal) {
      world.asked += 1;
      try {
        await settle();
        const failure = world.fails.shift();
        if (failure) throw failure;
        for (const [i, record] of networkSweepRecords(request).entries()) {
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
  return { store, sweeper, world, rest };
}

/** @type {ReturnType<typeof stage>} */
let t;
beforeEach(() => {
  t = stage();
});

test("nothing runs by itself, and a sweep stays when the set-up changes", async () => {
  t.store.set({ curve: "sweep" });
  await t.rest();
  assert.equal(t.world.asked, 0);
  await t.sweeper.run();
  const { swept, sweeping } = t.store.get();
  assert.deepEqual([swept?.done, sweeping], [3, null]);
  t.store.set({ steps: 7 });
  await t.rest();
  assert.deepEqual([t.store.get().swept, t.world.asked], [swept, 1]);
});

test("Stop ends it and keeps what has arrived; the next one takes its place at its first value", async () => {
  t.world.gate = 3;
  t.sweeper.run();
  await t.rest();
  assert.deepEqual(t.store.get().sweeping, { done: 2, count: 3 });
  t.sweeper.stop();
  await t.rest();
  assert.deepEqual([t.store.get().sweeping, t.store.get().swept?.done], [null, 2]);
  assert.equal(t.world.ended, 1);
  t.world.gate = 1;
  t.sweeper.run();
  await t.rest();
  assert.deepEqual([t.store.get().sweeping?.done, t.store.get().swept?.done], [0, 2]);
  t.world.gate = Infinity;
  await t.rest();
  assert.deepEqual([t.store.get().sweeping, t.store.get().swept?.done], [null, 3]);
});

test("what was refused is said in the server's words", async () => {
  t.world.fails = [new ApiProblem(422, { detail: "Too much." })];
  await t.sweeper.run();
  const { sweeping, unswept } = t.store.get();
  assert.deepEqual([sweeping, unswept], [null, "Too much."]);
  await t.sweeper.run();
  assert.equal(t.store.get().unswept, "");
});
