// A canvas that fills its host and stays sharp on high-density screens.

/**
 * @typedef {object} Layer
 * @property {HTMLCanvasElement} element
 * @property {CanvasRenderingContext2D} context  in CSS pixels
 * @property {(width: number, height: number, density: number) => void} resize  clears it too
 * @property {() => void} clear
 */

/** @param {HTMLCanvasElement} canvas @returns {CanvasRenderingContext2D} */
export function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2-D canvas, which the picture needs.");
  return context;
}

/** @param {HTMLElement} host @param {string} name of the layer, for its class @returns {Layer} */
export function createLayer(host, name) {
  const element = document.createElement("canvas");
  element.className = `stage-layer stage-${name}`;
  element.setAttribute("aria-hidden", "true");
  host.append(element);
  const context = contextOf(element);
  let size = { width: 0, height: 0 };
  return {
    element,
    context,
    resize(width, height, density) {
      size = { width, height };
      element.width = Math.round(width * density);
      element.height = Math.round(height * density);
      context.setTransform(element.width / width, 0, 0, element.height / height, 0, 0);
    },
    clear() {
      context.clearRect(0, 0, size.width, size.height);
    },
  };
}
