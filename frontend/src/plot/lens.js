// What of the plane is in sight: a window asked for, moved by zooming and dragging, fitted to whatever size there is.

import { fit, grow, pan, sameView, visible, zoomAt } from "./view.js";

/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./view.js').View} View */

/** The ground is wanted this much wider on each side than what is seen, so that a drag finds no blank border. */
const groundMargin = 0.08;
/** Milliseconds between two calls of onWindow while the view moves. */
const windowPace = 120;

/**
 * @typedef {object} LensHandlers
 * @property {() => void} onChange  another view
 * @property {() => void} onRest  a gesture is over
 * @property {(window: Window, ground: Window) => void} onWindow  what is visible now, and the slightly larger window for which a ground is wanted
 */

/** @param {LensHandlers} handlers */
export function createLens({ onChange, onRest, onWindow }) {
  /** @type {Window} */
  let home = [
    [-1, 1],
    [-1, 1],
  ];
  let homeGiven = false;
  /** What is to be seen whatever the size: the window last asked for, or where a gesture has led. @type {Window} */
  let wanted = home;
  /** @type {View} */
  let view = fit(wanted, 1, 1);
  /** What ends a gesture; undefined while the view rests. @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  let told = 0;

  /** @param {Window} window */
  const fitted = (window) => fit(window, view.width, view.height);

  /** @param {View} next from a gesture */
  function move(next) {
    const least = fitted(home).scale;
    if (next.scale > least * 1e6 || next.scale < least * 1e-9) return;
    view = next;
    wanted = visible(view);
    settleLater();
    onChange();
  }

  /** The page hears of a moving view at a pace, and once it rests. */
  function settleLater() {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      onRest();
      tell();
    }, windowPace);
    if (performance.now() - told > windowPace) tell();
  }

  function tell() {
    told = performance.now();
    if (view.width < 2) return;
    const seen = visible(view);
    onWindow(seen, grow(seen, groundMargin));
  }

  /** @param {Window} next */
  function show(next) {
    if (!homeGiven) home = next;
    if (sameView(fitted(next), view) && sameView(fitted(wanted), view)) return;
    wanted = next;
    view = fitted(next);
    onChange();
    if (view.width >= 2) tell();
  }

  return {
    view: () => view,
    home: () => home,
    moving: () => rest !== undefined,
    isZoomed: () => !sameView(view, fitted(home)),

    /** Around a pixel, or the middle. @param {number} factor above 1 enlarges */
    zoom(factor, x = view.width / 2, y = view.height / 2) {
      move(zoomAt(view, x, y, factor));
    },

    /** @param {number} dx @param {number} dy pixels */
    pan(dx, dy) {
      move(pan(view, dx, dy));
    },

    /** @param {number} width @param {number} height */
    resize(width, height) {
      view = fit(wanted, width, height);
    },

    show,
    reset: () => show(home),
    tell,

    /** The window to which the view resets; without it, the first one shown. @param {Window} next */
    setHome(next) {
      home = next;
      homeGiven = true;
    },

    dispose: () => clearTimeout(rest),
  };
}
