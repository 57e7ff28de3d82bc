// Identities for contestants: a number that no other one on this page had before.

let last = 0;

/** @returns {number} */
export function freshKey() {
  last += 1;
  return last;
}
