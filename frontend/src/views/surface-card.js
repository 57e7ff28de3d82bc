// The card that says what is raced on: pictures of all surfaces, a formula of one's own, knobs, rotation and noise.
import { freshId, h, write } from "../lib/dom.js";
import { brief } from "../lib/format.js";
import { readTheme } from "../lib/theme.js";
import { drawThumbnail } from "../plot/thumbnail.js";
import { formulaPart } from "./parts/formula.js";
import { knobRow, numberRow } from "./parts/knob-row.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */
/** @typedef {import("../../types/page.d.ts").SurfaceEntry} SurfaceEntry */

/** Where the server names no limit for the noise, the slider ends here (deviation of each gradient component). */
const NOISE_HIGH = 10;

/**
 * The pictures to choose from: radio buttons, so that arrow keys go through them.
 * @param {Store} store
 * @param {Actions} actions
 */
function picker(store, actions) {
  const group = freshId("surface");
  /** @type {Map<string, {input: HTMLInputElement, canvas: HTMLCanvasElement, drawn: unknown}>} */
  const tiles = new Map();
  const element = h("div", { class: "tiles", role: "radiogroup", "aria-label": "Surface" });
  for (const surface of store.get().catalog?.surfaces ?? []) {
    const input = h("input", {
      type: "radio",
      name: group,
      value: surface.id,
      class: "veiled",
      onchange: () => actions.chooseSurface(surface.id),
    });
    const canvas = h("canvas", {
      class: "tile-picture",
      width: 120,
      height: 120,
      "aria-hidden": "true",
    });
    tiles.set(surface.id, { input, canvas, drawn: null });
    element.append(
      h(
        "label",
        { class: "tile", "data-tip": `${surface.title}. ${surface.about}` },
        input,
        canvas,
        h("span", { class: "tile-name" }, surface.title),
      ),
    );
  }

  /** Brings a tile into sight by moving the list alone, never the page. @param {HTMLElement|null} tile */
  function reveal(tile) {
    if (!tile) return;
    const [top, bottom] = [tile.offsetTop, tile.offsetTop + tile.offsetHeight];
    if (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = top - 4;
  }

  function choose() {
    const { surface } = store.get();
    for (const [id, { input }] of tiles) {
      const on = "id" in surface && surface.id === id;
      if (on && !input.checked) reveal(input.parentElement);
      input.checked = on;
    }
  }

  /** @param {boolean} again whether the colours have changed */
  function draw(again) {
    const theme = readTheme(document.documentElement).stage;
    for (const [id, grid] of Object.entries(store.get().thumbnails)) {
      const tile = tiles.get(id);
      if (!tile || (tile.drawn === grid && !again)) continue;
      drawThumbnail(tile.canvas, grid, theme);
      tile.drawn = grid;
    }
  }
  return { element, choose, draw };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function surfaceCard(host, store, actions) {
  const { catalog } = store.get();
  const tiles = picker(store, actions);
  const formula = formulaPart(store, actions);
  const knobs = h("div", { class: "knobs" });
  const note = h("p", { class: "note", hidden: true });
  const rotation = numberRow({
    label: "Rotation",
    about:
      "Turns the surface, its minima and the start together, anticlockwise; methods that work coordinate by coordinate notice.",
    scale: { low: 0, high: 180, scale: "linear" },
    unit: "°",
    whole: true,
    onValue: actions.setRotation,
  });
  const noise = numberRow({
    label: "Gradient noise σ",
    about:
      "Standard deviation of the normal noise added to each gradient component; all contestants get the same draws.",
    scale: { low: 0, high: catalog?.limits.noise?.high ?? NOISE_HIGH, scale: "log" },
    format: (v) => brief(v, 2),
    onValue: actions.setNoise,
  });
  const count = h("span", { class: "card-aside" }, String(catalog?.surfaces.length ?? ""));
  host.append(
    h("h2", { class: "card-title" }, "Surface", count),
    tiles.element,
    formula.element,
    note,
    knobs,
    rotation.element,
    noise.element,
  );

  /** @type {SurfaceEntry|null} */
  let shown = null;
  /** @type {Map<string, import("./parts/knob-row.js").KnobRow>} */
  let rows = new Map();

  function draw() {
    const { surface, catalog: all } = store.get();
    const entry = "id" in surface ? (all?.surfaces.find((s) => s.id === surface.id) ?? null) : null;
    if (entry !== shown) {
      shown = entry;
      rows = new Map(
        (entry?.knobs ?? []).map((k) => [
          k.name,
          knobRow(k, (value, done) => actions.setSurfaceKnob(k.name, value, done)),
        ]),
      );
      knobs.replaceChildren(...[...rows.values()].map((r) => r.element));
      write(note, entry?.note ?? "");
      note.hidden = !entry?.note;
    }
    for (const knob of entry?.knobs ?? [])
      rows
        .get(knob.name)
        ?.set(("id" in surface ? surface.knobs[knob.name] : undefined) ?? knob.default);
    tiles.choose();
    formula.draw();
    rotation.set(store.get().rotation);
    noise.set(store.get().noise);
  }
  draw();
  tiles.draw(true);
  const offs = [
    store.watch(["surface", "rotation", "noise"], draw),
    store.watch(["draft"], () => formula.draw()),
    store.watch(["thumbnails"], () => tiles.draw(false)),
    store.watch(["appearance"], () => {
      tiles.draw(true);
      formula.paint(true);
    }),
  ];
  return () => offs.forEach((off) => off());
}
