// The landscape of the training on show, in the place of the pictures: a ground with everybody's path, and what it leaves out.

import { h, mark, write } from "../../lib/dom.js";
import {
  absentees,
  DIRECTIONS,
  placeSentence,
  planeSentence,
  planeTitles,
  surveySentence,
} from "../../lib/landscape-words.js";
import { groundOf, pathsOver } from "../../lib/scenery.js";
import { readTheme } from "../../lib/theme.js";
import { selectedIndex, shownIndex } from "../../lib/training-reading.js";
import { createSpace } from "../../plot/space.js";
import { createStage } from "../../plot/stage.js";
import { grow } from "../../plot/view.js";
import { segmented } from "../parts/segmented.js";
import { landscapeLegend } from "./landscape-legend.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */

/** @typedef {ReturnType<typeof createStage>|ReturnType<typeof createSpace>} Picture */

/**
 * @typedef {object} LandscapeActions
 * @property {(key: number) => void} select
 * @property {(show: State["show"]) => void} setShow
 * @property {(directions: State["directions"]) => void} setDirections
 * @property {(eye: State["eye"]) => void} setEye
 * @property {(aspect: number) => void} setAspect
 * @property {{stop: () => void, again: () => void}} surveyor
 */

/** So much of the ground lies beyond each edge: a room that changes its shape a little shows no blank border. */
const HIDDEN = 0.05;

const SHOWS = [
  { id: "contour", title: "Contour", about: "Seen from above, with lines of equal loss." },
  { id: "space", title: "3-D", about: "The loss as a height; drag to turn it." },
];

/** @param {Store} store @param {LandscapeActions} actions */
export function landscapePart(store, actions) {
  const flat = h("div", { class: "stage" });
  const deep = h("div", { class: "stage", hidden: true });
  const shows = segmented({
    name: "View",
    choices: SHOWS,
    onChoose: (id) => actions.setShow(id === "space" ? "space" : "contour"),
  });
  const directions = segmented({
    name: "Directions",
    choices: DIRECTIONS,
    onChoose: (id) => actions.setDirections(id === "random" ? "random" : "pca"),
  });
  const words = h("span", { role: "status" });
  const stop = h(
    "button",
    { type: "button", class: "button small", onclick: actions.surveyor.stop },
    "Stop",
  );
  const again = h(
    "button",
    { type: "button", class: "button small", onclick: actions.surveyor.again },
    "Draw it",
  );
  const going = h("p", { class: "landscape-going" }, words, stop, again);
  const frame = h(
    "div",
    { class: "stage-frame landscape-frame" },
    flat,
    deep,
    h("div", { class: "stage-top" }, shows.element, directions.element),
    going,
  );
  const legend = landscapeLegend(store);
  const held = h("strong");
  const place = h("span");
  const absent = h("span");
  const story = h("p", { class: "story landscape-story" }, held, " ", place, " ", absent);
  const element = h("div", { class: "landscape", hidden: true }, frame, legend.element, story);

  const handlers = {
    onEye: actions.setEye,
    /** @param {string} id */
    onSelect: (id) => actions.select(Number(id)),
  };
  /** @type {ReturnType<typeof createStage>|null} */
  let stage = null;
  /** @type {ReturnType<typeof createSpace>|null} */
  let space = null;
  /** The picture in sight, made when it is first wanted. */
  function current() {
    const deepOn = store.get().show === "space";
    if (deepOn) space ??= createSpace(deep, handlers);
    else stage ??= createStage(flat, handlers);
    return /** @type {Picture} */ (deepOn ? space : stage);
  }

  function drawShow() {
    const { landscape, show, eye } = store.get();
    element.hidden = !landscape;
    flat.hidden = show === "space";
    deep.hidden = show !== "space";
    shows.set(show);
    if (!landscape) return;
    current();
    space?.setEye(eye);
    drawTheme();
    drawGround();
    drawGoing();
  }

  function drawGround() {
    const { landscape, scenery } = store.get();
    if (!landscape || !scenery) return;
    const ground = groundOf(scenery, planeTitles(scenery));
    if (!ground) return;
    const picture = current();
    const seen = grow(ground.window, -HIDDEN);
    picture.setHome(seen);
    picture.setWindow(seen);
    picture.setGround(ground);
    write(held, planeSentence(scenery));
    write(absent, absentees(scenery).join(" "));
    drawPaths();
  }

  function drawPaths() {
    const state = store.get();
    if (!state.landscape || !state.scenery) return;
    const colors = readTheme(document.documentElement).slots;
    const picture = current();
    picture.setPaths(pathsOver(state.scenery, state.contestants, colors));
    const chosen = state.training?.contestants[selectedIndex(state)];
    picture.setSelected(chosen ? String(chosen.key) : null);
    drawFrame();
  }

  function drawFrame() {
    const state = store.get();
    if (!state.landscape || !state.scenery) return;
    const shown = shownIndex(state);
    current().setStep(shown);
    write(place, placeSentence(state.scenery, selectedIndex(state), shown));
  }

  function drawGoing() {
    const state = store.get();
    directions.set(state.directions);
    const said = surveySentence(state);
    write(words, said);
    mark(going, "hidden", said === "");
    mark(element, "aria-busy", String(state.survey !== null));
    mark(frame, "data-old", state.scenery !== null && state.scenery.of !== state.training?.number);
    stop.hidden = state.survey === null;
    again.hidden = state.unsurveyed === "";
  }

  function drawTheme() {
    if (!store.get().landscape) return;
    current().setTheme(readTheme(document.documentElement).stage);
    drawPaths();
  }

  const watcher = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = frame;
    if (width > 1 && height > 1) actions.setAspect(Number((width / height).toFixed(2)));
  });
  watcher.observe(frame);
  drawShow();
  const offs = [
    store.watch(["landscape", "show", "eye"], drawShow),
    store.watch(["scenery"], drawGround),
    store.watch(["contestants", "selected", "training"], drawPaths),
    store.watch(["frame"], drawFrame),
    store.watch(["survey", "unsurveyed", "directions", "training", "scenery"], drawGoing),
    store.watch(["appearance", "present"], drawTheme),
    legend.off,
    () => watcher.disconnect(),
    () => stage?.dispose(),
    () => space?.dispose(),
  ];
  return { element, off: () => offs.forEach((off) => off()) };
}
