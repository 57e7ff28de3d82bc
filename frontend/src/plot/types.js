// The nouns that all of plot/ shares: window, slot, path, ground, theme. Types only, no code.

/**
 * A window of the plane: [[x0, x1], [y0, y1]] with x0 < x1 and y0 < y1, in the surface's own units.
 * @typedef {[[number, number], [number, number]]} Window
 */

/**
 * How one contestant looks everywhere: path, legend, chart, table.
 * @typedef {object} Slot
 * @property {string} color  any CSS colour
 * @property {number[]} dash  canvas line dash in CSS pixels, [] for a solid line
 * @property {string} head  a name known to heads.js: circle, square, triangle, diamond, pentagon, hexagon, star, cross…
 * @property {number} width  line width in CSS pixels
 */

/**
 * What happened inside each step; row k belongs to the step from point k to point k + 1. Pairs x, y; NaN where there is none.
 * @typedef {object} Arrows
 * @property {Float64Array} gradients  what the rule was given: the loss's gradient at `ahead` where there is one, else at the point
 * @property {Float64Array} [unclipped]  the gradient before clipping
 * @property {Float64Array} steps  the step taken
 * @property {Float64Array} [velocities]  the velocity after the update, in units of the plane
 * @property {Float64Array} [ahead]  NAG's look-ahead point
 */

/**
 * @typedef {object} Path
 * @property {string} id
 * @property {Float64Array} points  x0, y0, x1, y1, …; NaN from the divergence on
 * @property {Slot} slot
 * @property {boolean} muted  a muted path is not drawn
 * @property {number | null} divergedAt  first step that is not finite, or null
 * @property {Arrows} [arrows]
 */

/** @typedef {{x: number, y: number, loss?: number, source?: string, found?: boolean}} Minimum  found: looked for numerically, not known beforehand */

/**
 * A sampled surface: losses[row][column] at (x[column], y[row]), x and y ascending and evenly spaced; null where not finite.
 * @typedef {object} Ground
 * @property {Window} window
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {ArrayLike<ArrayLike<number | null>>} losses
 * @property {readonly Minimum[]} [minima]
 * @property {"log"} [scale]  of its levels, in any case; else logarithmic only where the losses span decades
 * @property {readonly [string, string]} [titles]  what the axes are, where they are not simply x and y
 */

/**
 * Colours and fonts that the page reads from its tokens. `low` and `high` are the two ends of the ground.
 * @typedef {object} StageTheme
 * @property {string} low
 * @property {string} high
 * @property {string} line
 * @property {string} casing
 * @property {string} ink
 * @property {string} ink2
 * @property {string} accent
 * @property {string} bad
 * @property {string} card
 * @property {string} font
 * @property {string} mono
 * @property {number} [text]  base text size in CSS pixels, 14 by default; larger on a projector
 */

export {};
