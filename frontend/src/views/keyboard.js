// The keys, while stage or player has the focus, and the dialog that lists them.
import { h } from "../lib/dom.js";

/** @typedef {{contestants: {key: number}[], present: boolean}} Keyed what any page's store holds */
/** @typedef {{player: import("../actions/player.js").Player, toggleMute: (key: number) => void, togglePresent: () => void}} KeyActions */

/** What the dialog says on the page of surfaces. */
const LIST = [
  ["Space", "play or pause"],
  ["← →", "a step back, a step on"],
  ["Home, End", "to the start, to the last step"],
  ["1 … 9", "show or hide a contestant"],
  ["P", "present: large type for the projector"],
  ["Escape", "all maps again; leave the presentation"],
  ["?", "this list"],
  ["Arrows on the pin", "move the start"],
  ["Arrows, Enter on a map", "point to a start, race from there"],
  ["+ − 0 A on the picture", "zoom in, zoom out, whole surface, all paths"],
];

const WORDS = { list: LIST, where: "the stage or the player" };

/**
 * What a key does here, or nothing. A control that needs the key for itself keeps it.
 * @param {{key:string, ctrlKey:boolean, metaKey:boolean, altKey:boolean}} event
 * @param {{button:boolean, slider:boolean, typing:boolean}} target what has the focus
 * @returns {{does: "toggle"|"stepBack"|"stepOn"|"toStart"|"toEnd"|"present"|"help"|"mute", index?: number}|null}
 */
export function meaning(event, target) {
  if (event.ctrlKey || event.metaKey || event.altKey || target.typing) return null;
  const digit = /^[1-9]$/.test(event.key);
  if (digit) return { does: "mute", index: Number(event.key) - 1 };
  if (event.key === "p" || event.key === "P") return { does: "present" };
  if (event.key === "?") return { does: "help" };
  if (target.slider) return event.key === " " ? { does: "toggle" } : null;
  if (event.key === " ") return target.button ? null : { does: "toggle" };
  const moves = { ArrowLeft: "stepBack", ArrowRight: "stepOn", Home: "toStart", End: "toEnd" };
  const move = /** @type {Record<string, "stepBack"|"stepOn"|"toStart"|"toEnd">} */ (moves)[
    event.key
  ];
  return move ? { does: move } : null;
}

/** @param {Element} element */
function targetOf(element) {
  const slider = element.matches("input[type=range]");
  return {
    button: element.matches("button, summary, a"),
    slider,
    typing: !slider && element.matches("input:not([type=radio]), select, textarea"),
  };
}

/**
 * @param {HTMLElement[]} hosts the pictures and the player
 * @param {HTMLElement} place where the dialog is put
 * @param {{get: () => Keyed}} store
 * @param {KeyActions} actions
 * @param {{list: string[][], where: string}} [words]
 */
export function keyboardView(hosts, place, store, actions, words = WORDS) {
  const dialog = h(
    "dialog",
    { class: "keys", "aria-label": "Keys" },
    h("h2", {}, "Keys"),
    h("p", { class: "note" }, `They work while ${words.where} has the focus.`),
    h("dl", {}, ...words.list.flatMap(([key, what]) => [h("dt", {}, key), h("dd", {}, what)])),
    h("form", { method: "dialog" }, h("button", { class: "button primary" }, "Close")),
  );
  place.append(dialog);
  const { player } = actions;

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.target.matches("input[type=radio]") && event.key.startsWith("Arrow")) return;
    const found = meaning(event, targetOf(event.target));
    if (!found) return;
    event.preventDefault();
    if (found.does === "mute") {
      const contestant = store.get().contestants[found.index ?? 0];
      if (contestant) actions.toggleMute(contestant.key);
    } else if (found.does === "present") actions.togglePresent();
    else if (found.does === "help") dialog.showModal();
    else player[found.does]();
  }

  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key === "Escape" && store.get().present && !dialog.open && !event.defaultPrevented)
      actions.togglePresent();
  }
  for (const host of hosts) host.addEventListener("keydown", press);
  document.addEventListener("keydown", leave);
  return () => {
    for (const host of hosts) host.removeEventListener("keydown", press);
    document.removeEventListener("keydown", leave);
    dialog.remove();
  };
}
