// Points of a person's own: drawn on a pad, pasted or loaded as a table, saved to a file and opened again.

import { readTable, TableError } from "../../lib/csv.js";
import { freshId, h, write } from "../../lib/dom.js";
import { padPart } from "./pad-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */

const EXAMPLE = "0.1, 0.9, rain\n0.8, 0.3, sun\n…";

/** A button that asks for a file and hands on its text. @param {string} label @param {string} accept @param {string} tip @param {(text: string) => void} onText */
function fileButton(label, accept, tip, onText) {
  const input = h("input", {
    type: "file",
    accept,
    hidden: true,
    "aria-label": label,
    onchange: async () => {
      const file = input.files?.[0];
      if (file) onText(await file.text());
      input.value = "";
    },
  });
  const button = h(
    "button",
    { type: "button", class: "button small", "data-tip": tip, onclick: () => input.click() },
    label,
  );
  return [button, input];
}

/** @param {Store} store @param {Actions} actions */
function tablePart(store, actions) {
  const [id, why, hint] = [freshId("table"), freshId("why"), freshId("hint")];
  const fault = h("p", { id: why, class: "fault", role: "alert" });
  const area = h("textarea", {
    id,
    class: "field own-table",
    rows: 4,
    placeholder: EXAMPLE,
    spellcheck: false,
    "aria-describedby": `${hint} ${why}`,
  });

  function use() {
    const limits = store.get().catalog?.limits ?? {};
    try {
      const most = { points: limits.data_points?.high, features: limits.features?.high };
      actions.useOwn(readTable(area.value, most));
      write(fault, "");
      area.removeAttribute("aria-invalid");
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      write(fault, error.message);
      area.setAttribute("aria-invalid", "true");
    }
  }
  const load = fileButton(
    "Load CSV",
    ".csv,.tsv,.txt,text/csv,text/plain",
    "A table from a file; it is read here and sent with each training.",
    (text) => {
      area.value = text;
      use();
    },
  );
  return h(
    "div",
    { class: "own-section" },
    h("label", { for: id, class: "knob-name" }, "As a table"),
    area,
    h(
      "p",
      { id: hint, class: "note" },
      "A line for each point: numbers, then the label, which may be a word. Comma, semicolon or tab between them; a first line of names is skipped.",
    ),
    fault,
    h(
      "div",
      { class: "button-row" },
      h("button", { type: "button", class: "button small", onclick: use }, "Use this table"),
      ...load,
    ),
  );
}

/** @param {Store} store @param {Actions} actions */
export function ownPart(store, actions) {
  const pad = padPart(store, actions);
  const element = h(
    "details",
    { class: "fold own-data", ontoggle: () => element.open && pad.draw() },
    h("summary", {}, "Points of your own"),
    pad.element,
    tablePart(store, actions),
    h(
      "div",
      { class: "button-row" },
      h(
        "button",
        {
          type: "button",
          class: "button small",
          "data-tip": "The whole set-up as a file, which the API takes as it is.",
          onclick: actions.saveFile,
        },
        "Save to file",
      ),
      ...fileButton(
        "Open",
        ".json,application/json",
        "A set-up that was saved to a file.",
        actions.openFile,
      ),
    ),
  );
  return {
    element,
    draw: pad.draw,
    open() {
      element.open = true;
      element.scrollIntoView({ block: "nearest" });
      pad.focus();
    },
  };
}
