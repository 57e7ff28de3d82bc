// The 3-D view: Plotly draws the surface when the camera moves, the paths run on canvases of ours above it.

import { project, readCamera, sceneOf } from "./camera.js";
import { createLayer } from "./canvas.js";
import { createDrape, drapedAt, projectDrape } from "./drape.js";
import { drawDiverged } from "./edges.js";
import { drawHeadShape } from "./marks.js";
import { createMeter } from "./meter.js";
import { loadPlotly } from "./plotly.js";
import { createRelief } from "./relief.js";
import { drawCross, drawRing, drawRun } from "./strokes.js";
import { surfaceFigure, usualEye } from "./surface.js";

/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./drape.js').Drape} Drape */
/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {import('./surface.js').Eye} Eye */
/** @typedef {{id: string, x: number, y: number, inside: boolean, diverged: boolean}} HeadPlace */

/** Pieces drawn in one go when the trails are drawn afresh. */
const stretch = 48;

/** Whether this browser can draw 3-D at all. */
export function hasWebGL() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  // The number of contexts is limited: give the probe's back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/**
 * Takes what the stage takes. The start can't be dragged here; `fitAll` and `resetWindow` bring the camera back.
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {{onWindow?: (window: Window, ground: Window) => void, onEye?: (eye: Eye | null) => void}} [handlers]
 */
export function createSpace(host, handlers = {}) {
  const root = document.createElement("div");
  root.className = "space-plot";
  host.append(root);
  const plot = document.createElement("div");
  plot.className = "space-surface";
  plot.setAttribute("role", "img");
  plot.setAttribute(
    "aria-label",
    "The surface in three dimensions with the path of every contestant. Drag to turn it, scroll to zoom. The standings say the same in words.",
  );
  root.append(plot);
  const trailLayer = createLayer(root, "trails");
  const headLayer = createLayer(root, "heads");
  const note = document.createElement("p");
  note.className = "space-note";
  note.setAttribute("role", "status");
  note.hidden = true;
  root.append(note);
  const meter = createMeter();

  /** @type {import('./plotly.js').Plotly | null} */
  let plotly = null;
  /** @type {StageTheme | null} */
  let theme = null;
  /** @type {Ground | null} */
  let ground = null;
  /** @type {import('./relief.js').Relief | null} */
  let relief = null;
  /** @type {Camera | null} */
  let camera = null;
  /** @type {readonly Path[]} */
  let paths = [];
  /** @type {Drape[]} */
  let drapes = [];
  /** @type {HeadPlace[]} */
  let heads = [];
  /** @type {[number, number] | null} */
  let start = null;
  /** @type {string | null} */
  let selected = null;
  /** @type {Window | null} */
  let wanted = null;
  /** Where a person has put the camera; null is the usual place. @type {Eye | null} */
  let eye = null;
  let listening = false;
  let step = 0;
  let reached = -1;
  let frame = 0;
  let gone = false;
  let size = { width: 0, height: 0 };
  let stale = { surface: false, drapes: true, camera: true };

  if (hasWebGL()) {
    say("The 3-D view is being prepared.");
    loadPlotly().then(
      (library) => {
        plotly = library;
        stale.surface = true;
        schedule();
      },
      () => say("The 3-D view could not be loaded. The contour shows the same surface."),
    );
  } else
    say(
      "This browser offers no WebGL, which the 3-D view needs. The contour shows the same surface and the same paths.",
    );

  const watcher = new ResizeObserver(resize);
  watcher.observe(root);

  /** @param {string} text */
  function say(text) {
    note.textContent = text;
    note.hidden = text === "";
  }

  function resize() {
    const width = root.clientWidth;
    const height = root.clientHeight;
    if (width < 2 || height < 2) return;
    size = { width, height };
    for (const layer of [trailLayer, headLayer])
      layer.resize(width, height, window.devicePixelRatio || 1);
    stale.surface = true;
    stale.camera = true;
    schedule();
  }

  function schedule() {
    if (!frame)
      frame = requestAnimationFrame(() => {
        frame = 0;
        update();
      });
  }

  function update() {
    if (gone || !theme || size.width < 2) return;
    if (stale.surface) drawSurface(theme);
    meter.measure(refresh);
  }

  /** @param {StageTheme} colours */
  function drawSurface(colours) {
    if (!plotly || !relief) return;
    stale.surface = false;
    const { traces, layout, config } = surfaceFigure(relief, colours, size, eye);
    plotly.react(plot, traces, layout, config).then(
      () => {
        if (gone) return;
        say("");
        follow();
        listen();
      },
      () => say("The 3-D view could not be drawn here. The contour shows the same surface."),
    );
  }

  /** Plotly calls `onrender` after each drawing of the scene, and it draws only when something has changed. */
  function follow() {
    const scene = sceneOf(plot);
    if (!scene) {
      say("The 3-D view could not be drawn here. The contour shows the same surface.");
      return;
    }
    const { glplot } = scene;
    const theirs = glplot.onrender;
    if (theirs && "followed" in theirs) {
      moved();
      return;
    }
    glplot.onrender = Object.assign(
      () => {
        theirs?.();
        moved();
      },
      { followed: true },
    );
    moved();
  }

  /** Plotly tells where the camera stands once a hand has let go of it. */
  function listen() {
    if (listening) return;
    listening = true;
    /** @type {{on: (event: string, listener: (changes: Record<string, any>) => void) => void}} */ (
      /** @type {unknown} */ (plot)
    ).on("plotly_relayout", (changes) => {
      const at = changes["scene.camera"]?.eye;
      if (!at) return;
      const usual = usualEye(size);
      const place = /** @type {Eye} */ ([at.x, at.y, at.z].map((v) => Number(v.toFixed(3))));
      eye = place.every((v, i) => Math.abs(v - usual[i]) < 2e-3) ? null : place;
      handlers.onEye?.(eye);
    });
  }

  function moved() {
    const scene = sceneOf(plot);
    const next = scene && readCamera(scene);
    if (!next || (camera && next.matrix.every((value, i) => value === camera?.matrix[i]))) return;
    camera = next;
    stale.camera = true;
    meter.measure(refresh);
  }

  function refresh() {
    if (!theme || !relief || !camera) return;
    if (stale.drapes) {
      const over = relief;
      drapes = paths.filter((path) => !path.muted).map((path) => createDrape(path, over));
    }
    if (stale.drapes || stale.camera) {
      for (const drape of drapes) projectDrape(drape, camera, relief, size.width, size.height);
      reached = -1;
    }
    stale.drapes = false;
    stale.camera = false;
    drawStep(theme);
  }

  /** @param {StageTheme} colours */
  function drawStep(colours) {
    const whole = Math.floor(step);
    if (reached < 0 || whole < reached) {
      trailLayer.clear();
      reached = 0;
    }
    for (const drape of drapes) {
      const from = drape.at[Math.min(reached, drape.last)] ?? 0;
      const to = drape.at[Math.min(whole, drape.last)] ?? 0;
      for (let i = from; i < to; i += stretch)
        drawRun(trailLayer.context, drape, i, Math.min(to, i + stretch), colours);
    }
    reached = whole;
    headLayer.clear();
    drawFixed(headLayer.context, colours);
    heads = [];
    const ordered = [...drapes].sort(
      (a, b) => Number(a.path.id === selected) - Number(b.path.id === selected),
    );
    for (const drape of ordered) drawHead(headLayer.context, drape, whole, colours);
  }

  /** @param {CanvasRenderingContext2D} context @param {Drape} drape @param {number} whole @param {StageTheme} colours */
  function drawHead(context, drape, whole, colours) {
    const { path } = drape;
    const place = drapedAt(drape, step);
    const diverged = path.divergedAt !== null && step >= path.divergedAt;
    if (!place) {
      heads.push({ id: path.id, x: Number.NaN, y: Number.NaN, inside: false, diverged });
      return;
    }
    const { x, y } = place;
    if (step > whole && whole < drape.last)
      drawRun(context, drape, drape.at[whole], place.index, colours, [x, y]);
    heads.push({
      id: path.id,
      x,
      y,
      inside: x >= 0 && y >= 0 && x <= size.width && y <= size.height,
      diverged,
    });
    context.globalAlpha = place.hidden ? 0.5 : 1;
    drawHeadShape(context, path.slot, x, y, path.id === selected, colours);
    context.globalAlpha = 1;
    if (diverged) drawDiverged(context, x + 12, y - 12, colours);
  }

  /** The start as a ring, the known minima as crosses where the surface does not hide them. @param {CanvasRenderingContext2D} context @param {StageTheme} colours */
  function drawFixed(context, colours) {
    for (const { x, y, found } of ground?.minima ?? []) {
      const pixel = pixelOf(x, y);
      if (!pixel || !relief || !camera || relief.hides(x, y, relief.heightAt(x, y), camera.eye))
        continue;
      drawCross(context, pixel[0], pixel[1], found, colours);
    }
    const pin = start && pixelOf(start[0], start[1]);
    if (pin) drawRing(context, pin[0], pin[1], colours);
  }

  /** @param {number} x @param {number} y @returns {[number, number] | null} where that point of the surface is seen */
  function pixelOf(x, y) {
    if (!relief || !camera) return null;
    const z = relief.heightAt(x, y);
    return Number.isNaN(z) ? null : project(camera, x, y, z, size.width, size.height);
  }

  function placeCamera() {
    if (plotly && relief && theme && listening)
      plotly.relayout(plot, {
        "scene.camera": surfaceFigure(relief, theme, size, eye).layout.scene.camera,
      });
  }

  function resetCamera() {
    eye = null;
    placeCamera();
  }

  return {
    /** @param {Ground | null} next */
    setGround(next) {
      ground = next;
      relief = next && createRelief(next);
      stale = { surface: true, drapes: true, camera: true };
      schedule();
    },
    /** @param {readonly Path[]} next */
    setPaths(next) {
      paths = next;
      stale.drapes = true;
      schedule();
    },
    /** Draws at once, so call it from an animation frame. @param {number} k may lie between two steps */
    setStep(k) {
      step = Math.max(0, k);
      if (stale.drapes || stale.camera || stale.surface || !camera || !relief || !theme) {
        schedule();
        return;
      }
      const colours = theme;
      meter.measure(() => drawStep(colours));
    },
    /** @param {string | null} id */
    setSelected(id) {
      selected = id;
      schedule();
    },
    /** @param {[number, number]} point */
    setStart(point) {
      start = point;
      schedule();
    },
    /** The window for which a ground is wanted. @param {Window} next */
    setWindow(next) {
      if (wanted && JSON.stringify(wanted) === JSON.stringify(next)) return;
      wanted = next;
      handlers.onWindow?.(next, next);
    },
    /** @param {Eye | null} next */
    setEye(next) {
      if (JSON.stringify(next) === JSON.stringify(eye)) return;
      eye = next;
      placeCamera();
    },
    /** The whole surface is always in sight here. @param {Window} _next */
    setHome(_next) {},
    fitAll: resetCamera,
    resetWindow: resetCamera,
    /** @param {StageTheme} next */
    setTheme(next) {
      theme = next;
      stale.surface = true;
      reached = -1;
      schedule();
    },
    /** For tests: heads in CSS pixels, script times in ms, and a place of the data as our adapter projects it. */
    readings() {
      return {
        step,
        heads,
        script: meter.read(),
        note: note.textContent ?? "",
        ready: camera !== null,
      };
    },
    pixelOf,
    resetReadings() {
      meter.reset();
    },
    dispose() {
      gone = true;
      cancelAnimationFrame(frame);
      watcher.disconnect();
      if (plotly) plotly.purge(plot);
      root.remove();
    },
  };
}
