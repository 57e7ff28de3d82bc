// Puts the page together: store, actions, views. The only place that knows of all of them, and of the browser's globals.
import { createActions } from "./actions/index.js";
import { failureOf } from "./actions/runner.js";
import { fetchCatalog } from "./api/catalog.js";
import { fetchGrid } from "./api/grids.js";
import { streamRace } from "./api/races.js";
import { h } from "./lib/dom.js";
import { noticeOf, waitBefore } from "./lib/failure.js";
import { keepDevice, readDevice } from "./state/device.js";
import { defaults } from "./state/shape.js";
import { createStore } from "./state/store.js";
import { announcer } from "./views/announcer.js";
import { chartsCard } from "./views/charts-card.js";
import { contestantsCard } from "./views/contestants-card.js";
import { headerView } from "./views/header.js";
import { insideCard } from "./views/inside-card.js";
import { keyboardView } from "./views/keyboard.js";
import { playerView } from "./views/player.js";
import { stageCard } from "./views/stage-card.js";
import { standingsCard } from "./views/standings-card.js";
import { surfaceCard } from "./views/surface-card.js";
import { tooltipView } from "./views/tooltip.js";

/** @typedef {import("./state/shape.js").State} State */
/** @typedef {import("./state/store.js").Store<State>} Store */

/** @param {string} id */
function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const storage = () => localStorage;

/** The address bar, the clipboard and the clock, as the actions need them. */
const address = {
  hash: () => location.hash,
  page: () => location.href.split("#")[0],
  replace: (/** @type {string} */ hash) => history.replaceState(null, "", hash),
  copy: async (/** @type {string} */ text) => navigator.clipboard.writeText(text),
  later: (/** @type {() => void} */ callback, /** @type {number} */ ms) => setTimeout(callback, ms),
  never: (/** @type {number|undefined} */ timer) => clearTimeout(timer),
};

/** Keeps what the system wants (theme, motion) in the store, and the theme in force on the root. @param {Store} store */
function followSystem(store) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  function follow() {
    const { theme } = store.get();
    const appearance = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    document.documentElement.dataset.theme = appearance;
    store.set({ appearance, still: still.matches });
  }
  dark.addEventListener("change", follow);
  still.addEventListener("change", follow);
  store.watch(["theme"], follow);
  follow();
}

/** @param {Store} store */
function followPresent(store) {
  const follow = () => {
    document.documentElement.toggleAttribute("data-present", store.get().present);
  };
  store.watch(["present"], follow);
  follow();
}

/** @param {import("../types/page.d.ts").Catalog} catalog */
function begin(catalog) {
  const store = createStore({ ...defaults(catalog), ...readDevice(storage, catalog) });
  keepDevice(storage, store);
  followSystem(store);
  followPresent(store);
  const actions = createActions({
    store,
    streamRace,
    fetchGrid,
    address,
    frame: (callback) => requestAnimationFrame(callback),
  });
  headerView(place("tools"), store, actions);
  stageCard(place("stage"), store, actions);
  playerView(place("player"), store, actions);
  surfaceCard(place("surface"), store, actions);
  contestantsCard(place("contestants"), store, actions);
  standingsCard(place("standings"), store, actions);
  chartsCard(place("charts"), store, actions);
  insideCard(place("inside"), store);
  announcer(place("announcer"), store);
  keyboardView([place("stage"), place("player")], document.body, store, actions);
  tooltipView(document.body);
  addEventListener("hashchange", () => actions.reopen());
  place("page").removeAttribute("aria-busy");
  actions.open();
}

/**
 * Without the catalog there is no page yet: says so, and asks until the server answers.
 * @param {HTMLElement} words where it is said
 */
async function awaitCatalog(words) {
  for (let failures = 1; ; failures += 1) {
    try {
      return await fetchCatalog();
    } catch (error) {
      const failure = failureOf(error);
      const wait = waitBefore(failure, failures) ?? 8;
      const notice = noticeOf(failure, wait, false);
      words.hidden = false;
      words.replaceChildren(h("strong", {}, notice.text), " ", notice.remedy ?? "");
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
  }
}

const words = place("opening");
awaitCatalog(words).then((catalog) => {
  words.remove();
  begin(catalog);
});
