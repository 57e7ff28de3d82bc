// Names of a race: a number only where nothing else tells twins apart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { namesOf } from "../../../frontend/src/lib/racing-names.js";
import { PLAIN } from "../../../frontend/src/lib/racing-slots.js";

/** @type {any} */
const CATALOG = {
  optimizers: [
    {
      id: "momentum",
      title: "Momentum",
      knobs: [
        { name: "learning_rate", symbol: "η", default: 0.01 },
        { name: "momentum", symbol: "β", default: 0.9 },
        { name: "bias_correction", symbol: "", default: true },
      ],
    },
    { id: "sgd", title: "Plain descent", knobs: [] },
  ],
  techniques: {
    clipping: [{ id: "clipnorm", title: "By norm", knobs: [] }],
    schedules: [{ id: "cosine", title: "Cosine", knobs: [] }],
  },
};

/** @param {...object} some @returns {string[]} */
const names = (...some) => [
  ...namesOf(
    some.map(
      (one, key) =>
        /** @type {any} */ ({ key, optimizer: "momentum", knobs: {}, ...PLAIN, ...one }),
    ),
    CATALOG,
  ).values(),
];

test("alone it is its optimizer; a rate does not make a name", () => {
  assert.deepEqual(names({ knobs: { momentum: 0.5 } }), ["Momentum"]);
  assert.deepEqual(names({ knobs: { learning_rate: 1 } }, {}), ["Momentum", "Momentum 2"]);
});

test("those who share an optimizer are called by what differs", () => {
  assert.deepEqual(names({}, { knobs: { momentum: 0.5 } }), [
    "Momentum · β\u00a00.9",
    "Momentum · β\u00a00.5",
  ]);
  assert.deepEqual(names({}, { knobs: { bias_correction: false } }), [
    "Momentum · bias correction",
    "Momentum · no bias correction",
  ]);
});

test("a schedule or a clipping stands for itself where all share the optimizer", () => {
  const clipping = { id: "clipnorm", knobs: {} };
  assert.deepEqual(names({}, { clipping }), ["Unclipped", "Clipped by norm"]);
  const schedule = { id: "cosine", knobs: {} };
  assert.deepEqual(names({}, { schedule }), ["Constant", "Cosine"]);
  assert.deepEqual(names({}, { schedule }, { optimizer: "sgd" }), [
    "Momentum · Constant",
    "Momentum · Cosine",
    "Plain descent",
  ]);
});
