// How many steps the starts of maps need: the median, and the range that colours span.

/** @typedef {import("../../types/page.d.ts").Basins} Basins */
/** @typedef {import("../../types/page.d.ts").BasinMap} BasinMap */

/** The steps that half of the starts needed which reached any minimum; null where none did. @param {BasinMap} map @param {number} all steps of the race */
export function medianSteps(map, all) {
  const { counts, total } = countSteps([map], all);
  if (total === 0) return null;
  return (placeOf(counts, total / 2) + placeOf(counts, Math.floor(total / 2) + 1)) / 2;
}

/** How many starts reach a minimum in so many steps. @param {readonly BasinMap[]} maps @param {number} all steps of the race */
function countSteps(maps, all) {
  const counts = new Float64Array(all + 1);
  let total = 0;
  for (const { minimum, steps } of maps) {
    for (let cell = 0; cell < steps.length; cell += 1) {
      if (minimum[cell] < 0 || steps[cell] < 0 || steps[cell] > all) continue;
      counts[steps[cell]] += 1;
      total += 1;
    }
  }
  return { counts, total };
}

/** So many starts in a hundred, on either side, do not stretch the scale of steps. */
const ODD = 2;

/**
 * The steps that nearly all starts need which reach a minimum, from the fewest to the most, on round numbers so that
 * the scale keeps still while tiles arrive.
 * @param {Basins} basins
 * @returns {[number, number]}
 */
export function stepsRange({ maps, steps: all }) {
  const { counts, total } = countSteps(maps, all);
  if (total === 0) return [1, Math.max(2, all)];
  const odd = (total * ODD) / 100;
  const low = roundBelow(Math.max(1, placeOf(counts, odd)));
  return [low, Math.max(2 * low, Math.min(all, roundAbove(placeOf(counts, total - odd))))];
}

/** How far up `counts` so many come together. @param {Float64Array} counts @param {number} many */
function placeOf(counts, many) {
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) {
    sum += counts[place];
    if (sum >= many) return place;
  }
  return counts.length - 1;
}

/** 1, 2 or 5 times a power of ten, at or below. @param {number} value positive */
function roundBelow(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
}

/** 1, 2 or 5 times a power of ten, at or above. @param {number} value */
function roundAbove(value) {
  const below = roundBelow(Math.max(1, value));
  if (below >= value) return below;
  return String(below).startsWith("2") ? 2.5 * below : 2 * below;
}
