// Maps of basins as a poster: each contestant's map under its path, with its name, and a key beneath.
import { drawAxes } from "../axes.js";
import { createMapPicture } from "../basins/map.js";
import { drawMarks } from "../marks.js";
import { measure, shortened } from "../measure.js";
import { createTrails } from "../paths.js";
import { drawRing } from "../strokes.js";
import { fit, pixelX, pixelY } from "../view.js";
import { drawCard, drawMoment, drawSign, drawTitle, HEAD, MARGIN } from "./frame.js";

/** @typedef {import("./types.js").Poster} Poster */
/** @typedef {{shown: import("../basins/map.js").Shown, path: import("../types.js").Path | null, name: string, slot: import("../types.js").Slot}} Panel */
/** @typedef {{colour: string, text: string}} KeyEntry */

/**
 * @typedef {object} BasinsScene
 * @property {import("./types.js").Words} words
 * @property {readonly Panel[]} panels at least one
 * @property {readonly KeyEntry[]} key
 * @property {[number, number]} start
 * @property {number} last
 * @property {import("../types.js").StageTheme} theme
 */

/** Width of all panels together (CSS pixels), and of one at most. */
const WHOLE = 1000;
const WIDEST = 640;
const GAP = 16;
const LABEL = 28;
/** Where a name begins, right of its sign. */
const NAME = 42;
const ROW = 24;
const SWATCH = 14;

/** Where the entries of the key go, in as many rows as they need. @param {readonly KeyEntry[]} key @param {number} width @param {string} font */
function keyPlaces(key, width, font) {
  let [x, y] = [0, 0];
  return key.map((entry) => {
    const wide = SWATCH + 6 + measure(font, entry.text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    const place = { entry, x, y };
    x += wide + 20;
    return place;
  });
}

/** @param {BasinsScene} scene @returns {Poster} */
export function createBasinsPoster({ words, panels, key, start, last, theme }) {
  const columns = Math.min(3, Math.ceil(Math.sqrt(panels.length)));
  const rows = Math.ceil(panels.length / columns);
  const side = Math.min(WIDEST, Math.floor((WHOLE - GAP * (columns - 1)) / columns));
  const inner = Math.max(560, columns * (side + GAP) - GAP);
  const font = `13px ${theme.font}`;
  const places = keyPlaces(key, inner, font);
  const beneath = HEAD + rows * (side + LABEL + GAP);
  const [width, height] = [
    inner + 2 * MARGIN,
    beneath + places[places.length - 1].y + ROW + MARGIN,
  ];
  const view = fit(panels[0].shown.basins.window, side, side);
  const maps = panels.map(createMapPicture);

  /** @param {CanvasRenderingContext2D} context @param {Panel} panel */
  function drawLabel(context, { name, slot }) {
    drawSign(context, slot, 0, 12, theme);
    context.font = `14px ${theme.font}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillStyle = theme.ink;
    context.fillText(shortened(context.font, name, side - NAME), NAME, 12);
  }

  /** @param {CanvasRenderingContext2D} context @param {Panel} panel @param {number} i @param {number} step */
  function drawPanel(context, panel, i, step) {
    context.save();
    context.translate(
      MARGIN + (i % columns) * (side + GAP),
      HEAD + Math.floor(i / columns) * (side + LABEL + GAP),
    );
    drawLabel(context, panel);
    context.translate(0, LABEL);
    context.beginPath();
    context.rect(0, 0, side, side);
    context.clip();
    maps[i].draw(context, view, panel.shown);
    if (panels.length === 1) drawAxes(context, view, theme);
    const trails = createTrails();
    trails.place(panel.path ? [panel.path] : [], view);
    trails.draw(context, step, theme, () => {});
    drawRing(context, pixelX(view, start[0]), pixelY(view, start[1]), theme);
    drawMarks(context, trails.tracks(), view, step, null, theme);
    context.restore();
  }

  /** @param {CanvasRenderingContext2D} context */
  function drawKey(context) {
    context.font = font;
    context.textAlign = "left";
    context.textBaseline = "middle";
    for (const { entry, x, y } of places) {
      const [left, top] = [MARGIN + x, beneath + y];
      context.fillStyle = entry.colour;
      context.fillRect(left, top, SWATCH, SWATCH);
      context.fillStyle = theme.ink2;
      context.fillText(entry.text, left + SWATCH + 6, top + SWATCH / 2 + 0.5);
    }
  }

  /** @type {Poster["draw"]} */
  function draw(context, step) {
    drawCard(context, width, height, theme);
    drawTitle(context, words, width, theme);
    drawMoment(context, words.moment(step), width, theme);
    panels.forEach((panel, i) => {
      drawPanel(context, panel, i, step);
    });
    drawKey(context);
  }

  return { width, height, title: words.title, last, draw, animate: () => draw };
}
