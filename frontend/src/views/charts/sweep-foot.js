// What stands under a sweep: what lies at the cursor, else how to read the picture; and what went wrong, with a way on.
import { h, write } from "../../lib/dom.js";

/** @typedef {import("../../state/shape.js").State} State */

/** @param {() => void} again */
export function sweepFoot(again) {
  const guide = h("span");
  const there = h("span");
  const read = h("p", { class: "sweep-read" }, guide, there);
  const text = h("span");
  const fault = h(
    "p",
    { class: "sweep-fault fault", role: "status", hidden: true },
    text,
    " ",
    h("button", { type: "button", class: "link-button", onclick: again }, "Try again"),
  );
  return {
    element: h("div", { class: "sweep-foot" }, read, fault),
    /** @param {string|null} words of the place under the cursor */
    probe(words) {
      guide.classList.toggle("is-away", words !== null);
      write(there, words ?? "");
    },
    /** @param {string} words where no place is under the cursor @param {State["sweeping"]} sweeping */
    set(words, { problem }) {
      write(guide, words);
      fault.hidden = problem === null;
      write(text, problem ?? "");
    },
  };
}
