// The run on the screen as a file: a table, or everything.
import { h } from "../../lib/dom.js";
import { takeButton, takeSection } from "./section.js";

/** @param {Pick<import("../../actions/take.js").Take, "saveRun">} take @returns {import("./section.js").Section} */
export function runSection(take) {
  /** @type {AbortController | null} */
  let running = null;

  /** @param {"csv" | "json"} form */
  async function press(form) {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    section.say("The server is computing it …");
    const said = await take.saveRun(form, mine.signal);
    if (running === mine) section.say(said);
  }

  const section = takeSection(
    "The run as data",
    "The run is computed once more: the same numbers. CSV has a row for each contestant and step, JSON all that the server tells.",
    h(
      "div",
      { class: "take-row" },
      takeButton("Save as CSV", () => press("csv")),
      takeButton("Save as JSON", () => press("json")),
    ),
  );
  return {
    element: section.element,
    stop() {
      running?.abort();
      running = null;
    },
  };
}
