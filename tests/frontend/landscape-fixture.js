// A landscape's stream, small enough to be reckoned with: the loss is 1 + α + 2β on three columns and five rows.

/** @typedef {import("../../frontend/types/page.d.ts").LandscapeRecord} LandscapeRecord */

export const ALPHA = [-1, 0, 1];
export const BETA = [0, 1, 2, 3, 4];

/** @param {number} contestant @param {number} alpha @param {number} [frames] */
const path = (contestant, alpha, frames = 4) => ({
  contestant,
  steps: Array.from({ length: frames }, (_, k) => 10 * k),
  alpha: Array.from({ length: frames }, (_, k) => alpha * k),
  beta: Array.from({ length: frames }, (_, k) => k),
  training_loss: Array.from({ length: frames }, (_, k) => 1 / (k + 1)),
  validation_loss: Array.from({ length: frames }, (_, k) => 2 / (k + 1)),
  off_plane: Array.from({ length: frames }, (_, k) => k / 2),
  explained: 0.5,
});

export const PLANE = {
  kind: /** @type {const} */ ("plane"),
  origin: /** @type {number|null} */ (null),
  explained: [0.6, 0.25],
  alpha: ALPHA,
  beta: BETA,
  paths: [path(0, 0.25)],
  left_out: [{ contestant: 1, why: "It diverged at step 7." }],
};

/** @param {number[]} rows */
export function rowsRecord(rows) {
  const losses = rows.map((row) => ALPHA.map((a) => 1 + a + 2 * BETA[row]));
  return {
    kind: /** @type {const} */ ("rows"),
    rows,
    training_loss: losses,
    validation_loss: losses,
  };
}

/** @returns {LandscapeRecord[]} */
export function landscapeRecords() {
  return [
    { kind: "start", version: "0", request: /** @type {any} */ ({}) },
    { kind: "progress", step: 0, steps: 30 },
    { kind: "progress", step: 30, steps: 30 },
    PLANE,
    rowsRecord([0, 4]),
    rowsRecord([1, 2, 3]),
    { kind: "end", timings: { training_ms: 1, run_ms: 2 } },
  ];
}
