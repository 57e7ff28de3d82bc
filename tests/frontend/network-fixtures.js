// What the API says of data sets and techniques, and a training's stream, cut down to what a test looks at.

/** @typedef {import("../../frontend/types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../frontend/types/page.d.ts").TrainingRequest} TrainingRequest */
/** @typedef {import("../../frontend/types/page.d.ts").TrainingRecord} TrainingRecord */

/** @param {string} name @param {number} value @param {"linear"|"log"} [scale] */
function knob(name, value, scale = "linear") {
  return {
    name,
    symbol: name[0],
    type: /** @type {const} */ ("number"),
    default: value,
    low: scale === "log" ? 1e-6 : 0,
    high: 10,
    scale,
    nullable: false,
    about: `About ${name}.`,
  };
}

/** @param {string} id @param {ReturnType<typeof knob>[]} [knobs] */
function technique(id, knobs = []) {
  const words = id.replaceAll("_", " ");
  const title = words[0].toUpperCase() + words.slice(1);
  return { id, title, about: `About ${id}.`, formula: "", source: "", year: 2015, knobs };
}

/** @param {string} id @param {{image?: [number, number]|null, features?: number, most?: number}} [more] */
function dataset(id, { image = null, features = 2, most = 2000 } = {}) {
  return {
    id,
    title: id,
    about: `About ${id}.`,
    source: "",
    task: /** @type {const} */ ("classes"),
    features,
    classes: 2,
    window: /** @type {[[number, number], [number, number]]} */ ([
      [-1, 1],
      [-1, 1],
    ]),
    image,
    points: 400,
    most,
    knobs: [knob("noise", 0.1)],
    related: image !== null,
    sample: { x: [[0, 1]], y: [1] },
  };
}

/** The part of the catalog that is about networks. @returns {Pick<Catalog, "datasets"|"techniques"|"training_opening">} */
export function networks() {
  return {
    datasets: [
      dataset("moons"),
      dataset("spirals"),
      dataset("digits", { image: [8, 8], features: 64, most: 1797 }),
    ],
    techniques: {
      initializers: ["glorot_uniform", "he_normal"].map((id) => technique(id)),
      activations: ["sigmoid", "tanh", "relu"].map((id) => technique(id)),
      layers: [
        technique("batch_norm"),
        technique("batch_norm_after"),
        technique("dropout", [knob("rate", 0.2)]),
      ],
      schedules: [technique("constant"), technique("cosine")],
      clipping: [technique("clipnorm", [knob("clip", 1)])],
      penalties: [
        technique("l1", [knob("strength", 1e-4, "log")]),
        technique("l2", [knob("strength", 1e-4, "log")]),
      ],
      constraints: [technique("max_norm", [knob("radius", 2)])],
      starts: [technique("transfer"), technique("pretraining")],
    },
    training_opening: {
      data: { id: "spirals", knobs: { noise: 0.05 }, points: 300 },
      steps: 200,
      contestants: [
        { optimizer: "momentum", hidden: [8, 8] },
        { optimizer: "adam", hidden: [8, 8] },
      ],
    },
  };
}

/**
 * A training as the stream that the API would send: losses that fall, and nothing drawn.
 * @param {TrainingRequest} request
 * @param {{frames?: number, cold?: number[]}} [options]
 * @returns {TrainingRecord[]}
 */
export function trainingRecords(request, { frames = 5, cold = [] } = {}) {
  const steps = request.steps ?? 1000;
  const of = (/** @type {number} */ i) => ({
    training_loss: [1 / (i + 1)],
    validation_loss: [1 / (i + 1)],
    training_accuracy: [i / frames],
    validation_accuracy: [i / frames],
    penalty: [0],
    learning_rate: [0.01],
  });
  return [
    {
      kind: "start",
      request,
      data: {
        task: "classes",
        classes: 2,
        names: ["0", "1"],
        features: 2,
        window: null,
        image: null,
        training: { x: [[0, 1]], y: [1], labelled: [true] },
        validation: { x: [[1, 0]], y: [0] },
        epoch_steps: 10,
      },
      grid: null,
      contestants: request.contestants.map((c) => ({
        ...c,
        knobs: c.knobs ?? {},
        parameters: 100,
        layer_names: ["hidden 1", "output"],
        before: null,
      })),
      timings: { cold },
    },
    ...Array.from({ length: frames }, (_, i) => ({
      kind: /** @type {const} */ ("frame"),
      frame: i,
      step: Math.round((i * steps) / (frames - 1)),
      epoch: i,
      contestants: request.contestants.map(() => of(i)),
    })),
    {
      kind: "end",
      contestants: request.contestants.map(() => ({
        diverged_at: [null],
        best_validation_loss: [0.2],
        best_validation_accuracy: [0.8],
      })),
    },
  ];
}
