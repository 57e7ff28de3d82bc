// The animation as a video, made in the browser: with progress, and a way to call it off.
import { freshId, h } from "../../lib/dom.js";
import { whole } from "../../lib/format.js";
import { filmOf } from "../../plot/poster/film.js";
import { MOST_PICTURES } from "../../plot/poster/reel.js";
import { takeButton, takeSection } from "./section.js";

const NONE =
  "This browser makes no videos. A current Chromium, Chrome, Edge, Firefox or Safari does.";

/**
 * @param {Pick<import("../../actions/take.js").Take, "saveDrawn">} take
 * @param {() => import("./picture-section.js").Shot | null} shoot null while there is no picture
 * @param {number} pace moments a second
 * @returns {import("./section.js").Section}
 */
export function filmSection(take, shoot, pace) {
  /** @type {AbortController | null} */
  let running = null;
  const id = freshId("film");
  const bar = h("progress", { id, max: 1, value: 0 });
  const cancel = takeButton("Cancel", () => running?.abort());
  const progress = h(
    "div",
    { class: "take-progress", hidden: true },
    h("label", { for: id, class: "note" }, "Drawing the video"),
    bar,
    cancel,
  );
  const save = takeButton("Save as video", press);

  /** @param {boolean} on */
  function show(on) {
    const focused = section.element.contains(document.activeElement);
    bar.value = 0;
    progress.hidden = !on;
    save.hidden = on;
    // The focus must not fall off a button that goes away.
    if (focused) (on ? cancel : save).focus();
  }

  /** @param {import("./picture-section.js").Shot} shot @param {AbortSignal} signal */
  async function make({ poster }, signal) {
    const onProgress = (/** @type {number} */ share) => {
      bar.value = share;
    };
    try {
      const film = await filmOf(poster, { pace, signal, onProgress });
      return film ? take.saveDrawn(film.blob, film.ending) : NONE;
    } catch (error) {
      if (signal.aborted) return "Called off.";
      return error instanceof Error ? error.message : String(error);
    }
  }

  async function press() {
    const shot = shoot();
    if (!shot || shot.poster.last < 1) {
      section.say("There is nothing to play yet.");
      return;
    }
    running = new AbortController();
    section.say("");
    show(true);
    const said = await make(shot, running.signal);
    running = null;
    show(false);
    section.say(said);
  }

  const section = takeSection(
    "The animation",
    `All from the start at 1× speed, made by this browser: MP4, or WebM where it has no MP4. More than ${whole(MOST_PICTURES)} steps go in larger strides.`,
    h("div", { class: "take-row" }, save),
    progress,
  );
  return {
    element: section.element,
    stop: () => running?.abort(),
  };
}
