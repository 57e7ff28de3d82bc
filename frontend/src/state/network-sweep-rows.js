// The rows of the store that the sweep of a training needs.

/**
 * @typedef {object} NetworkSweepState
 * @property {import("../../types/page.d.ts").NetworkSweep|null} swept the last sweep of which a value has arrived
 * @property {{done: number, count: number}|null} sweeping how far the sweep that is under way has come
 * @property {string} unswept why the last one that was asked for did not come to its end; empty where it did
 */

/** @type {Record<keyof NetworkSweepState, import("./table.js").Row>} */
export const NETWORK_SWEEP_ROWS = {
  swept: { home: "memory", fallback: () => null },
  sweeping: { home: "memory", fallback: () => null },
  unswept: { home: "memory", fallback: () => "" },
};
