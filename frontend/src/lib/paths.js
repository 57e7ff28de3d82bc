// Turns the columns of a race into what the stage and the charts draw: paths, arrows, series.
import { stepLengths } from "./race-data.js";
import { look } from "./slots.js";

/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").Track} Track */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").OptimizerEntry} OptimizerEntry */
/** @typedef {import("../../types/page.d.ts").Catalog} Catalog */

/**
 * The reading of a kind that the stage draws: a velocity as an arrow, a point as a mark. Only readings in units of the plane.
 * @param {Track} track
 * @param {OptimizerEntry|undefined} optimizer
 * @param {"velocity"|"point"} kind
 */
function reading(track, optimizer, kind) {
  const name = optimizer?.readings.find((r) => r.kind === kind)?.name;
  const field = name === undefined ? undefined : track.state[name];
  return field?.width === 2 ? field.values : undefined;
}

/** @param {Track} track @param {OptimizerEntry|undefined} optimizer */
function arrowsOf(track, optimizer) {
  if (!track.gradients || !track.steps) return undefined;
  const velocities = reading(track, optimizer, "velocity");
  const ahead = reading(track, optimizer, "point");
  return {
    gradients: track.gradients,
    ...(track.unclipped ? { unclipped: track.unclipped } : {}),
    steps: track.steps,
    ...(velocities ? { velocities } : {}),
    ...(ahead ? { ahead } : {}),
  };
}

/**
 * Each track of the race with its contestant; a contestant that was removed has no path any more.
 * @param {Race|null} race
 * @param {Contestant[]} contestants
 */
function pairs(race, contestants) {
  return contestants.flatMap((contestant) => {
    const track = race?.tracks.find((t) => t.key === contestant.key);
    return track ? [{ contestant, track }] : [];
  });
}

/**
 * @param {Race|null} race
 * @param {Contestant[]} contestants
 * @param {Catalog|null} catalog
 * @param {string[]} colors
 */
export function pathsOf(race, contestants, catalog, colors) {
  return pairs(race, contestants).map(({ contestant, track }) => {
    const arrows = arrowsOf(
      track,
      catalog?.optimizers.find((o) => o.id === track.optimizer),
    );
    return {
      id: String(contestant.key),
      points: track.points,
      slot: look(contestant.slot, colors),
      muted: contestant.muted,
      divergedAt: track.divergedAt,
      ...(arrows ? { arrows } : {}),
    };
  });
}

/** What is left above the best known loss is drawn down to here: below it the digits of the wire are used up. */
const FLOOR = 1e-11;

/**
 * Losses above the best known one, which a logarithmic scale can show; where none is known, the losses as they are.
 * @param {Float64Array} losses
 * @param {number|null} best
 */
export function aboveBest(losses, best) {
  if (best === null || best === 0) return losses;
  const floor = FLOOR * Math.max(1, Math.abs(best));
  return losses.map((v) => Math.max(v - best, floor));
}

/**
 * @param {"loss"|"length"} what
 * @param {Race|null} race
 * @param {Contestant[]} contestants
 * @param {Map<number, string>} names
 * @param {string[]} colors
 */
export function seriesOf(what, race, contestants, names, colors) {
  return pairs(race, contestants).map(({ contestant, track }) => ({
    name: names.get(contestant.key) ?? track.optimizer,
    slot: look(contestant.slot, colors),
    values:
      what === "loss"
        ? aboveBest(track.losses, race?.surface.best_loss ?? null)
        : stepLengths(track),
    muted: contestant.muted,
  }));
}

/**
 * The learning rate of every step; none where nobody has a schedule. The last row's step is not taken any more.
 * @param {Race|null} race
 * @param {Contestant[]} contestants
 * @param {Map<number, string>} names
 * @param {string[]} colors
 */
export function rateSeriesOf(race, contestants, names, colors) {
  return pairs(race, contestants).flatMap(({ contestant, track }) => {
    if (!track.rates) return [];
    const values = track.rates.slice();
    values[values.length - 1] = Number.NaN;
    const name = names.get(contestant.key) ?? track.optimizer;
    return [{ name, slot: look(contestant.slot, colors), values, muted: contestant.muted }];
  });
}
