// One knob: its name, its value to type, a slider, and one sentence on what it does.
import { freshId, h } from "../../lib/dom.js";
import { brief } from "../../lib/format.js";
import { clamped, movedTo, POSITIONS, toPosition, typed } from "../../lib/knob-scale.js";

/** @typedef {import("../../../types/page.d.ts").Knob} Knob */
/** @typedef {import("../../../types/page.d.ts").KnobValue} KnobValue */

/**
 * @typedef {object} RowOptions
 * @property {string} label
 * @property {string} about
 * @property {{low:number, high:number, scale:"linear"|"log"}} scale
 * @property {(value:number) => string} [format]
 * @property {string} [unit]
 * @property {boolean} [whole] only whole numbers
 * @property {(value:number, done:boolean) => void} onValue
 */

/** @typedef {{element: HTMLElement, set: (value: KnobValue) => void}} KnobRow */

/** @param {string} text @returns {{id:string, element:HTMLElement}} the sentence for those who hear it */
function described(text) {
  const id = freshId("about");
  return { id, element: h("span", { id, class: "unseen" }, text) };
}

/**
 * A slider with a field for its value. A slider in motion calls `onValue(value, false)`, its release `(value, true)`.
 * @param {RowOptions} options
 * @returns {KnobRow}
 */
export function numberRow({
  label,
  about,
  scale,
  format = (v) => brief(v, 4),
  unit = "",
  whole = false,
  onValue,
}) {
  const [id, note] = [freshId("knob"), described(about)];
  let moving = false;
  let shown = Number.NaN;
  let began = Number.NaN;
  const rounded = (/** @type {number} */ v) => (whole ? Math.round(v) : v);
  const read = () => movedTo(scale, began, Number(slider.value), rounded);
  const finish = () => {
    if (!moving) return;
    moving = false;
    onValue(read(), true);
  };
  const slider = h("input", {
    type: "range",
    id,
    min: "0",
    max: String(POSITIONS),
    "aria-describedby": note.id,
    oninput: () => {
      if (!moving) began = shown;
      moving = true;
      show(read());
      onValue(read(), false);
    },
    onchange: finish,
    onblur: finish,
    onpointerup: finish,
  });
  const field = h("input", {
    type: "text",
    class: "knob-value",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${label}, value`,
    "aria-describedby": note.id,
    onchange: () => {
      const value = typed(field.value.replace(unit, ""));
      if (value !== null) onValue(rounded(clamped(scale, value)), true);
      show(shown);
    },
  });
  /** @param {number} value */
  function show(value) {
    shown = value;
    const text = format(value) + unit;
    if (field.value !== text) field.value = text;
    if (!moving) slider.value = String(toPosition(scale, value));
    slider.setAttribute("aria-valuetext", text);
  }
  const element = h(
    "div",
    { class: "knob", "data-tip": about },
    h("label", { for: id, class: "knob-name" }, label),
    field,
    slider,
    note.element,
  );
  return {
    element,
    set: (value) => {
      if (typeof value === "number" && !moving && document.activeElement !== field) show(value);
      else if (typeof value === "number") shown = value;
    },
  };
}

/**
 * @param {{label:string, about:string, onValue:(value:boolean) => void}} options
 * @returns {KnobRow}
 */
export function switchRow({ label, about, onValue }) {
  const [id, note] = [freshId("knob"), described(about)];
  const box = h("input", {
    type: "checkbox",
    id,
    role: "switch",
    "aria-describedby": note.id,
    onchange: () => onValue(box.checked),
  });
  return {
    element: h(
      "div",
      { class: "knob knob-switch", "data-tip": about },
      h("label", { for: id, class: "knob-name" }, label),
      box,
      note.element,
    ),
    set: (value) => {
      box.checked = value === true;
    },
  };
}

/** What a knob is called on the page: its symbol, and its name in plain words. @param {Knob} knob */
export function knobLabel(knob) {
  const words = knob.name.replaceAll("_", " ").replace(/([a-z])(\d)$/, "$1 $2");
  return knob.symbol && knob.symbol !== knob.name && knob.symbol !== words
    ? `${knob.symbol}  ${words}`
    : words;
}

/**
 * The row for a knob of the catalog. One that may be absent gets a switch over its slider.
 * @param {Knob} knob
 * @param {(value: KnobValue, done: boolean) => void} onValue
 * @returns {KnobRow}
 */
export function knobRow(knob, onValue) {
  const label = knobLabel(knob);
  if (knob.type === "boolean")
    return switchRow({ label, about: knob.about, onValue: (v) => onValue(v, true) });
  const whole = knob.scale === "whole";
  /** @type {RowOptions["scale"]} */
  const scale = {
    low: knob.low ?? 0,
    high: knob.high ?? 1,
    scale: knob.scale === "log" ? "log" : "linear",
  };
  const number = numberRow({ label, about: knob.about, scale, whole, onValue });
  if (!knob.nullable) return number;
  const usual = typeof knob.default === "number" ? knob.default : scale.low;
  const toggle = switchRow({
    label: `use ${knob.symbol || knob.name}`,
    about: knob.about,
    onValue: (on) => onValue(on ? usual : null, true),
  });
  return {
    element: h("div", { class: "knob-pair" }, toggle.element, number.element),
    set(value) {
      toggle.set(value !== null);
      number.element.hidden = value === null;
      number.set(value);
    },
  };
}
