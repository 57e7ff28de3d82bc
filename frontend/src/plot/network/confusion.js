// Sums over a confusion matrix: rows are true classes, columns what was said. Pure.

/**
 * @typedef {object} Confusion
 * @property {number} total
 * @property {number} right
 * @property {number[]} rows points of each class
 * @property {{truth: number, said: number, count: number}|null} worst the commonest mistake
 */

/** @param {number[][]} counts @returns {Confusion} */
export function confusionTotals(counts) {
  /** @type {Confusion["worst"]} */
  let worst = null;
  let right = 0;
  counts.forEach((row, truth) =>
    row.forEach((count, said) => {
      if (truth === said) right += count;
      else if (count > (worst?.count ?? 0)) worst = { truth, said, count };
    }),
  );
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return { total: rows.reduce((sum, count) => sum + count, 0), right, rows, worst };
}

/**
 * The matrix in a sentence.
 * @param {number[][]} counts @param {string[]} names of the classes
 */
export function confusionSentence(counts, names) {
  const { total, right, worst } = confusionTotals(counts);
  const head = `${right} of ${total} held-out points right`;
  if (!worst) return `${head}.`;
  const times = worst.count === 1 ? "once" : `${worst.count} times`;
  return `${head}; most often ${names[worst.truth]} was taken for ${names[worst.said]} (${times}).`;
}

/**
 * Where the matrix and the samples lie in a picture: the matrix square above, the rest for samples.
 * @param {{width: number, height: number}} size @param {boolean} samples whether there are images to show
 * @returns {{side: number, left: number, tile: number, columns: number, rows: number, top: number}}
 */
export function confusionLayout({ width, height }, samples) {
  const label = 14;
  const strip = samples && height > width * 1.1 ? Math.max(40, height - width) : 0;
  const side = Math.floor(Math.min(width - label, height - strip - label));
  const left = Math.floor((width - side - label) / 2) + label;
  const top = side + label + 6;
  const room = height - top;
  const columns = Math.max(1, Math.floor(width / 30));
  const tile = Math.floor(width / columns);
  const rows = strip ? Math.max(0, Math.floor(room / (tile + 10))) : 0;
  return { side, left, tile, columns, rows, top };
}
