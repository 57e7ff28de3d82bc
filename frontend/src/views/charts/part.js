// What a chart of the charts' card is: made when it is first chosen, drawn while it is. Types only, no code.

/** @typedef {import("../../state/shape.js").State} State */
/** @typedef {import("../../state/store.js").Store<State>} Store */
/** @typedef {import("../../actions/index.js").Actions} Actions */

/**
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {HTMLElement} [tool] what stands beside the line above the chart
 * @property {(state: State) => string} aside the line above the chart
 * @property {() => void} draw what the race and the sweeps gave
 * @property {() => void} [moment] what follows the player's step or a hand
 * @property {(theme: import("../../plot/types.js").StageTheme) => void} setTheme
 * @property {() => void} dispose
 */

/** @typedef {(store: Store, actions: Actions) => Part} MakePart */

export {};
