// One errand at a time, as often as it is wished for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLatest } from "../../../frontend/src/actions/latest.js";

/** An errand that ends when told to, with what it is told. */
function slow() {
  /** @type {((more: boolean) => void)[]} */
  const under = [];
  const errand = () =>
    new Promise((/** @type {(more: boolean) => void} */ done) => under.push(done));
  return { under, errand };
}

/** Lets whatever waits go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("wishes while one is under way become one more errand", async () => {
  const { under, errand } = slow();
  const latest = createLatest(errand);
  latest.ask();
  latest.ask();
  latest.ask();
  assert.equal(under.length, 1);
  under[0](true);
  await settle();
  assert.equal(under.length, 2);
  under[1](true);
  await settle();
  assert.equal(under.length, 2);
});

test("what is dropped is not run, and a later wish is", async () => {
  const { under, errand } = slow();
  const latest = createLatest(errand);
  latest.ask();
  latest.ask();
  latest.drop();
  under[0](true);
  await settle();
  assert.equal(under.length, 1);
  latest.ask();
  assert.equal(under.length, 2);
});

test("an errand that sees no reason to go on ends what was wished meanwhile", async () => {
  const { under, errand } = slow();
  const latest = createLatest(errand);
  const done = latest.ask();
  latest.ask();
  under[0](false);
  await done;
  assert.equal(under.length, 1);
  latest.ask();
  assert.equal(under.length, 2);
});
