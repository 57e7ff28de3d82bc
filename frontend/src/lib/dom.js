// Makes elements: one small function instead of a framework, and nothing that could take text for markup.

/**
 * Element with properties and children. Keys that start with "on" are listeners; `class`, `data-*`, `aria-*`,
 * `role`, `for` and other hyphenated or SVG names are attributes; the rest are set as properties.
 * `false`, `null` and `undefined` leave a property out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [props]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProperty(element, name, value);
  element.append(
    ...children
      .filter((c) => c !== null && c !== undefined && c !== false)
      .map((c) => /** @type {Node|string} */ (c)),
  );
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {any} value
 */
function setProperty(element, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on") && typeof value === "function")
    element.addEventListener(name.slice(2), value);
  else if (name === "class") element.className = value;
  else if (name in element && !name.includes("-") && !["list", "form", "popover"].includes(name))
    /** @type {any} */ (element)[name] = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

/**
 * Writes text only when it differs: an unchanged node costs no layout.
 * @param {Node} node
 * @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Sets or removes a boolean-like attribute, and only when it differs.
 * @param {Element} element
 * @param {string} name
 * @param {string|boolean|null} value
 */
export function mark(element, name, value) {
  const text = value === true ? "" : value;
  if (text === false || text === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

let serial = 0;

/** @param {string} stem @returns {string} an id used nowhere else in this page */
export function freshId(stem) {
  serial += 1;
  return `${stem}-${serial}`;
}

/**
 * A small icon drawn from one path in a 24-unit square, in the current text colour.
 * @param {string} d
 * @returns {SVGSVGElement}
 */
export function icon(d) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", d);
  svg.append(path);
  return svg;
}
