// Turns a sweep over one number into curves for the contestants, and says what lies at a place of one of them.
import { brief, loss, whole } from "./format.js";
import { aboveBest } from "./paths.js";
import { trackOf } from "./reading.js";
import { look } from "./slots.js";

/** @typedef {import("../../types/page.d.ts").Sweep} Sweep */
/** @typedef {import("../../types/page.d.ts").Lane} Lane */
/** @typedef {import("../../types/page.d.ts").Race} Race */
/** @typedef {import("../../types/page.d.ts").Contestant} Contestant */
/** @typedef {import("../../types/page.d.ts").Slot} Slot */

/**
 * @typedef {object} Curve
 * @property {number} key of its contestant
 * @property {string} name
 * @property {Slot} slot
 * @property {number[]} xs
 * @property {(number|null)[]} ys null where there is none
 * @property {boolean[]} lost where there is none because the run came to nothing
 * @property {{low: (number|null)[], high: (number|null)[]}|null} [band] around it, where it stands for several runs
 * @property {{x: number, y: number|null}|null} mark where the contestant stands now; y is null where it is lost
 */

/** @param {Lane} lane @param {number} i whether this run has been computed at all */
const ran = (lane, i) => Number.isFinite(lane.losses[i]) || Number.isFinite(lane.divergedAt[i]);

/** @param {number} value */
const orNull = (value) => (Number.isFinite(value) ? value : null);

/**
 * @param {Sweep|undefined} sweep @param {Contestant[]} contestants @param {Map<number, string>} names @param {string[]} colors
 * @param {(lane: Lane) => ArrayLike<number>} valuesOf what is drawn; not a number where there is none
 * @param {(key: number) => Curve["mark"]} markOf
 * @returns {Curve[]} of those that are shown
 */
function curvesOf(sweep, contestants, names, colors, valuesOf, markOf) {
  if (!sweep) return [];
  return contestants.flatMap(({ key, slot, muted, optimizer }) => {
    const lane = sweep.lanes.find((one) => one.key === key);
    if (!lane || muted) return [];
    const ys = Array.from(valuesOf(lane), orNull);
    return [
      {
        key,
        name: names.get(key) ?? optimizer,
        slot: look(slot, colors),
        xs: sweep.axes[0].values,
        ys,
        lost: ys.map((y, i) => y === null && ran(lane, i)),
        mark: markOf(key),
      },
    ];
  });
}

/**
 * The rate and the last loss of a contestant in the race on the screen.
 * @param {Race|null} race @param {number|null} best @param {number} key @returns {Curve["mark"]}
 */
function standing(race, best, key) {
  const track = trackOf(race, key);
  const x = track?.knobs.learning_rate;
  if (!race?.complete || !track || typeof x !== "number") return null;
  if (track.divergedAt !== null) return { x, y: null };
  return { x, y: aboveBest(track.losses.slice(-1), best)[0] };
}

/**
 * Loss at the last step, above the best known one, against the learning rate.
 * @param {Sweep|undefined} sweep @param {Race|null} race @param {Contestant[]} contestants
 * @param {Map<number, string>} names @param {string[]} colors
 */
export function rateCurves(sweep, race, contestants, names, colors) {
  const best = race?.surface.best_loss ?? null;
  return curvesOf(
    sweep,
    contestants,
    names,
    colors,
    (lane) => aboveBest(lane.losses, best),
    (key) => standing(race, best, key),
  );
}

/**
 * Steps until the tolerance is reached, against the angle of the surface.
 * @param {Sweep|undefined} sweep @param {Contestant[]} contestants @param {Map<number, string>} names @param {string[]} colors
 */
export function angleCurves(sweep, contestants, names, colors) {
  return curvesOf(
    sweep,
    contestants,
    names,
    colors,
    (lane) => lane.reachedAt,
    () => null,
  );
}

/** A loss so many times above where the smallest rates end leaves the chart. */
const FAR = 100;

/** Nothing above it widens the chart of a sweep over the rate. @param {boolean} log @param {(number|null)[][]} columns */
export function capOf(log, columns) {
  const first = columns.map((values) => values.find((value) => value !== null) ?? -Infinity);
  const usual = Math.max(...first);
  if (!Number.isFinite(usual)) return Infinity;
  return log ? usual * FAR : usual + Math.abs(usual) + 1;
}

/** @param {Sweep} sweep @param {number} key @param {number} i */
function runOf(sweep, key, i) {
  const lane = sweep.lanes.find((one) => one.key === key);
  return {
    loss: lane?.losses[i] ?? Number.NaN,
    reachedAt: lane?.reachedAt[i] ?? Number.NaN,
    divergedAt: lane?.divergedAt[i] ?? Number.NaN,
  };
}

/** @param {Sweep} sweep @param {number} key @param {number} i @returns {string} "loss 3.1e-5", "diverged at step 12" */
export function lossThere(sweep, key, i) {
  const run = runOf(sweep, key, i);
  if (Number.isFinite(run.divergedAt)) return `diverged at step ${whole(run.divergedAt)}`;
  return `loss ${loss(run.loss)}`;
}

/** @param {Sweep} sweep @param {number} key @param {number} i @returns {string} "Adam at η 0.12: loss 3.1e-5" after the name */
export function rateThere(sweep, key, i) {
  return `at η ${brief(sweep.axes[0].values[i])}: ${lossThere(sweep, key, i)}`;
}

/** @param {Sweep} sweep @param {number} key @param {number} i */
export function angleThere(sweep, key, i) {
  const run = runOf(sweep, key, i);
  const angle = `at ${brief(sweep.axes[0].values[i])}°`;
  if (Number.isFinite(run.reachedAt)) return `${angle}: ${whole(run.reachedAt)} steps`;
  if (Number.isFinite(run.divergedAt)) return `${angle}: ${lossThere(sweep, key, i)}`;
  return `${angle}: not within ${whole(sweep.steps)} steps`;
}
