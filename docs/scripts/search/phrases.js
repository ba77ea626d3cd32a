// The papers in which one word stands right before another.

import { FLAGS, beside, hashed, postings } from "./terms.js";

/**
 * @typedef {import("./terms.js").Postings} Postings
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ papers: ArrayLike<number>, inTitle: (place: number) => boolean }} Pair
 *   inTitle: whether they do so in the title, by the place among the papers
 */

/**
 * Of the papers of a word, those where a word of that hash stands on one side of it.
 * @param {Postings} of
 * @param {Uint8Array} bytes
 * @param {string} other
 * @param {0 | 1} side 0: after it, 1: before it
 * @returns {Pair}
 */
function neighbours(of, bytes, other, side) {
  const hash = hashed(other);
  /** @type {number[]} */
  const papers = [];
  /** @type {boolean[]} */
  const titles = [];
  for (let place = 0, at = 0; place < of.papers.length; place++) {
    const first = at + 1;
    const end = first + 2 * bytes[at];
    for (at = first; at < end && bytes[at + side] !== hash;) at += 2;
    if (at < end) {
      papers.push(of.papers[place]);
      titles.push(at === first && (of.codes[place] & FLAGS.title) > 0); // the title is read first
    }
    at = end;
  }
  return { papers, inTitle: (place) => titles[place] };
}

/**
 * Papers where two words follow each other; null where the index cannot tell.
 * @param {Store} store
 * @param {[string, Postings | null]} left
 * @param {[string, Postings | null]} right
 * @returns {Promise<Pair | null>}
 */
export async function together(store, [left, ofLeft], [right, ofRight]) {
  const sides = /** @type {[Postings, string, 0 | 1][]} */ ([
    [ofLeft, right, 0],
    [ofRight, left, 1],
  ]).filter(([of, word]) => of && !store.folding.isStop(of.term));
  sides.sort(([one], [other]) => one.papers.length - other.papers.length);
  for (const [of, word, side] of sides) {
    const bytes = await beside(store, of);
    if (bytes) return neighbours(of, bytes, word, side);
  }
  if (sides.length < 2) return null;
  const pair = await postings(store, `${left} ${right}`);
  if (!pair) return { papers: [], inTitle: () => false };
  return { papers: pair.papers, inTitle: (place) => (pair.codes[place] & FLAGS.title) > 0 };
}
