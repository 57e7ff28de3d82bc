// The training on the screen as a poster: the panels of all who are shown.
import { whole } from "../../lib/format.js";
import { READINGS, scaleOf } from "../../lib/network-looks.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { look } from "../../lib/slots.js";
import { shownOf } from "../../lib/training-look.js";
import { shownIndex } from "../../lib/training-reading.js";
import { fairness, titleOf } from "../../lib/training-words.js";
import { createTrainingPoster } from "../../plot/poster/training-poster.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */

/** @param {State} state @returns {import("./picture-section.js").Shot | null} null while there is nothing to draw */
export function trainingShot(state) {
  const { training, layered, layer_reading, spread } = state;
  const shown = shownOf(state);
  if (!training || training.frames.length === 0 || shown.length === 0) return null;
  const theme = { ...readPictureTheme(document.documentElement), text: 14 };
  const reading = READINGS.find((one) => one.id === layer_reading)?.title;
  const at = shownIndex(state);
  const data = state.catalog?.datasets.find((d) => d.id === training.of)?.title ?? "Own points";
  const picture = layered ? `${reading} by layer` : titleOf(training);
  const figures = layered
    ? []
    : [`validation ${training.data.task === "classes" ? "accuracy" : "loss"}`];
  const stepAt = (/** @type {number} */ frame) => training.frames[frame]?.step ?? 0;
  const poster = createTrainingPoster({
    words: {
      title: `${data}: ${picture.toLowerCase()}`,
      about: [fairness(training), ...figures, "Descent Lab"].join(" · "),
      moment: (frame) => `step ${whole(stepAt(frame))} / ${whole(training.steps)}`,
    },
    training,
    panels: shown.map(({ index, name, slot, layer_names }) => ({
      index,
      name,
      slot: look(slot, theme.slots),
      layer_names,
    })),
    spread,
    layers: layered ? layer_reading : null,
    scale: scaleOf(layer_reading),
    theme,
  });
  return { poster, at, moment: `step ${stepAt(at)}` };
}
