// Wheel, pinch, drag and click on the picture, told apart: zoom, pan, or a place chosen.

/**
 * @typedef {object} Gestures
 * @property {(x: number, y: number, factor: number) => void} onZoom
 * @property {(dx: number, dy: number) => void} onPan
 * @property {(x: number, y: number) => void} onPick  a click or tap that was not a drag
 * @property {() => void} onReset  a double click while zoomed
 * @property {() => void} onEnd  a drag or pinch is over
 * @property {() => boolean} isZoomed
 */

/** A pointer that moved less than this many pixels has clicked. */
const slack = 5;
/** Milliseconds in which a second click makes a double click. */
const patience = 240;

/**
 * While the picture is at its home window one finger scrolls the page and a tap picks a place; once it is zoomed, one
 * finger pans. Two fingers always zoom. A click waits for its double only where a double click means something.
 * @param {HTMLElement} surface  the element that lies over the picture
 * @param {Gestures} on
 * @returns {{refresh: () => void, dispose: () => void}} refresh: to be called when the zoom has changed
 */
export function watchGestures(surface, on) {
  /** @type {Map<number, {x: number, y: number}>} */
  const pointers = new Map();
  let travelled = 0;
  let pinched = false;
  let waiting = 0;

  /** @param {{clientX: number, clientY: number}} event */
  const at = (event) => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  /** @param {WheelEvent} event */
  const wheel = (event) => {
    event.preventDefault();
    const { x, y } = at(event);
    const lines = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 120 : 1;
    const speed = event.ctrlKey ? 0.01 : 0.0018;
    on.onZoom(x, y, Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * speed));
  };

  /** @param {PointerEvent} event */
  const down = (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) {
      travelled = 0;
      pinched = false;
    } else pinched = true;
    surface.setPointerCapture(event.pointerId);
  };

  /** @param {PointerEvent} event */
  const move = (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    if (pointers.size === 2) pinch(event.pointerId, before, now);
    else {
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled < slack) return;
      if (event.pointerType !== "touch" || on.isZoomed()) {
        surface.classList.add("is-panning");
        on.onPan(now.x - before.x, now.y - before.y);
      }
    }
    pointers.set(event.pointerId, now);
  };

  /** @param {number} id @param {{x: number, y: number}} before @param {{x: number, y: number}} now */
  const pinch = (id, before, now) => {
    const other = [...pointers].find(([key]) => key !== id)?.[1];
    if (!other) return;
    const factor =
      Math.hypot(now.x - other.x, now.y - other.y) /
      Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    on.onPan((now.x - before.x) / 2, (now.y - before.y) / 2);
    on.onZoom((now.x + other.x) / 2, (now.y + other.y) / 2, factor);
  };

  /** @param {PointerEvent} event */
  const up = (event) => {
    if (!pointers.delete(event.pointerId)) return;
    surface.classList.remove("is-panning");
    if (pointers.size > 0) return;
    const clicked = event.type === "pointerup" && !pinched && travelled < slack;
    if (clicked) click(at(event));
    else on.onEnd();
  };

  /** @param {{x: number, y: number}} place */
  const click = ({ x, y }) => {
    if (!on.isZoomed()) {
      on.onPick(x, y);
      return;
    }
    if (waiting) {
      clearTimeout(waiting);
      waiting = 0;
      on.onReset();
      return;
    }
    waiting = window.setTimeout(() => {
      waiting = 0;
      on.onPick(x, y);
    }, patience);
  };

  surface.addEventListener("wheel", wheel, { passive: false });
  surface.addEventListener("pointerdown", down);
  surface.addEventListener("pointermove", move);
  surface.addEventListener("pointerup", up);
  surface.addEventListener("pointercancel", up);
  return {
    refresh() {
      surface.style.touchAction = on.isZoomed() ? "none" : "pan-x pan-y";
    },
    dispose() {
      clearTimeout(waiting);
      surface.removeEventListener("wheel", wheel);
      surface.removeEventListener("pointerdown", down);
      surface.removeEventListener("pointermove", move);
      surface.removeEventListener("pointerup", up);
      surface.removeEventListener("pointercancel", up);
    },
  };
}
