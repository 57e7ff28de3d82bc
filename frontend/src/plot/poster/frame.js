// What surrounds the picture of a poster: its card, the title with the moment beside it, and the legend beneath.
import { traceHead } from "../heads.js";
import { measure, shortened } from "../measure.js";
import { casing, colour } from "../paths.js";

/** @typedef {import("../types.js").StageTheme} StageTheme */
/** @typedef {import("../types.js").Slot} Slot */
/** @typedef {import("./types.js").LegendEntry} LegendEntry */
/** @typedef {import("./types.js").Words} Words */
/** @typedef {{entry: LegendEntry, x: number, y: number}} LegendPlace */

/** Around everything (CSS pixels). */
export const MARGIN = 20;
/** From the upper edge to the picture. */
export const HEAD = 72;
const TITLE = 20;
const TEXT = 14;
const SIGN = 34;
const ROW = 26;
const BETWEEN = 24;
/** Kept free beside the title for the moment. */
const MOMENT = 210;
/** A title that would be cut is set smaller, down to this. */
const SMALLEST = 15;

/** @param {StageTheme} theme */
const plain = (theme) => `${TEXT}px ${theme.font}`;

/**
 * Where the entries of a legend go: side by side, in as many rows as they need.
 * @param {readonly LegendEntry[]} entries @param {number} width @param {StageTheme} theme
 * @returns {{places: LegendPlace[], height: number}}
 */
export function legendLayout(entries, width, theme) {
  let [x, y] = [0, 0];
  const places = entries.map(({ slot, text }) => {
    const entry = { slot, text: shortened(plain(theme), text, width - SIGN - 8) };
    const wide = SIGN + 8 + measure(plain(theme), entry.text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    const place = { entry, x, y: y + ROW / 2 };
    x += wide + BETWEEN;
    return place;
  });
  return { places, height: entries.length > 0 ? y + ROW : 0 };
}

/** @param {CanvasRenderingContext2D} context @param {number} width @param {number} height @param {StageTheme} theme */
export function drawCard(context, width, height, theme) {
  context.fillStyle = theme.card;
  context.fillRect(0, 0, width, height);
}

/** @param {CanvasRenderingContext2D} context @param {Words} words @param {number} width @param {StageTheme} theme */
export function drawTitle(context, { title, about }, width, theme) {
  const room = width - MOMENT - 2 * MARGIN;
  const set = (/** @type {number} */ size) => `600 ${size}px ${theme.font}`;
  const size = Math.floor((TITLE * room) / Math.max(room, measure(set(TITLE), title)));
  const font = set(Math.max(SMALLEST, size));
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillStyle = theme.ink;
  context.font = font;
  context.fillText(shortened(font, title, room), MARGIN, MARGIN + 16);
  context.font = plain(theme);
  context.fillStyle = theme.ink2;
  context.fillText(shortened(plain(theme), about, width - 2 * MARGIN), MARGIN, MARGIN + 38);
}

/** At the right end of the title's line. @param {CanvasRenderingContext2D} context @param {string} text @param {number} width @param {StageTheme} theme */
export function drawMoment(context, text, width, theme) {
  context.font = `${TEXT + 1}px ${theme.mono}`;
  context.textAlign = "right";
  context.textBaseline = "alphabetic";
  context.fillStyle = theme.ink;
  context.fillText(text, width - MARGIN, MARGIN + 16);
  context.textAlign = "left";
}

/** @param {CanvasRenderingContext2D} context @param {readonly LegendPlace[]} places @param {number} left @param {number} top @param {StageTheme} theme */
export function drawLegend(context, places, left, top, theme) {
  for (const { entry, x, y } of places) {
    drawSign(context, entry.slot, left + x, top + y, theme);
    context.font = plain(theme);
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillStyle = theme.ink;
    context.fillText(entry.text, left + x + SIGN + 8, top + y);
  }
}

/** A sample of the line with its head. @param {CanvasRenderingContext2D} context @param {Slot} slot @param {number} x @param {number} y @param {StageTheme} theme */
export function drawSign(context, slot, x, y, theme) {
  casing(context, slot, theme);
  colour(context, slot, 0);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + SIGN - 7, y);
  context.stroke();
  context.setLineDash([]);
  traceHead(context, slot.head, x + SIGN - 7, y, 5);
  context.fillStyle = slot.color;
  context.fill();
}
