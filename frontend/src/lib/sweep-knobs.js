// Which knobs a sweep can lead through their ranges, and which two of them a heat map shows.

/** @typedef {import("../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */
/** @typedef {[string, string]} Axes names of the knobs along and up */

/**
 * Numbers with a range to walk evenly or in equal ratios.
 * @param {Catalog|null} catalog @param {string} optimizer
 * @returns {Knob[]}
 */
export function sweptKnobs(catalog, optimizer) {
  const knobs = catalog?.optimizers.find((o) => o.id === optimizer)?.knobs ?? [];
  return knobs.filter(
    ({ type, low, high, scale }) =>
      type === "number" && low !== null && high !== null && scale !== "whole",
  );
}

/**
 * The two knobs of the heat map: those that were chosen as far as this optimizer has them, else its first.
 * @param {Knob[]} knobs @param {Axes|null} chosen
 * @returns {[Knob, Knob]|null} null where there are no two
 */
export function axesOf(knobs, chosen) {
  if (knobs.length < 2) return null;
  const named = (chosen ?? []).map((name) => knobs.find((knob) => knob.name === name));
  const along = named[0] ?? knobs.find((knob) => knob !== named[1]) ?? knobs[0];
  const up = named[1] && named[1] !== along ? named[1] : knobs.find((knob) => knob !== along);
  return up ? [along, up] : null;
}
