// Paints a confusion matrix: what is right quiet, what is mistaken vivid.
import { mix, readColour } from "../colour.js";
import { textSize } from "../text.js";
import { confusionLayout, confusionTotals } from "./confusion.js";

/** @typedef {import("./painter.js").Scene} Scene */
/** @typedef {Extract<import("../../../types/page.d.ts").TrainingPicture, {kind: "confusion"}>} Confusion */
/** @typedef {ReturnType<typeof confusionLayout>} Layout */

/** A single mistake among many points still has to be seen. */
const FAINTEST = 0.3;

/** @returns {import("./painter.js").Painter<Confusion>} */
export function createConfusionPainter() {
  return (context, size, picture, scene) =>
    drawMatrix(context, picture.counts, confusionLayout(size), scene);
}

/** @param {CanvasRenderingContext2D} context @param {number[][]} counts @param {Layout} layout @param {Scene} scene */
function drawMatrix(context, counts, { side, left, top }, { data, theme }) {
  const { rows } = confusionTotals(counts);
  const cell = side / counts.length;
  const [quiet, paper, vivid] = [theme.high, theme.none, theme.bad].map(readColour);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = theme.grid;
  context.fillRect(left, top, side, side);
  context.fillStyle = theme.none;
  context.fillRect(left + 0.5, top + 0.5, side - 1, side - 1);
  context.font = `${Math.min(textSize(theme, 11), cell * 0.62)}px ${theme.mono}`;
  counts.forEach((row, truth) =>
    row.forEach((count, said) => {
      if (count === 0) return;
      const share = count / rows[truth];
      const [x, y] = [left + said * cell, top + truth * cell];
      const wrong = truth !== said;
      const colour = wrong
        ? mix(paper, vivid, FAINTEST + (1 - FAINTEST) * Math.min(1, share * 4))
        : mix(paper, quiet, 0.25 + 0.75 * share);
      context.fillStyle = `rgb(${colour.map(Math.round).join(" ")})`;
      context.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
      if (cell < 11) return;
      context.fillStyle = wrong && share * 4 > 0.45 ? theme.card : theme.ink;
      context.fillText(String(count), x + cell / 2, y + cell / 2 + 0.5);
    }),
  );
  drawNames(context, data.names, cell, { side, left, top }, theme);
  context.textAlign = "start";
}

/**
 * @param {CanvasRenderingContext2D} context @param {string[]} names @param {number} cell
 * @param {Layout} layout @param {Scene["theme"]} theme
 */
function drawNames(context, names, cell, { side, left, top }, theme) {
  if (cell < 8) return;
  context.font = `${Math.min(textSize(theme, 10), cell * 0.8)}px ${theme.mono}`;
  context.fillStyle = theme.ink2;
  names.forEach((name, i) => {
    const short = name.length * 6.5 > cell + 2 && name.length > 2 ? name.slice(0, 2) : name;
    context.fillText(short, left + (i + 0.5) * cell, top + side + 7);
    context.fillText(short, left - 7, top + (i + 0.5) * cell);
  });
}
