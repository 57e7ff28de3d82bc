// Numbers for people: round tick steps, tick labels, coordinates no finer than a pixel. Pure.

/**
 * The round number (1, 2 or 5 times a power of ten) at or above `value`.
 * @param {number} value positive
 */
export function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  const factor = lead <= 1.0000001 ? 1 : lead <= 2.0000001 ? 2 : lead <= 5.0000001 ? 5 : 10;
  return factor * power;
}

/** The proper minus sign, of the same width as the plus. @param {string} text */
function withMinus(text) {
  return text.replace(/-/g, "−");
}

/**
 * The round number (1, 2, 2.5 or 5 times a power of ten) nearest to `value` in ratio.
 * @param {number} value positive
 */
export function roundNear(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  const factor =
    lead < Math.SQRT2 ? 1 : lead < Math.sqrt(5) ? 2 : lead < 3.54 ? 2.5 : lead < 7.07 ? 5 : 10;
  return factor * power;
}

/**
 * A tick's label with just the decimals that its step needs.
 * @param {number} value @param {number} step
 */
export function tickLabel(value, step) {
  if (Math.abs(value) < step * 1e-6) return "0";
  const size = Math.max(Math.abs(value), step);
  if (size >= 1e5 || step < 1e-5) {
    const digits = Math.max(
      0,
      Math.min(12, Math.floor(Math.log10(size) + 1e-9) - Math.floor(Math.log10(step) + 1e-9)),
    );
    return withMinus(value.toExponential(digits).replace("e+", "e"));
  }
  return withMinus(value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A level of the loss in few characters: 0.01, 1, 100, 10⁴, 2.5.
 * @param {number} value
 */
export function levelLabel(value) {
  if (value === 0) return "0";
  const power = Math.log10(Math.abs(value));
  if ((power >= 4 || power <= -3) && Math.abs(power - Math.round(power)) < 1e-9) {
    const digits = [...String(Math.abs(Math.round(power)))]
      .map((d) => superscripts[Number(d)])
      .join("");
    return `${value < 0 ? "−" : ""}10${power < 0 ? "⁻" : ""}${digits}`;
  }
  if (power >= 5 || power < -3) return withMinus(value.toExponential(1).replace("e+", "e"));
  return withMinus(String(Number(value.toPrecision(3))));
}

/**
 * A coordinate rounded to the decimals that one pixel can tell apart, so that links stay short.
 * @param {number} value @param {number} scale pixels to a unit
 */
export function tidy(value, scale) {
  const decimals = Math.max(0, Math.min(15, Math.ceil(Math.log10(scale))));
  return Number(value.toFixed(decimals));
}

/** @param {number} value @param {number} scale pixels to a unit @returns {string} as a person reads it, −1.40 */
export function coordinate(value, scale) {
  const decimals = Math.max(0, Math.min(15, Math.ceil(Math.log10(scale))));
  const text = value.toFixed(decimals);
  return withMinus(Number(text) === 0 ? text.replace("-", "") : text);
}

/** @param {ArrayLike<number>} sorted ascending @param {number} share between 0 and 1 @returns {number} */
export function quantile(sorted, share) {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))];
}
