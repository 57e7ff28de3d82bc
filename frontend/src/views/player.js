// The player beneath the stage: to the start, a step back, play or pause, a step on, the scrubber and the speed.
import { freshId, h, icon, mark, write } from "../lib/dom.js";
import { whole } from "../lib/format.js";
import { shownStep } from "../lib/reading.js";
import { SPEEDS, speedLabel, speedTitle } from "../lib/speeds.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */

const ICONS = { start: "M6 5v14M19 5 9 12l10 7Z", back: "M16 5 7 12l9 7", on: "m8 5 9 7-9 7" };

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function playerView(host, store, actions) {
  const { player } = actions;
  const button = (
    /** @type {keyof typeof ICONS} */ name,
    /** @type {string} */ label,
    /** @type {() => void} */ press,
  ) =>
    h(
      "button",
      {
        type: "button",
        class: "button step-button",
        "aria-label": label,
        "data-tip": label,
        onclick: press,
      },
      icon(ICONS[name]),
    );
  const play = h("button", {
    type: "button",
    class: "button primary play",
    onclick: player.toggle,
  });
  const scrubber = h("input", {
    type: "range",
    class: "scrubber",
    min: "0",
    step: "1",
    "aria-label": "Step",
    oninput: () => player.seek(Number(scrubber.value)),
  });
  const at = h("span", { class: "player-at" });
  const of = h("span", { class: "player-of" });
  const id = freshId("speed");
  const speed = h(
    "select",
    { id, class: "speed", onchange: () => player.setSpeed(Number(speed.value)) },
    ...SPEEDS.map((s) => h("option", { value: String(s), title: speedTitle(s) }, speedLabel(s))),
  );
  const speedBox = h(
    "span",
    { class: "speed-box", "data-tip": "How fast the race plays; 1× is 40 steps a second." },
    h("label", { for: id, class: "unseen" }, "Speed"),
    speed,
  );
  host.append(
    button("start", "To the start", player.toStart),
    button("back", "One step back", player.stepBack),
    play,
    button("on", "One step on", player.stepOn),
    scrubber,
    h("p", { class: "player-step" }, "step ", at, " / ", of),
    speedBox,
  );

  function drawStep() {
    const step = shownStep(store.get());
    write(at, whole(step));
    if (scrubber.value !== String(step)) scrubber.value = String(step);
  }

  function draw() {
    const { playing, race, speed: factor, steps } = store.get();
    const last = race?.steps ?? steps;
    write(play, playing ? "Pause" : "Play");
    mark(scrubber, "max", String(last));
    write(of, whole(last));
    at.style.minWidth = `${whole(last).length}ch`;
    speed.value = String(factor);
    drawStep();
  }
  draw();
  const offs = [
    store.watch(["playing", "race", "speed", "steps"], draw),
    store.watch(["step", "dragging"], drawStep),
  ];
  return () => offs.forEach((off) => off());
}
