// Rows for amounts of data: a share as a percentage, and a count whose range follows the data.
import { h } from "../../lib/dom.js";
import { numberRow } from "../parts/knob-row.js";

/** @param {number} share */
const percent = (share) => `${Math.round(share * 1000) / 10}`;

/** A share of something, as a percentage on the page. @param {string} label @param {string} about @param {number} high @param {(share: number, done: boolean) => void} onShare */
export function shareRow(label, about, high, onShare) {
  const row = numberRow({
    label,
    about,
    scale: { low: 0, high: 100 * high, scale: "linear" },
    unit: " %",
    onValue: (value, done) => onShare(Number((value / 100).toFixed(4)), done),
  });
  return {
    element: row.element,
    set: (/** @type {number} */ share) => row.set(Number(percent(share))),
  };
}

/** A count whose range follows the data: the row is made anew when that changes. @param {string} label @param {string} about @param {(value: number, high: number, done: boolean) => void} onCount */
export function countRow(label, about, onCount) {
  const place = h("div");
  let high = 0;
  /** @type {import("../parts/knob-row.js").KnobRow|null} */
  let row = null;
  return {
    element: place,
    /** @param {number} value @param {number} most @param {number} fewest */
    set(value, most, fewest) {
      if (most !== high && !place.contains(document.activeElement)) {
        high = most;
        row = numberRow({
          label,
          about,
          whole: true,
          scale: { low: Math.min(fewest, most - 1), high: most, scale: "linear" },
          format: String,
          onValue: (v, done) => onCount(v, high, done),
        });
        place.replaceChildren(row.element);
      }
      row?.set(value);
    },
  };
}
