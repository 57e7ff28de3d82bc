// From a place in Plotly's 3-D scene to a pixel: the one adapter to the scene's matrices. Pure but for `readCamera`.

/**
 * What is needed to project: a matrix from data to clip space (16 numbers, column by column) and where the eye is.
 * @typedef {{matrix: Float64Array, eye: [number, number, number]}} Camera  eye in data coordinates
 */

/**
 * The part of Plotly's scene that is read here. It is not public; tests/frontend/plot and the browser test hold it fast.
 * @typedef {object} Scene
 * @property {{cameraParams: {projection: ArrayLike<number>, view: ArrayLike<number>, model: ArrayLike<number>}, onrender: (() => void) | null}} glplot
 * @property {ArrayLike<number>} dataScale  by which Plotly multiplies the data of each axis
 */

/**
 * @param {HTMLElement} plot  the element that Plotly drew in
 * @returns {Scene | null}
 */
export function sceneOf(plot) {
  const layout = /** @type {{_fullLayout?: {scene?: {_scene?: Scene}}}} */ (
    /** @type {unknown} */ (plot)
  )._fullLayout;
  const scene = layout?.scene?._scene;
  return scene?.glplot?.cameraParams && scene.dataScale ? scene : null;
}

/** @param {Scene} scene @returns {Camera | null} null before the first drawing */
export function readCamera({ glplot, dataScale }) {
  const { projection, view, model } = glplot.cameraParams;
  const scale = Float64Array.of(
    dataScale[0],
    0,
    0,
    0,
    0,
    dataScale[1],
    0,
    0,
    0,
    0,
    dataScale[2],
    0,
    0,
    0,
    0,
    1,
  );
  const toEye = multiply(view, multiply(model, scale));
  const back = invert(toEye);
  if (!back) return null;
  return {
    matrix: multiply(projection, toEye),
    eye: [back[12] / back[15], back[13] / back[15], back[14] / back[15]],
  };
}

/**
 * @param {Camera} camera @param {number} x @param {number} y @param {number} z @param {number} width @param {number} height
 * @returns {[number, number] | null} CSS pixels from the upper left; null behind the eye
 */
export function project({ matrix: m }, x, y, z, width, height) {
  const w = m[3] * x + m[7] * y + m[11] * z + m[15];
  if (!(w > 0)) return null;
  const px = (m[0] * x + m[4] * y + m[8] * z + m[12]) / w;
  const py = (m[1] * x + m[5] * y + m[9] * z + m[13]) / w;
  return [((px + 1) / 2) * width, ((1 - py) / 2) * height];
}

/** a · b, column by column. @param {ArrayLike<number>} a @param {ArrayLike<number>} b @returns {Float64Array} */
export function multiply(a, b) {
  const product = new Float64Array(16);
  for (let column = 0; column < 4; column += 1) {
    for (let row = 0; row < 4; row += 1) {
      let sum = 0;
      for (let k = 0; k < 4; k += 1) sum += a[k * 4 + row] * b[column * 4 + k];
      product[column * 4 + row] = sum;
    }
  }
  return product;
}

/**
 * By Gauss and Jordan with the largest pivot.
 * @param {ArrayLike<number>} matrix column by column
 * @returns {Float64Array | null} null when singular
 */
export function invert(matrix) {
  const rows = [0, 1, 2, 3].map((row) =>
    [0, 1, 2, 3]
      .map((column) => matrix[column * 4 + row])
      .concat([0, 1, 2, 3].map((k) => Number(k === row))),
  );
  for (let pivot = 0; pivot < 4; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < 4; row += 1)
      if (Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot])) best = row;
    [rows[pivot], rows[best]] = [rows[best], rows[pivot]];
    const lead = rows[pivot][pivot];
    if (!(Math.abs(lead) > 1e-300)) return null;
    rows[pivot] = rows[pivot].map((value) => value / lead);
    for (let row = 0; row < 4; row += 1) {
      if (row === pivot) continue;
      const factor = rows[row][pivot];
      rows[row] = rows[row].map((value, k) => value - factor * rows[pivot][k]);
    }
  }
  const inverse = new Float64Array(16);
  for (let row = 0; row < 4; row += 1)
    for (let column = 0; column < 4; column += 1) inverse[column * 4 + row] = rows[row][4 + column];
  return inverse;
}
