// The small multiples, hero of the page: one picture for each contestant, at the frame on show.
import { h, mark, write } from "../../lib/dom.js";
import { layerFigure } from "../../lib/layer-figure.js";
import { scaleOf } from "../../lib/network-looks.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { look } from "../../lib/slots.js";
import { allValues, framesOf, layerRows, shortNames } from "../../lib/training-layers.js";
import { pictureAt, shownOf } from "../../lib/training-look.js";
import { selectedIndex, shownIndex } from "../../lib/training-reading.js";
import { figureOf, kindOf, noteOf } from "../../lib/training-words.js";
import { createLayersPainter } from "../../plot/network/layers-painter.js";
import { createPainter } from "../../plot/network/painter.js";
import { panelGrid } from "../../plot/network/panel-grid.js";
import { rampOf } from "../../plot/network/ramp.js";
import { sized } from "../../plot/network/sheet.js";
import { beforePart } from "./before-part.js";
import { landscapePart } from "./landscape-part.js";
import { multiplesHead } from "./multiples-head.js";
import { createPanel } from "./panel.js";
import { samplesPart } from "./samples-part.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("./landscape-part.js").LandscapeActions & {setPicture: (view: import("./multiples-head.js").View) => void}} Actions */

/** Below this width (CSS pixels) a panel's name has a line to itself in any case. */
const NARROW = 190;

/** So wide are a name's letter, and what stands beside a name, by the height of the head. */
const LETTER = 0.27;
const BESIDE = 4;

/** So much higher (CSS pixels) is a head of two lines. */
const SECOND_LINE = 16;

/** Around the panels (CSS pixels), for the ring of the one that is chosen. */
const PADDING = 2;

const EMPTY = "The networks are being set up: their first pictures come in a moment.";

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function multiplesCard(host, store, actions) {
  const head = multiplesHead(actions);
  const empty = h("p", { class: "note multiples-empty" }, EMPTY);
  const box = h("div", { class: "panels" });
  const samples = samplesPart(store);
  const before = beforePart(store);
  const landscape = landscapePart(store, actions);
  host.append(
    head.element,
    empty,
    box,
    head.key,
    samples.element,
    before.element,
    landscape.element,
  );
  const paint = createPainter();
  const paintLayers = createLayersPainter();
  /** @type {Map<number, ReturnType<typeof createPanel>>} */
  const panels = new Map();
  let theme = readPictureTheme(document.documentElement);
  let size = { width: 0, height: 0, density: 1 };
  /** Of the layers, over all contestants and frames. */
  let ramp = rampOf([], "log");

  /** Panels for those who are shown, in the order of the contestants. */
  function drawList() {
    const state = store.get();
    const { training } = state;
    const shown = shownOf(state);
    for (const [id, panel] of panels) {
      if (shown.some((one) => one.key === id)) continue;
      panel.element.remove();
      panels.delete(id);
    }
    shown.forEach((one, i) => {
      const panel = panels.get(one.key) ?? createPanel(() => actions.select(one.key));
      panels.set(one.key, panel);
      if (box.children[i] !== panel.element)
        box.insertBefore(panel.element, box.children[i] ?? null);
    });
    empty.hidden = shown.length > 0;
    write(empty, training && shown.length === 0 ? "All contestants are hidden." : EMPTY);
    mark(host, "data-layered", state.layered);
    mark(host, "data-landscape", state.landscape);
    if (training && state.layered)
      ramp = rampOf(allValues(training, state.layer_reading), scaleOf(state.layer_reading));
    if (training) head.draw(training, theme, state, ramp);
    layOut();
  }

  function layOut() {
    const { training, layered } = store.get();
    if (panels.size === 0 || !training) return;
    const style = getComputedStyle(box);
    const fits = style.getPropertyValue("--panels-fit").trim() === "1";
    const room = {
      count: panels.size,
      width: box.clientWidth - 2 * PADDING,
      height: fits ? box.clientHeight - 2 * PADDING : null,
      head: Number.parseFloat(style.getPropertyValue("--panel-head")) || 24,
      ratio: layered || kindOf(training) === "curve" ? null : 1,
    };
    const wide = panelGrid(room);
    const longest = Math.max(...shownOf(store.get()).map((one) => one.name.length));
    const narrow = wide.width < Math.max(NARROW, room.head * (longest * LETTER + BESIDE));
    const grid = narrow ? panelGrid({ ...room, head: room.head + SECOND_LINE }) : wide;
    mark(box, "data-narrow", narrow);
    if (grid.width < 8 || grid.height < 8) return;
    size = {
      width: grid.width,
      height: grid.height,
      density: Math.min(2, Math.max(1, devicePixelRatio)),
    };
    box.style.setProperty("--panel-columns", String(grid.columns));
    box.style.setProperty("--panel-width", `${grid.width}px`);
    box.style.setProperty("--panel-height", `${grid.height}px`);
    drawFrame();
  }

  function drawFrame() {
    const state = store.get();
    const { training } = state;
    if (!training || size.width < 8) return;
    const frame = shownIndex(state);
    const chosen = selectedIndex(state);
    for (const one of shownOf(state)) {
      const panel = panels.get(one.key);
      if (!panel) continue;
      const slot = look(one.slot, theme.slots);
      const rows = state.layered ? layerRows(training, one.index, state.layer_reading) : null;
      const { note, lost } = noteOf(training, one.index, frame, state.layered);
      panel.set({
        name: one.name,
        slot,
        figure: rows
          ? layerFigure(state.layer_reading, rows[frame])
          : figureOf(training.frames[frame], one.index),
        note,
        lost,
        chosen: one.index === chosen,
      });
      if (rows) {
        const names = shortNames(one.layer_names);
        const heat = { rows, names, frames: framesOf(training), ramp };
        paintLayers(panel.canvas, size, heat, frame, theme);
        continue;
      }
      const found = pictureAt(training, one.index, frame);
      const context = sized(panel.canvas, size);
      const { data, grid } = training;
      if (found)
        paint(context, size, found.picture, { data, grid, theme, slot, spread: state.spread });
    }
  }

  function drawTheme() {
    theme = readPictureTheme(document.documentElement);
    drawList();
  }

  const watcher = new ResizeObserver(layOut);
  watcher.observe(box);
  drawTheme();
  const offs = [
    store.watch(
      ["training", "contestants", "spread", "layered", "layer_reading", "landscape"],
      drawList,
    ),
    store.watch(["frame", "selected"], drawFrame),
    store.watch(["appearance", "present"], drawTheme),
    samples.off,
    before.off,
    landscape.off,
    () => watcher.disconnect(),
  ];
  return () => offs.forEach((off) => off());
}
