// Failures in words: what happened, what the page does about it, and what a person can do.

/** @typedef {import("../../types/page.d.ts").Notice} Notice */

/**
 * @typedef {object} Failure what a caught error tells, whatever its class
 * @property {"unreachable"|"cut"|"busy"|"refused"|"broken"} kind
 * @property {string} detail
 * @property {number|null} retryAfter seconds, where the server names them
 */

/** Seconds until the next try, by how often it failed already. */
const WAITS = [1, 2, 4, 8];

/** @param {Failure} failure @param {number} failures how often in a row, from 1 @returns {number|null} null: no use in trying again */
export function waitBefore(failure, failures) {
  if (failure.kind === "refused") return null;
  if (failure.retryAfter !== null) return Math.min(30, failure.retryAfter);
  return WAITS[Math.min(failures, WAITS.length) - 1];
}

/**
 * @param {Failure} failure
 * @param {number|null} wait seconds until the next try
 * @param {boolean} hasPicture whether an earlier picture still stands
 * @param {string} [what] was being read
 * @returns {Notice}
 */
export function noticeOf(failure, wait, hasPicture, what = "race") {
  const stays = hasPicture ? " The picture is the last one that was complete." : "";
  const again =
    wait === null ? "" : ` Trying again ${wait <= 1 ? "at once" : `every ${wait} seconds`}.`;
  switch (failure.kind) {
    case "unreachable":
      return {
        kind: "offline",
        text: `The server does not answer.${stays}${again}`,
        remedy: "If you started it yourself, see whether “make run” is still running.",
      };
    case "cut":
      return {
        kind: "offline",
        text: `The connection broke in the middle of the ${what}.${again}`,
        remedy: "What had arrived is still shown.",
      };
    case "busy":
      return { kind: "busy", text: `The server has too much to do at the moment.${stays}${again}` };
    case "refused":
      return {
        kind: "refused",
        text: `${failure.detail}${stays}`,
        remedy: "Undo brings back the set-up before.",
      };
    default:
      return { kind: "broken", text: `The server failed: ${failure.detail}${stays}${again}` };
  }
}
