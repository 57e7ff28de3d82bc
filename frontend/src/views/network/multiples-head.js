// What stands above and below the panels: title, what all share, the choice of picture, the key.
import { h, write } from "../../lib/dom.js";
import { fairness, kindOf, titleOf } from "../../lib/training-words.js";
import { segmented } from "../parts/segmented.js";
import { hasSpread, keyEntries } from "./picture-key.js";

/** @typedef {import("../../../types/page.d.ts").Training} Training */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

const VIEWS = [
  { id: "said", title: "Classes", about: "What each network says, and how sure it is." },
  { id: "spread", title: "Scatter", about: "How far predictions scatter when dropout stays on." },
];

/** @param {{setSpread: (on: boolean) => void}} actions */
export function multiplesHead(actions) {
  const title = h("h2");
  const aside = h("span", { class: "card-aside multiples-aside" });
  const views = segmented({
    name: "Picture",
    choices: VIEWS,
    onChoose: (id) => actions.setSpread(id === "spread"),
  });
  views.element.hidden = true;
  const key = h("ul", { class: "picture-key" });
  let before = "";
  return {
    element: h("div", { class: "card-title multiples-title" }, title, aside, views.element),
    key,
    /** Only when what they depend on is another. @param {Training} training @param {PictureTheme} theme @param {boolean} spread */
    draw(training, theme, spread) {
      const first = training.frames[0]?.contestants ?? [];
      const offered = kindOf(training) === "boundary" && first.some(hasSpread);
      const now = [training.number, spread, offered, theme.ink].join(" ");
      if (now === before) return;
      before = now;
      write(title, titleOf(training));
      write(aside, fairness(training));
      views.element.hidden = !offered;
      views.set(spread && offered ? "spread" : "said");
      key.replaceChildren(...keyEntries(training, theme, spread && offered));
    },
  };
}
