// One of the small multiples: a contestant's map, its path over it as the race plays, the start, and a crosshair.
import { createLayer } from "../canvas.js";
import { drawMarks } from "../marks.js";
import { createTrails } from "../paths.js";
import { drawRing } from "../strokes.js";
import { fit, pixelX, pixelY, planeAt } from "../view.js";
import { createMapPicture } from "./map.js";

/** @typedef {import("../types.js").Path} Path */
/** @typedef {import("../types.js").StageTheme} StageTheme */
/** @typedef {import("./map.js").Shown} Shown */
/** @typedef {[number, number]} Point */

/** @param {HTMLElement} host positioned */
export function createMultiple(host) {
  const mapLayer = createLayer(host, "map");
  const trailLayer = createLayer(host, "trails");
  const markLayer = createLayer(host, "marks");
  const picture = createMapPicture();
  const trails = createTrails();
  /** @type {import("../types.js").Window} */
  let window = [
    [-1, 1],
    [-1, 1],
  ];
  let view = fit(window, 1, 1);
  /** What the map layer shows. @type {Shown|null} */
  let drawn = null;
  let density = 1;

  /** @param {Path|null} path */
  const place = (path) => trails.place(path ? [{ ...path, muted: false }] : [], view);

  return {
    /** @param {{width: number, height: number, density: number}} size @returns {boolean} whether it is another */
    resize(size) {
      const same = size.width === view.width && size.height === view.height;
      if (same && size.density === density) return false;
      density = size.density;
      for (const layer of [mapLayer, trailLayer, markLayer])
        layer.resize(size.width, size.height, density);
      drawn = null;
      view = fit(window, size.width, size.height);
      return true;
    },

    /** @param {import("../types.js").Window} next */
    setWindow(next) {
      if (next === window) return;
      window = next;
      mapLayer.clear();
      drawn = null;
      view = fit(window, view.width, view.height);
    },

    /** @param {Shown|null} shown what is drawn already costs nothing */
    drawMap(shown) {
      if (shown?.map === drawn?.map && shown?.colouring === drawn?.colouring) return;
      drawn = shown;
      mapLayer.clear();
      if (shown) picture.draw(mapLayer.context, view, shown);
    },

    /** The path is another, or lies elsewhere. @param {Path|null} path */
    setPath: place,

    /**
     * The work of one frame of an animation.
     * @param {number} step @param {Point|null} start @param {Point|null} crosshair @param {StageTheme} theme
     */
    drawStep(step, start, crosshair, theme) {
      trails.draw(trailLayer.context, step, theme, trailLayer.clear);
      markLayer.clear();
      if (start) drawRing(markLayer.context, pixelX(view, start[0]), pixelY(view, start[1]), theme);
      drawMarks(markLayer.context, trails.tracks(), view, step, null, theme);
      if (crosshair) drawCrosshair(markLayer.context, view, crosshair, theme);
    },

    /** The point of the plane under a pixel. @param {number} x @param {number} y @returns {Point} */
    pointAt: (x, y) => planeAt(view, x, y),
  };
}

/** Open in the middle, so that the start itself is seen. @param {CanvasRenderingContext2D} context @param {import("../view.js").View} view @param {Point} point @param {StageTheme} theme */
function drawCrosshair(context, view, point, theme) {
  const [x, y] = [pixelX(view, point[0]), pixelY(view, point[1])];
  context.setLineDash([]);
  for (const [colour, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 4],
    [theme.accent, 2],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(x + 4 * dx, y + 4 * dy);
      context.lineTo(x + 11 * dx, y + 11 * dy);
    }
    context.stroke();
  }
}
