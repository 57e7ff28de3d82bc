// The picture on the screen as a file that stands for itself: with title, axes and legend.
import { h } from "../../lib/dom.js";
import { pngOf, svgOf } from "../../plot/poster/picture.js";
import { takeButton, takeSection } from "./section.js";

/** @typedef {import("../../plot/poster/types.js").Poster} Poster */
/** @typedef {{poster: Poster, at: number, moment: string}} Shot a poster, the moment on show, and what a file's name says of it */

const FORMS = { png: pngOf, svg: svgOf };

/**
 * @param {Pick<import("../../actions/take.js").Take, "saveDrawn">} take
 * @param {() => Shot | null} shoot null while there is no picture
 * @param {string} about
 * @returns {import("./section.js").Section}
 */
export function pictureSection(take, shoot, about) {
  /** @param {keyof typeof FORMS} form */
  async function press(form) {
    const shot = shoot();
    if (!shot) {
      section.say("There is no picture yet.");
      return;
    }
    try {
      const file = await FORMS[form](shot.poster, shot.at);
      section.say(take.saveDrawn(file, form, shot.moment));
    } catch (error) {
      section.say(error instanceof Error ? error.message : String(error));
    }
  }

  const section = takeSection(
    "The picture",
    about,
    h(
      "div",
      { class: "take-row" },
      takeButton("Save as PNG", () => press("png")),
      takeButton("Save as SVG", () => press("svg")),
    ),
  );
  return { element: section.element, stop: () => {} };
}
