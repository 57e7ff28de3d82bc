// Points of a person's own as text: comma, semicolon or tab between the columns, the last column the label.

/** @typedef {import("../../types/page.d.ts").OwnData} OwnData */

/** What cannot be read in a table, said with the line it stands in. */
export class TableError extends Error {}

/** More different whole numbers than these are values to predict, not classes. */
const MOST_CLASSES = 20;

/** Fewer points than these cannot be split into some to learn from and some to hold out. */
const FEWEST = 4;

/** @param {string} line @returns {string} what stands between the columns */
function separatorOf(line) {
  return ["\t", ";", ","].find((s) => line.includes(s)) ?? ",";
}

/** @param {string} text a cell @param {boolean} comma whether a comma may be the decimal point @returns {number} */
function numberIn(text, comma) {
  const clean = comma ? text.replace(",", ".") : text;
  return clean === "" ? Number.NaN : Number(clean);
}

/** @param {string} text @returns {{number: number, cells: string[]}[]} rows that are not empty, with the number of their line */
function rowsOf(text) {
  const lines = text.split(/\r\n|\r|\n/).map((line, i) => ({ line, number: i + 1 }));
  const full = lines.filter(({ line }) => line.trim() !== "");
  const separator = separatorOf(full[0]?.line ?? "");
  return full.map(({ line, number }) => ({
    number,
    cells: line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")),
  }));
}

/**
 * Labels as the network is given them: numbers of many values are predicted, all else are classes.
 * @param {string[]} labels @param {number[]} values
 * @returns {Pick<OwnData, "y"|"task"|"names">}
 */
function labelled(labels, values) {
  const numeric = values.every(Number.isFinite);
  const distinct = [...new Set(labels)];
  if (numeric && (values.some((v) => !Number.isInteger(v)) || distinct.length > MOST_CLASSES))
    return { y: values, task: "regression", names: null };
  const names = numeric ? distinct.sort((a, b) => Number(a) - Number(b)) : distinct;
  return { y: labels.map((label) => names.indexOf(label)), task: "classes", names };
}

/**
 * @param {string} text
 * @param {{points?: number, features?: number}} [most] limits of the server
 * @returns {OwnData}
 */
export function readTable(text, { points = Infinity, features = Infinity } = {}) {
  const rows = rowsOf(text);
  if (rows.length === 0) throw new TableError("There is nothing to read: a line for each point.");
  const width = rows[0].cells.length;
  if (width < 2)
    throw new TableError(
      `Line ${rows[0].number} has one column: at least one number and a label are needed, with a comma, semicolon or tab between them.`,
    );
  const comma = !text.includes(".") && separatorOf(text) !== ",";
  const number = (/** @type {string} */ cell) => numberIn(cell, comma);
  const headed = rows[0].cells.slice(0, -1).some((cell) => !Number.isFinite(number(cell)));
  const body = headed ? rows.slice(1) : rows;
  for (const { number: line, cells } of body) {
    if (cells.length !== width)
      throw new TableError(
        `Line ${line} has ${cells.length} columns, line ${rows[0].number} has ${width}.`,
      );
    const wrong = cells.findIndex((cell, i) =>
      i < width - 1 ? !Number.isFinite(number(cell)) : cell === "",
    );
    if (wrong === width - 1) throw new TableError(`Line ${line} has no label in its last column.`);
    if (wrong >= 0)
      throw new TableError(`Line ${line}: “${cells[wrong]}” in column ${wrong + 1} is no number.`);
  }
  if (body.length < FEWEST)
    throw new TableError(`There are ${body.length} points: at least ${FEWEST} are needed.`);
  if (body.length > points)
    throw new TableError(
      `There are ${body.length} points, and no more than ${points} are allowed.`,
    );
  if (width - 1 > features)
    throw new TableError(
      `There are ${width - 1} columns of numbers, and no more than ${features} are allowed.`,
    );
  const labels = body.map(({ cells }) => cells[width - 1]);
  const found = labelled(labels, labels.map(number));
  if (found.names && found.names.length < 2)
    throw new TableError(`All points have the label “${labels[0]}”: two classes are needed.`);
  return { x: body.map(({ cells }) => cells.slice(0, -1).map(number)), ...found };
}
