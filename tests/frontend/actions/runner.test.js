// What follows a hand, on a store with a server that answers when told to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRunner } from "../../../frontend/src/actions/runner.js";
import { defaults } from "../../../frontend/src/state/shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";

/** Lets whatever waits go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function running() {
  /** @type {AbortSignal[]} */
  const signals = [];
  const runner = createRunner({
    store: createStore(defaults(catalog())),
    async *streamRace(_, signal) {
      if (!signal) return;
      signals.push(signal);
      await new Promise((_, cut) => signal.addEventListener("abort", () => cut(signal.reason)));
    },
    later: () => 0,
    never: () => {},
  });
  return { runner, signals };
}

test("a hand that moves gives up the full race once, and no quick race that follows it", async () => {
  const { runner, signals } = running();
  runner.full();
  runner.preview();
  await settle();
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
  for (let move = 0; move < 5; move += 1) {
    runner.preview();
    await settle();
  }
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
});
