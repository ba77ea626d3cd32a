// Scores: BM25F with what the index has weighed, and a bonus for having all words, side by side.

import { together } from "./phrases.js";
import { FLAGS, INFLECTED, PLAIN, STEP } from "./terms.js";

const SIDE_BY_SIDE = 0.2; // of the rarer word's weight
const IN_TITLE = 0.6; // the same, for words of the title
const OTHERWISE = 0.5; // what a word counts that is not written as typed, but in the plural or so
const SCATTERED = 0.25; // what is left of the score of a paper that has next to none of the words

/**
 * @typedef {import("./slots.js").Slot} Slot
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ scores: Float32Array, masks: Uint32Array, weights: number[] }} Scores
 *   masks: a bit for each slot that a paper has; weights: how rare each slot is
 */

/** @param {number} papers @param {number} count */
const rarity = (papers, count) => Math.log(1 + (papers - count + 0.5) / (count + 0.5));

/**
 * How rare some variants of a slot are, taken together.
 * @param {number} papers
 * @param {Slot} slot
 * @param {(variant: import("./slots.js").Variant) => boolean} chosen
 */
const weightOf = (papers, { variants }, chosen) =>
  rarity(
    papers,
    Math.min(
      papers,
      variants.filter(chosen).reduce((sum, { postings }) => sum + postings.papers.length, 0),
    ),
  );

/**
 * What each variant weighs: the word itself and a compound by their own rarity, all that merely
 * may have been meant by that of the whole.
 * @param {number} papers
 * @param {Slot} slot
 */
function weightsOf(papers, slot) {
  const whole = weightOf(papers, slot, ({ kind }) => kind !== "joined");
  const each = slot.variants.map((variant) =>
    variant.kind === "own" || variant.kind === "joined"
      ? weightOf(papers, slot, (other) => other === variant)
      : whole,
  );
  return {
    whole: slot.variants.every(({ kind }) => kind === "joined") ? (each[0] ?? whole) : whole,
    each,
  };
}

/**
 * @param {Store} store
 * @param {Slot[]} slots
 * @returns {Promise<Scores>}
 */
export async function score(store, slots) {
  const { papers } = store.manifest;
  const scores = new Float32Array(papers);
  const masks = new Uint32Array(papers);
  const weighed = slots.map((slot) => weightsOf(papers, slot));
  const weights = weighed.map(({ whole }) => whole);
  slots.forEach((slot, at) => add(store, slot, weighed[at].each, 1 << at, scores, masks));
  await Promise.all(
    slots.map(async (slot, at) => {
      if (at)
        await addPair(store, slots[at - 1], slot, Math.min(weights[at], weights[at - 1]), scores);
    }),
  );
  return { scores, masks, weights };
}

/**
 * Adds what the best variant of a slot gives each paper.
 * @param {Store} store
 * @param {Slot} slot
 * @param {number[]} weights
 * @param {number} bit
 * @param {Float32Array} scores
 * @param {Uint32Array} masks
 */
function add(store, slot, weights, bit, scores, masks) {
  const flag = slot.field ? FLAGS[slot.field] : 0;
  const best = slot.variants.length > 1 ? new Float32Array(scores.length) : null;
  for (const [at, { kind, postings, factor }] of slot.variants.entries()) {
    const written = kind === "own" ? slot.written : PLAIN | INFLECTED;
    const worth = store.manifest.worth.map((each) => each * weights[at] * factor);
    const { papers, codes } = postings;
    for (let i = 0; i < papers.length; i++) {
      if (flag && !(codes[i] & flag)) continue;
      const paper = papers[i];
      const gain = worth[codes[i] & STEP] * (codes[i] & written ? 1 : OTHERWISE);
      masks[paper] |= bit;
      if (!best) scores[paper] += gain;
      else if (gain > best[paper]) {
        scores[paper] += gain - best[paper];
        best[paper] = gain;
      }
    }
  }
}

/**
 * Rewards papers that have the words of two slots side by side.
 * @param {Store} store
 * @param {Slot} left
 * @param {Slot} right
 * @param {number} weight
 * @param {Float32Array} scores
 */
async function addPair(store, left, right, weight, scores) {
  const [one] = left.variants;
  const [other] = right.variants;
  if (!one || !other) return;
  const pair = await together(store, one.postings, other.postings, right.between);
  for (let place = 0; pair && place < pair.papers.length; place++)
    scores[pair.papers[place]] += weight * (pair.inTitle(place) ? IN_TITLE : SIDE_BY_SIDE);
}

/**
 * Of the weight of all words, the share that a paper has; by mask.
 * @param {number[]} weights
 */
export function coverage(weights) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  /** @type {Map<number, number>} */
  const known = new Map();
  return (/** @type {number} */ mask) => {
    let share = known.get(mask);
    if (share === undefined) {
      share =
        weights.reduce((sum, weight, at) => (mask & (1 << at) ? sum + weight : sum), 0) / whole;
      known.set(mask, share);
    }
    return share;
  };
}

/** @param {number} score @param {number} share */
export const tempered = (score, share) => score * (SCATTERED + (1 - SCATTERED) * share * share);
