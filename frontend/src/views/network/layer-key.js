// The key beneath panels of layers: what colours, the line and the number beside a name stand for.
import { h } from "../../lib/dom.js";
import { figureAbout } from "../../lib/layer-figure.js";
import { rampKey } from "./ramp-key.js";

/** @param {import("../../lib/network-looks.js").ReadingId} reading @param {import("../../plot/network/ramp.js").Ramp} ramp */
export function layerEntries(reading, ramp) {
  const key = rampKey();
  key.draw(ramp);
  const ends = [...key.marks.children];
  const [low, high] = [ends[0], ends[ends.length - 1]];
  key.ramp.classList.add("ramp-inline");
  return [
    h("li", { class: "picture-key-entry mono" }, low, key.ramp, high),
    ...["up: from input to output", "across: the training", figureAbout(reading)].map((text) =>
      h("li", { class: "picture-key-entry" }, text),
    ),
  ];
}
