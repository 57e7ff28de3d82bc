// What a painter of panels is, and which one a picture needs.
import { createBoundaryPainter } from "./boundary-painter.js";
import { createConfusionPainter } from "./confusion-painter.js";
import { createCurvePainter } from "./curve-painter.js";

/** @typedef {import("../../../types/page.d.ts").TrainingPicture} TrainingPicture */

/**
 * What a picture is drawn with besides itself.
 * @typedef {object} Scene
 * @property {import("../../../types/page.d.ts").TrainingData} data
 * @property {{x: number[], y?: number[]}|null} grid
 * @property {import("../../lib/picture-theme.js").PictureTheme} theme
 * @property {import("../types.js").Slot} slot
 * @property {boolean} spread whether to show how far predictions scatter, where that is known
 */

/**
 * @template {TrainingPicture} P
 * @typedef {(context: CanvasRenderingContext2D, size: import("./sheet.js").Size, picture: P, scene: Scene) => void} Painter
 */

/** One painter for all panels: what they share is drawn once. @returns {Painter<TrainingPicture>} */
export function createPainter() {
  const boundary = createBoundaryPainter();
  const curve = createCurvePainter();
  const confusion = createConfusionPainter();
  return (context, size, picture, scene) => {
    if (picture.kind === "boundary") boundary(context, size, picture, scene);
    else if (picture.kind === "curve") curve(context, size, picture, scene);
    else confusion(context, size, picture, scene);
  };
}
