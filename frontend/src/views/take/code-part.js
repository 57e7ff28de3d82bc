// Copy as code: whose run, in which library, the program, what the library does otherwise, and ways to take it.
import { h, write } from "../../lib/dom.js";
import { segmented } from "../parts/segmented.js";

/** @typedef {import("../../../types/page.d.ts").Catalog} Catalog */
/** @typedef {import("../../../types/page.d.ts").Program} Program */
/** @typedef {{catalog: Catalog|null}} Coded what any page's store holds */
/** @typedef {{names: string[], chosen: number}} Who what the contestants are called, and the place of one among them */

/**
 * @template {Coded & Record<string, any>} S
 * @param {import("../../state/store.js").Store<S>} store
 * @param {import("../../actions/programs.js").ProgramActions & Pick<import("../../actions/take.js").Take, "copyText">} actions
 * @param {(state: S) => Who} whoOf
 * @returns {import("../parts/take-away.js").Part}
 */
export function codePart(store, actions, whoOf) {
  /** What was chosen stays so while the page is open. @type {string|null} */
  let library = null;

  /** @param {HTMLElement} host */
  function open(host) {
    const { names, chosen } = whoOf(store.get());
    const libraries = store.get().catalog?.libraries ?? [];
    /** @type {Program|null} */
    let shown = null;
    let asked = new AbortController();

    const whose = h(
      "select",
      { class: "field take-whose", "aria-label": "Whose run", onchange: () => ask() },
      ...names.map((name, place) =>
        h("option", { value: String(place), selected: place === chosen }, name),
      ),
    );
    const choice = segmented({
      name: "Library",
      choices: libraries,
      onChoose(id) {
        library = id;
        ask();
      },
    });
    const copy = h("button", { type: "button", class: "button primary", onclick: take }, "Copy");
    const save = h("button", { type: "button", class: "button", onclick: keep }, "Download");
    const notes = h("ul", { class: "take-notes" });
    const code = h("code", {});
    const program = h(
      "pre",
      { class: "take-code", tabIndex: 0, role: "region", "aria-label": "Program" },
      code,
    );
    const said = h("p", { class: "take-said note", role: "status" });
    host.append(
      h(
        "div",
        { class: "take-row" },
        whose,
        choice.element,
        h("span", { class: "take-ways" }, copy, save),
      ),
      said,
      notes,
      program,
    );

    async function ask() {
      asked.abort();
      asked = new AbortController();
      const mine = asked;
      program.setAttribute("aria-busy", "true");
      write(said, shown ? "" : "The program is being written.");
      const found = await actions.program(library ?? "", Number(whose.value), mine.signal);
      if (mine.signal.aborted) return;
      program.removeAttribute("aria-busy");
      shown = "program" in found ? found.program : null;
      write(code, shown?.code ?? "");
      notes.replaceChildren(...(shown?.notes ?? []).map((note) => h("li", {}, note)));
      write(said, "failure" in found ? found.failure : "");
      copy.disabled = save.disabled = shown === null;
      program.scrollTop = 0;
    }

    async function take() {
      if (!shown) return;
      if (await actions.copyText(shown.code)) return write(said, "The program is copied.");
      getSelection()?.selectAllChildren(code);
      write(said, "There is no clipboard here. The program is selected: copy it with your keys.");
    }

    function keep() {
      if (shown) actions.saveProgram(shown);
    }

    library ??= libraries[0]?.id ?? null;
    if (library) choice.set(library);
    ask();
    return () => asked.abort();
  }

  return { name: "code", title: "Code", open };
}
