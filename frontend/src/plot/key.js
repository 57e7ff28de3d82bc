// The key of levels: a small strip of the bands with the losses at which they change.

import { css, mix, readColour } from './colour.js';
import { levelLabel } from './numbers.js';

/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./levels.js').Levels} Levels */

/** @param {CanvasRenderingContext2D} context @param {View} view @param {Levels} levels @param {StageTheme} theme */
export function drawKey(context, view, levels, theme) {
  const count = levels.values.length;
  if (count === 0 || view.width < 220) return;
  const width = view.width < 480 ? 128 : 188;
  const box = { width: width + 24, height: 44, x: view.width - width - 24 - 12, y: view.height - 44 - 34 };
  context.save();
  context.fillStyle = css(readColour(theme.card), 0.86);
  context.strokeStyle = css(mix(readColour(theme.high), readColour(theme.ink2), 0.25));
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 7);
  context.fill();
  context.stroke();
  const left = box.x + 12;
  const top = box.y + 9;
  const cell = width / (count + 1);
  for (let i = 0; i <= count; i += 1) {
    context.fillStyle = css(mix(readColour(theme.low), readColour(theme.high), i / count));
    context.fillRect(left + i * cell, top, cell + 0.5, 9);
  }
  context.strokeStyle = css(mix(readColour(theme.high), readColour(theme.ink2), 0.55));
  context.lineWidth = 0.8;
  context.strokeRect(left, top, width, 9);
  drawLabels(context, levels, left, top, cell, width, theme);
  context.restore();
}

/**
 * Labels at the major levels, or at every few of them, as many as fit.
 * @param {CanvasRenderingContext2D} context @param {Levels} levels @param {number} left @param {number} top @param {number} cell
 * @param {number} width @param {StageTheme} theme
 */
function drawLabels(context, levels, left, top, cell, width, theme) {
  context.font = `10.5px ${theme.mono}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.ink2;
  const title = levels.base === 0 ? 'loss' : `loss − ${levelLabel(levels.base)}`.replace('− −', '+ ');
  context.textAlign = 'left';
  context.fillText(title, left, top + 27);
  let free = left + context.measureText(title).width + 7;
  const majors = levels.major.some(Boolean) ? levels.major : levels.values.map((_, i) => i % 3 === 0);
  levels.values.forEach((value, i) => {
    if (!majors[i]) return;
    const text = levelLabel(levels.kind === 'log' ? value - levels.base : value);
    const half = context.measureText(text).width / 2;
    const x = left + (i + 1) * cell;
    context.fillRect(x - 0.5, top + 9, 1, 3);
    if (x - half < free || x + half > left + width + 10) return;
    context.textAlign = 'center';
    context.fillText(text, x, top + 27);
    free = x + half + 6;
  });
}
