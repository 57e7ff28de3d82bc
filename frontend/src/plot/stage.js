// The stage: ground, trails and heads on three canvases, the start pin above them; it owns the view and nothing else.

import { drawAxes } from "./axes.js";
import { createLayer } from "./canvas.js";
import { watchGestures } from "./gestures.js";
import { createGround } from "./ground.js";
import { createKey } from "./key.js";
import { drawMarks } from "./marks.js";
import { createMeter } from "./meter.js";
import { tidy } from "./numbers.js";
import { createTrails } from "./paths.js";
import { createPin } from "./pin.js";
import { createTools } from "./tools.js";
import { reachesOut } from "./track.js";
import { boundsOf, fit, grow, pan, planeAt, sameView, visible, zoomAt } from "./view.js";

/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./marks.js').HeadPlace} HeadPlace */

/**
 * What the stage tells the page.
 * @typedef {object} StageHandlers
 * @property {(point: [number, number], done: boolean) => void} [onStart]  the start was moved; done: and let go. Without it there is no start to move
 * @property {(window: Window, ground: Window) => void} [onWindow]  what is visible now, and the slightly larger window for which a ground is wanted
 * @property {(point: [number, number]) => boolean} [onPick]  a place was clicked or tapped; true where that is all, else the start goes there
 * @property {(id: string) => void} [onSelect]  a head was clicked
 */

/** The ground is wanted this much wider on each side than what is seen, so that a drag finds no blank border. */
const groundMargin = 0.08;
/** Milliseconds between two calls of onWindow while the view moves. */
const windowPace = 120;

/**
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {StageHandlers} handlers
 */
export function createStage(host, handlers) {
  const root = document.createElement("div");
  root.className = "stage-plot";
  host.append(root);
  const groundLayer = createLayer(root, "ground");
  const trailLayer = createLayer(root, "trails");
  const headLayer = createLayer(root, "heads");
  const surface = document.createElement("div");
  surface.className = "stage-surface";
  surface.tabIndex = 0;
  surface.setAttribute("role", "group");
  surface.setAttribute(
    "aria-label",
    "Contour plot of the loss with the path of every contestant. Plus and minus zoom, 0 resets, A shows all paths. The standings say the same in words.",
  );
  root.append(surface);
  const { onStart, onPick } = handlers;
  const pin = onStart ? createPin(root, onStart) : null;
  const key = createKey(root);
  const trails = createTrails();
  const meter = createMeter();

  /** @type {Window} */
  let home = [
    [-1, 1],
    [-1, 1],
  ];
  let homeGiven = false;
  /** What is to be seen whatever the host's size: the window last asked for, or where a gesture has led. @type {Window} */
  let wanted = home;
  /** @type {View} */
  let view = fit(wanted, 1, 1);
  /** @type {StageTheme | null} */
  let theme = null;
  /** @type {import('./ground.js').GroundPicture | null} */
  let ground = null;
  /** How the ground is made anew for another width. @type {(width: number) => typeof ground} */
  let makeGround = () => null;
  /** What its axes are called, where they have names. @type {Ground["titles"]} */
  let titles;
  /** @type {readonly Path[]} */
  let paths = [];
  let step = 0;
  /** @type {string | null} */
  let selected = null;
  /** @type {[number, number] | null} */
  let start = onStart ? [0, 0] : null;
  /** @type {HeadPlace[]} */
  let heads = [];
  let frame = 0;
  let rest = 0;
  let told = 0;
  let density = 1;
  let hidden = false;
  let stale = { ground: true, trails: true };
  /** Whether the picture leaves out any of a path or the start; null where that is to be found out. @type {boolean | null} */
  let outside = null;

  const isZoomed = () => !sameView(view, fit(home, view.width, view.height));
  const tools = createTools(root, {
    zoom: (factor) => moveView(zoomAt(view, view.width / 2, view.height / 2, factor)),
    reset: () => resetWindow(),
    fitAll: () => fitAll(),
  });
  const gestures = watchGestures(surface, {
    onZoom: (x, y, factor) => moveView(zoomAt(view, x, y, factor)),
    onPan: (dx, dy) => moveView(pan(view, dx, dy)),
    onPick: pick,
    onReset: () => resetWindow(),
    onEnd: () => tellWindow(),
    isZoomed,
  });
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=")
      moveView(zoomAt(view, view.width / 2, view.height / 2, 1.25));
    else if (event.key === "-") moveView(zoomAt(view, view.width / 2, view.height / 2, 0.8));
    else if (event.key === "0") resetWindow();
    else if (event.key === "a" || event.key === "A") fitAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const watcher = new ResizeObserver(() => resize());
  watcher.observe(root);
  window.addEventListener("resize", resize);

  function resize() {
    const width = root.clientWidth;
    const height = root.clientHeight;
    if (width < 2 || height < 2) {
      hidden = true;
      return;
    }
    // Whoever was in sight meanwhile may have asked for another ground.
    if (hidden) tellWindow();
    hidden = false;
    const ratio = window.devicePixelRatio || 1;
    if (width === view.width && height === view.height && ratio === density) return;
    density = ratio;
    for (const layer of [groundLayer, trailLayer, headLayer]) layer.resize(width, height, ratio);
    view = fit(wanted, width, height);
    ground = makeGround(width);
    changed();
    paint();
    tellWindow();
  }

  /** Everything depends on the view. */
  function changed() {
    stale = { ground: true, trails: true };
    gestures.refresh();
    placePin();
    schedule();
  }

  function placePin() {
    if (start) pin?.place(start, view);
  }

  /** @param {View} next from a gesture */
  function moveView(next) {
    const least = fit(home, view.width, view.height).scale;
    if (next.scale > least * 1e6 || next.scale < least * 1e-9) return;
    view = next;
    wanted = visible(view);
    settleLater();
    changed();
  }

  /** The bands are stretched while the view moves and painted sharply when it rests; the page hears of it meanwhile. */
  function settleLater() {
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      rest = 0;
      stale.ground = true;
      schedule();
      tellWindow();
    }, windowPace);
    if (performance.now() - told > windowPace) tellWindow();
  }

  function tellWindow() {
    told = performance.now();
    if (view.width < 2) return;
    const seen = visible(view);
    handlers.onWindow?.(seen, grow(seen, groundMargin));
  }

  /** @param {number} x @param {number} y pixels */
  function pick(x, y) {
    const near = heads.filter((head) => Math.hypot(head.x - x, head.y - y) < 12);
    if (near.length && handlers.onSelect) {
      handlers.onSelect(near[near.length - 1].id);
      return;
    }
    const [px, py] = planeAt(view, x, y);
    if (onPick?.([px, py])) return;
    onStart?.([tidy(px, view.scale), tidy(py, view.scale)], true);
  }

  function schedule() {
    if (!frame)
      frame = requestAnimationFrame(() => {
        frame = 0;
        paint();
      });
  }

  function paint() {
    if (!theme || view.width < 2) return;
    const colours = theme;
    meter.measure(() => {
      if (stale.ground) drawGround(colours);
      if (stale.trails) {
        trails.place(paths, view);
        outside = null;
      }
      stale = { ground: false, trails: false };
      drawStep(colours);
    });
  }

  /** @param {StageTheme} colours */
  function drawGround(colours) {
    groundLayer.clear();
    if (ground) ground.draw(groundLayer.context, view, colours, rest === 0);
    drawAxes(groundLayer.context, view, colours, titles);
    key.draw(ground?.levels ?? null, view.width, density, colours);
  }

  /** The work of one frame of an animation. @param {StageTheme} colours */
  function drawStep(colours) {
    trails.draw(trailLayer.context, step, colours, trailLayer.clear);
    headLayer.clear();
    trails.drawTips(headLayer.context, step, colours);
    heads = drawMarks(headLayer.context, trails.tracks(), view, step, selected, colours);
    outside ??= reachesOut(trails.tracks(), view, start);
    tools.update({ zoomed: isZoomed(), outside });
  }

  /** @param {typeof makeGround} make */
  function lay(make) {
    makeGround = make;
    ground = make(view.width);
    stale.ground = true;
    schedule();
  }

  function resetWindow() {
    setWindow(home);
  }

  /** Shows all of every path, and the home window with it. */
  function fitAll() {
    const [[x0, x1], [y0, y1]] = home;
    const tracks = paths.filter((path) => !path.muted).map((path) => path.points);
    const bounds = boundsOf([...tracks, Float64Array.of(x0, y0, x1, y1, ...(start ?? []))], 0);
    if (bounds) setWindow(grow(bounds, 0.06));
  }

  /** @param {Window} next */
  function setWindow(next) {
    if (!homeGiven) home = next;
    if (
      sameView(fit(next, view.width, view.height), view) &&
      sameView(fit(wanted, view.width, view.height), view)
    )
      return;
    wanted = next;
    view = fit(next, view.width, view.height);
    changed();
    if (view.width >= 2) tellWindow();
  }

  return {
    /** @param {Ground | null} next */
    setGround(next) {
      titles = next?.titles;
      lay((width) => next && createGround(next, width));
    },

    /** Another picture in the ground's place. @param {import('./ground.js').GroundPicture} picture */
    setPicture(picture) {
      titles = undefined;
      lay(() => picture);
    },

    /** @param {readonly Path[]} next */
    setPaths(next) {
      const extended = !stale.trails && trails.extend(next);
      paths = next;
      outside = null;
      if (!extended) stale.trails = true;
      schedule();
    },

    /** Draws at once, so call it from an animation frame. @param {number} k may lie between two steps */
    setStep(k) {
      step = Math.max(0, k);
      if (stale.ground || stale.trails || !theme || view.width < 2) {
        schedule();
        return;
      }
      const colours = theme;
      meter.measure(() => drawStep(colours));
    },

    /** Whose arrows are drawn. @param {string | null} id */
    setSelected(id) {
      if (id === selected) return;
      selected = id;
      schedule();
    },

    /** @param {[number, number]} point */
    setStart(point) {
      start = point;
      placePin();
      outside = null;
      schedule();
    },

    setWindow,

    /** The window to which the view resets; without it, the first one set. @param {Window} next */
    setHome(next) {
      home = next;
      homeGiven = true;
      gestures.refresh();
      schedule();
    },

    fitAll,
    resetWindow,

    /** @param {StageTheme} next */
    setTheme(next) {
      theme = next;
      stale = { ground: true, trails: true };
      schedule();
    },

    /** What is on the picture now, for tests and benchmarks. Times in ms, places in CSS pixels. */
    readings() {
      return {
        step,
        heads,
        window: visible(view),
        view,
        density,
        script: meter.read(),
        drawn: trails.drawn(),
        levels: ground?.levels ?? null,
      };
    },

    /** Forgets the measured times. */
    resetReadings() {
      meter.reset();
    },

    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      watcher.disconnect();
      window.removeEventListener("resize", resize);
      gestures.dispose();
      root.remove();
    },
  };
}
