// The head of the page: name, ways to the other pages, and what concerns the picture as a whole.
import { h, icon, mark, write } from "../lib/dom.js";
import { themeTool } from "./parts/theme-tool.js";

/** @typedef {{past: unknown[], present: boolean, theme: "system"|"light"|"dark"}} Headed what any page's store holds */
/** @typedef {{undo: () => void, reset: () => void, changeTheme: () => void, togglePresent: () => void, share: () => unknown, takeAway: () => void, takeCode: () => void}} HeadActions */

/** What the tips call things on the page of surfaces. */
const WORDS = { opening: "the race it opens with", shown: "stage, player, legend and one chart" };

const ICONS = {
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  reset: "M4 4v6h6M4.5 10a8 8 0 1 1-.5 4",
  present: "M3 4h18v12H3zM12 16v4M8 21h8",
  take: "M12 3v12m-5-5 5 5 5-5M4 17v4h16v-4",
  code: "m8 7-5 5 5 5M16 7l5 5-5 5",
  share: "M10 14a5 5 0 0 0 7 0l3-3a5 5 0 0 0-7-7l-1 1M14 10a5 5 0 0 0-7 0l-3 3a5 5 0 0 0 7 7l1-1",
};

/**
 * @param {keyof typeof ICONS} name
 * @param {string} label
 * @param {string} tip
 * @param {() => void} press
 */
function tool(name, label, tip, press) {
  const text = h("span", { class: "tool-text" }, label);
  return {
    text,
    element: h(
      "button",
      { type: "button", class: `button tool tool-${name}`, "data-tip": tip, onclick: press },
      icon(ICONS[name]),
      text,
    ),
  };
}

/**
 * @template {Headed & Record<string, any>} S
 * @param {HTMLElement} host
 * @param {import("../state/store.js").Store<S>} store
 * @param {HeadActions} actions
 * @param {typeof WORDS} [words]
 */
export function headerView(host, store, actions, words = WORDS) {
  const undo = tool("undo", "Undo", "Takes back the last change of the set-up.", actions.undo);
  const reset = tool("reset", "Reset", `Brings the page back to ${words.opening}.`, actions.reset);
  const theme = themeTool(store, actions.changeTheme);
  const present = tool(
    "present",
    "Present",
    `Large type for the projector: ${words.shown}. Press P or Escape to come back.`,
    actions.togglePresent,
  );
  const take = tool(
    "take",
    "Export",
    "The run as data, the picture, a video, and code that asks for the same.",
    actions.takeAway,
  );
  const code = tool(
    "code",
    "Copy as code",
    "A program for PyTorch, optax or Keras that repeats a contestant’s run.",
    actions.takeCode,
  );
  const share = tool(
    "share",
    "Share link",
    "Copies a link that opens this very picture.",
    actions.share,
  );
  share.element.classList.add("primary");
  host.append(
    h(
      "div",
      { class: "tools" },
      undo.element,
      reset.element,
      theme.element,
      present.element,
      code.element,
      take.element,
      share.element,
    ),
  );

  function draw() {
    const state = store.get();
    undo.element.disabled = state.past.length === 0;
    write(present.text, state.present ? "Leave" : "Present");
    mark(present.element, "aria-pressed", String(state.present));
  }
  draw();
  const offs = [store.watch(["past", "present"], draw), theme.off];
  return () => offs.forEach((off) => off());
}
