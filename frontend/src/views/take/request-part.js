// The very request on the screen as text: for a shell, or for Python.
import { h, write } from "../../lib/dom.js";
import { curlText, pythonCall } from "../../lib/request-code.js";
import { segmented } from "../parts/segmented.js";

const CHOICES = [
  { id: "curl", title: "curl", about: "For a shell." },
  { id: "python", title: "Python", about: "With nothing installed." },
];

const ABOUT =
  "What is on the screen, asked for by a program: the answer comes as JSON lines while it is computed.";

/** @param {Pick<import("../../actions/take.js").Take, "call" | "copyText">} take @returns {import("../parts/take-away.js").Part} */
export function requestPart(take) {
  /** What was chosen stays so while the page is open. */
  let language = "curl";

  /** @param {HTMLElement} host */
  function open(host) {
    const call = take.call();
    const text = h("code");
    const said = h("p", { class: "note take-said", role: "status" });
    const choice = segmented({ name: "Language", choices: CHOICES, onChoose: show });
    const copy = h("button", { type: "button", class: "button primary", onclick: press }, "Copy");

    /** @param {string} id */
    function show(id) {
      language = id;
      choice.set(id);
      write(text, id === "curl" ? curlText(call) : pythonCall(call));
      write(said, "");
    }

    async function press() {
      if (await take.copyText(text.textContent ?? "")) return write(said, "The request is copied.");
      getSelection()?.selectAllChildren(text);
      write(said, "There is no clipboard here. The text is selected: copy it with your keys.");
    }

    host.append(
      h("p", { class: "note" }, ABOUT),
      h("div", { class: "take-row" }, choice.element, h("span", { class: "take-ways" }, copy)),
      said,
      h("pre", { class: "take-code", tabIndex: 0, role: "region", "aria-label": "Request" }, text),
    );
    show(language);
    return () => {};
  }

  return { name: "request", title: "Request", open };
}
