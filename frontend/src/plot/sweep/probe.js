// A cursor along curves: it follows the pointer or the arrow keys, tells what lies there, and takes it on a click or Enter.

/** @typedef {import("../../lib/sweep-curves.js").Curve} Curve */
/** @typedef {{x: number, y: number}} Share of the plot's width and height, from its upper left corner */
/** @typedef {(curve: Curve, index: number) => string} Reader */

/**
 * @typedef {object} ProbeOptions
 * @property {string} handle its name
 * @property {number} [reach] pixels from a curve at which a pointer still means it
 * @property {Reader} words
 * @property {(curve: Curve, index: number) => void} onTake
 * @property {(text: string|null) => void} onProbe
 */

/** Keys that move it: by places along a curve, by curves. @type {Record<string, [number, number]>} */
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  PageDown: [-10, 0],
  PageUp: [10, 0],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * @param {HTMLElement} host positioned, with a size of its own
 * @param {() => {l: number, r: number, t: number, b: number}} margins of the plot, in CSS pixels
 * @param {ProbeOptions} options
 */
export function createProbe(host, margins, { handle, reach = Infinity, words, onTake, onProbe }) {
  const element = document.createElement("div");
  element.className = "probe";
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
  element.setAttribute("aria-label", handle);
  const dot = document.createElement("span");
  dot.className = "probe-dot";
  dot.hidden = true;
  element.append(dot);
  host.append(element);

  /** @type {readonly Curve[]} */
  let curves = [];
  /** @type {(curve: Curve, index: number) => Share} */
  let place = () => ({ x: 0, y: 0 });
  let row = 0;
  let index = 0;
  /** Whether somebody looks at the place: a pointer over it, or the focus. */
  let looked = false;

  /** @param {Share} share */
  function pixels({ x, y }) {
    const { l, r, t, b } = margins();
    return {
      x: l + x * (host.clientWidth - l - r),
      y: t + y * (host.clientHeight - t - b),
    };
  }

  function draw() {
    const curve = curves[row];
    element.setAttribute("aria-disabled", String(!curve));
    dot.hidden = !looked || !curve;
    if (!curve) return;
    const text = `${curve.name} ${words(curve, index)}`;
    element.setAttribute("aria-valuemin", "0");
    element.setAttribute("aria-valuemax", String(curve.xs.length - 1));
    element.setAttribute("aria-valuenow", String(index));
    element.setAttribute("aria-valuetext", text);
    if (!looked) return;
    const at = pixels(place(curve, index));
    dot.hidden = Number.isNaN(at.y);
    dot.style.transform = `translate(${at.x}px, ${at.y}px)`;
    dot.style.borderColor = curve.slot.color;
    onProbe(text);
  }

  /** The place nearest to the pointer, if it is near enough. @param {PointerEvent|MouseEvent} event */
  function nearest(event) {
    const box = host.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    let found = { row: -1, index: 0, distance: reach };
    curves.forEach((curve, r) => {
      for (let i = 0; i < curve.xs.length; i += 1) {
        const { x, y } = pixels(place(curve, i));
        const distance = Math.hypot(x - px, y - py);
        if (distance < found.distance) found = { row: r, index: i, distance };
      }
    });
    return found.row < 0 ? null : found;
  }

  /** @param {PointerEvent} event */
  function follow(event) {
    const found = nearest(event);
    element.classList.toggle("is-near", found !== null);
    if (!found) return leave();
    ({ row, index } = found);
    looked = true;
    draw();
  }

  function leave() {
    looked = false;
    dot.hidden = true;
    onProbe(null);
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const found = nearest(event);
    if (found) onTake(curves[found.row], found.index);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const curve = curves[row];
    if (!curve || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") onTake(curve, index);
    else {
      const move = MOVES[event.key];
      if (!move) return;
      index = Math.min(curve.xs.length - 1, Math.max(0, index + move[0]));
      row = (row + move[1] + curves.length) % curves.length;
      looked = true;
      draw();
    }
    event.preventDefault();
  }

  function focus() {
    looked = element.matches(":focus-visible");
    draw();
  }

  element.addEventListener("pointermove", follow);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("click", click);
  element.addEventListener("keydown", key);
  element.addEventListener("focus", focus);
  element.addEventListener("blur", leave);

  return {
    /** @param {readonly Curve[]} next @param {(curve: Curve, index: number) => Share} where */
    setCurves(next, where) {
      const first = curves.length === 0 && next.length > 0;
      curves = next;
      place = where;
      row = Math.min(row, Math.max(0, next.length - 1));
      if (first) index = nearMark(next[0]);
      index = Math.min(index, Math.max(0, (next[row]?.xs.length ?? 1) - 1));
      draw();
    },
    dispose: () => element.remove(),
  };
}

/** The place nearest to where the contestant stands, or the middle. @param {Curve} curve */
function nearMark({ mark, xs }) {
  if (!mark) return Math.floor(xs.length / 2);
  const off = (/** @type {number} */ x) => Math.abs(x - mark.x);
  return xs.reduce((best, x, i) => (off(x) < off(xs[best]) ? i : best), 0);
}
