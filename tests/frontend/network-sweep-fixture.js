// A sweep of networks as its stream, for the tests of what is made of it.

/** @typedef {import("../../frontend/types/page.d.ts").NetworkSweepRequest} NetworkSweepRequest */
/** @typedef {import("../../frontend/types/page.d.ts").NetworkSweepRecord} NetworkSweepRecord */

/**
 * Three rates: the second loses one of three seeds, the third two.
 * @param {NetworkSweepRequest} request
 * @returns {NetworkSweepRecord[]}
 */
export function networkSweepRecords(request) {
  const outcome = (/** @type {(number|null)[]} */ losses) => ({
    training_loss: losses,
    validation_loss: losses,
    validation_accuracy: null,
    diverged_at: losses.map((loss, seed) => (loss === null ? 7 + seed : null)),
  });
  const losses = [
    [0.5, 0.25, 1],
    [2, null, 3],
    [null, null, 4],
  ];
  return [
    { kind: "start", axes: [{ knob: "learning_rate", values: [0.01, 0.1, 1] }] },
    ...losses.map((each, place) => ({
      kind: /** @type {const} */ ("value"),
      place,
      contestants: request.contestants.map(() => outcome(each)),
    })),
    { kind: "end" },
  ];
}
