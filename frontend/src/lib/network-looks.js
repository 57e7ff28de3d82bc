// How a training may be looked at: which curves, which reading of the layers, which histograms, in which order.

/** @typedef {{id: string, title: string, about: string}} Choice */

export const CURVES = /** @type {const} */ ([
  {
    id: "loss",
    title: "Loss",
    about: "Loss against the step, without penalties: validation strong, training thin.",
  },
  {
    id: "accuracy",
    title: "Accuracy",
    about: "Share of points classified rightly: validation strong, training thin.",
  },
  { id: "rate", title: "Rate", about: "The learning rate that each step was taken with." },
  {
    id: "time",
    title: "Time",
    about: "Microseconds that a training step took, since the frame before.",
  },
  {
    id: "sweep",
    title: "Sweep",
    about: "Validation loss after the last step against the learning rate, over several seeds.",
  },
]);

/** `scale`: log for what spans decades, share for what lies between none (0) and all (1). */
export const READINGS = /** @type {const} */ ([
  {
    id: "gradient_norm",
    title: "Gradient norm",
    scale: "log",
    about: "Length of the loss’s gradient with respect to a layer’s weights.",
  },
  {
    id: "signal_gradient",
    title: "Signal gradient",
    scale: "log",
    about: "How strongly the loss depends on a layer’s sums: what backpropagation hands down.",
  },
  {
    id: "activation_deviation",
    title: "Activation deviation",
    scale: "log",
    about: "How far a layer’s outputs lie from their mean: what goes forward.",
  },
  {
    id: "activation_square",
    title: "Mean square of activations",
    scale: "log",
    about: "Mean square of a layer’s outputs: what an initialisation means to keep level.",
  },
  {
    id: "weight_norm",
    title: "Weight norm",
    scale: "log",
    about: "Length of all of a layer’s weights together.",
  },
  {
    id: "largest_unit_norm",
    title: "Largest unit",
    scale: "log",
    about: "Length of the longest weight vector of one unit: what max-norm holds down.",
  },
  {
    id: "dead_units",
    title: "Dead units",
    scale: "share",
    about: "Share of units whose slope is zero at every point: nothing moves them any more.",
  },
  {
    id: "zero_weights",
    title: "Zero weights",
    scale: "share",
    about: "Share of weights smaller than 0.001.",
  },
]);

export const HISTOGRAMS = /** @type {const} */ ([
  { id: "activations", title: "Activations", about: "What a layer’s units put out." },
  { id: "weights", title: "Weights", about: "A layer’s weights." },
]);

export const SORTS = /** @type {const} */ ([
  { id: "order", title: "contestant", about: "The order in which they were set up." },
  { id: "validation_loss", title: "val. loss", about: "Loss at the points held out." },
  { id: "validation_accuracy", title: "val. acc.", about: "Share right of the points held out." },
  {
    id: "gap",
    title: "gap",
    about: "Validation loss less training loss: what was learned by heart.",
  },
  { id: "training_loss", title: "train. loss", about: "Loss at the points trained on." },
  { id: "training_accuracy", title: "train. acc.", about: "Share right of the points trained on." },
  { id: "rate", title: "rate", about: "Learning rate of the last step." },
  {
    id: "time",
    title: "µs/step",
    about: "Microseconds of a training step, the median of all frames so far.",
  },
  { id: "diverged", title: "diverged", about: "The step at which the numbers left all bounds." },
]);

/** @typedef {(typeof CURVES)[number]["id"]} CurveId */
/** @typedef {Exclude<CurveId, "sweep">} SeriesId what is drawn against the step */
/** @typedef {(typeof READINGS)[number]["id"]} ReadingId */
/** @typedef {(typeof HISTOGRAMS)[number]["id"]} HistogramId */
/** @typedef {(typeof SORTS)[number]["id"]} SortId */

/** @param {readonly {id: string}[]} choices @returns {string[]} */
export const idsOf = (choices) => choices.map((choice) => choice.id);

/** @param {ReadingId} reading @returns {"log"|"share"} */
export function scaleOf(reading) {
  return READINGS.find((one) => one.id === reading)?.scale ?? "log";
}
