// The stage: contour or space, the paths, the start to drag, the zoom, and what is worth a look on this surface.
import { windowOf } from "../actions/setup.js";
import { h, mark, write } from "../lib/dom.js";
import { point } from "../lib/format.js";
import { pathsOf } from "../lib/paths.js";
import { selectedOf, shownStep } from "../lib/reading.js";
import { surfaceName } from "../lib/request.js";
import { readTheme } from "../lib/theme.js";
import { centreOf, turn } from "../lib/turn.js";
import { createSpace } from "../plot/space.js";
import { createStage } from "../plot/stage.js";
import { basinsKey } from "./basins/basins-key.js";
import { largePart } from "./basins/large-part.js";
import { mapsPart } from "./basins/maps-part.js";
import { noticeView } from "./notice.js";
import { legendPart } from "./parts/legend.js";
import { segmented } from "./parts/segmented.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */

const SHOWS = [
  { id: "contour", title: "Contour", about: "Seen from above, with lines of equal loss." },
  {
    id: "basins",
    title: "Basins",
    about: "For each contestant a map: every start coloured by the minimum it reaches.",
  },
  { id: "space", title: "3-D", about: "The loss as a height; drag to turn it." },
];

const TINTS = [
  {
    id: "minimum",
    title: "Minimum reached",
    about: "The tint says which minimum a start reaches.",
  },
  { id: "steps", title: "Steps needed", about: "The shade says how many steps a start needs." },
];

/** The start of the race that is set up: as chosen, else the surface's own, turned with it. @param {State} state */
export function startOf(state) {
  const { start, race, grid, surface, catalog, rotation } = state;
  if (start) return start;
  if (race) return race.surface.start;
  const entry = "id" in surface ? catalog?.surfaces.find((s) => s.id === surface.id) : null;
  return entry ? turn(entry.start, centreOf(entry.window), rotation) : (grid?.start ?? null);
}

/** What to look at here, in a sentence or two; the earlier picture's while a refused formula stands. @param {State} state */
export function storyOf({ surface, catalog, race, refused }) {
  const name = surfaceName(surface);
  const failed = "formula" in surface && refused === name;
  const shown = failed ? race?.of : name;
  if (shown === undefined)
    return { title: "Nothing to show yet", about: "The formula could not be read." };
  const entry = catalog?.surfaces.find((s) => s.id === shown);
  if (entry) return { title: entry.title, about: entry.about };
  const { minima = [], minima_note = "" } = (race?.of === shown && race.surface) || {};
  const marks = minima.length > 0 ? " Open crosses mark what was found." : "";
  const found = minima_note ? `. ${minima_note}${marks}` : "";
  return { title: "Formula of your own", about: `f(x, y) = ${shown}${found}` };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function stageCard(host, store, actions) {
  const flat = h("div", { class: "stage" });
  const deep = h("div", { class: "stage", hidden: true });
  const shows = segmented({
    name: "Picture",
    choices: SHOWS,
    onChoose: (id) => actions.setShow(/** @type {State["show"]} */ (id)),
  });
  const tints = segmented({
    name: "Colours",
    choices: TINTS,
    onChoose: (id) => actions.setTint(/** @type {State["tint"]} */ (id)),
  });
  tints.element.classList.add("stage-tints");
  const maps = h("div", { class: "maps", hidden: true });
  const at = h("span", { class: "mono" });
  const hint = h("span", { class: "readout-hint" }, " · drag the pin");
  const lead = h("span", { class: "readout-lead" }, "start ");
  const readout = h("p", { class: "readout" }, lead, at, hint);
  const title = h("strong");
  const about = h("span");
  const notice = h("div", { class: "notices" });
  const legend = legendPart(store);
  const key = basinsKey(store);
  const frame = h("div", { class: "stage-frame" }, flat, deep);
  frame.append(
    h("div", { class: "stage-top" }, shows.element, tints.element, readout),
    maps,
    notice,
  );
  host.append(frame, key.element, legend.element, h("p", { class: "story" }, title, " ", about));
  const handlers = {
    onStart: actions.moveStart,
    onWindow: actions.setView,
    /** @param {[number, number]} place */
    onPick: (place) => large.pick(place),
    onEye: actions.setEye,
    /** @param {string} id */
    onSelect: (id) => actions.select(Number(id)),
  };
  const stage = createStage(flat, handlers);
  /** @type {ReturnType<typeof createSpace>|null} */
  let space = null;
  const large = largePart(frame, store, { ...actions, lessen }, stage);
  const multiples = mapsPart(maps, store, actions, { startOf, say });
  /** The picture in sight, none beneath the maps; one out of sight is brought up to date when it comes back. */
  const current = () => {
    const { show } = store.get();
    if (show === "space" && space) return space;
    return show === "basins" && !large.on() ? null : stage;
  };

  function drawShow() {
    const { show, large: one, tint } = store.get();
    const [deepOn, mapsOn] = [show === "space", show === "basins" && !one];
    deep.hidden = !deepOn;
    flat.hidden = deepOn || mapsOn;
    maps.hidden = !mapsOn;
    mark(frame, "data-maps", mapsOn);
    mark(frame, "data-basins", show === "basins");
    hint.hidden = deepOn || mapsOn;
    tints.element.hidden = show !== "basins";
    shows.set(show);
    tints.set(tint);
    if (deepOn) space ??= createSpace(deep, handlers);
    drawEye();
    drawAll();
  }

  function drawEye() {
    space?.setEye(store.get().eye);
  }

  function drawPaths() {
    drawStart();
    const picture = current();
    if (!picture) return;
    const { race, contestants, catalog } = store.get();
    const chosen = selectedOf(store.get());
    const paths = pathsOf(race, contestants, catalog, readTheme(document.documentElement).slots);
    // A map is one contestant's: another's path would end where the map does not say.
    picture.setPaths(large.on() ? paths.filter((path) => path.id === String(chosen?.key)) : paths);
    picture.setSelected(chosen && race && !race.preview ? String(chosen.key) : null);
    picture.setStep(shownStep(store.get()));
  }

  function drawStart() {
    const state = store.get();
    const start = startOf(state);
    if (!start) return;
    const window = windowOf(state);
    write(lead, "start ");
    write(at, point(start, window ? window[0][1] - window[0][0] : 4));
    current()?.setStart(start);
  }

  function drawGround() {
    if (!large.draw()) current()?.setGround(store.get().grid);
  }

  /** What becomes of the start that is pointed at; null: the start of the race again. @param {string|null} text */
  function say(text) {
    if (text === null) return drawStart();
    write(lead, "");
    write(at, text);
  }

  function drawWindow() {
    const state = store.get();
    const home = windowOf(state);
    if (!home) return;
    current()?.setHome(home);
    current()?.setWindow(state.view ?? home);
  }

  function drawTheme() {
    current()?.setTheme(readTheme(document.documentElement).stage);
    drawPaths();
  }

  function drawStory() {
    const story = storyOf(store.get());
    write(title, story.title);
    write(about, story.about);
  }

  function drawAll() {
    drawTheme();
    drawWindow();
    drawGround();
  }

  /** Escape leads from one map back to all of them. @param {KeyboardEvent} event */
  function back(event) {
    if (event.key !== "Escape" || event.defaultPrevented || !large.on()) return;
    event.preventDefault();
    lessen();
  }

  function lessen() {
    const chosen = selectedOf(store.get());
    actions.lessen();
    if (chosen) multiples.focus(chosen.key);
  }
  frame.addEventListener("keydown", back);

  drawStory();
  drawShow();
  const offs = [
    store.watch(["show", "large", "tint"], drawShow),
    store.watch(["basins"], () => large.draw()),
    store.watch(["race", "contestants", "selected"], drawPaths),
    store.watch(["step", "dragging"], () => current()?.setStep(shownStep(store.get()))),
    store.watch(["start"], drawStart),
    store.watch(["eye"], drawEye),
    store.watch(["grid"], drawGround),
    store.watch(["view", "surface"], drawWindow),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["surface", "refused", "race"], drawStory),
    noticeView(notice, store, actions),
    legend.off,
    key.off,
    multiples.off,
    large.off,
    stage.dispose,
    () => space?.dispose(),
  ];
  return () => offs.forEach((off) => off());
}
