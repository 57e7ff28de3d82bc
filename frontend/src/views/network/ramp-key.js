// The key of the heat map: its colours from pale to strong, and the numbers they stand for.
import { h } from "../../lib/dom.js";
import { power } from "../../lib/format.js";
import { rampMarks } from "../../plot/network/ramp.js";

/** @typedef {import("../../plot/network/ramp.js").Ramp} Ramp */

/** @param {Ramp} ramp @param {number} value */
const markText = (ramp, value) => (ramp.log ? power(value) : `${100 * value} %`);

export function rampKey() {
  const marks = h("span", { class: "ramp-marks" });
  return {
    ramp: h("span", { class: "ramp", "aria-hidden": "true" }),
    marks,
    /** @param {Ramp} ramp */
    draw(ramp) {
      marks.replaceChildren(...rampMarks(ramp).map((mark) => h("span", {}, markText(ramp, mark))));
    },
  };
}
