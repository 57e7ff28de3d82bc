// Loss at the last step against two knobs of the selected contestant, as a heat map; a click takes both values over.
import { h, mark, write } from "../../lib/dom.js";
import { brief, whole } from "../../lib/format.js";
import { aboveBest } from "../../lib/paths.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf, trackOf } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { lossThere } from "../../lib/sweep-curves.js";
import { heatValues, lossRamp, pairAt } from "../../lib/sweep-heat.js";
import { axesOf, sweptKnobs } from "../../lib/sweep-knobs.js";
import { createHeatMap } from "../../plot/sweep/heat-map.js";
import { heatKey } from "./heat-key.js";
import { knobSelect } from "./knob-select.js";
import { sweepFoot } from "./sweep-foot.js";

/** @typedef {import("./part.js").State} State */
/** @typedef {import("../../../types/page.d.ts").Sweep} Sweep */

/** @param {State} state */
const knobsOf = (state) => sweptKnobs(state.catalog, selectedOf(state)?.optimizer ?? "");

/** @param {State} state */
const pairOf = (state) => axesOf(knobsOf(state), state.axes);

/** The sweep in the store, if it is about the contestant and the knobs that are chosen. @param {State} state */
function sweepOf(state) {
  const found = state.sweeps.knobs;
  const same =
    found?.lanes[0].key === selectedOf(state)?.key &&
    pairOf(state)?.every((knob, i) => knob.name === found?.axes[i].knob);
  return same ? found : undefined;
}

/** The map of a sweep, with the place where the contestant stands. @param {State} state @param {Sweep|undefined} sweep */
function heatOf(state, sweep) {
  const { race } = state;
  const contestant = selectedOf(state);
  const knobs = pairOf(state);
  if (!sweep || !contestant || !knobs) return null;
  const best = race?.surface.best_loss ?? null;
  const track = trackOf(race, contestant.key);
  const [a, b] = knobs.map((knob) => track?.knobs[knob.name]);
  const [across, up] = sweep.axes.map(({ values }, i) => ({
    values,
    log: knobs[i].scale === "log",
  }));
  const found = heatValues(sweep, best);
  const start = track ? aboveBest(track.losses.slice(0, 1), best)[0] : null;
  return {
    ...found,
    across,
    up,
    ramp: lossRamp(found.values, start),
    now: typeof a === "number" && typeof b === "number" ? { across: a, up: b } : null,
    slot: look(contestant.slot, readPictureTheme(document.documentElement).slots),
  };
}

/** @type {import("./part.js").MakePart} */
export function knobsPart(store, actions) {
  const host = h("div", { class: "heat" });
  const foot = sweepFoot(actions.sweepAgain);
  const along = knobSelect("Across", () => choose(along.select.value, up.select.value, 0));
  const up = knobSelect("Up", () => choose(along.select.value, up.select.value, 1));
  const key = heatKey();
  const none = h("p", { class: "note chart-none", hidden: true });
  const map = createHeatMap(host, {
    label:
      "Loss against two knobs. Arrow keys move the crosshair, Enter takes the two values over.",
    onTake: take,
    onProbe: (index) => foot.probe(index === null ? null : wordsAt(index)),
  });

  const chosen = () => selectedOf(store.get());
  const sweep = () => sweepOf(store.get());

  /** Choosing for one axis what the other has exchanges the two. @param {string} a @param {string} b @param {number} changed */
  function choose(a, b, changed) {
    const before = pairOf(store.get())?.map((knob) => knob.name) ?? [a, b];
    if (a === b) actions.setAxes(changed === 0 ? [a, before[0]] : [before[1], b]);
    else actions.setAxes([a, b]);
  }

  /** @param {number} index */
  function take(index) {
    const found = sweep();
    const contestant = chosen();
    if (!found || !contestant) return;
    const [a, b] = pairAt(found, index);
    actions.takeKnobs(contestant.key, { [found.axes[0].knob]: a, [found.axes[1].knob]: b });
  }

  /** @param {number} index */
  function wordsAt(index) {
    const found = sweep();
    if (!found) return null;
    const knobs = knobsOf(store.get());
    const values = pairAt(found, index).map((value, i) => {
      const knob = knobs.find(({ name }) => name === found.axes[i].knob);
      return `${knob?.symbol || knob?.name} ${brief(value)}`;
    });
    return `${values.join(", ")}: ${lossThere(found, found.lanes[0].key, index)}`;
  }

  return {
    element: h(
      "div",
      {},
      up.element,
      h("div", { class: "chart-frame heat-frame" }, host, none),
      along.element,
      foot.element,
    ),
    tool: key.element,
    aside(state) {
      const contestant = selectedOf(state);
      return namesOf(state.contestants, state.catalog).get(contestant?.key ?? -1) ?? "";
    },
    draw() {
      const state = store.get();
      const { steps, sweeping, contestants, catalog } = state;
      const knobs = knobsOf(state);
      const pair = pairOf(state);
      const name = namesOf(contestants, catalog).get(chosen()?.key ?? -1) ?? "Nobody";
      for (const part of [up.element, along.element, host]) part.hidden = pair === null;
      none.hidden = pair !== null;
      write(none, `${name} has no two knobs to sweep: select another contestant in the standings.`);
      if (pair) {
        along.set(knobs, pair[0].name);
        up.set(knobs, pair[1].name);
      }
      // The old picture stays, paler and deaf, until the new one is there.
      if (sweep() || !sweeping.busy) {
        const heat = heatOf(state, sweep());
        map.set(heat);
        key.set(heat?.ramp);
      }
      mark(host, "aria-busy", sweeping.busy ? "true" : "false");
      foot.set(
        pair
          ? `Loss after ${whole(steps)} steps: stronger is lower, hatched diverged, the ring is the lowest. Click to take both values.`
          : "",
        sweeping,
      );
    },
    setTheme: () => map.setTheme(readPictureTheme(document.documentElement)),
    dispose: map.dispose,
  };
}
