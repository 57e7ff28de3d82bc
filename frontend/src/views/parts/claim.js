// A lesson's claim, and beside it what was computed: figures, whether it holds by them, and over how many seeds.
import { h, mark, write } from "../../lib/dom.js";

/** @typedef {import("../../../types/lessons.d.ts").Figure} Figure */
/** @typedef {import("../../../types/lessons.d.ts").Measured} Measured */
/** @typedef {import("../../../types/lessons.d.ts").Measuring} Measuring */

/** @param {Measured} measured @returns {string} */
export function verdict({ holds, seeds }) {
  const runs = seeds > 1 ? ` over ${seeds} seeds` : "";
  return holds ? `Computed${runs}: the claim holds.` : `Computed${runs}: the claim does not hold.`;
}

/** @param {Measuring|null} measuring @returns {string} how far the figures are, in words */
export function progress(measuring) {
  if (measuring?.stage === "done") return verdict(measuring.measured);
  if (measuring?.stage === "failed") return `The figures are not there. ${measuring.text}`;
  if (measuring) return "Its figures are being computed …";
  return "Its figures are computed as soon as the picture is complete.";
}

/** More figures than these are folded away. */
const IN_SIGHT = 6;

/** @param {Figure[]} figures */
function list(figures) {
  return h(
    "dl",
    { class: "figures" },
    ...figures.flatMap((figure) => [
      h("dt", {}, figure.label),
      h("dd", { class: "mono" }, figure.text),
    ]),
  );
}

/** @param {Figure[]} figures @returns {Element[]} a list, and one more to unfold where there are many */
function lists(figures) {
  const more = figures.length - IN_SIGHT;
  if (more < 2) return figures.length > 0 ? [list(figures)] : [];
  const rest = h(
    "details",
    { class: "fold" },
    h("summary", {}, `${more} further figures`),
    list(figures.slice(IN_SIGHT)),
  );
  return [list(figures.slice(0, IN_SIGHT)), rest];
}

/** @param {() => void} ask again */
export function claimPart(ask) {
  const claim = h("span", { class: "claim-text" });
  const state = h("span");
  const again = h(
    "button",
    { type: "button", class: "link-button", hidden: true, onclick: ask },
    "Ask again",
  );
  const figures = h("div");
  const told = h("p", { class: "verdict", role: "status" }, state);
  const element = h(
    "div",
    { class: "claim" },
    h("p", {}, h("strong", {}, "Claim. "), claim),
    told,
    again,
    figures,
  );
  /** @type {Measured|null} */
  let shown = null;

  return {
    element,
    /** @param {string} text @param {Measuring|null} measuring */
    set(text, measuring) {
      write(claim, text);
      write(state, progress(measuring));
      again.hidden = measuring?.stage !== "failed";
      const measured = measuring?.stage === "done" ? measuring.measured : null;
      mark(told, "data-holds", measured ? (measured.holds ? "yes" : "no") : null);
      if (measured === shown) return;
      shown = measured;
      figures.replaceChildren(...lists(measured?.figures ?? []));
    },
  };
}
