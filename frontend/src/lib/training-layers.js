// What the pictures of layers read off a training: rows of a reading, short names, histograms with what sums them up.

/** @typedef {import("../../types/page.d.ts").Training} Training */
/** @typedef {import("../../types/page.d.ts").Histogram} Histogram */
/** @typedef {import("./network-looks.js").ReadingId} ReadingId */

/** Layers by number, the last one as what it is. @param {readonly string[]} names @returns {string[]} */
export function shortNames(names) {
  return names.map((_, i) => (i === names.length - 1 ? "out" : String(i + 1)));
}

/** How many frames there will be. @param {Training} training */
export function framesOf({ frames, request, steps, complete, stopped }) {
  if (complete || stopped) return Math.max(1, frames.length);
  return Math.max(frames.length, Math.min(request.frames ?? frames.length, steps) + 1);
}

/**
 * A contestant's reading by frame; nulls from its divergence on.
 * @param {Training} training @param {number} index @param {ReadingId} reading
 * @returns {(number|null)[][]}
 */
export function layerRows(training, index, reading) {
  const layers = training.contestants[index]?.layer_names.length ?? 0;
  const none = () => Array.from({ length: layers }, () => null);
  return training.frames.map((frame) => {
    const entry = frame.contestants[index];
    const lost = entry?.training_loss[0] === null;
    return lost ? none() : (entry?.layers?.[reading] ?? none());
  });
}

/**
 * All values of a reading in the training, whosever: one scale of colours for all contestants.
 * @param {Training} training @param {ReadingId} reading
 * @returns {(number|null)[]}
 */
export function allValues(training, reading) {
  return training.contestants.flatMap((_, index) => layerRows(training, index, reading).flat());
}

/**
 * Mean and deviation out of the bars, each taken at its middle.
 * @param {Histogram} histogram
 */
export function momentsOf({ low, high, counts }) {
  const width = (high - low) / counts.length;
  const middles = counts.map((_, i) => low + (i + 0.5) * width);
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const mean = counts.reduce((sum, count, i) => sum + count * middles[i], 0) / total;
  const square = counts.reduce((sum, count, i) => sum + count * (middles[i] - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / total) };
}

/**
 * A contestant's histograms at a frame, with mean and deviation; null where it brings none.
 * @param {Training} training @param {number} index @param {number} frame @param {"activations"|"weights"} which
 */
export function ridgesOf(training, index, frame, which) {
  const entry = training.frames[frame]?.contestants[index];
  const histograms = entry?.histograms?.[which];
  if (!histograms || entry.training_loss[0] === null) return null;
  // Of activations only the hidden layers': the output's are sums that know no bounds.
  const hidden = which === "activations" && histograms.length > 1;
  return (hidden ? histograms.slice(0, -1) : histograms).map((histogram, layer) => {
    const mean = entry.layers?.activation_mean[layer] ?? null;
    const deviation = entry.layers?.activation_deviation[layer] ?? null;
    const measured = which === "activations" && mean !== null && deviation !== null;
    return { ...histogram, ...(measured ? { mean, deviation } : momentsOf(histogram)) };
  });
}

/** @typedef {NonNullable<ReturnType<typeof ridgesOf>>[number]} Ridge */

/**
 * The axis that all frames share: four deviations to either side of every layer's mean, as far as there are values.
 * @param {Training} training @param {number} index @param {"activations"|"weights"} which
 * @returns {[number, number]}
 */
export function ridgeRange(training, index, which) {
  let [low, high] = [Infinity, -Infinity];
  for (let frame = 0; frame < training.frames.length; frame += 1)
    for (const ridge of ridgesOf(training, index, frame, which) ?? []) {
      low = Math.min(low, Math.max(ridge.low, ridge.mean - 4 * ridge.deviation));
      high = Math.max(high, Math.min(ridge.high, ridge.mean + 4 * ridge.deviation));
    }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [-1, 1];
  const air = (high - low || 1) * 0.04;
  return [low - air, high + air];
}
