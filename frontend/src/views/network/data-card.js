// The card of the data: which set, how many points and labels, mistakes in the labels, or points of one's own.
import { h, write } from "../../lib/dom.js";
import { knobRow } from "../parts/knob-row.js";
import { dataPicker } from "./data-picker.js";
import { countRow, shareRow } from "./data-rows.js";
import { ownPart } from "./own-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */
/** @typedef {import("../../../types/page.d.ts").DatasetEntry} DatasetEntry */

/** The fewest points that are offered. */
const FEWEST = 20;

/** @param {Pick<NetworkState, "data"|"catalog">} state @returns {DatasetEntry|null} null for points of one's own */
function entryOf({ data, catalog }) {
  return "own" in data ? null : (catalog?.datasets.find((d) => d.id === data.id) ?? null);
}

/** How many points there are to learn from: those that are not held out. @param {NetworkState} state */
function learned(state) {
  const { data, points, validation } = state;
  const all = "own" in data ? data.own.x.length : (points ?? entryOf(state)?.points ?? 0);
  return Math.max(1, all - Math.round(validation * all));
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function dataCard(host, store, actions) {
  const own = ownPart(store, actions);
  const picker = dataPicker(store, { choose: actions.chooseData, own: own.open });
  const points = countRow(
    "Points",
    "How many points are drawn, the held-out ones included.",
    (v, _, done) => actions.setPoints(v, done),
  );
  const labels = countRow(
    "Labelled",
    "How many of the points to learn from keep their label; the rest is of use to unsupervised pretraining alone.",
    (v, high, done) => actions.setLabels(v >= high ? null : v, done),
  );
  const noise = shareRow(
    "Label noise",
    "The share of labels to learn from that is drawn anew, as if somebody had guessed.",
    1,
    (v, done) => actions.setNumber("label_noise", v, done),
  );
  const held = shareRow(
    "Held out",
    "The share of the points that no network learns from: the validation is measured on them.",
    0.9,
    (v, done) => actions.setNumber("validation", v, done),
  );
  const more = h("summary", {});
  const about = h("p", { class: "note" });
  const knobs = h("div", { class: "knobs" });
  host.append(
    h("h2", { class: "card-title" }, "Data"),
    picker.element,
    h(
      "div",
      { class: "knob-columns" },
      points.element,
      labels.element,
      noise.element,
      held.element,
    ),
    h("details", { class: "fold" }, more, about, knobs),
    own.element,
  );
  /** @type {DatasetEntry|null} */
  let shown = null;
  /** @type {Map<string, import("../parts/knob-row.js").KnobRow>} */
  let rows = new Map();

  function drawKnobs() {
    const { data } = store.get();
    const entry = entryOf(store.get());
    if (entry !== shown) {
      shown = entry;
      rows = new Map(
        (entry?.knobs ?? []).map((k) => [
          k.name,
          knobRow(k, (value, done) => actions.setDataKnob(k.name, value, done)),
        ]),
      );
      knobs.replaceChildren(...[...rows.values()].map((r) => r.element));
    }
    for (const knob of entry?.knobs ?? [])
      rows.get(knob.name)?.set(("id" in data ? data.knobs[knob.name] : null) ?? knob.default);
  }

  function draw() {
    const state = store.get();
    if (state.present) return;
    const entry = entryOf(state);
    picker.choose();
    drawKnobs();
    const count = "own" in state.data ? state.data.own.x.length : 0;
    write(more, entry ? `About ${entry.title}` : "About your points");
    write(about, entry ? `${entry.about} ${entry.source}` : `${count} points of your own.`);
    points.element.hidden = entry === null;
    if (entry) points.set(state.points ?? entry.points, entry.most, FEWEST);
    const most = learned(state);
    labels.set(Math.min(state.labels ?? most, most), most, 1);
    noise.set(state.label_noise);
    held.set(state.validation);
  }

  function drawPictures() {
    picker.draw();
    own.draw();
  }
  draw();
  drawPictures();
  const offs = [
    store.watch(["data", "points", "labels", "label_noise", "validation", "present"], draw),
    store.watch(["appearance", "data", "present"], drawPictures),
  ];
  return () => offs.forEach((off) => off());
}
