// How many panels stand side by side and how large each may be, so that all of them fit the card. Pure.

/**
 * @typedef {object} Room
 * @property {number} count panels, at least one
 * @property {number} width CSS pixels there are
 * @property {number|null} height null where the card grows with its panels
 * @property {number} [gap] between panels
 * @property {number} [head] height of the line above each picture
 * @property {number|null} [ratio] height by width that the picture must have; null lets it fill its place
 */

/** @typedef {{columns: number, rows: number, width: number, height: number}} PanelGrid width and height of one picture */

/** Below this width (CSS pixels) a picture says nothing any more: the card scrolls instead. */
const LEAST = 116;

/** Where the card grows, a picture without a ratio of its own is so much as high as wide. */
const USUAL = 1.3;

/** @param {Room} room @param {number} columns @returns {PanelGrid} */
function withColumns({ count, width, height, gap = 12, head = 24, ratio = 1 }, columns) {
  const rows = Math.ceil(count / columns);
  const wide = (width - gap * (columns - 1)) / columns;
  const high = height === null ? Infinity : (height - gap * (rows - 1)) / rows - head;
  if (ratio === null)
    return {
      columns,
      rows,
      width: Math.floor(wide),
      height: Math.floor(height === null ? wide * USUAL : Math.min(high, wide * 1.6)),
    };
  const side = Math.max(Math.min(LEAST, wide), Math.min(wide, high / ratio));
  return { columns, rows, width: Math.floor(side), height: Math.floor(side * ratio) };
}

/**
 * The grid whose pictures are largest; where the card grows, as many columns as leave each `comfort` pixels.
 * @param {Room} room
 * @param {number} [comfort]
 * @returns {PanelGrid}
 */
export function panelGrid(room, comfort = 144) {
  const all = Array.from({ length: room.count }, (_, i) => withColumns(room, i + 1));
  if (room.height === null) {
    const most = Math.min(room.count, 4);
    return all.findLast((grid) => grid.columns <= most && grid.width >= comfort) ?? all[0];
  }
  // Side by side is easier to compare than one below the other; pictures of any shape leave no place empty.
  const worth = (/** @type {PanelGrid} */ { width, height, rows, columns }) =>
    Math.min(width, height) *
      (rows > columns ? 0.85 : 1) *
      (room.ratio === null ? room.count / (rows * columns) : 1) -
    (height < LEAST ? 1000 : 0);
  return all.reduce((best, grid) => (worth(grid) > worth(best) ? grid : best));
}
