// Plotly's part of the 3-D view: it draws the surface, and knows where the camera stands.

import { readCamera, sceneOf } from "./camera.js";
import { loadPlotly } from "./plotly.js";
import { surfaceFigure, usualEye } from "./surface.js";
import { hasWebGL } from "./webgl.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./relief.js').Relief} Relief */
/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {import('./surface.js').Eye} Eye */
/** @typedef {{width: number, height: number}} Size */

/**
 * @typedef {object} SceneHandlers
 * @property {(text: string) => void} say  what hinders the picture; "" once nothing does
 * @property {() => void} onReady  Plotly is there: a surface can be drawn
 * @property {(camera: Camera) => void} onCamera  the camera stands elsewhere
 * @property {(eye: Eye | null) => void} onEye  a hand has put it there and let go; null is the usual place
 */

const UNDRAWN = "The 3-D view could not be drawn here. The contour shows the same surface.";

/**
 * @param {HTMLElement} plot  the element for Plotly to draw in
 * @param {SceneHandlers} handlers
 */
export function createScene(plot, { say, onReady, onCamera, onEye }) {
  /** @type {import('./plotly.js').Plotly | null} */
  let plotly = null;
  /** What is drawn. @type {{relief: Relief, colours: StageTheme, size: Size} | null} */
  let shown = null;
  /** @type {Camera | null} */
  let camera = null;
  /** Where a person has put the camera; null is the usual place. @type {Eye | null} */
  let eye = null;
  let listening = false;
  let gone = false;

  if (hasWebGL()) {
    say("The 3-D view is being prepared.");
    loadPlotly().then(
      (library) => {
        if (gone) return;
        plotly = library;
        onReady();
      },
      () => say("The 3-D view could not be loaded. The contour shows the same surface."),
    );
  } else
    say(
      "This browser offers no WebGL, which the 3-D view needs. The contour shows the same surface and the same paths.",
    );

  /** Plotly calls `onrender` after each drawing of the scene, and it draws only when something has changed. */
  function follow() {
    const scene = sceneOf(plot);
    if (!scene) {
      say(UNDRAWN);
      return;
    }
    const { glplot } = scene;
    const theirs = glplot.onrender;
    if (!theirs || !("followed" in theirs))
      glplot.onrender = Object.assign(
        () => {
          theirs?.();
          moved();
        },
        { followed: true },
      );
    moved();
  }

  function moved() {
    const scene = sceneOf(plot);
    const next = scene && readCamera(scene);
    if (!next || (camera && next.matrix.every((value, i) => value === camera?.matrix[i]))) return;
    camera = next;
    onCamera(camera);
  }

  /** Plotly tells where the camera stands once a hand has let go of it. */
  function listen() {
    if (listening) return;
    listening = true;
    /** @type {{on: (event: string, listener: (changes: Record<string, any>) => void) => void}} */ (
      /** @type {unknown} */ (plot)
    ).on("plotly_relayout", (changes) => {
      const at = changes["scene.camera"]?.eye;
      if (!at || !shown) return;
      const usual = usualEye(shown.size);
      const place = /** @type {Eye} */ ([at.x, at.y, at.z].map((v) => Number(v.toFixed(3))));
      eye = place.every((v, i) => Math.abs(v - usual[i]) < 2e-3) ? null : place;
      onEye(eye);
    });
  }

  return {
    /** False while there is nothing to draw with. @param {Relief} relief @param {StageTheme} colours @param {Size} size */
    draw(relief, colours, size) {
      if (!plotly) return false;
      shown = { relief, colours, size };
      const { traces, layout, config } = surfaceFigure(relief, colours, size, eye);
      plotly.react(plot, traces, layout, config).then(
        () => {
          if (gone) return;
          say("");
          follow();
          listen();
        },
        () => say(UNDRAWN),
      );
      return true;
    },

    /** Null before the first drawing. */
    camera: () => camera,

    /** Puts the camera there. @param {Eye | null} next */
    setEye(next) {
      eye = next;
      if (!plotly || !shown || !listening) return;
      const { relief, colours, size } = shown;
      const { camera } = surfaceFigure(relief, colours, size, eye).layout.scene;
      plotly.relayout(plot, { "scene.camera": camera });
    },

    /** @returns {Eye | null} */
    eye: () => eye,

    dispose() {
      gone = true;
      if (plotly) plotly.purge(plot);
    },
  };
}
