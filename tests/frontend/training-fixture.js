// A training as the store holds it, with a few seeds, layers and a divergence, for the tests of what is read off it.

/** @typedef {import("../../frontend/types/page.d.ts").Training} Training */

/** @param {number} deviation */
const bars = (deviation) => ({
  low: -2 * deviation,
  high: 2 * deviation,
  counts: [0.25, 0.5, 0.25],
});

/**
 * Contestant 0 learns under three seeds; contestant 1 loses its second seed after frame 1 and all of them after frame 2.
 * @param {Partial<Training>} [more]
 * @returns {Training}
 */
export function training(more = {}) {
  const good = [
    [1, 1.2, 0.9],
    [0.5, 0.6, 0.4],
    [0.2, 0.3, 0.1],
    [0.1, 0.2, 0.1],
  ];
  const bad = [
    [1, 1.2, 0.9],
    [2, null, 3],
    [null, null, null],
    [null, null, null],
  ];
  const layers = (/** @type {number} */ k) => ({
    gradient_norm: [1e-7 * (k + 1), 1e-3, 1],
    signal_gradient: [1e-5, 1e-2, 1],
    activation_mean: [0, 0.1, 3],
    activation_deviation: [1, 0.1, 5],
    activation_square: [1, 0.02, 34],
    weight_norm: [2 * (k + 1), 2, 1],
    largest_unit_norm: [1, 1, 1],
    zero_weights: [0, 0.5, 0],
    dead_units: [0.25, 0.75, 0],
  });
  const entry = (/** @type {(number|null)[]} */ losses, /** @type {number} */ k) => ({
    training_loss: losses,
    validation_loss: losses.map((loss) => (loss === null ? null : loss + 0.125)),
    training_accuracy: losses.map((loss) => (loss === null ? null : 0.9)),
    validation_accuracy: losses.map((loss) => (loss === null ? null : 0.8)),
    penalty: losses.map(() => 0),
    learning_rate: losses.map(() => 0.01),
    layers: layers(k),
    histograms: {
      activations: [bars(1), bars(0.1), bars(5)],
      weights: [bars(1), bars(1), bars(1)],
    },
    picture:
      losses[0] === null
        ? null
        : { kind: /** @type {const} */ ("boundary"), classes: [0], confidence: [80], spread: null },
  });
  const who = (/** @type {number} */ key, /** @type {string} */ name) => ({
    key,
    slot: key,
    name,
    optimizer: "adam",
    knobs: {},
    hidden: [4, 4],
    parameters: 50,
    layer_names: ["hidden 1", "hidden 2", "output"],
    before: null,
  });
  return {
    number: 1,
    of: "moons",
    request: { data: { id: "moons" }, seed: 7, seeds: 3, frames: 3, contestants: [] },
    data: {
      task: "classes",
      classes: 2,
      names: ["0", "1"],
      features: 2,
      window: [
        [-1, 1],
        [-1, 1],
      ],
      image: null,
      training: { x: [[0, 0]], y: [0], labelled: [true] },
      validation: { x: [[1, 1]], y: [1] },
      epoch_steps: 10,
    },
    grid: { x: [0], y: [0] },
    steps: 30,
    frames: [0, 10, 20, 30].map((step, k) => ({
      frame: k,
      step,
      epoch: step / 10,
      contestants: [entry(good[k], k), entry(bad[k], k)],
      timings: { step_us: [12, 34] },
    })),
    complete: true,
    stopped: false,
    contestants: [who(1, "Adam"), who(2, "Momentum")],
    verdicts: [
      {
        diverged_at: [null, null, null],
        best_validation_loss: [0.2, 0.3, 0.2],
        best_validation_accuracy: [0.8, 0.8, 0.8],
      },
      {
        diverged_at: [15, 6, 17],
        best_validation_loss: [1.1, 1.3, 1],
        best_validation_accuracy: [0.8, 0.8, 0.8],
      },
    ],
    ...more,
  };
}

/** A state in which both are shown. @param {Partial<Training>} [more] */
export function state(more) {
  return {
    training: training(more),
    contestants: [
      { key: 1, muted: false },
      { key: 2, muted: false },
    ],
  };
}
