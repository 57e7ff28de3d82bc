// The key of levels: a small strip of the bands with the losses at which they change, on a card above the paths.

import { contextOf } from "./canvas.js";
import { css, mix, readColour } from "./colour.js";
import { levelText } from "./levels.js";
import { levelLabel } from "./numbers.js";
import { textSize } from "./text.js";

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./levels.js').Levels} Levels */

/**
 * @param {HTMLElement} host
 * @returns {{draw: (levels: Levels | null, room: number, density: number, theme: StageTheme) => void}} room: the picture's width
 */
export function createKey(host) {
  const canvas = document.createElement("canvas");
  canvas.className = "stage-key";
  canvas.setAttribute("aria-hidden", "true");
  host.append(canvas);
  let before = "";
  return {
    draw(levels, room, density, theme) {
      const now = JSON.stringify([
        levels,
        room < 480,
        density,
        theme.low,
        theme.high,
        theme.ink2,
        theme.text,
      ]);
      if (now === before) return;
      before = now;
      canvas.hidden = !levels || levels.values.length === 0;
      if (!levels) return;
      const size = keySize(room, theme);
      canvas.width = Math.round(size.width * density);
      canvas.height = Math.round(size.height * density);
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
      const context = contextOf(canvas);
      context.setTransform(density, 0, 0, density, 0, 0);
      drawKey(context, levels, room, theme);
    },
  };
}

const left = 12;
const top = 9;
const thick = 9;

/** Room for the strip and its labels (CSS pixels). @param {number} room the picture's width @param {StageTheme} theme */
export function keySize(room, theme) {
  return {
    width: textSize(theme, room < 480 ? 96 : 188) + 2 * left,
    height: 30 + textSize(theme, 12),
  };
}

/** @param {CanvasRenderingContext2D} context @param {Levels} levels @param {number} room @param {StageTheme} theme */
export function drawKey(context, levels, room, theme) {
  const strip = keySize(room, theme).width - 2 * left;
  drawStrip(context, levels, strip, theme);
  drawLabels(context, levels, strip, theme);
}

/** @param {CanvasRenderingContext2D} context @param {Levels} levels @param {number} width @param {StageTheme} theme */
function drawStrip(context, levels, width, theme) {
  const count = levels.values.length;
  const cell = width / (count + 1);
  for (let i = 0; i <= count; i += 1) {
    context.fillStyle = css(mix(readColour(theme.low), readColour(theme.high), i / count));
    context.fillRect(left + i * cell, top, cell + 0.5, thick);
  }
  context.strokeStyle = css(mix(readColour(theme.high), readColour(theme.ink2), 0.55));
  context.lineWidth = 0.8;
  context.strokeRect(left, top, width, thick);
}

/**
 * Labels at the major levels, or at every third where none is major, as many as fit.
 * @param {CanvasRenderingContext2D} context @param {Levels} levels @param {number} width @param {StageTheme} theme
 */
function drawLabels(context, levels, width, theme) {
  const cell = width / (levels.values.length + 1);
  context.font = `${textSize(theme, 10.5)}px ${theme.mono}`;
  context.textBaseline = "alphabetic";
  context.fillStyle = theme.ink2;
  const title =
    levels.base === 0 ? "loss" : `loss − ${levelLabel(levels.base)}`.replace("− −", "+ ");
  context.textAlign = "left";
  context.fillText(title, left, top + 14 + textSize(theme, 12));
  let free = left + context.measureText(title).width + 7;
  const major = levels.major.some(Boolean)
    ? levels.major
    : levels.values.map((_, i) => i % 3 === 0);
  levels.values.forEach((value, i) => {
    if (!major[i]) return;
    const text = levelText(levels, value);
    const half = context.measureText(text).width / 2;
    const x = left + (i + 1) * cell;
    context.fillRect(x - 0.5, top + thick, 1, 3);
    if (x - half < free || x + half > left + width + 10) return;
    context.textAlign = "center";
    context.fillText(text, x, top + 14 + textSize(theme, 12));
    free = x + half + 6;
  });
}
