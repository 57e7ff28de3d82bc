// The heat map as something to point at: a crosshair follows the pointer or the arrow keys, a click or Enter takes its cell.
import { cellAt, createHeat, heatBox, indexOf } from "./heat.js";

/** @typedef {import("./heat.js").Heat} Heat */
/** @typedef {import("./heat.js").Cell} Cell */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

/** Keys that move the crosshair: by columns, by rows. @type {Record<string, [number, number]>} */
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
  PageDown: [0, -10],
  PageUp: [0, 10],
};

/**
 * @param {HTMLElement} host positioned, with a size of its own
 * @param {object} options
 * @param {string} options.label
 * @param {(index: number) => void} options.onTake
 * @param {(index: number|null) => void} options.onProbe the place under the crosshair
 */
export function createHeatMap(host, { label, onTake, onProbe }) {
  const canvas = document.createElement("canvas");
  canvas.className = "heat-canvas";
  host.append(canvas);
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", label);
  const picture = createHeat(canvas);
  /** @type {Heat|null} */
  let heat = null;
  /** @type {PictureTheme|null} */
  let theme = null;
  /** Where the crosshair is; kept when it is not in sight, so that the keys go on from there. @type {Cell} */
  let cell = { column: 0, row: 0 };
  let looked = false;
  let pending = 0;

  const size = () => ({
    width: host.clientWidth,
    height: host.clientHeight,
    density: Math.min(2, Math.max(1, devicePixelRatio)),
  });

  /** All changes of one frame make one drawing. */
  function draw() {
    pending ||= requestAnimationFrame(() => {
      pending = 0;
      const { width, height, density } = size();
      if (!heat || !theme || width < 2 || height < 2) return;
      picture.draw(heat, theme, { width, height, density }, looked ? cell : null);
    });
  }

  /** @param {Cell|null} next null: nobody looks any more */
  function look(next) {
    looked = next !== null;
    if (next) cell = next;
    onProbe(next && heat ? indexOf(heat, next) : null);
    draw();
  }

  /** @param {PointerEvent|MouseEvent} event */
  function under(event) {
    const box = host.getBoundingClientRect();
    if (!heat || !theme) return null;
    return cellAt(heatBox(size(), theme), event.clientX - box.left, event.clientY - box.top, heat);
  }

  host.addEventListener("pointermove", (event) => look(under(event)));
  host.addEventListener("pointerleave", () => look(null));
  host.addEventListener("blur", () => look(null));
  host.addEventListener("focus", () => {
    if (host.matches(":focus-visible")) look(cell);
  });
  host.addEventListener("click", (event) => {
    const found = under(event);
    if (found && heat) onTake(indexOf(heat, found));
  });
  host.addEventListener("keydown", (event) => {
    if (!heat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") onTake(indexOf(heat, cell));
    else {
      const move = MOVES[event.key];
      if (!move) return;
      const kept = (/** @type {number} */ n, /** @type {number} */ count) =>
        Math.min(count - 1, Math.max(0, n));
      look({
        column: kept(cell.column + move[0], heat.across.values.length),
        row: kept(cell.row + move[1], heat.up.values.length),
      });
    }
    event.preventDefault();
  });
  const watcher = new ResizeObserver(draw);
  watcher.observe(host);

  return {
    /** @param {Heat|null} next */
    set(next) {
      const moved =
        next &&
        (next.across.values.length !== heat?.across.values.length ||
          next.up.values.length !== heat.up.values.length);
      heat = next;
      if (moved)
        cell = {
          column: Math.floor(next.across.values.length / 2),
          row: Math.floor(next.up.values.length / 2),
        };
      if (looked) onProbe(heat ? indexOf(heat, cell) : null);
      canvas.hidden = heat === null;
      draw();
    },
    /** @param {PictureTheme} next */
    setTheme(next) {
      theme = next;
      draw();
    },
    dispose() {
      cancelAnimationFrame(pending);
      watcher.disconnect();
    },
  };
}
