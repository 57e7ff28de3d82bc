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
  const times = ["once", "twice"][worst.count - 1] ?? `${worst.count} times`;
  return `${head}; most often ${names[worst.truth]} was taken for ${names[worst.said]} (${times}).`;
}

/** Room for the names of rows and columns (CSS pixels). */
const NAMES = 14;

/**
 * Where the matrix lies: as large as fits, with its names to the left and below.
 * @param {{width: number, height: number}} size
 * @returns {{side: number, left: number, top: number}}
 */
export function confusionLayout({ width, height }) {
  const side = Math.floor(Math.min(width - NAMES - 4, height - NAMES - 4));
  return {
    side,
    left: Math.floor((width - side - NAMES) / 2) + NAMES,
    top: Math.floor((height - side - NAMES) / 2),
  };
}
