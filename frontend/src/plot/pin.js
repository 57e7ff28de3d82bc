// The start as a pin: a real button that mouse, finger and arrow keys move.

import { coordinate, tidy } from "./numbers.js";
import { inside } from "./track.js";
import { pixelX, pixelY, planeAt } from "./view.js";

/** @typedef {import('./view.js').View} View */
/** @typedef {[number, number]} Point */

/**
 * @typedef {object} Pin
 * @property {HTMLButtonElement} element
 * @property {(point: Point, view: View) => void} place
 * @property {() => boolean} held  true while it is dragged
 */

/** @type {Record<string, Point>} */
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * @param {HTMLElement} host
 * @param {(point: Point, done: boolean) => void} onMove  `done` when the pin is let go, or the key released
 * @returns {Pin}
 */
export function createPin(host, onMove) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "stage-pin";
  element.title = "Start: drag it, or move it with the arrow keys";
  host.append(element);
  /** @type {View | null} */
  let view = null;
  /** @type {Point} */
  let at = [0, 0];
  /** @type {{pointer: number, dx: number, dy: number} | null} from the pointer to the pin's middle */
  let grip = null;
  let keyed = false;

  /** @param {PointerEvent} event @returns {Point} */
  const under = (event) => {
    const box = host.getBoundingClientRect();
    if (!view || !grip) return at;
    const [x, y] = planeAt(
      view,
      event.clientX - box.left + grip.dx,
      event.clientY - box.top + grip.dy,
    );
    return [tidy(x, view.scale), tidy(y, view.scale)];
  };

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !view) return;
    event.stopPropagation();
    const box = host.getBoundingClientRect();
    grip = {
      pointer: event.pointerId,
      dx: pixelX(view, at[0]) - (event.clientX - box.left),
      dy: pixelY(view, at[1]) - (event.clientY - box.top),
    };
    element.setPointerCapture(event.pointerId);
    element.classList.add("is-held");
  });
  element.addEventListener("pointermove", (event) => {
    if (grip?.pointer === event.pointerId) onMove(under(event), false);
  });
  /** @param {PointerEvent} event */
  const release = (event) => {
    if (grip?.pointer !== event.pointerId) return;
    const point = event.type === "pointercancel" ? at : under(event);
    grip = null;
    element.classList.remove("is-held");
    onMove(point, true);
  };
  element.addEventListener("pointerup", release);
  element.addEventListener("pointercancel", release);

  element.addEventListener("keydown", (event) => {
    const way = arrows[event.key];
    if (!way || !view || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    // 12 pixels a press, one with Shift, whatever the zoom.
    const pixels = event.shiftKey ? 1 : 12;
    keyed = true;
    onMove(
      [
        tidy(at[0] + (way[0] * pixels) / view.scale, view.scale),
        tidy(at[1] + (way[1] * pixels) / view.scale, view.scale),
      ],
      false,
    );
  });
  const settle = () => {
    if (keyed) onMove(at, true);
    keyed = false;
  };
  element.addEventListener("keyup", (event) => {
    if (event.key in arrows) settle();
  });
  element.addEventListener("blur", settle);

  return {
    element,
    place(point, nextView) {
      at = point;
      view = nextView;
      const x = pixelX(view, at[0]);
      const y = pixelY(view, at[1]);
      const shown = inside(view, x, y);
      element.classList.toggle("is-outside", !shown);
      // A start outside the picture waits at its border, so that it can still be fetched.
      const px = Math.min(view.width - 10, Math.max(10, x));
      const py = Math.min(view.height - 10, Math.max(10, y));
      element.style.transform = `translate(${px}px, ${py}px)`;
      const where = `x ${coordinate(at[0], view.scale)}, y ${coordinate(at[1], view.scale)}`;
      element.setAttribute(
        "aria-label",
        `Start at ${where}${shown ? "" : ", outside the picture"}. Arrow keys move it, with Shift in fine steps.`,
      );
    },
    held: () => grip !== null,
  };
}
