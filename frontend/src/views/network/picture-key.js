// The key beneath the panels: what markers, tints, bands and colours mean for the data on show.
import { h } from "../../lib/dom.js";
import { kindOf } from "../../lib/training-words.js";
import { markerSign } from "../../plot/network/marker-sign.js";

/** @typedef {import("../../../types/page.d.ts").Training} Training */
/** @typedef {import("../../lib/picture-theme.js").PictureTheme} PictureTheme */

/** @param {Node|null} sign @param {string} text */
const entry = (sign, text) => h("li", { class: "picture-key-entry" }, sign, text);

/** @param {Training} training @param {PictureTheme} theme */
function pointEntries({ data }, theme) {
  const { point, held, spare, ground } = theme;
  const held_ = entry(markerSign({ label: 0, ink: held, ground }), "paler: held out");
  const unlabelled = data.training.labelled.includes(false)
    ? [entry(markerSign({ label: null, ink: spare, ground, small: true }), "no label")]
    : [];
  if (data.task === "regression")
    return [entry(markerSign({ label: 0, ink: point, ground }), "trained on"), held_];
  const classes = data.names.map((name, k) =>
    entry(
      markerSign({ label: k, ink: point, ground, tint: theme.tints[k % theme.tints.length] }),
      /^\d+$/.test(name) ? `class ${name}` : name,
    ),
  );
  return [...classes, held_, ...unlabelled];
}

/**
 * @param {Training} training @param {PictureTheme} theme @param {boolean} spread whether predictions' scatter is shown
 * @returns {HTMLElement[]}
 */
export function keyEntries(training, theme, spread) {
  const kind = kindOf(training);
  if (kind === "boundary")
    return [
      ...pointEntries(training, theme),
      entry(
        null,
        spread
          ? "strong colour: predictions scatter from one dropout pass to the next"
          : "faint: unsure",
      ),
    ];
  if (kind === "curve")
    return [
      ...pointEntries(training, theme),
      entry(null, "band: ± one deviation of dropout passes"),
    ].slice(0, training.frames[0]?.contestants.some(hasSpread) ? 3 : 2);
  if (kind === "confusion")
    return [
      entry(null, "rows: what it is"),
      entry(null, "columns: what is said"),
      entry(h("span", { class: "swatch swatch-wrong", "aria-hidden": "true" }), "mistaken"),
    ];
  return [];
}

/** @param {import("../../../types/page.d.ts").FrameEntry} entry */
export function hasSpread({ picture }) {
  if (!picture) return false;
  return picture.kind === "confusion"
    ? picture.samples.some((sample) => sample.spread !== null)
    : picture.spread !== null;
}
