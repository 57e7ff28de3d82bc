// Draws the trails: appended to as the step grows, from the beginning only when the picture itself changes.

import { clipSegment, createTrack, inside, placeAt } from "./track.js";

/** @typedef {import('./types.js').Path} Path */
/** @typedef {import('./types.js').Slot} Slot */
/** @typedef {import('./types.js').StageTheme} StageTheme */
/** @typedef {import('./view.js').View} View */
/** @typedef {import('./track.js').Track} Track */

/** A path drawn afresh advances by so many steps at a time, so that its own crossings read as they do when it grows. */
const stretch = 24;
/** Pixels beyond the picture's border up to which lines are drawn. */
const margin = 12;

/**
 * @typedef {object} Trails
 * @property {(paths: readonly Path[], view: View) => void} place  what to draw, and where; the next draw starts afresh
 * @property {(paths: readonly Path[]) => boolean} extend  takes longer versions of the same paths; false where they differ
 * @property {(context: CanvasRenderingContext2D, step: number, theme: StageTheme, clear: () => void) => void} draw
 * @property {(context: CanvasRenderingContext2D, step: number, theme: StageTheme) => void} drawTips  the part of the current step
 * @property {() => readonly Track[]} tracks  those that are not muted
 * @property {() => {fresh: number, appended: number}} drawn  how often since the start
 */

/** @returns {Trails} */
export function createTrails() {
  /** @type {View} */
  let view = { width: 1, height: 1, cx: 0, cy: 0, scale: 1 };
  /** @type {Track[]} */
  let tracks = [];
  let reached = -1;
  let fresh = 0;
  let appended = 0;
  return {
    place(paths, nextView) {
      view = nextView;
      tracks = paths.filter((path) => !path.muted).map((path) => createTrack(path, view));
      reached = -1;
    },
    extend(paths) {
      const shown = paths.filter((path) => !path.muted);
      if (shown.length !== tracks.length) return false;
      // The points may be the same array, filled further since: only their values tell.
      const next = shown.map((path) => createTrack(path, view));
      if (!next.every((track, i) => continues(tracks[i], track, reached))) return false;
      tracks = next;
      return true;
    },
    draw(context, step, theme, clear) {
      const whole = Math.floor(step);
      if (reached < 0 || whole < reached) {
        clear();
        reached = 0;
        fresh += 1;
        for (let from = 0; from < whole; from += stretch)
          advance(context, from, Math.min(whole, from + stretch), theme);
      } else if (whole > reached) {
        appended += 1;
        advance(context, reached, whole, theme);
      }
      reached = whole;
    },
    drawTips(context, step, theme) {
      const whole = Math.floor(step);
      if (step === whole) return;
      for (const track of tracks) {
        if (whole >= track.last) continue;
        const tip = placeAt(track, step);
        if (!tip) continue;
        const start = [track.pixels[2 * whole], track.pixels[2 * whole + 1]];
        const line = Float64Array.of(start[0], start[1], tip[0], tip[1]);
        stroke(
          context,
          track.path.slot,
          theme,
          () => traceLine(context, view, line, 0, 1),
          track.lengths[whole],
        );
      }
    },
    tracks: () => tracks,
    drawn: () => ({ fresh, appended }),
  };

  /** @param {CanvasRenderingContext2D} context @param {number} from @param {number} to @param {StageTheme} theme */
  function advance(context, from, to, theme) {
    for (const track of tracks) {
      const end = Math.min(to, track.last);
      if (end <= from) continue;
      // The colour starts one segment earlier than the casing, which has just covered the joint.
      const back = Math.max(0, from - 1);
      casing(context, track.path.slot, theme);
      traceLine(context, view, track.pixels, from, end);
      context.stroke();
      colour(context, track.path.slot, track.lengths[back]);
      traceLine(context, view, track.pixels, back, end);
      context.stroke();
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context @param {Slot} slot @param {StageTheme} theme @param {() => void} trace
 * @param {number} phase
 */
function stroke(context, slot, theme, trace, phase) {
  casing(context, slot, theme);
  trace();
  context.stroke();
  colour(context, slot, phase);
  trace();
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Slot} slot @param {StageTheme} theme */
export function casing(context, slot, theme) {
  context.setLineDash([]);
  context.lineCap = "butt";
  context.lineJoin = "round";
  context.lineWidth = slot.width + 2.4;
  context.strokeStyle = theme.casing;
}

/** @param {CanvasRenderingContext2D} context @param {Slot} slot @param {number} phase pixels already travelled */
export function colour(context, slot, phase) {
  const period = slot.dash.reduce((sum, part) => sum + part, 0) * (slot.dash.length % 2 ? 2 : 1);
  context.setLineDash(slot.dash);
  context.lineDashOffset = period ? phase % period : 0;
  context.lineWidth = slot.width;
  context.strokeStyle = slot.color;
}

/**
 * A run of segments, each only as far as it is seen. Where the line comes back into the picture its dashes begin
 * anew: their phase out there is nothing that anybody can see.
 * @param {CanvasRenderingContext2D} context @param {View} view @param {Float64Array} pixels @param {number} from @param {number} to
 */
function traceLine(context, view, pixels, from, to) {
  context.beginPath();
  let connected = false;
  for (let i = from; i < to; i += 1) {
    const x0 = pixels[2 * i];
    const y0 = pixels[2 * i + 1];
    const x1 = pixels[2 * i + 2];
    const y1 = pixels[2 * i + 3];
    if (inside(view, x0, y0, margin) && inside(view, x1, y1, margin)) {
      if (!connected) context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      connected = true;
      continue;
    }
    const part = clipSegment(view, margin, x0, y0, x1, y1);
    connected = false;
    if (!part) continue;
    context.moveTo(x0 + part[0] * (x1 - x0), y0 + part[0] * (y1 - y0));
    context.lineTo(x0 + part[1] * (x1 - x0), y0 + part[1] * (y1 - y0));
  }
}

/**
 * Whether `next` is the same path or a longer run of it, nothing new of which should have been drawn by now.
 * @param {Track} before @param {Track} next @param {number} reached
 */
function continues(before, next, reached) {
  if (before.path.id !== next.path.id || !sameSlot(before.path.slot, next.path.slot)) return false;
  if (next.last < before.last || (next.last > before.last && before.last < reached)) return false;
  const drawn = 2 * (Math.min(before.last, reached) + 1);
  for (let i = 0; i < drawn; i += 1) if (before.pixels[i] !== next.pixels[i]) return false;
  return true;
}

/** @param {Slot} a @param {Slot} b */
function sameSlot(a, b) {
  if (a === b) return true;
  return (
    a.color === b.color &&
    a.head === b.head &&
    a.width === b.width &&
    a.dash.join() === b.dash.join()
  );
}
