// What a poster is: a picture with title and legend that stands for itself, at any of its moments. Types only, no code.

/**
 * @typedef {object} Poster
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {string} title
 * @property {number} last the last moment: a step of a race, a frame of a training
 * @property {(context: CanvasRenderingContext2D, at: number) => void} draw the whole of it, on any context
 * @property {(density: number) => (context: CanvasRenderingContext2D, at: number) => void} animate the same for a canvas that is drawn on again and again, moment after moment
 */

/**
 * @typedef {object} Words
 * @property {string} title
 * @property {string} about a line beneath
 * @property {(at: number) => string} moment
 */

/** @typedef {{slot: import("../types.js").Slot, text: string}} LegendEntry */

export {};
