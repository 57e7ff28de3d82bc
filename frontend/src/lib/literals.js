// Data as source text, for JSON and for Python: as much on a line as fits, the rest broken and indented.

/** How a language writes the three words that JSON has, how deep it indents, and what follows the last entry of a broken list. @typedef {{true: string, false: string, null: string, indent: string, last: string}} Manner */

/** @type {Manner} */
const JSON_MANNER = { true: "true", false: "false", null: "null", indent: "  ", last: "" };
/** @type {Manner} */
const PYTHON_MANNER = { true: "True", false: "False", null: "None", indent: "    ", last: "," };

/** No line longer than this where that can be helped. */
const WIDTH = 96;

/** @param {unknown} value as JSON would have it @param {Manner} manner @returns {string} on one line */
function flat(value, manner) {
  if (value === null || value === undefined) return manner.null;
  if (typeof value === "boolean") return value ? manner.true : manner.false;
  if (Array.isArray(value)) return `[${value.map((one) => flat(one, manner)).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${pairsOf(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${flat(one, manner)}`)
    .join(", ")}}`;
}

/** What JSON would leave out is left out. @param {object} value @returns {[string, unknown][]} */
function pairsOf(value) {
  return Object.entries(value).filter(([, one]) => one !== undefined);
}

/**
 * @param {unknown} value @param {Manner} manner @param {string} indent of the line it begins on
 * @param {number} before characters that stand before it on that line
 * @returns {string}
 */
function broken(value, manner, indent, before) {
  const line = flat(value, manner);
  if (before + line.length < WIDTH || typeof value !== "object" || value === null) return line;
  const deeper = indent + manner.indent;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((one) => broken(one, manner, deeper, deeper.length))
    : pairsOf(value).map(([name, one]) => {
        const head = `${JSON.stringify(name)}: `;
        return head + broken(one, manner, deeper, deeper.length + head.length);
      });
  const [open, close] = list ? "[]" : "{}";
  const inside = list && parts.every((part) => part.length < 30) ? rows(parts, deeper) : parts;
  return `${open}\n${inside.map((part) => deeper + part).join(",\n")}${manner.last}\n${indent}${close}`;
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
  return broken(value, JSON_MANNER, "", 0);
}

/** A string of JSON is one of Python too. @param {unknown} value @returns {string} */
export function pythonText(value) {
  return broken(value, PYTHON_MANNER, "", 0);
}
