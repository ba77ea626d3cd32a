// How many slips of the finger lie between two words.

const LONGEST = 64; // letters
let [before, last, now] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)); // rows, used again

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
 * @param {string[]} typed
 * @param {string[]} word
 * @param {number} most gives up above it, with `most + 1`
 * @param {boolean} [open] whether the word may go on after what was typed
 */
export function distance(typed, word, most, open = false) {
  const width = word.length;
  if (typed.length - width > most || Math.max(typed.length, width) > LONGEST) return most + 1;
  if (!open && width - typed.length > most) return most + 1;
  for (let at = 0; at <= width; at++) last[at] = at;
  for (let row = 1; row <= typed.length; row++) {
    if (nextRow(typed, word, row) > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  const least = open ? Math.min(...last.subarray(0, width + 1)) : last[width];
  return Math.min(least, most + 1);
}

/**
 * Fills a row of the table from the two before it; gives its least number.
 * @param {string[]} typed
 * @param {string[]} word
 * @param {number} row
 */
function nextRow(typed, word, row) {
  const letter = typed[row - 1];
  now[0] = row;
  let least = row;
  for (let at = 1; at <= word.length; at++) {
    let cost = last[at - 1] + (letter === word[at - 1] ? 0 : 1);
    if (last[at] < cost) cost = last[at] + 1;
    if (now[at - 1] < cost) cost = now[at - 1] + 1;
    if (row > 1 && at > 1 && letter === word[at - 2] && typed[row - 2] === word[at - 1])
      cost = Math.min(cost, before[at - 2] + 1);
    now[at] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
