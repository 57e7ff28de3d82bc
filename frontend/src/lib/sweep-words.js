// What is said beneath sweeps: how to read them, and what the one over the angle shows, in a sentence made of its figures.
import { brief, whole } from "./format.js";

/** @typedef {import("./sweep-curves.js").Curve} Curve */

/** Steps that differ by less than this share differ by roundings of the turned start. */
const LEVEL = 0.01;

/** @param {string[]} parts @returns {string} "a, b and c" */
function listed(parts) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** What is said after the name of a curve that arrives at some angle. @param {Curve} curve @returns {string} */
function said({ ys, lost }) {
  const steps = ys.filter((y) => y !== null).sort((a, b) => a - b);
  const [least, most] = [steps[0], steps[steps.length - 1]];
  const level = most - least <= Math.max(1, LEVEL * least);
  const failed = lost.filter(Boolean).length;
  const words = level ? one(least, most) : `from ${whole(least)} to ${whole(most)}`;
  if (failed > 0) return `${words}, but not at ${failed} of ${ys.length} angles`;
  return level ? `${words} at every angle` : words;
}

/** @param {number} least @param {number} most */
function one(least, most) {
  return least === most ? whole(least) : `about ${whole(least)}`;
}

/** Those of whom the same is said are named together. @param {Curve[]} curves */
function grouped(curves) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const curve of curves) {
    const words = said(curve);
    names.set(words, [...(names.get(words) ?? []), curve.name]);
  }
  return [...names].map(([words, those]) => `${listed(those)} ${words}`);
}

/**
 * "Steps to a loss below 0.01: Gradient descent 217 at every angle; Adam from 189 to 1,605."
 * @param {Curve[]} curves @param {string} goal what has to be reached @param {number} cap steps
 */
export function angleSentence(curves, goal, cap) {
  const ran = curves.filter((c) => c.ys.some((y) => y !== null) || c.lost.some(Boolean));
  const arrived = ran.filter((c) => c.ys.some((y) => y !== null));
  const away = ran.filter((c) => !arrived.includes(c));
  const lines = [];
  if (arrived.length > 0) lines.push(`Steps to ${goal}: ${grouped(arrived).join("; ")}.`);
  if (away.length > 0) lines.push(`At no angle: ${listed(away.map((c) => c.name))}.`);
  if (ran.some((c) => c.lost.some(Boolean))) lines.push(`Each has ${whole(cap)} steps.`);
  return lines.join(" ");
}

/**
 * How to read the curves over the rate. A race with noise is tuned on other draws than its own, so its tuned rates need not be where
 * these curves are lowest.
 * @param {{steps: number, noise: number, rates: string}} setup
 */
export function ratesWords({ steps, noise, rates }) {
  const judged =
    noise > 0 && rates === "tuned"
      ? " under this race’s own noise; tuned rates are the best under others"
      : "";
  return `Loss after ${whole(steps)} steps against the learning rate η${judged}. Click a curve to take a rate over.`;
}

/**
 * How to read the curves over the angle: rates stay what they are.
 * @param {{rotation: number, rates: string}} setup
 */
export function angleWords({ rotation, rates }) {
  const kept = rates === "tuned" ? `, at the rates tuned for ${brief(rotation)}°` : "";
  return `Steps against the angle${kept}; the start turns along. Click an angle to turn there.`;
}
