// The ground under the paths: bands in one hue from a cached bitmap, fine contour lines, thin crosses at the minima.

import { contextOf } from "./canvas.js";
import { css, mix, readColour } from "./colour.js";
import { contourSet } from "./contours.js";
import { traceCross } from "./cross.js";
import { flatten, refine } from "./grid.js";
import { bandOf, chooseLevels } from "./levels.js";
import { pathOf, placed } from "./lines.js";
import { pixelX, pixelY, visible } from "./view.js";

/** @typedef {import('./types.js').Ground} Ground */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./types.js').Window} Window */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./grid.js').Grid} Grid */
/** @typedef {import('./levels.js').Levels} Levels */
/** @typedef {{canvas: HTMLCanvasElement, window: Window}} Bitmap */

/** More vertices than this add nothing that a screen shows and cost a dragged slider its frames. */
const mostVertices = 260_000;

/**
 * @typedef {object} GroundPicture
 * @property {Levels | null} levels null where there is no scale of losses
 * @property {(context: CanvasRenderingContext2D, view: View, theme: StageTheme, settled: boolean) => void} draw
 */

/**
 * @param {Ground} ground
 * @param {number} width CSS pixels of the picture it is for
 * @param {number} [bands] about how many; fewer for a small picture
 * @returns {GroundPicture & {levels: Levels}}
 */
export function createGround(ground, width, bands) {
  const coarse = flatten(ground.losses);
  const best = Math.min(
    Infinity,
    ...(ground.minima ?? []).map((minimum) => minimum.loss ?? Infinity),
  );
  const levels = chooseLevels(coarse.values, best, bands, ground.scale);
  const perCell = Math.round(width / coarse.columns / 2.2);
  const room = Math.floor(Math.sqrt(mostVertices / (coarse.columns * coarse.rows)));
  const grid = refine(coarse, Math.max(1, Math.min(4, Math.max(2, perCell), room)));
  const window = ground.window;
  // From here on heights are bands: level i lies at i + 1, and both the bands and the lines are read from one grid.
  const bandGrid = { ...grid, values: grid.values.map((loss) => bandOf(levels, loss)) };
  const lines = traceLines(bandGrid, levels);
  /** @type {Bitmap | null} */
  let bitmap = null;
  let painted = "";
  return {
    levels,
    draw(context, view, theme, settled) {
      const key = JSON.stringify([view, theme.low, theme.high]);
      // While the view moves the last bitmap is stretched; it is painted anew when the view rests.
      if (!bitmap || (settled && painted !== key)) {
        bitmap = paintBands(bandGrid, window, levels, view, theme) ?? bitmap;
        painted = key;
      }
      context.fillStyle = theme.high;
      context.fillRect(0, 0, view.width, view.height);
      if (bitmap) drawBitmap(context, view, bitmap);
      drawLines(context, view, window, grid, lines, theme);
      drawMinima(context, view, ground.minima ?? [], theme);
    },
  };
}

/** @param {Grid} grid @param {Levels} levels @returns {{fine: Path2D, major: Path2D}} in columns and rows of the grid */
function traceLines(grid, levels) {
  const places = levels.values.map((_, i) => i + 1);
  const found = contourSet(grid, places);
  const kind = (/** @type {boolean} */ major) =>
    pathOf(found.filter((_, i) => Boolean(levels.major[i]) === major).flat());
  return { fine: kind(false), major: kind(true) };
}

/**
 * One colour per CSS pixel; along the border of two bands the colours are mixed over one pixel, so it has no stairs.
 * @param {Grid} grid of bands @param {Window} window @param {Levels} levels @param {View} view @param {StageTheme} theme
 * @returns {Bitmap | null} null when the grid lies outside the view
 */
export function paintBands(grid, window, levels, view, theme) {
  const [[gx0, gx1], [gy0, gy1]] = window;
  const [[vx0, vx1], [vy0, vy1]] = visible(view);
  const [x0, x1, y0, y1] = [
    Math.max(gx0, vx0),
    Math.min(gx1, vx1),
    Math.max(gy0, vy0),
    Math.min(gy1, vy1),
  ];
  const width = Math.round((x1 - x0) * view.scale);
  const height = Math.round((y1 - y0) * view.scale);
  if (!(width >= 1 && height >= 1)) return null;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  const data = new Uint32Array(image.data.buffer);
  const colours = shades(levels, theme);
  const { columns, rows, values } = grid;
  const last = colours.length - 1;
  // Where each column of pixels lies between two columns of the grid; the same for every row.
  const column = new Int32Array(width);
  const share = new Float32Array(width);
  for (let px = 0; px < width; px += 1) {
    const u = ((x0 + ((px + 0.5) / width) * (x1 - x0) - gx0) / (gx1 - gx0)) * (columns - 1);
    column[px] = Math.min(columns - 2, Math.max(0, Math.floor(u)));
    share[px] = u - column[px];
  }
  const below = new Float32Array(width);
  for (let py = 0; py < height; py += 1) {
    const v = ((y1 - ((py + 0.5) / height) * (y1 - y0) - gy0) / (gy1 - gy0)) * (rows - 1);
    const row = Math.min(rows - 2, Math.max(0, Math.floor(v)));
    const fy = v - row;
    let before = Number.NaN;
    for (let px = 0, out = py * width; px < width; px += 1, out += 1) {
      const at = row * columns + column[px];
      const fx = share[px];
      const low = values[at] + fx * (values[at + 1] - values[at]);
      const high = values[at + columns] + fx * (values[at + columns + 1] - values[at + columns]);
      const band = low + fy * (high - low);
      const border = (band + 0.5) | 0;
      // Almost every pixel is far from a border; there the band alone decides.
      const from = band - border;
      let shade = from < 0 ? border - 1 : border;
      if (from > -0.35 && from < 0.35) {
        const across = band > before ? band - before : before - band;
        const up = py === 0 ? 0 : band > below[px] ? band - below[px] : below[px] - band;
        const slope = across > up ? across : up;
        if (2 * from < slope && 2 * from > -slope) shade = border - 0.5 + from / slope;
      }
      if (!Number.isNaN(band)) {
        const index = (shade * 8 + 0.5) | 0;
        data[out] = colours[index < 0 ? 0 : index > last ? last : index];
      }
      before = band;
      below[px] = band;
    }
  }
  context.putImageData(image, 0, 0);
  return {
    canvas,
    window: [
      [x0, x1],
      [y0, y1],
    ],
  };
}

/** @param {Levels} levels @param {StageTheme} theme @returns {Uint32Array} eight shades to a band, as canvas pixels */
function shades(levels, theme) {
  const low = readColour(theme.low);
  const high = readColour(theme.high);
  const bands = Math.max(1, levels.values.length);
  return Uint32Array.from({ length: bands * 8 + 1 }, (_, i) => {
    const [r, g, b] = mix(low, high, i / 8 / bands).map(Math.round);
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  });
}

/** @param {CanvasRenderingContext2D} context @param {View} view @param {Bitmap} bitmap */
function drawBitmap(context, view, { canvas, window: [[x0, x1], [y0, y1]] }) {
  const left = pixelX(view, x0);
  const top = pixelY(view, y1);
  context.imageSmoothingEnabled = true;
  context.drawImage(canvas, left, top, pixelX(view, x1) - left, pixelY(view, y0) - top);
}

/**
 * @param {CanvasRenderingContext2D} context @param {View} view @param {Window} window @param {Grid} grid
 * @param {{fine: Path2D, major: Path2D}} lines @param {StageTheme} theme
 */
function drawLines(context, view, [[x0, x1], [y0, y1]], grid, lines, theme) {
  const a = ((x1 - x0) / (grid.columns - 1)) * view.scale;
  const d = (-(y1 - y0) / (grid.rows - 1)) * view.scale;
  const place = new DOMMatrix([a, 0, 0, d, pixelX(view, x0), pixelY(view, y0)]);
  // Half-way from the ground's far end to the ink: readable as a line, never louder than a path.
  const colour = mix(readColour(theme.high), readColour(theme.ink2), 0.55);
  context.lineJoin = "round";
  for (const [path, width, alpha] of /** @type {[Path2D, number, number][]} */ ([
    [lines.fine, 0.7, 0.5],
    [lines.major, 1, 0.75],
  ])) {
    context.lineWidth = width;
    context.strokeStyle = css(colour, alpha);
    context.stroke(placed(path, place));
  }
}

/** @param {CanvasRenderingContext2D} context @param {View} view @param {readonly import("./types.js").Minimum[]} minima @param {StageTheme} theme */
function drawMinima(context, view, minima, theme) {
  for (const [colour, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 4],
    [theme.ink, 1.6],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = "butt";
    context.beginPath();
    const more = colour === theme.casing ? 1.2 : 0;
    for (const { x, y, found } of minima)
      traceCross(context, pixelX(view, x), pixelY(view, y), found, more);
    context.stroke();
  }
}
