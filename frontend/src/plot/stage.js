// The stage: ground, trails and heads on three canvases, the start pin above them; it owns the view and nothing else.

import { drawAxes } from "./axes.js";
import { createLayer } from "./canvas.js";
import { watchGestures } from "./gestures.js";
import { createGround } from "./ground.js";
import { createKey } from "./key.js";
import { createLens } from "./lens.js";
import { drawMarks } from "./marks.js";
import { createMeter } from "./meter.js";
import { tidy } from "./numbers.js";
import { createTrails } from "./paths.js";
import { createPin } from "./pin.js";
import { textSize } from "./text.js";
import { createTools } from "./tools.js";
import { reachesOut } from "./track.js";
import { boundsOf, grow, planeAt, visible } from "./view.js";

/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./marks.js').HeadPlace} HeadPlace */

/**
 * What the stage tells the page.
 * @typedef {object} StageHandlers
 * @property {(point: [number, number], done: boolean) => void} [onStart]  the start was moved; done: and let go. Without it there is no start to move
 * @property {(window: Window, ground: Window) => void} [onWindow]  what is visible now, and the slightly larger window for which a ground is wanted
 * @property {(point: [number, number]) => boolean} [onPick]  a place was clicked or tapped; true where that is all, else the start goes there
 * @property {(id: string) => void} [onSelect]  a head was clicked
 */

/** What lies on the picture's top, the choice of views: CSS pixels at a base text of 14. */
const bar = 50;

/** What lies in its lower right corner, the buttons above the key, likewise. */
const corner = { width: 136, height: 118 };

/** Where words on the picture would not be read. @param {import("./view.js").View} view @param {StageTheme} theme */
function covered(view, theme) {
  const width = textSize(theme, corner.width);
  const height = textSize(theme, corner.height);
  const box = { x: view.width - width, y: view.height - height, width, height };
  return { top: textSize(theme, bar), boxes: [box] };
}

/** @param {HTMLElement} host */
function build(host) {
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
  return { root, groundLayer, trailLayer, headLayer, surface };
}

/**
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {StageHandlers} handlers
 */
export function createStage(host, handlers) {
  const { root, groundLayer, trailLayer, headLayer, surface } = build(host);
  const { onStart, onPick } = handlers;
  const pin = onStart ? createPin(root, onStart) : null;
  const key = createKey(root);
  const trails = createTrails();
  const meter = createMeter();

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
  let density = 1;
  let hidden = false;
  let stale = { ground: true, trails: true };
  /** Whether the picture leaves out any of a path or the start; null where that is to be found out. @type {boolean | null} */
  let outside = null;

  const lens = createLens({
    onChange: changed,
    onRest() {
      stale.ground = true;
      schedule();
    },
    onWindow: (seen, wanted) => handlers.onWindow?.(seen, wanted),
  });
  const tools = createTools(root, { zoom: lens.zoom, reset: lens.reset, fitAll });
  const gestures = watchGestures(surface, {
    onZoom: (x, y, factor) => lens.zoom(factor, x, y),
    onPan: lens.pan,
    onPick: pick,
    onReset: lens.reset,
    onEnd: lens.tell,
    isZoomed: lens.isZoomed,
  });
  /** @type {Record<string, () => void>} */
  const keys = {
    "+": () => lens.zoom(1.25),
    "=": () => lens.zoom(1.25),
    "-": () => lens.zoom(0.8),
    0: lens.reset,
    a: fitAll,
    A: fitAll,
  };
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    keys[event.key]();
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
    if (hidden) lens.tell();
    hidden = false;
    const ratio = window.devicePixelRatio || 1;
    const before = lens.view();
    if (width === before.width && height === before.height && ratio === density) return;
    density = ratio;
    for (const layer of [groundLayer, trailLayer, headLayer]) layer.resize(width, height, ratio);
    lens.resize(width, height);
    ground = makeGround(width);
    changed();
    paint();
    lens.tell();
  }

  /** Everything depends on the view. */
  function changed() {
    stale = { ground: true, trails: true };
    gestures.refresh();
    placePin();
    schedule();
  }

  function placePin() {
    if (start) pin?.place(start, lens.view());
  }

  /** @param {number} x @param {number} y pixels */
  function pick(x, y) {
    const near = heads.filter((head) => Math.hypot(head.x - x, head.y - y) < 12);
    if (near.length && handlers.onSelect) {
      handlers.onSelect(near[near.length - 1].id);
      return;
    }
    const view = lens.view();
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
    if (!theme || lens.view().width < 2) return;
    const colours = theme;
    meter.measure(() => {
      if (stale.ground) drawGround(colours);
      if (stale.trails) {
        trails.place(paths, lens.view());
        outside = null;
      }
      stale = { ground: false, trails: false };
      drawStep(colours);
    });
  }

  /** @param {StageTheme} colours */
  function drawGround(colours) {
    const view = lens.view();
    groundLayer.clear();
    if (ground) ground.draw(groundLayer.context, view, colours, !lens.moving());
    drawAxes(groundLayer.context, view, colours, titles);
    key.draw(ground?.levels ?? null, view.width, density, colours);
  }

  /** The work of one frame of an animation. @param {StageTheme} colours */
  function drawStep(colours) {
    const view = lens.view();
    trails.draw(trailLayer.context, step, colours, trailLayer.clear);
    headLayer.clear();
    trails.drawTips(headLayer.context, step, colours);
    heads = drawMarks(
      headLayer.context,
      trails.tracks(),
      view,
      step,
      selected,
      colours,
      covered(view, colours),
    );
    outside ??= reachesOut(trails.tracks(), view, start);
    tools.update({ zoomed: lens.isZoomed(), outside });
  }

  /** @param {typeof makeGround} make */
  function lay(make) {
    makeGround = make;
    ground = make(lens.view().width);
    stale.ground = true;
    schedule();
  }

  /** Shows all of every path, and the home window with it. */
  function fitAll() {
    const [[x0, x1], [y0, y1]] = lens.home();
    const tracks = paths.filter((path) => !path.muted).map((path) => path.points);
    const bounds = boundsOf([...tracks, Float64Array.of(x0, y0, x1, y1, ...(start ?? []))], 0);
    if (bounds) lens.show(grow(bounds, 0.06));
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
      if (stale.ground || stale.trails || !theme || lens.view().width < 2) {
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

    setWindow: lens.show,

    /** The window to which the view resets; without it, the first one set. @param {Window} next */
    setHome(next) {
      lens.setHome(next);
      gestures.refresh();
      schedule();
    },

    fitAll,
    resetWindow: lens.reset,

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
        window: visible(lens.view()),
        view: lens.view(),
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
      lens.dispose();
      watcher.disconnect();
      window.removeEventListener("resize", resize);
      gestures.dispose();
      root.remove();
    },
  };
}
