// Names for files that are taken away: what is in them, and at which step.

/** @param {string} text @returns {string} small letters, digits and hyphens */
function plain(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/**
 * "descent-lab-saddle-step-120.png"; a part that says nothing is left out.
 * @param {string} ending @param {...(string|number)} parts
 */
export function fileName(ending, ...parts) {
  const said = parts.map((part) => plain(String(part))).filter((part) => part !== "");
  return `${["descent-lab", ...said].join("-")}.${ending}`;
}
