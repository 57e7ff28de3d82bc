// What a sweep of a training shows: a curve and a band for each contestant, what lies at a place, and the state it is in.
import { brief, loss, whole } from "./format.js";
import { look } from "./slots.js";
import { extent, median, shownOf } from "./training-look.js";

/** @typedef {import("../../types/page.d.ts").NetworkSweep} NetworkSweep */
/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("./sweep-curves.js").Curve} Curve */

/**
 * The rate and the last loss of a contestant in the training on show.
 * @param {Training|null} training @param {number} key @param {number[]} values @returns {Curve["mark"]}
 */
function standing(training, key, values) {
  const index = training?.contestants.findIndex((c) => c.key === key) ?? -1;
  if (!training?.complete || index < 0) return null;
  const x = training.contestants[index].knobs.learning_rate;
  if (typeof x !== "number" || x < values[0] || x > values[values.length - 1]) return null;
  return { x, y: median(training.frames.at(-1)?.contestants[index].validation_loss) };
}

/**
 * The median of the seeds, the band from the lowest to the highest; lost where the median diverged.
 * @param {NetworkSweep|null} sweep @param {Training|null} training
 * @param {{key: number, muted: boolean}[]} contestants of the page @param {string[]} colors
 * @returns {Curve[]} of those that are shown
 */
export function networkCurves(sweep, training, contestants, colors) {
  if (!sweep) return [];
  return shownOf({ training: { contestants: sweep.lanes }, contestants }).map((lane) => {
    const ys = sweep.values.map((_, i) => median(lane.losses[i]));
    const ranges = sweep.values.map((_, i) => (ys[i] === null ? null : extent(lane.losses[i])));
    return {
      key: lane.key,
      name: lane.name,
      slot: look(lane.slot, colors),
      xs: sweep.values,
      ys,
      lost: ys.map((y, i) => y === null && i < sweep.done),
      band: {
        low: ranges.map((range) => range?.[0] ?? null),
        high: ranges.map((range) => range?.[1] ?? null),
      },
      mark: standing(training, lane.key, sweep.values),
    };
  });
}

/** "diverged under 2 of 3 seeds, the first at step 12". @param {(number|null)[]} steps */
function divergence(steps) {
  const gone = steps.filter((step) => step !== null);
  const first = `step ${whole(Math.min(...gone))}`;
  if (steps.length === 1) return `diverged at ${first}`;
  return `diverged under ${gone.length} of ${steps.length} seeds, the first at ${first}`;
}

/** @param {NetworkSweep} sweep @param {number} key @param {number} i @returns {string} "at η 0.1: loss 0.2 (0.1 to 0.3)" after the name */
export function networkThere(sweep, key, i) {
  const rate = `at η ${brief(sweep.values[i])}`;
  const lane = sweep.lanes.find((one) => one.key === key);
  if (!lane || i >= sweep.done) return `${rate}: not swept`;
  const middle = median(lane.losses[i]);
  const lost = lane.divergedAt[i].some((step) => step !== null);
  const gone = lost ? divergence(lane.divergedAt[i]) : "";
  if (middle === null) return `${rate}: ${gone}`;
  const [low, high] = extent(lane.losses[i]) ?? [middle, middle];
  const range = sweep.seeds > 1 ? ` (${loss(low)} to ${loss(high)})` : "";
  return `${rate}: loss ${loss(middle)}${range}${gone && `, ${gone}`}`;
}

/** How the picture is to be read. @param {NetworkSweep} sweep */
export function sweepLegend({ steps, seeds }) {
  const when = `after ${whole(steps)} steps`;
  const what =
    seeds > 1 ? `Median of ${seeds} seeds ${when}; band: lowest to highest.` : `Loss ${when}.`;
  return `${what} Marks: the training on show. Click a curve to take a rate over.`;
}

/** What is drawn against what. */
export const SWEEP_TITLE = "Validation loss against η";

/**
 * Whether the sweep on show answers another request than the one that would be sent now.
 * @param {NetworkSweep|null} sweep @param {string} now that request, as text
 */
export const isOld = (sweep, now) => sweep !== null && sweep.of !== now;

/**
 * How far it is, what the sweep on show is worth now, or what it is.
 * @param {{done: number, count: number}|null} sweeping @param {NetworkSweep|null} sweep @param {string} now the request that would be sent, as text
 */
export function sweepStatus(sweeping, sweep, now) {
  if (sweeping) return `${sweeping.done} of ${sweeping.count} rates`;
  if (!sweep) return "";
  const part =
    sweep.done < sweep.values.length ? `${sweep.done} of ${sweep.values.length} rates` : "";
  if (!isOld(sweep, now)) return part || SWEEP_TITLE;
  return part ? `${part}, from an earlier set-up` : "From an earlier set-up";
}
