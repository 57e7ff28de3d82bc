// The moment that a poster shows, in words of steady width: in a video nothing beside it moves.
import { whole } from "../../lib/format.js";

/** @param {number} step @param {number} steps */
export function momentText(step, steps) {
  const all = whole(steps);
  return `step ${whole(step).padStart(all.length, "\u2007")} / ${all}`;
}
