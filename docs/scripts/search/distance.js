// How many slips of the finger lie between two words.

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * @param {string[]} typed
 * @param {string[]} word
 * @param {number} most gives up above it, with `most + 1`
 * @param {boolean} [open] whether the word may go on after what was typed
 */
export function distance(typed, word, most, open = false) {
  if (typed.length - word.length > most) return most + 1;
  if (!open && word.length - typed.length > most) return most + 1;
  let before = new Uint8Array(word.length + 1);
  let last = Uint8Array.from({ length: word.length + 1 }, (_, at) => Math.min(at, 255));
  for (let row = 1; row <= typed.length; row++) {
    const now = new Uint8Array(word.length + 1);
    now[0] = row;
    let least = row;
    for (let at = 1; at <= word.length; at++) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1])
        cost = Math.min(cost, before[at - 2] + 1);
      now[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last] = [last, now];
  }
  return Math.min(open ? Math.min(...last) : last[word.length], most + 1);
}
