// Arrows at the picture's border for paths that have left it, pushed apart along the border where they meet.

import { clipSegment, inside, placeAt } from "./track.js";

/** @typedef {import('./track.js').Track} Track */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {{track: Track, x: number, y: number, angle: number, diverged: boolean}} Leaver  angle in radians, 0 to the right, clockwise */

const inset = 13;
const apart = 21;

/**
 * @param {readonly Track[]} tracks @param {View} view @param {number} step
 * @returns {Leaver[]} one for each path whose head is outside the picture
 */
export function leavers(tracks, view, step) {
  /** @type {Leaver[]} */
  const found = [];
  for (const track of tracks) {
    const head = placeAt(track, step);
    if (!head || inside(view, head[0], head[1])) continue;
    const { path } = track;
    const diverged = path.divergedAt !== null && step >= path.divergedAt;
    found.push({ track, ...exitPlace(track, view, step, head), diverged });
  }
  return spread(found, view);
}

/**
 * Where the path last crossed the border, or where the straight line to it crosses when it was never inside.
 * @param {Track} track @param {View} view @param {number} step @param {[number, number]} head
 * @returns {{x: number, y: number, angle: number}}
 */
function exitPlace(track, view, step, head) {
  const { pixels } = track;
  const now = Math.min(track.last, Math.floor(step));
  let from = [view.width / 2, view.height / 2];
  let to = head;
  const i =
    now < track.last && step > now && inside(view, pixels[2 * now], pixels[2 * now + 1])
      ? now
      : track.exits[now];
  if (i >= 0) {
    from = [pixels[2 * i], pixels[2 * i + 1]];
    to = [pixels[2 * i + 2], pixels[2 * i + 3]];
  }
  const part = clipSegment(view, 0, from[0], from[1], to[0], to[1]);
  const share = part ? part[1] : 0;
  const x = from[0] + share * (to[0] - from[0]);
  const y = from[1] + share * (to[1] - from[1]);
  return {
    x: Math.min(view.width - inset, Math.max(inset, x)),
    y: Math.min(view.height - inset, Math.max(inset, y)),
    angle: Math.atan2(to[1] - from[1], to[0] - from[0]),
  };
}

/** @param {Leaver[]} found @param {View} view @returns {Leaver[]} those that share a side keep a distance */
function spread(found, view) {
  /** @type {Map<string, Leaver[]>} */
  const sides = new Map();
  for (const leaver of found) {
    const side =
      leaver.x <= inset
        ? "left"
        : leaver.x >= view.width - inset
          ? "right"
          : leaver.y <= inset
            ? "top"
            : "bottom";
    sides.set(side, [...(sides.get(side) ?? []), leaver]);
  }
  for (const [side, group] of sides) {
    const axis = side === "left" || side === "right" ? "y" : "x";
    const most = (axis === "y" ? view.height : view.width) - inset;
    group.sort((a, b) => a[axis] - b[axis]);
    for (let i = 1; i < group.length; i += 1)
      group[i][axis] = Math.max(group[i][axis], group[i - 1][axis] + apart);
    const over = group[group.length - 1][axis] - most;
    if (over > 0)
      group.forEach((leaver, i) => {
        leaver[axis] = Math.min(leaver[axis], most - (group.length - 1 - i) * apart);
      });
  }
  return found;
}

/**
 * @param {CanvasRenderingContext2D} context @param {readonly Leaver[]} found @param {StageTheme} theme
 */
export function drawLeavers(context, found, theme) {
  for (const { track, x, y, angle, diverged } of found) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.beginPath();
    context.moveTo(11, 0);
    context.lineTo(-7, -8.5);
    context.lineTo(-3, 0);
    context.lineTo(-7, 8.5);
    context.closePath();
    context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeStyle = theme.casing;
    context.lineWidth = 5;
    context.stroke();
    context.fillStyle = track.path.slot.color;
    context.fill();
    context.restore();
    if (diverged) drawDiverged(context, x - Math.cos(angle) * 17, y - Math.sin(angle) * 17, theme);
  }
}

/**
 * The mark of a divergence: a ring with a slanted cross.
 * @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {StageTheme} theme
 */
export function drawDiverged(context, x, y, theme) {
  context.setLineDash([]);
  context.lineCap = "round";
  context.beginPath();
  context.arc(x, y, 8.5, 0, 2 * Math.PI);
  context.fillStyle = theme.casing;
  context.fill();
  context.strokeStyle = theme.bad;
  context.lineWidth = 1.8;
  context.stroke();
  context.beginPath();
  context.moveTo(x - 3.4, y - 3.4);
  context.lineTo(x + 3.4, y + 3.4);
  context.moveTo(x + 3.4, y - 3.4);
  context.lineTo(x - 3.4, y + 3.4);
  context.lineWidth = 2.2;
  context.stroke();
}
