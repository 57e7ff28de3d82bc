// The store: who is told what, and in which order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepDevice, readDevice } from "../../../frontend/src/state/device.js";
import { defaults, SHAPE } from "../../../frontend/src/state/shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";

test("a watcher hears of its own keys only, once a change", () => {
  const store = createStore({ a: 1, b: 2, c: 3 });
  /** @type {string[]} */
  const heard = [];
  store.watch(["a", "b"], () => heard.push(`ab ${store.get().a} ${store.get().b}`));
  const off = store.watch(["c"], () => heard.push("c"));
  store.set({ a: 5, b: 6 });
  store.set({ a: 5 });
  store.set({ c: 4 });
  off();
  store.set({ c: 9 });
  assert.deepEqual(heard, ["ab 5 6", "c"]);
});

test("what a watcher sets is told after all have seen the first change", () => {
  const store = createStore({ a: 0, b: 0 });
  /** @type {string[]} */
  const heard = [];
  store.watch(["a"], () => store.set({ b: store.get().a }));
  store.watch(["a"], () => heard.push("a"));
  store.watch(["b"], () => heard.push("b"));
  store.set({ a: 1 });
  assert.deepEqual(heard, ["a", "b"]);
});

test("the device remembers its keys, and a storage that is forbidden does no harm", () => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const storage = /** @type {Storage} */ (
    /** @type {unknown} */ ({
      getItem: (/** @type {string} */ k) => kept.get(k) ?? null,
      setItem: (/** @type {string} */ k, /** @type {string} */ v) => kept.set(k, v),
    })
  );
  const store = createStore(defaults(catalog()));
  keepDevice(SHAPE, () => storage, store);
  store.set({ theme: "dark" });
  assert.deepEqual([...kept], [["descent-lab.theme", "dark"]]);
  assert.deepEqual(
    readDevice(SHAPE, () => storage, catalog()),
    { theme: "dark" },
  );
  kept.set("descent-lab.theme", "purple");
  assert.deepEqual(
    readDevice(SHAPE, () => storage, catalog()),
    {},
  );
  const forbidden = () => {
    throw new Error("no");
  };
  assert.deepEqual(readDevice(SHAPE, forbidden, catalog()), {});
  keepDevice(SHAPE, forbidden, store);
  store.set({ theme: "light" });
});
