// What a landscape says of itself in words: its axes, how much of the paths it holds, who is missing, how far it is.
import { loss as lossText, percent, whole } from "./format.js";
import { lossUnder } from "./scenery.js";

/** @typedef {import("../../types/page.d.ts").Scenery} Scenery */
/** @typedef {import("../../types/page.d.ts").Training} Training */

export const DIRECTIONS = [
  {
    id: "pca",
    title: "PCA",
    about: "The plane nearest to all paths: their first two principal components.",
  },
  {
    id: "random",
    title: "Random",
    about:
      "Two random directions from the selected contestant’s last weights, each unit’s as long as its own weights (Li et al., 2018).",
  },
];

/** @param {Scenery} scenery @returns {[string, string]} */
export function planeTitles({ plane }) {
  const [a, b] = plane.explained.map((share) => `${percent(share)} of the variance`);
  return [`direction 1 (${a})`, `direction 2 (${b})`];
}

/** How much of the paths can be seen here. @param {Scenery} scenery */
export function planeSentence({ directions, plane, entrants }) {
  const held = percent(Math.min(1, plane.explained[0] + plane.explained[1]));
  if (directions === "pca")
    return `The plane holds ${held} of the paths’ variance; the rest leaves the page.`;
  const whose = entrants[plane.origin ?? 0]?.name ?? "";
  return `Random directions from where ${whose} ended hold ${held} of the paths’ variance: nearly all of their way leaves the page.`;
}

/** Who has no path, and why. @param {Scenery} scenery @returns {string[]} */
export function absentees({ plane, entrants }) {
  return plane.left_out.map(
    ({ contestant, why }) => `Not here: ${entrants[contestant].name}. ${why}`,
  );
}

/**
 * Where a contestant is at a frame: its loss, and the plane's beneath it, as far as the grid tells.
 * @param {Scenery} scenery @param {number} contestant @param {number} frame
 */
export function placeSentence(scenery, contestant, frame) {
  const path = scenery.plane.paths.find((one) => one.contestant === contestant);
  if (!path) return "";
  const k = Math.min(frame, path.steps.length - 1);
  const off = path.off_plane[k].toFixed(1);
  const within = off === "0.0";
  const under = within ? null : lossUnder(scenery, path.alpha[k], path.beta[k]);
  const name = scenery.entrants[contestant].name;
  const below = under === null ? "" : `; the plane beneath it, about ${lossText(under)}`;
  const where = within ? "It lies in the plane" : `It is ${off} away from the plane`;
  return `${name} has loss ${lossText(path.training_loss[k])}${below}. ${where}, which holds ${percent(path.explained)} of its own variance.`;
}

/**
 * What is going on, while there is something to say.
 * @param {{training: Training|null, survey: {step: number, steps: number}|null, unsurveyed: string}} state
 */
export function surveySentence({ training, survey, unsurveyed }) {
  if (unsurveyed) return unsurveyed;
  if (survey && survey.step < survey.steps)
    return `Training again for the weights: step ${whole(survey.step)} of ${whole(survey.steps)}`;
  if (survey) return "Computing the losses on the plane …";
  if (training?.stopped) return "The training was stopped: only a whole one has a landscape.";
  if (!training?.complete) return "The landscape comes when the training has ended.";
  return "";
}
