// The player of the Networks page: through the frames of a training, and what the training itself is doing.
import { freshId, h, icon, mark, write } from "../../lib/dom.js";
import { whole } from "../../lib/format.js";
import { FRAMES_PER_SECOND, SPEEDS, speedLabel, speedTitle } from "../../lib/speeds.js";
import { progressSentence } from "../../lib/training-progress.js";
import { epochsOf, shownIndex } from "../../lib/training-reading.js";

/** @typedef {import("../../state/network-shape.js").NetworkState} NetworkState */
/** @typedef {import("../../state/store.js").Store<NetworkState>} Store */
/** @typedef {import("../../actions/network/index.js").NetworkActions} Actions */

const ICONS = { start: "M6 5v14M19 5 9 12l10 7Z", back: "M16 5 7 12l9 7", on: "m8 5 9 7-9 7" };

/** @param {keyof typeof ICONS} name @param {string} label @param {() => void} press */
function button(name, label, press) {
  return h(
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
}

/** @param {import("../../actions/player.js").Player} player */
function speedPart(player) {
  const id = freshId("speed");
  const speed = h(
    "select",
    { id, class: "speed", onchange: () => player.setSpeed(Number(speed.value)) },
    ...SPEEDS.map((s) =>
      h(
        "option",
        { value: String(s), title: speedTitle(s, FRAMES_PER_SECOND, "frames") },
        speedLabel(s),
      ),
    ),
  );
  const element = h(
    "span",
    {
      class: "speed-box",
      "data-tip": `How fast the training plays; 1× is ${FRAMES_PER_SECOND} frames a second.`,
    },
    h("label", { for: id, class: "unseen" }, "Speed"),
    speed,
  );
  return { element, speed };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function networkPlayer(host, store, actions) {
  const { player } = actions;
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
    "aria-label": "Frame",
    oninput: () => player.seek(Number(scrubber.value)),
  });
  const epoch = h("span", { class: "player-at" });
  const epochs = h("span", { class: "player-of" });
  const steps = h("span", { class: "player-at" });
  const { element: speedBox, speed } = speedPart(player);
  const words = h("p", { class: "progress-words", role: "status" });
  const stop = h(
    "button",
    {
      type: "button",
      class: "button small progress-stop",
      "data-tip": "Ends the training here; what has arrived can be played.",
      onclick: actions.stop,
    },
    "Stop",
  );
  const bar = h("progress", { class: "progress-bar", max: 1, "aria-hidden": "true" });
  host.append(
    button("start", "To the start", player.toStart),
    button("back", "One frame back", player.stepBack),
    play,
    button("on", "One frame on", player.stepOn),
    scrubber,
    h("p", { class: "player-step" }, "epoch ", epoch, " / ", epochs, " · ", steps, " steps"),
    speedBox,
    h("div", { class: "progress" }, words, bar, stop),
  );
  /** The training that stood when the present one was asked for: until another comes, nothing has arrived. */
  let old = 0;

  function drawFrame() {
    const state = store.get();
    const at = shownIndex(state);
    const frame = state.training?.frames[at];
    write(epoch, whole(Math.max(0, Math.ceil((frame?.epoch ?? 0) - 1e-9))));
    write(steps, whole(frame?.step ?? 0));
    if (scrubber.value !== String(at)) scrubber.value = String(at);
    scrubber.setAttribute("aria-valuetext", `step ${whole(frame?.step ?? 0)}`);
  }

  function drawProgress() {
    const state = store.get();
    const { activity, training } = state;
    if (activity === "idle") old = training?.number ?? 0;
    const fresh = training !== null && training.number !== old;
    write(words, progressSentence(state, fresh));
    mark(host, "aria-busy", String(activity !== "idle"));
    stop.style.visibility = activity === "idle" ? "hidden" : "visible";
    bar.style.visibility = activity === "idle" ? "hidden" : "visible";
    const step = training?.frames.at(-1)?.step ?? 0;
    if (fresh && activity === "computing") bar.value = step / (training.steps || 1);
    else bar.removeAttribute("value");
  }

  function draw() {
    const { playing, training, speed: factor } = store.get();
    const arrived = (training?.frames.length ?? 1) - 1;
    const over = training?.complete || training?.stopped;
    const count = over ? arrived : Math.max(training?.request.frames ?? 0, arrived);
    write(play, playing ? "Pause" : "Play");
    mark(scrubber, "max", String(count));
    const total = training ? epochsOf(training) : 0;
    write(epochs, whole(total));
    epoch.style.minWidth = `${whole(total).length}ch`;
    steps.style.minWidth = `${whole(training?.steps ?? 0).length}ch`;
    speed.value = String(factor);
    drawFrame();
    drawProgress();
  }
  draw();
  const offs = [
    store.watch(["playing", "training", "speed"], draw),
    store.watch(["frame"], drawFrame),
    store.watch(["activity", "cold", "remaining"], drawProgress),
  ];
  return () => offs.forEach((off) => off());
}
