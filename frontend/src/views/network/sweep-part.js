// A sweep of the training over the learning rate: a button that begins or stops it, its curves, and a rate taken over from them.
import { h, write } from "../../lib/dom.js";
import { networkSweep } from "../../lib/network-sweep.js";
import {
  isOld,
  networkCurves,
  networkThere,
  SWEEP_TITLE,
  sweepLegend,
  sweepStatus,
} from "../../lib/network-sweep-curves.js";
import { capOf } from "../../lib/sweep-curves.js";
import { readTheme } from "../../lib/theme.js";
import { createCurves } from "../../plot/sweep/curves.js";
import { NETWORK_SETUP, networkSetup } from "../../state/network-shape.js";
import { enlarger } from "../charts/enlarger.js";
import { sweepFoot } from "../charts/sweep-foot.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */

/**
 * @typedef {object} SweepActions
 * @property {{run: () => void, stop: () => void}} sweeper
 * @property {(key: number, name: string, value: number, done: boolean) => void} setKnob
 */

/** So many pixels from a curve a pointer still means it. */
const REACH = 28;

/** @param {Store} store @param {SweepActions} actions */
export function sweepPart(store, actions) {
  const host = h("div", { class: "chart" });
  const none = h("p", { class: "note chart-none" });
  const foot = sweepFoot(actions.sweeper.run);
  const status = h("span", { class: "sweep-status", role: "status" });
  const button = h("button", { type: "button", class: "button small", onclick: toggle });
  const bar = h("div", { class: "sweep-bar" }, button, status);
  const frame = h("div", { class: "chart-frame" }, host, none);
  const body = h("div", { class: "chart-part" }, frame, bar, foot.element);
  const element = h("div", {}, body);
  const large = enlarger(document.body, body, draw);
  large.title(SWEEP_TITLE);
  bar.append(large.button);
  const chart = createCurves(host, {
    label: "Validation loss after the last step against the learning rate",
    handle: "Learning rate on a curve; Enter takes it over",
    logX: true,
    ticks: { dtick: 1 },
    cap: capOf,
    reach: REACH,
    words(curve, i) {
      const { swept } = store.get();
      return swept ? networkThere(swept, curve.key, i) : "";
    },
    onTake: (curve, i) => take(curve.key, curve.xs[i]),
    onProbe: foot.probe,
  });

  /** Whoever was swept may have left meanwhile. @param {number} key @param {number} rate */
  function take(key, rate) {
    if (store.get().contestants.some((c) => c.key === key))
      actions.setKnob(key, "learning_rate", rate, true);
  }

  function toggle() {
    if (store.get().sweeping) actions.sweeper.stop();
    else actions.sweeper.run();
  }

  function draw() {
    const state = store.get();
    element.hidden = state.curve !== "sweep";
    if (element.hidden) return;
    const { swept, training, contestants } = state;
    const colors = readTheme(document.documentElement).slots;
    chart.setCurves(networkCurves(swept, training, contestants, colors), "diverged");
    drawState();
  }

  function drawState() {
    const { swept, sweeping, unswept, catalog } = store.get();
    const wanted = networkSweep(networkSetup(store.get()), catalog);
    write(button, sweeping ? "Stop" : swept ? "Sweep anew" : "Sweep the rate");
    button.disabled = !sweeping && wanted === null;
    const now = JSON.stringify(wanted?.request);
    write(status, sweepStatus(sweeping, swept, now));
    frame.toggleAttribute("data-old", !sweeping && isOld(swept, now));
    host.hidden = swept === null;
    large.button.hidden = swept === null;
    none.hidden = swept !== null;
    const seeds = wanted?.request.seeds ?? 1;
    write(
      none,
      wanted
        ? `${wanted.request.axes[0].count} rates from 0.0001 to 10, each a whole training of everybody under ${seeds} seeds.`
        : "Nobody here has a learning rate.",
    );
    foot.set(swept ? sweepLegend(swept) : "", {
      busy: sweeping !== null,
      problem: unswept || null,
    });
  }

  function drawTheme() {
    const { stage, chartLine } = readTheme(document.documentElement);
    chart.setTheme({ ...stage, line: chartLine });
    draw();
  }
  drawTheme();
  const offs = [
    store.watch(["curve", "swept", "contestants"], draw),
    store.watch(["training"], () => store.get().training?.complete && draw()),
    store.watch([...NETWORK_SETUP, "sweeping", "unswept"], () => element.hidden || drawState()),
    store.watch(["appearance", "present"], drawTheme),
    chart.dispose,
    large.dispose,
  ];
  return { element, dispose: () => offs.forEach((off) => off()) };
}
