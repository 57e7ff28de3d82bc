// The 3-D view: Plotly draws the surface when the camera moves, the paths run on canvases of ours above it.

import { project } from "./camera.js";
import { createLayer } from "./canvas.js";
import { createDrapedPaths } from "./draped-paths.js";
import { createMeter } from "./meter.js";
import { createRelief } from "./relief.js";
import { createScene } from "./scene.js";
import { drawCross, drawRing } from "./strokes.js";

/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./surface.js').Eye} Eye */
/** @typedef {import('./draped-paths.js').HeadPlace} HeadPlace */

/** @param {HTMLElement} host */
function build(host) {
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
  return { root, plot, trailLayer, headLayer, note };
}

/**
 * Takes what the stage takes. The start can't be dragged here; `fitAll` and `resetWindow` bring the camera back.
 * @param {HTMLElement} host  positioned, with a size of its own
 * @param {{onWindow?: (window: Window, ground: Window) => void, onEye?: (eye: Eye | null) => void}} [handlers]
 */
export function createSpace(host, handlers = {}) {
  const { root, plot, trailLayer, headLayer, note } = build(host);
  const meter = createMeter();
  const draped = createDrapedPaths();

  /** @type {StageTheme | null} */
  let theme = null;
  /** @type {Ground | null} */
  let ground = null;
  /** @type {import('./relief.js').Relief | null} */
  let relief = null;
  /** @type {readonly Path[]} */
  let paths = [];
  /** @type {HeadPlace[]} */
  let heads = [];
  /** @type {[number, number] | null} */
  let start = null;
  /** @type {string | null} */
  let selected = null;
  /** @type {Window | null} */
  let wanted = null;
  let step = 0;
  let frame = 0;
  let size = { width: 0, height: 0 };
  let stale = { surface: false, drapes: true, camera: true };

  const scene = createScene(plot, {
    say(text) {
      note.textContent = text;
      note.hidden = text === "";
    },
    onReady() {
      stale.surface = true;
      schedule();
    },
    onCamera() {
      stale.camera = true;
      meter.measure(refresh);
    },
    onEye: (eye) => handlers.onEye?.(eye),
  });

  const watcher = new ResizeObserver(resize);
  watcher.observe(root);

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
    if (!theme || size.width < 2) return;
    if (stale.surface && relief) stale.surface = !scene.draw(relief, theme, size);
    meter.measure(refresh);
  }

  function refresh() {
    const camera = scene.camera();
    if (!theme || !relief || !camera) return;
    if (stale.drapes) draped.lay(paths, relief);
    if (stale.drapes || stale.camera) draped.project(camera, relief, size);
    stale.drapes = false;
    stale.camera = false;
    drawStep(theme);
  }

  /** @param {StageTheme} colours */
  function drawStep(colours) {
    draped.draw(trailLayer.context, step, colours, trailLayer.clear);
    headLayer.clear();
    drawFixed(headLayer.context, colours);
    heads = draped.drawHeads(headLayer.context, step, selected, colours);
  }

  /** The start as a ring, the known minima as crosses where the surface does not hide them. @param {CanvasRenderingContext2D} context @param {StageTheme} colours */
  function drawFixed(context, colours) {
    const camera = scene.camera();
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
    const camera = scene.camera();
    if (!relief || !camera) return null;
    const z = relief.heightAt(x, y);
    return Number.isNaN(z) ? null : project(camera, x, y, z, size.width, size.height);
  }

  const resetCamera = () => scene.setEye(null);

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
      if (stale.drapes || stale.camera || stale.surface || !scene.camera() || !relief || !theme) {
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
      if (JSON.stringify(next) !== JSON.stringify(scene.eye())) scene.setEye(next);
    },
    /** The whole surface is always in sight here. @param {Window} _next */
    setHome(_next) {},
    fitAll: resetCamera,
    resetWindow: resetCamera,
    /** @param {StageTheme} next */
    setTheme(next) {
      theme = next;
      stale.surface = true;
      draped.forget();
      schedule();
    },
    /** For tests: heads in CSS pixels, script times in ms, and a place of the data as our adapter projects it. */
    readings() {
      return {
        step,
        heads,
        script: meter.read(),
        note: note.textContent ?? "",
        ready: scene.camera() !== null,
      };
    },
    pixelOf,
    resetReadings() {
      meter.reset();
    },
    dispose() {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      scene.dispose();
      root.remove();
    },
  };
}
