// Numbers as text: short, of steady width, with a real minus sign before a number and plain e-notation after it.

const MINUS = "\u2212";
export const NOTHING = "\u2013";

/** @param {string} text @returns {string} */
function trueMinus(text) {
  return text.startsWith("-") ? MINUS + text.slice(1) : text;
}

/**
 * A loss for a table: two digits and an exponent ("5.2e-3"), so that orders of magnitude compare at a glance.
 * @param {number|null|undefined} value
 */
export function loss(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 0.1 && size < 1000)
    return trueMinus(
      size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2),
    );
  return trueMinus(value.toExponential(1).replace("e+", "e"));
}

/**
 * A number for a knob: up to `digits` significant digits, no trailing zeros.
 * @param {number|null|undefined} value
 * @param {number} [digits]
 */
export function brief(value, digits = 3) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e6) return trueMinus(String(Number(value.toPrecision(digits))));
  const [head, tail] = value.toExponential(digits - 1).split("e");
  return trueMinus(`${Number(head)}e${Number(tail)}`);
}

/**
 * A signed number for a vector: three significant digits, always a sign.
 * @param {number} value
 */
export function signed(value) {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "+";
  if (size === 0) return "+0";
  if (size < 1e-3 || size >= 1e4) return sign + size.toExponential(1).replace("e+", "e");
  return sign + size.toFixed(size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.1 ? 3 : 4);
}

/**
 * A vector or a lone number, as shown beside a formula.
 * @param {number[]} values
 */
export function vector(values) {
  if (values.length === 1) return signed(values[0]);
  return `(${values.map(signed).join(", ")})`;
}

/**
 * A point of the plane with two or more decimals as its window asks for: "(−1.40, 1.60)".
 * @param {[number, number]} point
 * @param {number} [span] width of the window in surface units
 */
export function point(point, span = 4) {
  const decimals = Math.min(6, Math.max(0, 3 - Math.ceil(Math.log10(Math.max(span, 1e-9)))));
  return `(${point.map((v) => trueMinus(v.toFixed(decimals))).join(", ")})`;
}

/** Made once: making one costs more than a frame should. */
const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A whole number with thin groups: "12,000". @param {number} value */
export function whole(value) {
  return WHOLE.format(value);
}

const RAISED = /** @type {Record<string, string>} */ ({
  "-": "⁻",
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
});

/** A tolerance as a power where it is one: 0.001 is "10⁻³", 0.002 is "0.002". @param {number} value */
export function power(value) {
  const exponent = Math.log10(value);
  if (value > 0 && Math.abs(exponent - Math.round(exponent)) < 1e-9 && Math.abs(exponent) >= 2) {
    return `10${[...String(Math.round(exponent))].map((c) => RAISED[c]).join("")}`;
  }
  return brief(value);
}

/** A ratio said in words: 1.8 is "1.8 times". @param {number} value */
export function times(value) {
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1.095 ? 1 : 2)} times`;
}

/** A share as "93.0 %", for figures that stand below each other. @param {number|null|undefined} share 0 to 1 */
export function percent(share) {
  if (share === null || share === undefined || !Number.isFinite(share)) return NOTHING;
  return `${trueMinus((100 * share).toFixed(1))} %`;
}

/** A number in the manner of a formula: "3·10⁻⁷"; as it is between 0.01 and 1,000. @param {number|null|undefined} value */
export function scientific(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  if (size === 0 || (size >= 0.01 && size < 1000)) return brief(value, 2);
  const [head, tail] = value.toExponential(0).split("e");
  const raised = [...String(Number(tail))].map((c) => RAISED[c]).join("");
  return `${trueMinus(head)}·10${raised}`;
}
