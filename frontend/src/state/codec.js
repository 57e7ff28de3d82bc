// Values to link text and back: numbers, points, windows, and "name(knob:value,knob:value)".

/** @typedef {import("../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../types/page.d.ts").Knobs} Knobs */
/** @typedef {import("../../types/page.d.ts").KnobValue} KnobValue */
/** @typedef {import("../../types/page.d.ts").Pair} Pair */
/** @typedef {import("../../types/page.d.ts").Window2} Window2 */

/** What in a link cannot be used, said to the person who opened it. */
export class LinkError extends Error {}

/**
 * @param {string} text
 * @param {string} what name of the value, for the message
 * @param {{low?:number|null, high?:number|null, whole?:boolean}} [range]
 */
export function readNumber(text, what, { low = null, high = null, whole = false } = {}) {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    throw new LinkError(`${what} is “${text}”, which is not a ${whole ? "whole " : ""}number`);
  }
  if ((low !== null && value < low) || (high !== null && value > high)) {
    throw new LinkError(`${what} is ${text}, outside ${low ?? "−∞"} to ${high ?? "∞"}`);
  }
  return value;
}

/** @param {number} value @returns {string} the shortest text that reads back as the same number */
export function writeNumber(value) {
  return String(value).replace("e+", "e");
}

/** @param {string} text @param {string} what @param {number} count @returns {number[]} */
export function readNumbers(text, what, count) {
  const parts = text.split(",");
  if (parts.length !== count)
    throw new LinkError(`${what} needs ${count} numbers, but is “${text}”`);
  return parts.map((part) => readNumber(part, what));
}

/** @param {string} text @param {string} what @returns {Pair} */
export function readPair(text, what) {
  return /** @type {Pair} */ (readNumbers(text, what, 2));
}

/** @param {Pair} pair */
export function writePair(pair) {
  return pair.map(writeNumber).join(",");
}

/** @param {string} text @param {string} what @returns {Window2} */
export function readWindow(text, what) {
  const [a, b, c, d] = readNumbers(text, what, 4);
  if (!(a < b && c < d)) throw new LinkError(`${what} is “${text}”, which is empty`);
  return [
    [a, b],
    [c, d],
  ];
}

/** @param {Window2} window */
export function writeWindow(window) {
  return window
    .flat()
    .map((v) => writeNumber(Number(v.toPrecision(6))))
    .join(",");
}

/** @param {KnobValue} value */
function writeKnob(value) {
  if (value === null) return "none";
  return typeof value === "number" ? writeNumber(value) : value ? "yes" : "no";
}

/**
 * @param {string} text
 * @param {Knob} knob
 * @returns {KnobValue}
 */
export function readKnob(text, knob) {
  if (knob.nullable && text === "none") return null;
  if (knob.type === "boolean") {
    if (text === "yes" || text === "no") return text === "yes";
    throw new LinkError(`${knob.name} is “${text}”, neither yes nor no`);
  }
  return readNumber(text, knob.name, knob);
}

/** @param {string} name @param {Knobs} knobs */
export function writeCall(name, knobs) {
  const entries = Object.entries(knobs).map(([key, value]) => `${key}:${writeKnob(value)}`);
  return entries.length > 0 ? `${name}(${entries.join(",")})` : name;
}

/**
 * @template {{id:string, title:string, knobs:Knob[]}} T
 * @param {string} text "adam(beta1:0.8)"
 * @param {T[]} members those that the catalog has
 * @param {string} what "surface" or "optimizer", for the message
 * @returns {{member:T, knobs:Knobs}}
 */
export function readCall(text, members, what) {
  const match = /^([A-Za-z0-9_-]+)(?:\((.*)\))?$/.exec(text);
  if (!match) throw new LinkError(`“${text}” names no ${what}`);
  const member = members.find((m) => m.id === match[1]);
  if (!member) throw new LinkError(`there is no ${what} “${match[1]}”`);
  /** @type {Knobs} */
  const knobs = {};
  for (const part of match[2] ? match[2].split(",") : []) {
    const [name, value] = part.split(":");
    const knob = member.knobs.find((k) => k.name === name);
    if (!knob) throw new LinkError(`${member.title} has no knob “${name}”`);
    knobs[name] = readKnob(value ?? "", knob);
  }
  return { member, knobs };
}
