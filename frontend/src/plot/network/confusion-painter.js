// Paints a confusion matrix, the right answers quiet and the mistakes vivid, and beneath it what is said of some images.
import { mix, readColour } from "../colour.js";
import { textSize } from "../text.js";
import { confusionLayout, confusionTotals } from "./confusion.js";
import { createStrip } from "./images.js";

/** @typedef {import("./painter.js").Scene} Scene */
/** @typedef {Extract<import("../../../types/page.d.ts").TrainingPicture, {kind: "confusion"}>} Confusion */
/** @typedef {ReturnType<typeof confusionLayout>} Layout */

/** A single mistake among many points still has to be seen. */
const FAINTEST = 0.3;

/** @returns {import("./painter.js").Painter<Confusion>} */
export function createConfusionPainter() {
  /** @type {{data: object, theme: object, draw: ReturnType<typeof createStrip>}|null} */
  let strip = null;

  /** @param {Confusion} picture @param {Scene} scene */
  function images(picture, { data, theme }) {
    if (!data.image) return null;
    if (strip?.data !== data || strip.theme !== theme) {
      const shown = picture.samples.map((sample) => data.validation.x[sample.point]);
      strip = { data, theme, draw: createStrip(shown, data.image, theme) };
    }
    return strip.draw;
  }

  return (context, size, picture, scene) => {
    const draw = images(picture, scene);
    const layout = confusionLayout(size, draw !== null && picture.samples.length > 0);
    drawMatrix(context, picture.counts, layout, scene);
    if (draw) drawSamples(context, picture, layout, scene, draw);
  };
}

/** @param {CanvasRenderingContext2D} context @param {number[][]} counts @param {Layout} layout @param {Scene} scene */
function drawMatrix(context, counts, { side, left }, { data, theme }) {
  const { rows } = confusionTotals(counts);
  const cell = side / counts.length;
  const [quiet, paper, vivid] = [theme.high, theme.none, theme.bad].map(readColour);
  context.textAlign = "center";
  context.textBaseline = "middle";
  counts.forEach((row, truth) =>
    row.forEach((count, said) => {
      const share = count / Math.max(1, rows[truth]);
      const [x, y] = [left + said * cell, truth * cell];
      const wrong = truth !== said && count > 0;
      const colour = wrong
        ? mix(paper, vivid, FAINTEST + (1 - FAINTEST) * Math.min(1, share * 4))
        : mix(paper, quiet, truth === said ? 0.25 + 0.75 * share : 0);
      context.fillStyle = `rgb(${colour.map(Math.round).join(" ")})`;
      context.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
      if (count === 0 || cell < 11) return;
      context.font = `${Math.min(textSize(theme, 11), cell * 0.62)}px ${theme.mono}`;
      context.fillStyle = wrong && share * 4 > 0.45 ? theme.card : theme.ink;
      context.fillText(String(count), x + cell / 2, y + cell / 2 + 0.5);
    }),
  );
  drawNames(context, data.names, cell, { side, left }, theme);
}

/**
 * @param {CanvasRenderingContext2D} context @param {string[]} names @param {number} cell
 * @param {{side: number, left: number}} layout @param {Scene["theme"]} theme
 */
function drawNames(context, names, cell, { side, left }, theme) {
  if (cell < 8) return;
  context.font = `${Math.min(textSize(theme, 10), cell * 0.8)}px ${theme.mono}`;
  context.fillStyle = theme.ink2;
  names.forEach((name, i) => {
    const short = name.length * 6.5 > cell + 2 && name.length > 2 ? name.slice(0, 2) : name;
    context.fillText(short, left + (i + 0.5) * cell, side + 7);
    context.fillText(short, left - 7, (i + 0.5) * cell);
  });
}

/**
 * @param {CanvasRenderingContext2D} context @param {Confusion} picture @param {Layout} layout @param {Scene} scene
 * @param {ReturnType<typeof createStrip>} draw
 */
function drawSamples(context, picture, { tile, columns, rows, top }, { data, theme }, draw) {
  const size = tile - 6;
  picture.samples.slice(0, columns * rows).forEach((sample, k) => {
    const x = (k % columns) * tile + 3;
    const y = top + Math.floor(k / columns) * (tile + 10);
    const wrong = sample.predicted !== data.validation.y[sample.point];
    draw(context, k, x, y, size);
    context.lineWidth = wrong ? 2 : 1;
    context.strokeStyle = wrong ? theme.bad : theme.grid;
    context.strokeRect(x - 0.5, y - 0.5, size + 1, size + 1);
    context.font = `${wrong ? "bold " : ""}${textSize(theme, 10)}px ${theme.mono}`;
    context.fillStyle = wrong ? theme.bad : theme.ink2;
    const said = data.names[sample.predicted] ?? String(sample.predicted);
    context.fillText(wrong ? `✗${said}` : said, x + size / 2, y + size + 8);
  });
  context.textAlign = "start";
}
