// What every page does first: it waits for the catalog, follows the system's wishes, and knows the browser's globals.
import { failureOf } from "./actions/failures.js";
import { fetchCatalog } from "./api/catalog.js";
import { h } from "./lib/dom.js";
import { noticeOf, waitBefore } from "./lib/failure.js";

/** @typedef {{theme: "system"|"light"|"dark", appearance: "light"|"dark", still: boolean, present: boolean}} Wishes what any page's store holds */

/**
 * @template {Wishes & Record<string, any>} S
 * @typedef {import("./state/store.js").Store<S>} Store
 */

/** @param {string} id */
export function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

export const storage = () => localStorage;

/** The address bar, the clipboard and the clock, as the actions need them. */
export const address = {
  hash: () => location.hash,
  page: () => location.href.split("#")[0],
  replace: (/** @type {string} */ hash) => history.replaceState(null, "", hash),
  copy: async (/** @type {string} */ text) => navigator.clipboard.writeText(text),
  later: (/** @type {() => void} */ callback, /** @type {number} */ ms) => setTimeout(callback, ms),
  never: (/** @type {number|undefined} */ timer) => clearTimeout(timer),
};

/** Time (ms) after which a browser has surely begun to save what it was given. */
const SAVING = 20_000;

/** Hands a file to the person, as a download. @param {string} name @param {string|Blob} file */
export function saveFile(name, file) {
  const blob = file instanceof Blob ? file : new Blob([file], { type: "application/json" });
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), SAVING);
}

/**
 * Keeps what the system wants (theme, motion) in the store, and the theme in force on the root.
 * @template {Wishes & Record<string, any>} S
 * @param {Store<S>} store
 */
export function followSystem(store) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  function follow() {
    const { theme } = store.get();
    const appearance = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    document.documentElement.dataset.theme = appearance;
    store.set(/** @type {Partial<S>} */ ({ appearance, still: still.matches }));
  }
  dark.addEventListener("change", follow);
  still.addEventListener("change", follow);
  store.watch(["theme"], follow);
  follow();
}

/**
 * @template {Wishes & Record<string, any>} S
 * @param {Store<S>} store
 */
export function followPresent(store) {
  const follow = () => {
    document.documentElement.toggleAttribute("data-present", store.get().present);
  };
  store.watch(["present"], follow);
  follow();
}

/** Without the catalog there is no page yet: says so, and asks until the server answers. */
export async function awaitCatalog() {
  const words = place("opening");
  for (let failures = 1; ; failures += 1) {
    try {
      const catalog = await fetchCatalog();
      words.remove();
      return catalog;
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
