// The pad: points of two classes drawn by hand, taken back one by one, and trained on.
import { h, write } from "../../lib/dom.js";
import { readTheme } from "../../lib/theme.js";
import { createPad } from "../../plot/pad.js";
import { segmented } from "../parts/segmented.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../plot/pad.js").PadPoint} PadPoint */

const CLASSES = [
  { id: "0", title: "● first", about: "The next point belongs to the first class. C switches." },
  { id: "1", title: "○ second", about: "The next point belongs to the second class. C switches." },
];

/** Fewer of a class than these leave none to hold out. */
const FEWEST = 2;

/**
 * The points of the set-up, if they could have been drawn here.
 * @param {NetworkState["data"]} data @returns {PadPoint[]|null}
 */
export function drawable(data) {
  if (!("own" in data)) return null;
  const { x, y, task } = data.own;
  const fits = x.every((row) => row.length === 2 && row.every((v) => Math.abs(v) <= 1));
  if (task !== "classes" || !fits || y.some((label) => label > 1)) return null;
  return x.map(([a, b], i) => ({ x: a, y: b, label: y[i] }));
}

/**
 * @param {import("../../state/store.js").Store<NetworkState>} store
 * @param {import("../../actions/network/index.js").NetworkActions} actions
 */
export function padPart(store, actions) {
  /** @type {PadPoint[]} */
  let points = drawable(store.get().data) ?? [];
  let label = 0;
  let of = store.get().data;
  const canvas = h("canvas", {
    class: "pad",
    tabIndex: 0,
    role: "application",
    "aria-label":
      "Pad for points: click or tap adds one; arrows move the cross, Enter adds a point there, C switches the class, Backspace takes the last one back",
  });
  const choice = segmented({
    name: "Class of the next point",
    choices: CLASSES,
    onChoose: (id) => choose(Number(id)),
  });
  const count = h("p", { class: "note", role: "status" });
  const pad = createPad(canvas, (x, y) => put([...points, { x, y, label }]));
  const button = (/** @type {string} */ text, /** @type {() => void} */ press) =>
    h("button", { type: "button", class: "button small", onclick: press }, text);
  const back = button("Last one back", () => put(points.slice(0, -1)));
  const clear = button("Clear", () => put([]));
  const use = button("Train on these", () =>
    actions.useOwn({
      x: points.map((p) => [p.x, p.y]),
      y: points.map((p) => p.label),
      task: "classes",
      names: ["first", "second"],
    }),
  );

  /** @param {number} next */
  function choose(next) {
    label = next;
    choice.set(String(label));
  }

  /** @param {PadPoint[]} next */
  function put(next) {
    points = next;
    pad.setPoints(points);
    const each = [0, 1].map((k) => points.filter((p) => p.label === k).length);
    use.disabled = Math.min(...each) < FEWEST;
    back.disabled = points.length === 0;
    clear.disabled = points.length === 0;
    const missing = use.disabled ? `; at least ${FEWEST} of each are needed` : "";
    write(count, `${each[0]} of the first class, ${each[1]} of the second${missing}.`);
  }

  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "c" || event.key === "C") choose(1 - label);
    else if (event.key === "Backspace") put(points.slice(0, -1));
    else return;
    event.preventDefault();
  });
  choose(0);

  return {
    element: h(
      "div",
      { class: "own-section" },
      choice.element,
      canvas,
      count,
      h("div", { class: "button-row" }, use, back, clear),
    ),
    focus: () => canvas.focus({ preventScroll: true }),
    /** Brings the pad up to date with the colours, its size, and points that came with a link or a file. */
    draw() {
      const { data } = store.get();
      const { stage } = readTheme(document.documentElement);
      if (data !== of) points = drawable(data) ?? points;
      of = data;
      pad.setColours({ ink: stage.ink, ground: stage.card });
      put(points);
    },
  };
}
