// The heads of a training's standings and what stands beneath each of them.
import { brief, loss, NOTHING, percent, scientific, whole } from "../../lib/format.js";
import { SORTS } from "../../lib/network-looks.js";

/** @typedef {import("../../lib/network-looks.js").SortId} SortId */
/** @typedef {import("../../lib/training-standings.js").TrainingStanding} Standing */

/** Each head's figures. @type {Record<Exclude<SortId, "order">, (row: Standing) => string>} */
const CELLS = {
  validation_loss: (row) => loss(row.validation_loss),
  training_loss: (row) => loss(row.training_loss),
  gap: (row) => (row.gap === null ? NOTHING : signedLoss(row.gap)),
  validation_accuracy: (row) => percent(row.validation_accuracy),
  training_accuracy: (row) => percent(row.training_accuracy),
  rate: (row) => scientific(row.rate),
  time: (row) => (row.time === null ? NOTHING : brief(row.time, 2)),
  diverged: (row) => divergedText(row),
};
export const HEADS = SORTS.filter((sort) => sort.id !== "order");

/** @param {number} gap */
const signedLoss = (gap) => (gap > 0 ? `+${loss(gap)}` : loss(gap));

/** @param {Standing} row */
function divergedText({ lost }) {
  if (!lost) return NOTHING;
  const at = `${lost.exact ? "" : "≤ "}${whole(lost.step)}`;
  return lost.seeds > 1 ? `${at} (${lost.lost}/${lost.seeds})` : at;
}

/** @param {Standing} row @returns {string[]} one text for each head */
export function cellsOf(row) {
  return HEADS.map(({ id }) => CELLS[/** @type {Exclude<SortId, "order">} */ (id)](row));
}
