// Paints a decision boundary: tints, the line where classes meet, and the points above, which are drawn only once.
import { fillPixels, meetings } from "./boundary.js";
import { drawPoints, markerSize } from "./markers.js";
import { createBitmap, createSheet } from "./sheet.js";
import { classTable, spreadTable } from "./tints.js";

/** @typedef {import("./painter.js").Scene} Scene */
/** @typedef {import("./sheet.js").Size} Size */
/** @typedef {Extract<import("../../../types/page.d.ts").TrainingPicture, {kind: "boundary"}>} Boundary */

/** @returns {import("./painter.js").Painter<Boundary>} */
export function createBoundaryPainter() {
  const points = createSheet();
  /** @type {ReturnType<typeof createBitmap>|null} */
  let bitmap = null;
  /** @type {{theme: object, classes: number, sure: Uint32Array, spread: Uint32Array}|null} */
  let tables = null;

  /** @param {Scene} scene */
  function colours({ theme, data }) {
    if (tables?.theme !== theme || tables.classes !== data.classes)
      tables = {
        theme,
        classes: data.classes,
        sure: classTable(theme, data.classes),
        spread: spreadTable(theme),
      };
    return tables;
  }

  return (context, size, picture, scene) => {
    const side = Math.round(Math.sqrt(picture.classes.length));
    if (bitmap?.canvas.width !== side) bitmap = createBitmap(side, side);
    const { sure, spread } = colours(scene);
    const { classes, confidence } = picture;
    const doubt = scene.spread ? picture.spread : null;
    fillPixels(
      bitmap.pixels,
      side,
      doubt ? (i) => spread[doubt[i]] : (i) => sure[classes[i] * 101 + confidence[i]],
    );
    bitmap.commit();
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = "medium";
    context.drawImage(bitmap.canvas, 0, 0, size.width, size.height);
    drawMeetings(context, size, meetings(picture, side), side, scene);
    context.drawImage(
      points(size, [scene.data, scene.theme], (above) =>
        drawPoints(above, scene.data, placing(scene, size), markerSize(size.width), scene.theme),
      ),
      0,
      0,
      size.width,
      size.height,
    );
  };
}

/** @param {Scene} scene @param {Size} size @returns {import("./markers.js").Place} */
function placing({ data }, { width, height }) {
  const [[x0, x1], [y0, y1]] = data.window ?? [
    [-1, 1],
    [-1, 1],
  ];
  return (x, y) => [((x - x0) / (x1 - x0)) * width, height - ((y - y0) / (y1 - y0)) * height];
}

/**
 * @param {CanvasRenderingContext2D} context @param {Size} size @param {number[]} lines @param {number} side
 * @param {Scene} scene
 */
function drawMeetings(context, { width, height }, lines, side, { theme }) {
  const [sx, sy] = [width / side, height / side];
  context.beginPath();
  for (let i = 0; i < lines.length; i += 4) {
    context.moveTo(lines[i] * sx, height - lines[i + 1] * sy);
    context.lineTo(lines[i + 2] * sx, height - lines[i + 3] * sy);
  }
  context.setLineDash([]);
  context.lineCap = "round";
  for (const [colour, wide] of /** @type {[string, number][]} */ ([
    [theme.meet, 3.4],
    [theme.core, 1],
  ])) {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.stroke();
  }
}
