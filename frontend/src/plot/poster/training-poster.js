// A training as a poster: the panel of every contestant that is shown, each with its sign, name and figure.
import { layerFigure } from "../../lib/layer-figure.js";
import { allValues, framesOf, layerRows, shortNames } from "../../lib/training-layers.js";
import { pictureAt } from "../../lib/training-look.js";
import { figureOf, kindOf, noteOf } from "../../lib/training-words.js";
import { measure, shortened } from "../measure.js";
import { createLayersPainter } from "../network/layers-painter.js";
import { createPainter } from "../network/painter.js";
import { rampOf } from "../network/ramp.js";
import { haloText } from "../text.js";
import { drawCard, drawMoment, drawSign, drawTitle, HEAD, MARGIN } from "./frame.js";

/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */
/** @typedef {import("./types.js").Poster} Poster */

/**
 * @typedef {object} TrainingScene
 * @property {import("./types.js").Words} words
 * @property {import("../../../types/page.d.ts").Training} training
 * @property {readonly Panel[]} panels
 * @property {boolean} spread whether to show how far predictions scatter
 * @property {import("../../lib/network-looks.js").ReadingId | null} layers the reading of layers that the panels show instead of what was learned
 * @property {"log" | "share"} scale of that reading
 * @property {PictureTheme} theme
 */

/**
 * @typedef {object} Panel
 * @property {number} index place in the training
 * @property {string} name
 * @property {import("../types.js").Slot} slot
 * @property {string[]} layer_names
 */

/** Width of all panels together (CSS pixels), and of one at most. */
const WHOLE = 1000;
const WIDEST = 480;
const GAP = 16;
const LABEL = 28;
/** Where a name begins, right of its sign. */
const NAME = 42;

/** @param {TrainingScene} scene @returns {Poster} */
export function createTrainingPoster(scene) {
  const { words, training, panels, theme } = scene;
  const columns = Math.max(1, Math.min(4, Math.ceil(Math.sqrt(panels.length))));
  const rows = Math.ceil(panels.length / columns);
  const side = Math.min(WIDEST, Math.floor((WHOLE - GAP * (columns - 1)) / columns));
  const wide = scene.layers !== null || kindOf(training) === "curve";
  const size = { width: side, height: wide ? Math.round(side * 0.7) : side, density: 2 };
  // A lone panel leaves the title its room.
  const width = Math.max(560, columns * (side + GAP) - GAP) + 2 * MARGIN;
  const height = HEAD + rows * (size.height + LABEL + GAP) - GAP + MARGIN;
  const paint = createPainter();
  const paintLayers = createLayersPainter();
  const ramp = scene.layers ? rampOf(allValues(training, scene.layers), scene.scale) : null;
  /** Of the layers, one canvas for each panel: what does not change is kept on it. @type {HTMLCanvasElement[]} */
  const sheets = panels.map(() => document.createElement("canvas"));

  /** @param {CanvasRenderingContext2D} context @param {Panel} panel @param {number} i @param {number} frame */
  function drawPicture(context, panel, i, frame) {
    if (scene.layers && ramp) {
      const heat = {
        rows: layerRows(training, panel.index, scene.layers),
        names: shortNames(panel.layer_names),
        frames: framesOf(training),
        ramp,
      };
      paintLayers(sheets[i], size, heat, frame, theme);
      context.drawImage(sheets[i], 0, 0, size.width, size.height);
      return;
    }
    const found = pictureAt(training, panel.index, frame);
    const { data, grid } = training;
    if (!found) return;
    context.globalAlpha = found.current ? 1 : 0.45;
    paint(context, size, found.picture, {
      data,
      grid,
      theme,
      slot: panel.slot,
      spread: scene.spread,
    });
    context.globalAlpha = 1;
  }

  /** @param {CanvasRenderingContext2D} context @param {Panel} panel @param {number} frame */
  function drawLabel(context, panel, frame) {
    const figure = scene.layers
      ? layerFigure(scene.layers, layerRows(training, panel.index, scene.layers)[frame])
      : figureOf(training.frames[frame], panel.index);
    const [plain, mono] = [`14px ${theme.font}`, `14px ${theme.mono}`];
    const room = size.width - NAME - measure(mono, figure) - 12;
    drawSign(context, panel.slot, 0, 12, theme);
    context.textBaseline = "middle";
    context.fillStyle = theme.ink;
    context.font = plain;
    context.textAlign = "left";
    context.fillText(shortened(plain, panel.name, room), NAME, 12);
    context.font = mono;
    context.textAlign = "right";
    context.fillText(figure, size.width, 12);
    context.textAlign = "left";
  }

  /** @param {CanvasRenderingContext2D} context @param {Panel} panel @param {number} i @param {number} frame */
  function drawPanel(context, panel, i, frame) {
    context.save();
    context.translate(
      MARGIN + (i % columns) * (side + GAP),
      HEAD + Math.floor(i / columns) * (size.height + LABEL + GAP),
    );
    drawLabel(context, panel, frame);
    context.translate(0, LABEL);
    context.beginPath();
    context.rect(0, 0, size.width, size.height);
    context.clip();
    drawPicture(context, panel, i, frame);
    const { note } = noteOf(training, panel.index, frame, scene.layers !== null);
    context.font = `13px ${theme.font}`;
    context.textBaseline = "middle";
    if (note) haloText(context, note, 10, size.height - 16, theme.ink, theme.card);
    context.restore();
  }

  /** @type {Poster["draw"]} */
  function draw(context, frame) {
    drawCard(context, width, height, theme);
    drawTitle(context, words, width, theme);
    drawMoment(context, words.moment(frame), width, theme);
    panels.forEach((panel, i) => {
      drawPanel(context, panel, i, frame);
    });
  }

  const last = Math.max(0, training.frames.length - 1);
  return { width, height, title: words.title, last, draw, animate: () => draw };
}
