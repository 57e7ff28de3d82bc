// The charts: loss and step length against the step, with a cursor at the player's, and the curves of the tuning.
import { h, write } from "../lib/dom.js";
import { curvesOf, rateSeriesOf, seriesOf } from "../lib/paths.js";
import { namesOf } from "../lib/racing-names.js";
import { shownStep } from "../lib/reading.js";
import { readTheme } from "../lib/theme.js";
import { throttled } from "../lib/throttle.js";
import { createLineChart, createTuningChart } from "../plot/charts.js";
import { rateStrip } from "./parts/rate-strip.js";
import { segmented } from "./parts/segmented.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */

const CHARTS = [
  { id: "loss", title: "Loss", about: "Loss against the step, on a logarithmic scale." },
  { id: "length", title: "Step length", about: "How far each step goes, on a logarithmic scale." },
  {
    id: "tuning",
    title: "Trials",
    about: "Loss at the last step against the learning rate, for all rates that were tried.",
  },
];

/** While something is dragged the curves wait until the hand has rested so long (ms). */
const EVERY = 250;

/** What the vertical axis shows. @param {State["chart"]} chart @param {State["race"]} race */
export function asideOf(chart, race) {
  const best = race?.surface.best_loss ?? null;
  if (chart === "tuning") return "loss by rate";
  return chart === "loss" && best !== null && best !== 0 ? "above best, log" : "log scale";
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function chartsCard(host, store, actions) {
  const choice = segmented({
    name: "Chart",
    choices: CHARTS,
    onChoose: (id) => actions.setChart(/** @type {State["chart"]} */ (id)),
  });
  const hosts = {
    loss: h("div", { class: "chart" }),
    length: h("div", { class: "chart" }),
    tuning: h("div", { class: "chart" }),
  };
  const aside = h("span", { class: "card-aside chart-aside" });
  const none = h(
    "p",
    { class: "note chart-none", hidden: true },
    "There were no trials in this race: choose tuned learning rates to see them.",
  );
  const strip = rateStrip(actions.player.seek);
  host.append(
    h("h2", { class: "unseen" }, "Charts"),
    h("div", { class: "chart-head" }, choice.element, aside),
    h("div", { class: "chart-frame" }, hosts.loss, hosts.length, hosts.tuning, none),
    strip.element,
  );
  const onSeek = actions.player.seek;
  const lines = {
    loss: createLineChart(hosts.loss, { label: "loss", logY: true, unit: "", onSeek }),
    length: createLineChart(hosts.length, { label: "step length", logY: true, unit: "", onSeek }),
  };
  const trials = createTuningChart(hosts.tuning);

  function drawCurves() {
    const { race, contestants, catalog, chart } = store.get();
    const names = namesOf(contestants, catalog);
    const colors = readTheme(document.documentElement).slots;
    if (chart === "tuning") trials.setCurves(curvesOf(race, contestants, names, colors));
    else lines[chart].setSeries(seriesOf(chart, race, contestants, names, colors));
    const steps = chart !== "tuning";
    strip.setSeries(steps ? rateSeriesOf(race, contestants, names, colors) : []);
    write(aside, asideOf(chart, race));
    none.hidden = chart !== "tuning" || race === null || race.tracks.some((t) => t.tuning);
    hosts.tuning.hidden = chart !== "tuning" || !none.hidden;
    drawCursor();
  }

  function drawCursor() {
    const { chart } = store.get();
    if (chart === "tuning") return;
    const step = shownStep(store.get());
    lines[chart].setCursor(step);
    strip.setCursor(step);
  }

  const often = throttled(drawCurves, EVERY);

  function drawRace() {
    const { race } = store.get();
    if (race?.preview) often.later();
    else if (race?.complete) often.now();
    else often.call();
  }

  function drawChoice() {
    const { chart } = store.get();
    choice.set(chart);
    for (const [id, element] of Object.entries(hosts)) element.hidden = id !== chart;
    drawCurves();
  }

  function drawTheme() {
    const { stage, chartLine } = readTheme(document.documentElement);
    const theme = { ...stage, line: chartLine };
    for (const chart of [lines.loss, lines.length, trials, strip]) chart.setTheme(theme);
    drawCurves();
  }
  drawTheme();
  drawChoice();
  const offs = [
    store.watch(["race", "contestants"], drawRace),
    store.watch(["chart"], drawChoice),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["step", "dragging"], drawCursor),
    often.cancel,
    lines.loss.dispose,
    lines.length.dispose,
    trials.dispose,
    strip.dispose,
  ];
  return () => offs.forEach((off) => off());
}
