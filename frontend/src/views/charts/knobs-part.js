// Loss at the last step against two knobs of the selected contestant, as a heat map; a click takes both values over.
import { freshId, h, mark, write } from "../../lib/dom.js";
import { brief, loss, whole } from "../../lib/format.js";
import { aboveBest } from "../../lib/paths.js";
import { readPictureTheme } from "../../lib/picture-theme.js";
import { namesOf } from "../../lib/racing-names.js";
import { selectedOf, trackOf } from "../../lib/reading.js";
import { look } from "../../lib/slots.js";
import { lossThere } from "../../lib/sweep-curves.js";
import { heatValues, lossRamp, pairAt } from "../../lib/sweep-heat.js";
import { axesOf, sweptKnobs } from "../../lib/sweep-knobs.js";
import { createHeatMap } from "../../plot/sweep/heat-map.js";
import { knobLabel } from "../parts/knob-row.js";
import { asideOf } from "./steps-part.js";
import { sweepFoot } from "./sweep-foot.js";

/** @typedef {import("../../../types/page.d.ts").Knob} Knob */

/** @param {string} name @param {() => void} onChoose */
function knobSelect(name, onChoose) {
  const id = freshId("axis");
  const select = h("select", { id, class: "field heat-select", onchange: onChoose });
  return {
    select,
    element: h("div", { class: "heat-axis" }, h("label", { for: id }, name), select),
    /** @param {Knob[]} knobs @param {string} chosen */
    set(knobs, chosen) {
      const names = knobs.map((knob) => knob.name).join();
      if (select.dataset.names !== names) {
        select.dataset.names = names;
        select.replaceChildren(
          ...knobs.map((knob) => h("option", { value: knob.name }, knobLabel(knob))),
        );
      }
      select.value = chosen;
    },
  };
}

/** The colours of the map, and the losses at their ends. */
function heatKey() {
  const [high, low] = [h("span"), h("span")];
  const ramp = h("span", { class: "heat-ramp", "aria-hidden": "true" });
  const element = h("span", { class: "heat-key mono", hidden: true }, high, ramp, low);
  return {
    element,
    /** @param {import("../../plot/network/ramp.js").Ramp|undefined} ends */
    set(ends) {
      element.hidden = ends === undefined;
      write(high, loss(ends?.high));
      write(low, loss(ends?.low));
    },
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
  const knobsOf = () => sweptKnobs(store.get().catalog, chosen()?.optimizer ?? "");

  /** The sweep in the store, if it is about the contestant and the knobs that are chosen. */
  function sweep() {
    const found = store.get().sweeps.knobs;
    const axes = axesOf(knobsOf(), store.get().axes);
    const same =
      found?.lanes[0].key === chosen()?.key &&
      axes?.every((knob, i) => knob.name === found?.axes[i].knob);
    return same ? found : undefined;
  }

  /** Choosing for one axis what the other has exchanges the two. @param {string} a @param {string} b @param {number} changed */
  function choose(a, b, changed) {
    const before = axesOf(knobsOf(), store.get().axes)?.map((knob) => knob.name) ?? [a, b];
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
    const knobs = knobsOf();
    const values = pairAt(found, index).map((value, i) => {
      const knob = knobs.find(({ name }) => name === found.axes[i].knob);
      return `${knob?.symbol || knob?.name} ${brief(value)}`;
    });
    return `${values.join(", ")}: ${lossThere(found, found.lanes[0].key, index)}`;
  }

  function heatOf() {
    const { race, contestants } = store.get();
    const found = sweep();
    const contestant = chosen();
    const knobs = axesOf(knobsOf(), store.get().axes);
    if (!found || !contestant || !knobs) return null;
    const best = race?.surface.best_loss ?? null;
    const { values, lost, best: at } = heatValues(found, best);
    const track = trackOf(race, contestant.key);
    const [a, b] = knobs.map((knob) => track?.knobs[knob.name]);
    const start = track ? aboveBest(track.losses.slice(0, 1), best)[0] : null;
    const scale = (/** @type {number} */ i) => ({
      values: found.axes[i].values,
      log: knobs[i].scale === "log",
    });
    return {
      across: scale(0),
      up: scale(1),
      values,
      lost,
      best: at,
      ramp: lossRamp(values, start),
      now: typeof a === "number" && typeof b === "number" ? { across: a, up: b } : null,
      slot: look(
        contestants.find((c) => c.key === contestant.key)?.slot ?? 0,
        readPictureTheme(document.documentElement).slots,
      ),
    };
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
      const name = namesOf(state.contestants, state.catalog).get(contestant?.key ?? -1) ?? "";
      return `${name}, ${asideOf("loss", state.race)}`;
    },
    draw() {
      const { steps, sweeping, axes, contestants, catalog } = store.get();
      const knobs = knobsOf();
      const pair = axesOf(knobs, axes);
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
        const heat = heatOf();
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
