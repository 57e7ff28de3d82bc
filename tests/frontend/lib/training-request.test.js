// A set-up and the body of POST /trainings: each gives the other back, and names say what differs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compared, comparedBy } from "../../../frontend/src/lib/training-comparisons.js";
import { hiddenName, networkNames } from "../../../frontend/src/lib/training-names.js";
import {
  fromTrainingRequest,
  trainingRequest,
} from "../../../frontend/src/lib/training-request.js";
import { catalog } from "../fixtures.js";

/** @type {import("../../../frontend/types/page.d.ts").TrainingRequest} */
const REQUEST = {
  data: {
    id: "spirals",
    knobs: { noise: 0.3 },
    points: 200,
    labels: 50,
    label_noise: 0.1,
    validation: 0.4,
  },
  steps: 300,
  batch_size: 16,
  frames: 20,
  seed: 7,
  seeds: 3,
  include: ["layers", "histograms", "pictures"],
  contestants: ["relu", "relu", "tanh"].map((id, i) => ({
    optimizer: i === 1 ? "adam" : "sgd",
    knobs: { learning_rate: 0.5 },
    hidden: [8, 4],
    activation: { id, knobs: {} },
    initializer: { id: "he_normal", knobs: {} },
    layers: i === 2 ? [] : [{ id: "dropout", knobs: { rate: 0.5 } }],
    schedule: { id: "cosine", knobs: {} },
    clipping: i === 0 ? { id: "clipnorm", knobs: {} } : null,
    penalties: [{ id: "l2", knobs: { strength: 0.01 } }],
    constraint: null,
    start: null,
  })),
};

test("a request makes a set-up that makes the same request", () => {
  const setup = fromTrainingRequest(REQUEST, catalog());
  assert.deepEqual(trainingRequest(setup), REQUEST);
  assert.deepEqual(setup.recipe.activation, { id: "relu", knobs: {} });
  assert.deepEqual(
    setup.contestants.map((c) => c.changes),
    [
      { clipping: { id: "clipnorm", knobs: {} } },
      {},
      { activation: { id: "tanh", knobs: {} }, layers: [] },
    ],
  );
});

test("what a request leaves unsaid, and knobs at their defaults, make no difference", () => {
  const setup = fromTrainingRequest(
    {
      data: { id: "moons", knobs: { noise: 0.1 } },
      contestants: [{ optimizer: "adam", knobs: { learning_rate: 0.01, beta1: 0.8 } }],
    },
    catalog(),
  );
  assert.deepEqual(setup.data, { id: "moons", knobs: {} });
  assert.deepEqual(setup.contestants[0].knobs, { beta1: 0.8 });
  assert.deepEqual(setup.recipe.hidden, [24, 24]);
  assert.deepEqual(
    [setup.steps, setup.batch_size, setup.labels, setup.points],
    [1000, 32, null, null],
  );
});

test("points of one's own go there and back", () => {
  const own = { x: [[0, 1]], y: [1], task: /** @type {const} */ ("classes"), names: ["a", "b"] };
  const setup = fromTrainingRequest({ data: own, contestants: [{ optimizer: "sgd" }] }, catalog());
  assert.deepEqual(setup.data, { own });
  assert.deepEqual(trainingRequest(setup).data.x, [[0, 1]]);
  assert.equal(trainingRequest(setup).data.points, undefined);
});

/** @param {string} aspect */
function comparison(aspect) {
  const opening = fromTrainingRequest(catalog().training_opening, catalog());
  return compared(opening, aspect, catalog());
}

/** @param {ReturnType<typeof comparison>} setup */
const names = (setup) => [...networkNames(setup.contestants, setup.recipe, catalog()).values()];

test("compare by: one click sets up contestants that differ in one thing, and their names say it", () => {
  assert.deepEqual(names(comparison("optimizer")), ["MOMENTUM", "ADAM"]);
  assert.deepEqual(names(comparison("initializer")), ["Glorot uniform", "He normal"]);
  assert.deepEqual(names(comparison("activation")), ["Sigmoid", "Tanh", "Relu"]);
  assert.deepEqual(names(comparison("technique")), [
    "Plain",
    "Batch norm",
    "Dropout",
    "Clipping clipnorm",
    "L1",
    "L2",
    "Max norm",
  ]);
  for (const aspect of ["optimizer", "initializer", "activation", "schedule", "technique"]) {
    const setup = comparison(aspect);
    assert.equal(comparedBy(setup), aspect);
    assert.equal(new Set(setup.contestants.map((c) => c.slot)).size, setup.contestants.length);
    if (aspect !== "optimizer")
      assert.equal(new Set(setup.contestants.map((c) => c.optimizer)).size, 1);
  }
});

test("names tell apart what only a knob tells apart, and number what nothing does", () => {
  const entry = (/** @type {number} */ rate, more = {}) => ({
    optimizer: "adam",
    knobs: { learning_rate: rate },
    ...more,
  });
  const of = (/** @type {any[]} */ contestants) =>
    names(fromTrainingRequest({ data: { id: "moons" }, contestants }, catalog()));
  assert.deepEqual(of([entry(0.1), entry(0.5)]), ["ADAM · η 0.1", "ADAM · η 0.5"]);
  assert.deepEqual(of([entry(0.1), entry(0.1)]), ["ADAM", "ADAM 2"]);
  assert.deepEqual(of([entry(0.1, { hidden: [4] }), entry(0.1, { hidden: [] })]), [
    "1 × 4",
    "no hidden layer",
  ]);
  const dropout = (/** @type {number} */ rate) => ({
    layers: [{ id: "dropout", knobs: { rate } }],
  });
  assert.deepEqual(of([entry(0.1, dropout(0.5)), entry(0.1, dropout(0.2))]), [
    "Dropout r 0.5",
    "Dropout r 0.2",
  ]);
  assert.equal(hiddenName([8, 4]), "8–4");
});
