// The papers in which one word stands right before another, or with words without content between.

import { FLAGS, hashed, postings } from "./terms.js";

const REACH = 6; // words on one side of a word that its hash tells of

/**
 * @typedef {import("./terms.js").Postings} Postings
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ papers: ArrayLike<number>, inTitle: (place: number) => boolean }} Pair
 *   inTitle: whether they do so in the title, by the place among the papers
 */

/**
 * Of the papers of a word, those where a hash stands on one side of it.
 * @param {Postings} of
 * @param {{ counts: Uint8Array }} beside
 * @param {Uint8Array} hashes
 * @param {number} hash
 * @param {0 | 1} side 0: after it, 1: before it
 * @returns {Pair}
 */
function neighbours(of, { counts }, hashes, hash, side) {
  /** @type {number[]} */
  const papers = [];
  /** @type {boolean[]} */
  const titles = [];
  for (let place = 0, first = 0; place < counts.length; place++) {
    const end = first + 2 * counts[place];
    let at = first;
    while (at < end && hashes[at + side] !== hash) at += 2;
    if (at < end) {
      papers.push(of.papers[place]);
      titles.push(at === first && (of.codes[place] & FLAGS.title) > 0); // the title is read first
    }
    first = end;
  }
  return { papers, inTitle: (place) => titles[place] };
}

/**
 * Papers where a word without content stands right beside one with; null where the index cannot tell.
 * @param {Postings} of
 * @param {string} stop
 * @param {0 | 1} side 0: after it, 1: before it
 */
export const touching = (of, stop, side) =>
  of.beside && neighbours(of, of.beside, of.beside.stops, hashed(stop), side);

/**
 * Papers where two words of content follow each other; null where the index cannot tell.
 * @param {Store} store
 * @param {Postings} left
 * @param {Postings} right
 * @param {string[]} [between] words without content that stand between them
 * @returns {Promise<Pair | null>}
 */
export async function together(store, left, right, between = []) {
  if (between.length >= REACH) return null;
  const sides = /** @type {[Postings, string[], 0 | 1][]} */ ([
    [left, [...between, right.term], 0],
    [right, [...[...between].reverse(), left.term], 1],
  ]);
  sides.sort(([one], [other]) => one.papers.length - other.papers.length);
  for (const [of, words, side] of sides)
    if (of.beside) return neighbours(of, of.beside, of.beside.hashes, hashed(...words), side);
  if (between.length) return null;
  const pair = await postings(store, `${left.term} ${right.term}`);
  if (!pair) return { papers: [], inTitle: () => false };
  return { papers: pair.papers, inTitle: (place) => (pair.codes[place] & FLAGS.title) > 0 };
}
