// The part of a link after "#": readable key=value pairs, joined by "&".

/** What stays as it is in a link, because it reads better and needs no escape inside a fragment. */
const PLAIN = /[^A-Za-z0-9\-._~!$'()*+,;:@/?^]/gu;

/** @param {string} text */
function escaped(text) {
  return text.replace(PLAIN, (c) => encodeURIComponent(c));
}

/**
 * @param {[string, string][]} pairs
 * @returns {string} without the "#"
 */
export function encodeHash(pairs) {
  return pairs.map(([key, value]) => `${key}=${escaped(value)}`).join("&");
}

/**
 * @param {string} text with or without the "#"
 * @returns {Map<string, string>} the last of equal keys wins; what cannot be decoded is left as written
 */
export function decodeHash(text) {
  /** @type {Map<string, string>} */
  const pairs = new Map();
  for (const part of text.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=");
    if (cut > 0) pairs.set(part.slice(0, cut), unescaped(part.slice(cut + 1)));
  }
  return pairs;
}

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
