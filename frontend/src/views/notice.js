// What the page has to say: a server that does not answer, a refused set-up, a link that is copied, and quiet waiting.
import { h, mark, write } from "../lib/dom.js";
import { namesOf } from "../lib/racing-names.js";

/** @typedef {import("../state/shape.js").State} State */
/** @typedef {import("../state/store.js").Store<State>} Store */
/** @typedef {import("../actions/index.js").Actions} Actions */

/** Waits shorter than this (ms) are not worth a word. */
const PATIENCE = 350;

/** Good news goes away by itself after this time (ms). */
const LASTS = 4000;

/** @param {State} state @returns {string} what is being waited for, or nothing */
export function waitingFor({ activity, cold, catalog, contestants, race }) {
  if (activity === "idle") return "";
  if (activity === "computing") return race ? "Computing …" : "Preparing the first race …";
  const names = namesOf(contestants, catalog);
  const titles = contestants.filter((c) => cold.includes(c.optimizer)).map((c) => names.get(c.key));
  return titles.length > 0 && titles.length < 4
    ? `Compiling ${titles.join(", ")} for this surface …`
    : "Compiling for this surface …";
}

/** @typedef {{notice: import("../../types/page.d.ts").Notice|null, past: unknown[]}} Noticed what any page's store holds */

/**
 * The box alone, with what can be done about what it says.
 * @template {Noticed & Record<string, any>} S
 * @param {HTMLElement} host
 * @param {import("../state/store.js").Store<S>} store
 * @param {{undo: () => void, dismissNotice: () => void}} actions
 */
export function noticeBox(host, store, actions) {
  const text = h("span");
  const remedy = h("span", { class: "notice-remedy" });
  const link = h("input", {
    type: "text",
    class: "field notice-link",
    readOnly: true,
    "aria-label": "Link to this picture",
    hidden: true,
  });
  const undo = h(
    "button",
    { type: "button", class: "button small", onclick: actions.undo },
    "Undo",
  );
  const close = h(
    "button",
    {
      type: "button",
      class: "button small quiet",
      "aria-label": "Close this message",
      onclick: actions.dismissNotice,
    },
    "✕",
  );
  const box = h(
    "div",
    { class: "notice", hidden: true },
    h("p", { role: "status", class: "notice-text" }, text, " ", remedy),
    link,
    undo,
    close,
  );
  host.append(box);
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let gone;

  function drawNotice() {
    const { notice, past } = store.get();
    clearTimeout(gone);
    box.hidden = notice === null;
    write(text, notice?.text ?? "");
    write(remedy, notice?.remedy ?? "");
    box.dataset.kind = notice?.kind ?? "";
    undo.hidden = notice?.kind !== "refused" || past.length === 0;
    link.hidden = !notice?.link;
    if (notice?.link) {
      link.value = notice.link;
      link.focus();
      link.select();
    } else if (notice?.kind === "done") gone = setTimeout(actions.dismissNotice, LASTS);
  }
  drawNotice();
  const off = store.watch(["notice"], drawNotice);
  return () => {
    off();
    clearTimeout(gone);
  };
}

/** @param {HTMLElement} host @param {Store} store @param {Actions} actions */
export function noticeView(host, store, actions) {
  const box = noticeBox(host, store, actions);
  const waiting = h("p", { class: "waiting", hidden: true });
  host.append(waiting);
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  function drawWaiting() {
    clearTimeout(timer);
    mark(host, "aria-busy", String(store.get().activity !== "idle"));
    const words = waitingFor(store.get());
    if (words === "") {
      waiting.hidden = true;
      return;
    }
    const show = () => {
      write(waiting, waitingFor(store.get()));
      waiting.hidden = false;
    };
    if (waiting.hidden) timer = setTimeout(show, PATIENCE);
    else show();
  }
  drawWaiting();
  const offs = [box, store.watch(["activity", "cold"], drawWaiting), () => clearTimeout(timer)];
  return () => offs.forEach((off) => off());
}
