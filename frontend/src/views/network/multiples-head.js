// What stands above and below the panels: title, what all share, the choice of picture, the key.
import { h, write } from "../../lib/dom.js";
import { READINGS } from "../../lib/network-looks.js";
import { fairness, kindOf, titleOf } from "../../lib/training-words.js";
import { segmented } from "../parts/segmented.js";
import { layerEntries } from "./layer-key.js";
import { hasSpread, keyEntries } from "./picture-key.js";

/** @typedef {import("../../../types/page.d.ts").Training} Training */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../plot/network/ramp.js").Ramp} Ramp */
/** @typedef {"said"|"spread"|"layers"|"landscape"} View */

const VIEWS = [
  {
    id: "said",
    title: "Predictions",
    about: "What each network says, and how sure it is.",
  },
  { id: "spread", title: "Scatter", about: "How far predictions scatter when dropout stays on." },
  {
    id: "layers",
    title: "Layers",
    about: "What each network’s layers do over the training; the reading is chosen beside it.",
  },
  {
    id: "landscape",
    title: "Landscape",
    about: "The loss on a plane through weight space, with the paths that all have taken there.",
  },
];

/** @param {{setPicture: (view: View) => void}} actions */
export function multiplesHead(actions) {
  const title = h("h2");
  const aside = h("span", { class: "card-aside multiples-aside" });
  const views = segmented({
    name: "Picture",
    choices: VIEWS,
    onChoose: (id) => actions.setPicture(/** @type {View} */ (id)),
  });
  const key = h("ul", { class: "picture-key" });
  let before = "";
  return {
    element: h("div", { class: "card-title multiples-title" }, title, aside, views.element),
    key,
    /**
     * Only when what they depend on is another.
     * @param {Training} training @param {PictureTheme} theme
     * @param {Pick<State, "spread"|"layered"|"layer_reading"|"landscape">} state @param {Ramp} ramp of the layers
     */
    draw(training, theme, { spread, layered, layer_reading, landscape }, ramp) {
      const first = training.frames[0]?.contestants ?? [];
      const offered = kindOf(training) === "boundary" && first.some(hasSpread);
      const now = [
        training.number,
        spread,
        offered,
        theme.ink,
        layered,
        layer_reading,
        landscape,
      ].join(" ");
      const scale = layered ? ` ${ramp.low} ${ramp.high}` : "";
      if (now + scale === before) return;
      before = now + scale;
      const reading = READINGS.find((one) => one.id === layer_reading);
      const pictured = layered ? `${reading?.title} by layer` : titleOf(training);
      write(title, landscape ? "Loss landscape" : pictured);
      write(aside, fairness(training));
      views.offer("spread", offered);
      const among = layered ? "layers" : spread && offered ? "spread" : "said";
      views.set(landscape ? "landscape" : among);
      key.replaceChildren(
        ...(layered
          ? layerEntries(layer_reading, ramp)
          : keyEntries(training, theme, spread && offered)),
      );
    },
  };
}
