// Links of the Networks page: what is written can be read, old ones open, and what cannot be read is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dressedNetworks } from "../../../frontend/src/lib/training-request.js";
import { readLink, writeLink } from "../../../frontend/src/state/link.js";
import {
  NETWORK_SHAPE,
  NETWORK_TABLE,
  networkDefaults,
} from "../../../frontend/src/state/network-shape.js";
import { keysOf } from "../../../frontend/src/state/table.js";
import { catalog } from "../fixtures.js";

/** @typedef {import("../../../frontend/src/state/network-shape.js").NetworkState} NetworkState */

/** A link that was made once and opens for ever: add further ones, never change it. */
const KEPT =
  "#v=1&data=moons(noise:0.3)&points=150&labels=20&label_noise=0.1&validation=0.3&recipe=hidden:3x8~activation:relu~initializer:he_normal~layers:batch_norm+dropout(rate:0.5)~schedule:cosine~clipping:none~penalties:l2(strength:0.01)~constraint:max_norm~start:none&contestants=adam(learning_rate:0.1)@2~activation:tanh~hidden:0;sgd@0!&steps=700&batch_size=16&frames=20&seed=4&seeds=2&selected=2&curve=rate&layer_reading=dead_units&histogram=weights&spread=yes&layered=yes&speed=2&lesson=vanishing&frame=12";

/** @param {string} hash @returns {Partial<NetworkState>} */
function opened(hash) {
  const { values, complaints } = readLink(NETWORK_TABLE, hash, catalog());
  assert.deepEqual(complaints, []);
  return values;
}

test("a kept link opens as it always did", () => {
  const { contestants, recipe, selected, ...rest } = opened(KEPT);
  assert.deepEqual(rest, {
    data: { id: "moons", knobs: { noise: 0.3 } },
    points: 150,
    labels: 20,
    label_noise: 0.1,
    validation: 0.3,
    steps: 700,
    batch_size: 16,
    frames: 20,
    seed: 4,
    seeds: 2,
    curve: "rate",
    layer_reading: "dead_units",
    histogram: "weights",
    spread: true,
    layered: true,
    speed: 2,
    lesson: "vanishing",
    frame: 12,
  });
  assert.deepEqual(recipe, {
    hidden: [8, 8, 8],
    activation: { id: "relu", knobs: {} },
    initializer: { id: "he_normal", knobs: {} },
    layers: [
      { id: "batch_norm", knobs: {} },
      { id: "dropout", knobs: { rate: 0.5 } },
    ],
    schedule: { id: "cosine", knobs: {} },
    clipping: null,
    penalties: [{ id: "l2", knobs: { strength: 0.01 } }],
    constraint: { id: "max_norm", knobs: {} },
    start: null,
  });
  assert.deepEqual(
    contestants?.map(({ key: _, ...c }) => c),
    [
      {
        slot: 2,
        optimizer: "adam",
        knobs: { learning_rate: 0.1 },
        changes: { activation: { id: "tanh", knobs: {} }, hidden: [] },
        muted: false,
      },
      { slot: 0, optimizer: "sgd", knobs: {}, changes: {}, muted: true },
    ],
  );
  assert.equal(selected, contestants?.[1].key);
});

test("everything that a link carries comes back", () => {
  const contestants = dressedNetworks(
    [
      { optimizer: "adam", changes: { hidden: [4, 2], clipping: null, penalties: [] } },
      { optimizer: "adam", knobs: { learning_rate: 1.5e-5 }, muted: true },
    ],
    catalog(),
  );
  const own = {
    x: [
      [0.5, -1e-7],
      [1, 2],
    ],
    y: [0, 1],
    task: /** @type {const} */ ("classes"),
    names: ["rain; or, so", "a:b&c"],
  };
  const state = {
    ...networkDefaults(catalog()),
    ...opened(KEPT),
    contestants,
    selected: contestants[1].key,
    data: { own },
    landscape: true,
    directions: /** @type {const} */ ("random"),
    show: /** @type {const} */ ("space"),
    eye: /** @type {[number, number, number]} */ ([0.5, -1, 2]),
  };
  const values = opened(`#${writeLink(NETWORK_TABLE, state)}`);
  const bare = (/** @type {any} */ value, /** @type {string} */ key) =>
    key === "contestants"
      ? value.map((/** @type {any} */ { key: _, ...rest }) => rest)
      : key === "selected"
        ? "by key"
        : value;
  for (const key of keysOf(
    NETWORK_SHAPE,
    (row) => row.home === "url" && row !== NETWORK_SHAPE.present,
  ))
    assert.deepEqual(bare(values[key], key), bare(state[key], key), key);
  assert.equal(values.selected, values.contestants?.[1].key);
});

test("too many own points are left to a file, and the opening's data stands there instead", () => {
  const x = Array.from({ length: 2000 }, (_, i) => [i / 1000, 0.123]);
  const own = { x, y: x.map(() => 0), task: /** @type {const} */ ("classes"), names: null };
  const text = writeLink(NETWORK_TABLE, { ...networkDefaults(catalog()), data: { own } });
  assert.doesNotMatch(text, /data=/);
  assert.ok(text.length < 1000);
});

test("what cannot be read falls back and is said", () => {
  const { values, complaints } = readLink(
    NETWORK_TABLE,
    "#v=1&data=mars&recipe=hidden:2xlots&contestants=adam~engine:warp&steps=-1&curve=up&validation=2&seed=3",
    catalog(),
  );
  assert.deepEqual(values, { seed: 3 });
  for (const part of [
    "no data set “mars”",
    "the width of a layer is “lots”",
    "a network has no “engine”",
    "steps is -1",
    "curve is “up”",
    "validation is 2, outside 0 to 1",
  ])
    assert.ok(complaints.join("; ").includes(part), part);
});

test("every key of the table has a home, and those of a link can be written and read", () => {
  for (const [key, row] of Object.entries(NETWORK_SHAPE)) {
    assert.ok(["url", "device", "memory"].includes(row.home), key);
    if (row.home !== "memory") assert.ok(row.read && row.write, key);
  }
});
