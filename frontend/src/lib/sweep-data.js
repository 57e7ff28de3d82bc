// Gathers the records of a sweep's stream into columns, one set for each contestant, the first axis slowest.

/** @typedef {import("../../types/page.d.ts").Sweep} Sweep */
/** @typedef {import("../../types/page.d.ts").SweepStart} SweepStart */
/** @typedef {import("../../types/page.d.ts").SweepPart} SweepPart */

/** @param {number} length */
const blank = (length) => new Float64Array(length).fill(Number.NaN);

/**
 * An empty sweep, ready for its parts.
 * @param {SweepStart} start @param {number[]} keys identity of each contestant on the page
 * @returns {Sweep}
 */
export function createSweep({ axes, request }, keys) {
  const cells = axes.reduce((product, axis) => product * axis.values.length, 1);
  return {
    axes,
    steps: request.steps ?? 0,
    tolerance: request.tolerance ?? 0,
    noise: request.surface.noise ?? 0,
    complete: false,
    lanes: keys.map((key) => ({
      key,
      losses: blank(cells),
      reachedAt: blank(cells),
      divergedAt: blank(cells),
    })),
  };
}

/** @param {Float64Array} into @param {number} first @param {(number|null)[]} cells null stays not-a-number */
function copy(into, first, cells) {
  cells.forEach((cell, i) => {
    if (cell !== null) into[first + i] = cell;
  });
}

/**
 * The sweep with one part more: columns fill in place, the sweep is new so that watchers notice.
 * @param {Sweep} sweep @param {SweepPart} part @returns {Sweep}
 */
export function addPart(sweep, { contestant, first, losses, reached_at, diverged_at }) {
  const lane = sweep.lanes[contestant];
  copy(lane.losses, first, losses);
  copy(lane.reachedAt, first, reached_at);
  copy(lane.divergedAt, first, diverged_at);
  return { ...sweep };
}
