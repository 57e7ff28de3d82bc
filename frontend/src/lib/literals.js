// Data as source text, for JSON and for Python: as much on a line as fits, the rest broken and indented.

/** How a language writes the three words that JSON has. @typedef {{true: string, false: string, null: string}} Words */

/** @type {Words} */
const JSON_WORDS = { true: "true", false: "false", null: "null" };
/** @type {Words} */
const PYTHON_WORDS = { true: "True", false: "False", null: "None" };

/** No line longer than this where that can be helped. */
const WIDTH = 96;

/** @param {unknown} value as JSON would have it @param {Words} words @returns {string} on one line */
function flat(value, words) {
  if (value === null || value === undefined) return words.null;
  if (typeof value === "boolean") return value ? words.true : words.false;
  if (Array.isArray(value)) return `[${value.map((one) => flat(one, words)).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${pairsOf(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${flat(one, words)}`)
    .join(", ")}}`;
}

/** What JSON would leave out is left out. @param {object} value @returns {[string, unknown][]} */
function pairsOf(value) {
  return Object.entries(value).filter(([, one]) => one !== undefined);
}

/**
 * @param {unknown} value @param {Words} words @param {string} indent of the line it begins on
 * @param {number} before characters that stand before it on that line
 * @returns {string}
 */
function broken(value, words, indent, before) {
  const line = flat(value, words);
  if (before + line.length < WIDTH || typeof value !== "object" || value === null) return line;
  const deeper = `${indent}  `;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((one) => broken(one, words, deeper, deeper.length))
    : pairsOf(value).map(([name, one]) => {
        const head = `${JSON.stringify(name)}: `;
        return head + broken(one, words, deeper, deeper.length + head.length);
      });
  const [open, close] = list ? "[]" : "{}";
  const inside = list && parts.every((part) => part.length < 30) ? rows(parts, deeper) : parts;
  return `${open}\n${inside.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}

/** Short entries stand side by side. @param {string[]} parts @param {string} indent @returns {string[]} lines, without their last commas */
function rows(parts, indent) {
  /** @type {string[]} */
  const lines = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + part.length + 3 < WIDTH)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** @param {unknown} value @returns {string} */
export function jsonText(value) {
  return broken(value, JSON_WORDS, "", 0);
}

/** A string of JSON is one of Python too. @param {unknown} value @returns {string} */
export function pythonText(value) {
  return broken(value, PYTHON_WORDS, "", 0);
}
