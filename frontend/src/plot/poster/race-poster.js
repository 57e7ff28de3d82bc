// A race as a poster: ground, axes, paths, heads, start and key, as the stage draws them, with title and legend.
import { drawAxes } from "../axes.js";
import { createGround } from "../ground.js";
import { drawKey, keySize } from "../key.js";
import { drawMarks } from "../marks.js";
import { sized } from "../network/sheet.js";
import { createTrails } from "../paths.js";
import { drawRing } from "../strokes.js";
import { fit, pixelX, pixelY } from "../view.js";
import {
  drawCard,
  drawLegend,
  drawMoment,
  drawTitle,
  HEAD,
  legendLayout,
  MARGIN,
} from "./frame.js";

/** @typedef {import("../types.js").Window} Window */
/** @typedef {import("./types.js").Poster} Poster */

/**
 * @typedef {object} RaceScene
 * @property {import("./types.js").Words} words
 * @property {Window} window what the stage shows
 * @property {import("../types.js").Ground} ground
 * @property {readonly import("../types.js").Path[]} paths
 * @property {readonly import("./types.js").LegendEntry[]} legend
 * @property {[number, number]} start
 * @property {string | null} selected whose arrows are drawn
 * @property {number} last
 * @property {import("../types.js").StageTheme} theme
 */

/** The longer side of the stage (CSS pixels): that of a slide, whatever the screen. */
const LONGER = 1000;

/** @param {Window} window */
function stageView(window) {
  const [[x0, x1], [y0, y1]] = window;
  const scale = LONGER / Math.max(x1 - x0, y1 - y0);
  return fit(window, Math.round((x1 - x0) * scale), Math.round((y1 - y0) * scale));
}

/** @param {RaceScene} scene @returns {Poster} */
export function createRacePoster(scene) {
  const { words, paths, start, selected, theme } = scene;
  const view = stageView(scene.window);
  const ground = createGround(scene.ground, view.width);
  const legend = legendLayout(scene.legend, view.width, theme);
  const width = view.width + 2 * MARGIN;
  const height = HEAD + view.height + 12 + legend.height + MARGIN - 6;

  /** @param {CanvasRenderingContext2D} context @param {() => void} draw within the stage, from its upper left corner */
  function onStage(context, draw) {
    context.save();
    context.translate(MARGIN, HEAD);
    context.beginPath();
    context.rect(0, 0, view.width, view.height);
    context.clip();
    draw();
    context.restore();
  }

  /** All that stands still. @param {CanvasRenderingContext2D} context */
  function drawBack(context) {
    drawCard(context, width, height, theme);
    drawTitle(context, words, width, theme);
    onStage(context, () => {
      ground.draw(context, view, theme, true);
      drawAxes(context, view, theme);
    });
    drawLegend(context, legend.places, MARGIN, HEAD + view.height + 12, theme);
  }

  /** All that moves but the trails. @param {CanvasRenderingContext2D} context @param {ReturnType<typeof createTrails>} trails @param {number} step */
  function drawFront(context, trails, step) {
    onStage(context, () => {
      drawRing(context, pixelX(view, start[0]), pixelY(view, start[1]), theme);
      drawMarks(context, trails.tracks(), view, step, selected, theme);
      drawKeyCard(context);
    });
    drawMoment(context, words.moment(step), width, theme);
  }

  /** @param {CanvasRenderingContext2D} context */
  function drawKeyCard(context) {
    if (ground.levels.values.length === 0) return;
    const size = keySize(view.width, theme);
    context.translate(view.width - 12 - size.width, view.height - 32 - size.height);
    context.setLineDash([]);
    context.fillStyle = theme.card;
    context.globalAlpha = 0.88;
    context.fillRect(0, 0, size.width, size.height);
    context.globalAlpha = 1;
    drawKey(context, ground.levels, view.width, theme);
  }

  const placedTrails = () => {
    const trails = createTrails();
    trails.place(paths, view);
    return trails;
  };

  return {
    width,
    height,
    title: words.title,
    last: scene.last,

    draw(context, step) {
      const trails = placedTrails();
      drawBack(context);
      onStage(context, () => trails.draw(context, step, theme, () => {}));
      drawFront(context, trails, step);
    },

    animate(density) {
      const trails = placedTrails();
      const back = sized(document.createElement("canvas"), { width, height, density });
      drawBack(back);
      const area = { width: view.width, height: view.height, density };
      const front = sized(document.createElement("canvas"), area);
      const clear = () => front.clearRect(0, 0, area.width, area.height);
      return (context, step) => {
        context.drawImage(back.canvas, 0, 0, width, height);
        trails.draw(front, step, theme, clear);
        context.drawImage(front.canvas, MARGIN, HEAD, area.width, area.height);
        drawFront(context, trails, step);
      };
    },
  };
}
