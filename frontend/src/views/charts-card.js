// The charts: loss and step length against the step, and three sweeps; a choice of which one is in sight, and a larger view.
import { isSwept } from "../lib/chart-names.js";
import { h, write } from "../lib/dom.js";
import { sighted } from "../lib/sighted.js";
import { readTheme } from "../lib/theme.js";
import { throttled } from "../lib/throttle.js";
import { enlarger } from "./charts/enlarger.js";
import { knobsPart } from "./charts/knobs-part.js";
import { ratesPart } from "./charts/rates-part.js";
import { rotationPart } from "./charts/rotation-part.js";
import { stepsPart } from "./charts/steps-part.js";
import { segmented } from "./parts/segmented.js";

/** @typedef {import("./charts/part.js").State} State */
/** @typedef {import("./charts/part.js").Store} Store */
/** @typedef {import("./charts/part.js").Actions} Actions */
/** @typedef {import("./charts/part.js").Part} Part */

/** @type {{id: State["chart"], title: string, about: string, make: import("./charts/part.js").MakePart}[]} */
const CHARTS = [
  {
    id: "loss",
    title: "Loss",
    about: "Loss against the step, on a logarithmic scale.",
    make: stepsPart("loss"),
  },
  {
    id: "length",
    title: "Step length",
    about: "How far each step goes, on a logarithmic scale.",
    make: stepsPart("length"),
  },
  {
    id: "rates",
    title: "Rates",
    about: "Loss at the last step against the learning rate: the curve behind a tuned rate.",
    make: ratesPart,
  },
  {
    id: "knobs",
    title: "Knobs",
    about: "Loss at the last step against two knobs of the selected contestant.",
    make: knobsPart,
  },
  {
    id: "rotation",
    title: "Rotation",
    about: "Steps to the tolerance against the angle at which the surface lies.",
    make: rotationPart,
  },
];

/** While something is dragged the curves wait until the hand has rested so long (ms). */
const EVERY = 250;

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function chartsCard(host, store, actions) {
  const choice = segmented({
    name: "Chart",
    choices: CHARTS,
    onChoose: (id) => actions.setChart(/** @type {State["chart"]} */ (id)),
  });
  const aside = h("span", { class: "card-aside chart-aside" });
  const place = h("div", { class: "chart-place" });
  const body = h("div", { class: "chart-body" }, place);
  const large = enlarger(document.body, body, () => often.later());
  host.append(
    h("h2", { class: "unseen" }, "Charts"),
    h("div", { class: "chart-head" }, choice.element),
    body,
  );
  const tools = h("div", { class: "chart-tools" });
  body.prepend(h("div", { class: "chart-sub" }, aside, tools, large.button));

  /** Made when first chosen: most visitors look at one or two. @type {Map<string, Part>} */
  const parts = new Map();

  function part() {
    const { chart } = store.get();
    const made = parts.get(chart);
    if (made) return made;
    const { make } = CHARTS.find(({ id }) => id === chart) ?? CHARTS[0];
    const next = make(store, actions);
    next.element.classList.add("chart-part", `chart-part-${chart}`);
    place.append(next.element);
    if (next.tool) tools.append(next.tool);
    parts.set(chart, next);
    next.setTheme(theme());
    return next;
  }

  function theme() {
    const { stage, chartLine } = readTheme(document.documentElement);
    return { ...stage, line: chartLine };
  }

  function draw() {
    const now = part();
    now.draw();
    write(aside, now.aside(store.get()));
  }

  const often = throttled(draw, EVERY);

  function drawRace() {
    const { race } = store.get();
    if (race?.preview) often.later();
    else if (race?.complete) often.now();
    else often.call();
  }

  function drawChoice() {
    const { chart } = store.get();
    choice.set(chart);
    const shown = part();
    for (const one of parts.values()) {
      one.element.hidden = one !== shown;
      one.tool?.toggleAttribute("data-away", one !== shown);
    }
    large.title(CHARTS.find(({ id }) => id === chart)?.title ?? "");
    draw();
  }

  function drawTheme() {
    for (const one of parts.values()) one.setTheme(theme());
    draw();
  }
  drawChoice();
  const offs = [
    store.watch(["race", "contestants"], drawRace),
    store.watch(["chart"], drawChoice),
    store.watch(["sweeps", "sweeping", "axes", "selected"], () => {
      if (isSwept(store.get().chart)) draw();
    }),
    store.watch(["appearance", "present"], drawTheme),
    store.watch(["step", "dragging", "rotation", "turning"], () => part().moment?.()),
    often.cancel,
    sighted(body, actions.setCharted),
    large.dispose,
    () => parts.forEach((one) => one.dispose()),
  ];
  return () => offs.forEach((off) => off());
}
