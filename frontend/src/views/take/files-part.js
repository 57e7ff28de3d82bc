// Files to take away: the run as data, the picture, the animation.
import { filmSection } from "./film-section.js";
import { pictureSection } from "./picture-section.js";
import { runSection } from "./run-section.js";

/**
 * @param {import("../../actions/take.js").Take} take
 * @param {() => import("./picture-section.js").Shot | null} shoot null while there is no picture
 * @param {{picture: string, pace: number}} about a word on the picture; moments a second of the animation
 * @returns {import("../parts/take-away.js").Part}
 */
export function filesPart(take, shoot, { picture, pace }) {
  return {
    name: "files",
    title: "Files",
    open(host) {
      const sections = [
        runSection(take),
        pictureSection(take, shoot, picture),
        filmSection(take, shoot, pace),
      ];
      host.append(...sections.map((section) => section.element));
      return () => sections.forEach((section) => section.stop());
    },
  };
}
