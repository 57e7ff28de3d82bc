// Follows a hand: an errand is run as often as it is asked for, but one at a time, and the latest wish wins.

/**
 * @param {() => Promise<boolean>} errand  true while there is reason to go on
 */
export function createLatest(errand) {
  let wanted = false;
  let busy = false;
  return {
    async ask() {
      wanted = true;
      if (busy) return;
      busy = true;
      try {
        while (wanted) {
          wanted = false;
          if (!(await errand())) break;
        }
      } finally {
        busy = false;
      }
    },
    busy: () => busy,
    /** Nothing more is wanted. */
    drop() {
      wanted = false;
    },
  };
}
