// The address bar: what was just read stays, whatever was waiting to be written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAddress } from "../../../frontend/src/actions/address.js";
import { defaults, TABLE } from "../../../frontend/src/state/shape.js";
import { createStore } from "../../../frontend/src/state/store.js";
import { catalog } from "../fixtures.js";

test("a link that is read is not written over by the picture that stood before", () => {
  const store = createStore(defaults(catalog()));
  /** @type {Map<number, () => void>} */
  const waiting = new Map();
  let [hash, timers] = ["", 0];
  const link = createAddress(store, TABLE, {
    hash: () => hash,
    page: () => "http://host/",
    replace: (text) => {
      hash = text;
    },
    copy: async () => undefined,
    later(callback) {
      timers += 1;
      waiting.set(timers, callback);
      return timers;
    },
    never: (timer) => waiting.delete(timer),
  });
  const rest = () => {
    for (const write of waiting.values()) write();
    waiting.clear();
  };
  store.set({ steps: 50 });
  rest();
  assert.match(hash, /steps=50/);
  store.set({ steps: 60 });
  hash = "#v=1&steps=70";
  assert.ok(link.foreign());
  assert.equal(/** @type {any} */ (link.read()).steps, 70);
  rest();
  assert.equal(hash, "#v=1&steps=70");
  store.set({ steps: 70 });
  rest();
  assert.match(hash, /steps=70&.*contestants/);
});
