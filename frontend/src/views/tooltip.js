// One tip for the whole page: what an element with data-tip says about itself, on hover and on focus.
import { h, write } from "../lib/dom.js";

/** A pointer that only passes by (ms) gets no tip. */
const PATIENCE = 350;

/**
 * Where a box of the given size goes: under its owner where there is room, else over it, always within the window.
 * @param {{left:number, top:number, bottom:number, width:number}} owner
 * @param {{width:number, height:number}} tip
 * @param {{width:number, height:number}} room
 */
export function placeTip(owner, tip, room) {
  const below = owner.bottom + 6;
  const top =
    below + tip.height <= room.height - 4 ? below : Math.max(4, owner.top - tip.height - 6);
  const left = Math.min(Math.max(8, owner.left), Math.max(8, room.width - tip.width - 8));
  return { left, top };
}

/** @param {HTMLElement} place */
export function tooltipView(place) {
  const box = h("div", { class: "tip", role: "tooltip" });
  box.setAttribute("popover", "manual");
  place.append(box);
  /** @type {Element|null} */
  let owner = null;
  /**
   * The last press. Whoever uses a thing has read its tip, until the pointer has been elsewhere; and what comes to lie under a pointer
   * that stands still is not meant.
   * @type {{on: Element|null, x: number, y: number}|null}
   */
  let pressed = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  function hide() {
    clearTimeout(timer);
    owner = null;
    if (box.matches(":popover-open")) box.hidePopover();
  }

  /** @param {Element} element */
  function show(element) {
    const text = element.getAttribute("data-tip");
    if (!text || !element.isConnected) return;
    write(box, text);
    if (!box.matches(":popover-open")) box.showPopover();
    const at = placeTip(
      element.getBoundingClientRect(),
      { width: box.offsetWidth, height: box.offsetHeight },
      { width: innerWidth, height: innerHeight },
    );
    box.style.left = `${at.left}px`;
    box.style.top = `${at.top}px`;
  }

  /** @param {Event} event @returns {Element|null} */
  const tipped = ({ target }) => (target instanceof Element ? target.closest("[data-tip]") : null);

  /** @param {Event} event @param {number} wait */
  function offer(event, wait) {
    if (event.target === box) return;
    const found = tipped(event);
    if (found === owner) return;
    hide();
    if (!found) return;
    owner = found;
    timer = setTimeout(() => show(found), wait);
  }

  function over(/** @type {PointerEvent} */ event) {
    if (event.pointerType !== "mouse") return;
    const still = pressed?.x === event.screenX && pressed.y === event.screenY;
    if (still || (pressed?.on && pressed.on === tipped(event))) return;
    pressed = null;
    offer(event, PATIENCE);
  }
  function press(/** @type {PointerEvent} */ event) {
    hide();
    pressed = { on: tipped(event), x: event.screenX, y: event.screenY };
  }
  const focus = (/** @type {FocusEvent} */ event) =>
    event.target instanceof Element && event.target.matches(":focus-visible") && offer(event, 0);
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !box.matches(":popover-open")) return;
    hide();
    event.preventDefault();
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", focus);
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerdown", press);
  document.addEventListener("scroll", hide, true);
  document.addEventListener("keydown", key, true);
  return () => {
    hide();
    box.remove();
    document.removeEventListener("pointerover", over);
    document.removeEventListener("focusin", focus);
    document.removeEventListener("focusout", hide);
    document.removeEventListener("pointerdown", press);
    document.removeEventListener("scroll", hide, true);
    document.removeEventListener("keydown", key, true);
  };
}
