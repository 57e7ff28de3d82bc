// The key of the heat map of losses: its colours, and the losses at their ends.
import { h, write } from "../../lib/dom.js";
import { loss } from "../../lib/format.js";

export function heatKey() {
  const [high, low] = [h("span"), h("span")];
  const ramp = h("span", { class: "heat-ramp", "aria-hidden": "true" });
  const element = h("span", { class: "heat-key mono", hidden: true }, high, ramp, low);
  return {
    element,
    /** @param {import("../../plot/network/ramp.js").Ramp|undefined} ends */
    set(ends) {
      element.hidden = ends === undefined;
      write(high, loss(ends?.high));
      write(low, loss(ends?.low));
    },
  };
}
