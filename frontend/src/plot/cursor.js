// The line above a chart at the player's place; a hand that moves on the chart moves the player.

/**
 * @param {HTMLElement} host positioned, with a size of its own
 * @param {() => {l: number, r: number, t: number, b: number}} margins of the chart, in CSS pixels
 * @param {(share: number) => void} [onSeek] 0 at the left end of the axis, 1 at the right
 */
export function createCursor(host, margins, onSeek) {
  const element = document.createElement("div");
  element.className = "chart-cursor";
  element.setAttribute("aria-hidden", "true");
  host.append(element);
  /** Where the curves are, in pixels from the host's left edge. */
  let area = { left: 0, width: 0 };
  /** @type {number|null} */
  let at = null;

  function draw() {
    element.hidden = at === null || area.width <= 0;
    element.style.transform = `translateX(${area.left + (at ?? 0) * area.width}px)`;
  }

  /** @param {PointerEvent} event */
  const seek = (event) => {
    if (!onSeek || (event.type === "pointermove" && !(event.buttons & 1))) return;
    const { l, r } = margins();
    const box = host.getBoundingClientRect();
    const share = (event.clientX - box.left - l) / (box.width - l - r);
    onSeek(Math.min(1, Math.max(0, share)));
  };
  host.addEventListener("pointerdown", seek);
  host.addEventListener("pointermove", seek);

  return {
    /** Once per drawing, not per frame: to ask for a width makes the browser lay out the page. */
    measure() {
      const { l, r, t, b } = margins();
      area = { left: l, width: host.clientWidth - l - r };
      element.style.top = `${t}px`;
      element.style.bottom = `${b}px`;
      draw();
    },
    /** @param {number|null} share null hides it */
    place(share) {
      at = share;
      draw();
    },
    dispose() {
      host.removeEventListener("pointerdown", seek);
      host.removeEventListener("pointermove", seek);
      element.remove();
    },
  };
}
