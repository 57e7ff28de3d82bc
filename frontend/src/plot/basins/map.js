// A map of basins as a picture: its cells from a cached bitmap, the minima above them as numbered crosses.
import { createBitmap } from "../network/sheet.js";
import { drawCross } from "../strokes.js";
import { haloText, textSize } from "../text.js";
import { inside } from "../track.js";
import { pixelX, pixelY } from "../view.js";
import { fillCells } from "./cells.js";

/** @typedef {import("../../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../../types/page.d.ts").BasinMap} BasinMap */
/** @typedef {import("../types.js").StageTheme} StageTheme */
/** @typedef {import("../view.js").View} View */
/** @typedef {import("./cells.js").Colouring} Colouring */
/** @typedef {{basins: Basins, map: BasinMap, colouring: Colouring}} Shown */

/** Where minima lie nearer to one another than this (CSS pixels), they are dots without numbers. */
const CROWDED = 26;

/** One picture, whose bitmap is kept and painted anew when it shows something else. */
export function createMapPicture() {
  /** @type {ReturnType<typeof createBitmap>|null} */
  let bitmap = null;
  /** @type {Shown|null} */
  let painted = null;

  /** @param {Shown} shown */
  function cellsOf(shown) {
    const { basins, map, colouring } = shown;
    const across = basins.x.length;
    const columns = Math.ceil(across / map.stride);
    const rows = Math.ceil(basins.y.length / map.stride);
    if (!bitmap || bitmap.canvas.width !== columns || bitmap.canvas.height !== rows) {
      bitmap = createBitmap(columns, rows);
      painted = null;
    }
    if (painted?.map === map && painted.colouring === colouring) return bitmap.canvas;
    painted = shown;
    const counts = { minima: basins.minima.length, pits: basins.pits, most: basins.steps };
    const size = { columns, rows, across, ...counts };
    fillCells(bitmap.pixels, map, size, colouring);
    bitmap.commit();
    return bitmap.canvas;
  }

  return {
    /** @param {CanvasRenderingContext2D} context @param {View} view @param {Shown} shown */
    draw(context, view, shown) {
      const [[x0, x1], [y0, y1]] = shown.basins.window;
      const [left, top] = [pixelX(view, x0), pixelY(view, y1)];
      context.imageSmoothingEnabled = false;
      const cells = cellsOf(shown);
      context.drawImage(cells, left, top, pixelX(view, x1) - left, pixelY(view, y0) - top);
      if (shown.colouring.by === "minimum")
        drawPits(context, view, shown.basins.pits, shown.colouring.theme);
      drawMinima(context, view, shown.basins.minima, shown.colouring.theme);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {View} view @param {Basins["pits"]} pits @param {StageTheme} theme */
function drawPits(context, view, pits, theme) {
  for (const pit of pits) {
    const [x, y] = [pixelX(view, pit.x), pixelY(view, pit.y)];
    if (inside(view, x, y)) drawDot(context, x, y, theme);
  }
}

/** @param {CanvasRenderingContext2D} context @param {View} view @param {Basins["minima"]} minima @param {StageTheme} theme */
function drawMinima(context, view, minima, theme) {
  const places = minima.map(({ x, y, found }) => ({
    x: pixelX(view, x),
    y: pixelY(view, y),
    found,
  }));
  context.font = `650 ${textSize(theme, 12)}px ${theme.font}`;
  context.textBaseline = "alphabetic";
  const many = crowded(places);
  places.forEach(({ x, y, found }, i) => {
    if (!inside(view, x, y)) return;
    if (many) drawDot(context, x, y, theme);
    else drawCross(context, x, y, found, theme);
    if (many || places.length === 1) return;
    const text = String(i + 1);
    const right = x + 5 + text.length * textSize(theme, 8) < view.width - 2;
    const above = y - 5 > textSize(theme, 12);
    context.textAlign = right ? "left" : "right";
    haloText(
      context,
      text,
      right ? x + 5 : x - 5,
      above ? y - 5 : y + 5 + textSize(theme, 9),
      theme.ink,
      theme.casing,
    );
  });
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {StageTheme} theme */
function drawDot(context, x, y, theme) {
  for (const [colour, radius] of /** @type {[string, number][]} */ ([
    [theme.casing, 2.6],
    [theme.ink, 1.4],
  ])) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** @param {{x: number, y: number}[]} places */
function crowded(places) {
  return places.some((a, i) =>
    places.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < CROWDED),
  );
}

/** A map as the ground of a stage: `show` says which, before the stage is given the picture. */
export function createMapGround() {
  const map = createMapPicture();
  /** @type {Shown|null} */
  let shown = null;
  /** @type {import("../ground.js").GroundPicture} */
  const picture = {
    levels: null,
    draw(context, view, theme) {
      context.fillStyle = theme.card;
      context.fillRect(0, 0, view.width, view.height);
      if (shown) map.draw(context, view, shown);
    },
  };
  return {
    picture,
    /** @param {Shown|null} next */
    show(next) {
      shown = next;
    },
  };
}
