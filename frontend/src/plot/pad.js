// A pad to put points on: click or tap adds one; arrow keys move a cross, Enter adds a point there.
import { drawPoint, prepared } from "./sample.js";

/** @typedef {{x: number, y: number, label: number}} PadPoint each of x and y from −1 to 1, y upward */

/** How far an arrow key moves the cross. */
const STRIDE = 0.05;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(x: number, y: number) => void} onPoint
 */
export function createPad(canvas, onPoint) {
  /** @type {PadPoint[]} */
  let points = [];
  let colours = { ink: "#000000", ground: "#ffffff" };
  let cross = { x: 0, y: 0, shown: false };

  function draw() {
    const { context, width, height } = prepared(canvas);
    const across = (/** @type {number} */ x) => ((x + 1) / 2) * width;
    const down = (/** @type {number} */ y) => ((1 - y) / 2) * height;
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, width, height);
    for (const { x, y, label } of points) drawPoint(context, across(x), down(y), 4, label, colours);
    if (!cross.shown) return;
    context.strokeStyle = colours.ink;
    context.lineWidth = 1;
    context.strokeRect(across(cross.x) - 6, down(cross.y), 12, 0);
    context.strokeRect(across(cross.x), down(cross.y) - 6, 0, 12);
  }

  /** @param {PointerEvent} event */
  function press(event) {
    if (event.button !== 0) return;
    const box = canvas.getBoundingClientRect();
    onPoint(
      round((2 * (event.clientX - box.left)) / box.width - 1),
      round(1 - (2 * (event.clientY - box.top)) / box.height),
    );
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const move = /** @type {Record<string, [number, number]>} */ ({
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    })[event.key];
    if (move) {
      cross = {
        x: within(cross.x + STRIDE * move[0]),
        y: within(cross.y + STRIDE * move[1]),
        shown: true,
      };
      draw();
    } else if (event.key === "Enter") onPoint(cross.x, cross.y);
    else return;
    event.preventDefault();
  }

  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("keydown", key);
  return {
    draw,
    /** @param {PadPoint[]} next */
    setPoints(next) {
      points = next;
      draw();
    },
    /** @param {typeof colours} next */
    setColours(next) {
      colours = next;
      draw();
    },
    dispose() {
      canvas.removeEventListener("pointerdown", press);
      canvas.removeEventListener("keydown", key);
    },
  };
}

/** Three decimals: finer than a hand, and short in a link. @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}

/** @param {number} value */
function within(value) {
  return round(Math.min(1, Math.max(-1, value)));
}
