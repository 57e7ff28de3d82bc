// The maps of all contestants side by side in the stage, in the page's order; each with its contestant's path.
import { begun, cellAt } from "../../lib/basins-data.js";
import { cellWords } from "../../lib/basins-words.js";
import { h, write } from "../../lib/dom.js";
import { point } from "../../lib/format.js";
import { pathsOf } from "../../lib/paths.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf, shownStep } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { throttled } from "../../lib/throttle.js";
import { panelGrid } from "../../plot/network/panel-grid.js";
import { createMapPanel } from "./map-panel.js";
import { basinsOf, createColourings, shownMap } from "./shown.js";

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../../types/page.d.ts").Pair} Pair */

/** Maps that all have a picture grow finer at most so often (ms): each frame of it takes time from those who compute. */
const EVERY = 100;

/**
 * @param {HTMLElement} host @param {Store} store
 * @param {{enlarge: (key: number) => void, raceFrom: (start: Pair) => void}} actions
 * @param {{startOf: (state: State) => Pair|null, say: (text: string|null) => void}} page say: what the start under the pointer does
 */
export function mapsPart(host, store, actions, { startOf, say }) {
  const grid = h("div", { class: "maps-grid" });
  const spoken = h("p", { class: "unseen", role: "status" });
  host.append(grid, spoken);
  const colourings = createColourings();
  /** @type {Map<number, ReturnType<typeof createMapPanel>>} */
  const panels = new Map();
  /** The start that is pointed at, in cells. @type {{column: number, row: number, panel: number}|null} */
  let pointed = null;
  /** What the panels have (CSS pixels), as the browser last laid it out: asking would make it lay out anew. */
  let room = { width: 0, height: 0 };
  let laid = "";
  let frame = 0;

  const open = () => store.get().show === "basins" && !store.get().large && room.width >= 8;
  const shown = () => store.get().contestants.filter((c) => !c.muted);

  /** @returns {Pair|null} */
  function pointedAt() {
    const basins = basinsOf(store.get());
    if (!pointed || !basins) return null;
    return [basins.x[pointed.column], basins.y[pointed.row]];
  }

  /** @param {number} panel */
  function wordsAt(panel) {
    const state = store.get();
    const basins = basinsOf(state);
    const map = basins?.maps.find((one) => one.key === panel);
    const at = pointedAt();
    if (!basins || !map || !at || !pointed) return null;
    const [low, high] = basins.window[0];
    const cell = pointed.row * basins.x.length + pointed.column;
    const tuned = state.rates === "tuned" ? " as tuned now" : "";
    return `${point(at, high - low)} ${cellWords(basins, map, cell)}${tuned}`;
  }

  /** @param {number} panel @param {Pair|null} place */
  function pointTo(panel, place) {
    const basins = basinsOf(store.get());
    const found = place && basins ? cellAt(basins, ...place) : null;
    pointed = found && { column: found.column, row: found.row, panel };
    say(wordsAt(panel));
    drawStep();
  }

  /** @param {number} panel @param {number} dx @param {number} dy */
  function move(panel, dx, dy) {
    const state = store.get();
    const basins = basinsOf(state);
    if (!basins) return;
    const start = startOf(state);
    const from = pointed ?? (start && cellAt(basins, ...start)) ?? { column: 0, row: 0 };
    const within = (/** @type {number} */ place, /** @type {number} */ count) =>
      Math.min(count - 1, Math.max(0, place));
    pointed = {
      column: within(from.column + dx, basins.x.length),
      row: within(from.row + dy, basins.y.length),
      panel,
    };
    say(wordsAt(panel));
    write(spoken, wordsAt(panel) ?? "");
    drawStep();
  }

  /** @param {number} panel @param {Pair|null} place */
  function pick(panel, place) {
    if (place) pointTo(panel, place);
    const at = pointedAt();
    if (at) actions.raceFrom(at);
  }

  /** @param {number} panel */
  const handlersOf = (panel) => ({
    onEnlarge: () => actions.enlarge(panel),
    onPoint: (/** @type {Pair|null} */ place) => pointTo(panel, place),
    onMove: (/** @type {number} */ dx, /** @type {number} */ dy) => move(panel, dx, dy),
    onPick: (/** @type {Pair|null} */ place) => pick(panel, place),
  });

  /** Panels for those who are shown, in the order of the contestants. */
  function drawList() {
    const state = store.get();
    const names = namesOf(state.contestants, state.catalog);
    const { theme } = colourings.of(state);
    const list = shown();
    for (const [id, panel] of panels) {
      if (list.some((c) => c.key === id)) continue;
      panel.element.remove();
      panels.delete(id);
    }
    const chosen = selectedOf(state);
    list.forEach((c, i) => {
      const panel = panels.get(c.key) ?? createMapPanel(handlersOf(c.key));
      panels.set(c.key, panel);
      panel.set({
        name: names.get(c.key) ?? "",
        slot: look(c.slot, theme.slots),
        chosen: c === chosen,
      });
      if (grid.children[i] !== panel.element)
        grid.insertBefore(panel.element, grid.children[i] ?? null);
    });
    const now = list.map((c) => c.key).join();
    if (now === laid) drawPaths();
    else layOut();
    laid = now;
  }

  function layOut() {
    if (!open() || panels.size === 0) return;
    const style = getComputedStyle(grid);
    const fits = style.getPropertyValue("--panels-fit").trim() === "1";
    const { columns, width } = panelGrid({
      count: panels.size,
      width: room.width,
      height: fits ? room.height : null,
      head: Number.parseFloat(style.getPropertyValue("--panel-head")) || 24,
    });
    grid.style.setProperty("--panel-columns", String(columns));
    grid.style.setProperty("--panel-width", `${width}px`);
    const density = Math.min(2, Math.max(1, devicePixelRatio));
    for (const { picture } of panels.values()) picture.resize({ width, height: width, density });
    drawPaths();
  }

  function drawPaths() {
    if (!open()) return;
    const state = store.get();
    const { theme } = colourings.of(state);
    const paths = pathsOf(state.race, state.contestants, state.catalog, theme.slots);
    const window = basinsOf(state)?.window ?? state.race?.surface.window;
    for (const [id, { picture }] of panels) {
      if (window) picture.setWindow(window);
      picture.setPath(paths.find((path) => path.id === String(id)) ?? null);
    }
    drawStep();
    if (basinsOf(state)) schedule(); // An empty frame would go before the first tiles that are read.
  }

  function drawStep() {
    if (!open()) return;
    const state = store.get();
    const { theme } = colourings.of(state);
    const [step, start, at] = [shownStep(state), startOf(state), pointedAt()];
    for (const { picture } of panels.values()) picture.drawStep(step, start, at, theme);
  }

  function drawMaps() {
    if (!open()) return;
    const state = store.get();
    const colouring = colourings.of(state);
    for (const [id, { picture }] of panels) picture.drawMap(shownMap(state, id, colouring));
  }

  function schedule() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      drawMaps();
    });
  }

  const often = throttled(schedule, EVERY);

  /** First pictures at once. */
  function drawSoon() {
    const basins = basinsOf(store.get());
    if (basins && begun(basins) && !basins.complete) often.call();
    else schedule();
  }

  const watcher = new ResizeObserver(([{ contentRect }]) => {
    room = contentRect;
    layOut();
  });
  watcher.observe(grid);
  drawList();
  const offs = [
    store.watch(["show", "large", "contestants", "selected", "appearance"], drawList),
    store.watch(["present"], layOut),
    store.watch(["race"], drawPaths),
    store.watch(["step", "dragging", "start"], drawStep),
    store.watch(["basins", "tint"], drawSoon),
    often.cancel,
    () => watcher.disconnect(),
    () => cancelAnimationFrame(frame),
  ];
  return {
    /** The head of a contestant's panel, to give it the focus. @param {number} id */
    focus: (id) => panels.get(id)?.head.focus(),
    off: () => offs.forEach((off) => off()),
  };
}
