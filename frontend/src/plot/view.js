// Window to pixels and back, one x unit as long as one y unit: fit, zoom about a point, pan. Pure.

/** @typedef {import('./types.js').Window} Window */

/**
 * A view puts the point (cx, cy) of the plane in the middle of width × height CSS pixels, `scale` pixels to a unit.
 * @typedef {{width: number, height: number, cx: number, cy: number, scale: number}} View
 */

/**
 * The view that shows the whole window, as large as it goes; what is left over on one axis shows more of the plane.
 * @param {Window} window
 * @param {number} width CSS pixels
 * @param {number} height CSS pixels
 * @returns {View}
 */
export function fit(window, width, height) {
  const [[x0, x1], [y0, y1]] = window;
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  return { width, height, cx: (x0 + x1) / 2, cy: (y0 + y1) / 2, scale };
}

/** @param {View} view @param {number} x @returns {number} */
export function pixelX(view, x) {
  return view.width / 2 + (x - view.cx) * view.scale;
}

/** Pixels count downwards, the plane upwards. @param {View} view @param {number} y @returns {number} */
export function pixelY(view, y) {
  return view.height / 2 - (y - view.cy) * view.scale;
}

/** @param {View} view @param {number} px @param {number} py @returns {[number, number]} the point of the plane under a pixel */
export function planeAt(view, px, py) {
  return [
    view.cx + (px - view.width / 2) / view.scale,
    view.cy - (py - view.height / 2) / view.scale,
  ];
}

/** @param {View} view @returns {Window} all that the view shows */
export function visible(view) {
  const halfX = view.width / 2 / view.scale;
  const halfY = view.height / 2 / view.scale;
  return [
    [view.cx - halfX, view.cx + halfX],
    [view.cy - halfY, view.cy + halfY],
  ];
}

/**
 * The point under the pixel stays where it is.
 * @param {View} view @param {number} px @param {number} py @param {number} factor above 1 enlarges
 * @returns {View}
 */
export function zoomAt(view, px, py, factor) {
  const [x, y] = planeAt(view, px, py);
  const scale = view.scale * factor;
  return {
    ...view,
    scale,
    cx: x - (px - view.width / 2) / scale,
    cy: y + (py - view.height / 2) / scale,
  };
}

/** The plane follows the pointer. @param {View} view @param {number} dx @param {number} dy pixels @returns {View} */
export function pan(view, dx, dy) {
  return { ...view, cx: view.cx - dx / view.scale, cy: view.cy + dy / view.scale };
}

/** @param {Window} window @param {number} share of its size, added on each side @returns {Window} */
export function grow(window, share) {
  const [[x0, x1], [y0, y1]] = window;
  const dx = (x1 - x0) * share;
  const dy = (y1 - y0) * share;
  return [
    [x0 - dx, x1 + dx],
    [y0 - dy, y1 + dy],
  ];
}

/**
 * Equal to within a hundred-thousandth of a pixel's worth, so that a window may go to the page and back.
 * @param {View} a @param {View} b @returns {boolean}
 */
export function sameView(a, b) {
  const tolerance = 1e-9;
  return (
    a.width === b.width &&
    a.height === b.height &&
    Math.abs(a.scale / b.scale - 1) < tolerance &&
    Math.abs(a.cx - b.cx) * a.scale < 1e-5 &&
    Math.abs(a.cy - b.cy) * a.scale < 1e-5
  );
}

/**
 * The smallest window around all finite points, never thinner than `least` (so that one point has a window too).
 * @param {Iterable<Float64Array>} tracks pairs x, y
 * @param {number} least
 * @returns {Window | null} null when no point is finite
 */
export function boundsOf(tracks, least) {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const points of tracks) {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const x = points[i];
      const y = points[i + 1];
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  if (x0 > x1) return null;
  const padX = Math.max(0, least - (x1 - x0)) / 2;
  const padY = Math.max(0, least - (y1 - y0)) / 2;
  return [
    [x0 - padX, x1 + padX],
    [y0 - padY, y1 + padY],
  ];
}
