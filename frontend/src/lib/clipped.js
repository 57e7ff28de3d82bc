// What clipping did to a gradient, in words: how much shorter, and turned by how much.
import { brief } from "./format.js";

/**
 * What clipping did, from the gradients before and after it.
 * @param {string} rule id of the clipping, Keras's name
 * @param {number[]|null} raw
 * @param {number[]|null} given
 */
export function clippedSentence(rule, raw, given) {
  if (!raw || !given) return "";
  const [before, after] = [Math.hypot(raw[0], raw[1]), Math.hypot(given[0], given[1])];
  if (raw[0] === given[0] && raw[1] === given[1])
    return `${rule}: the gradient is ${brief(before)} long, short enough to stay as it is.`;
  const turned = Math.atan2(
    raw[0] * given[1] - raw[1] * given[0],
    raw[0] * given[0] + raw[1] * given[1],
  );
  const degrees = Math.abs((turned * 180) / Math.PI);
  const angle = degrees < 0.05 ? "0" : degrees.toFixed(degrees < 10 ? 1 : 0);
  return `${rule}: the gradient is shortened from ${brief(before)} to ${brief(after)} and turned by ${angle}°.`;
}
