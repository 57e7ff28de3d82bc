// Records of POST /basins, cut down to what a test looks at.

/** @param {number} side @returns {import("../../frontend/types/page.d.ts").BasinsStart} maps of side × side starts */
export function basinsStart(side, steps = 100) {
  const middles = Array.from({ length: side }, (_, i) => -2 + ((i + 0.5) * 4) / side);
  return {
    kind: "start",
    version: "0.1.0",
    window: [
      [-2, 2],
      [-2, 2],
    ],
    x: middles,
    y: middles,
    request: { surface: { id: "bowl" }, steps, contestants: [] },
    surface: {
      window: [
        [-2, 2],
        [-2, 2],
      ],
      start: [1, 1],
      minima: [
        { x: -1, y: 0, loss: 0, source: "", kind: "minimum", found: false },
        { x: 1, y: 0, loss: 0, source: "", kind: "minimum", found: false },
      ],
      minima_note: null,
      best_loss: 0,
    },
    contestants: [],
  };
}

/**
 * @param {{column: number, row: number, columns: number, rows: number, stride: number}} patch
 * @param {number[]} minimum @param {(number|null)[]} steps @param {number} [contestant]
 * @returns {import("../../frontend/types/page.d.ts").BasinsTile}
 */
export function tile(patch, minimum, steps, contestant = 0) {
  return { kind: "tile", contestant, ...patch, minimum, steps, pits: [] };
}
