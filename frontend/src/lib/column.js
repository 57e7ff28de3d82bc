// A column of a text as the server counts it: characters from 1, some of which a browser counts as two.

/** What stands before the column. @param {string} text @param {number} column */
export function beforeColumn(text, column) {
  return [...text].slice(0, column - 1).join("");
}

/** What stands at it; an x, for its width, where the text has ended. @param {string} text @param {number} column */
export function atColumn(text, column) {
  return [...text][column - 1] ?? "x";
}
