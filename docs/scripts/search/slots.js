// What is looked for, word by word, each with all that may stand for it.

import { completions, guesses } from "./lexicon.js";
import { INFLECTED, PLAIN, postings } from "./terms.js";

const MOST = 24; // words of a query that are looked for
const COMPLETED = 0.75; // what a completion counts, against the word itself
const COMPOUND = 0.7;
const CORRECTED = [0.95, 0.75, 0.6];
const RARE = 3; // papers; a rarer word that does not go with the others may be a slip

/**
 * @typedef {import("./terms.js").Postings} Postings
 * @typedef {import("./store.js").Store} Store
 * @typedef {"own" | "joined" | "completed" | "corrected"} Kind
 * @typedef {{ kind: Kind, postings: Postings, factor: number }} Variant what stands for a word
 * @typedef {{
 *   word: string, raw: string, joined: string, part: number, field: import("./query.js").Field | "",
 *   written: number,
 *   open: boolean, between: string[], variants: Variant[], corrected: string,
 * }} Slot written: the flag of its spelling; between: words without content after the slot before
 */

/** @param {Kind} kind @param {Postings} postings @param {number} factor @returns {Variant} */
const variant = (kind, postings, factor) => ({ kind, postings, factor });

/**
 * The words to look for: those without content only where there are no others, or in a phrase.
 * @param {Store} store
 * @param {import("./query.js").Part[]} parts
 * @returns {Slot[]}
 */
export function slotsOf({ folding }, parts) {
  const slots = parts.flatMap((part, number) =>
    folding.tokens(part.text).flatMap(({ raw, parts: spelled, words, joined }, at, all) =>
      words.map((word, i) => ({
        word,
        written: spelled[i] === word ? PLAIN : INFLECTED,
        joined,
        part: number,
        field: part.field,
        between: /** @type {string[]} */ ([]),
        corrected: "",
        variants: [],
        raw: words.length > 1 ? word : raw,
        open: part.open && at === all.length - 1 && i === words.length - 1,
      })),
    ),
  );
  const telling = slots.filter(({ word }) => !folding.isStop(word));
  if (telling.length === 0) return slots.slice(0, MOST);
  return slots
    .filter((slot, at) => {
      if (folding.isStop(slot.word)) return false;
      for (let one = at - 1; one >= 0 && folding.isStop(slots[one].word); one--)
        slot.between.unshift(slots[one].word);
      return true;
    })
    .slice(0, MOST);
}

/**
 * Finds what stands in the index for a slot.
 * @param {Store} store
 * @param {Slot} slot
 * @param {boolean} literal
 */
export async function fill(store, slot, literal) {
  const ahead = !literal && slot.open ? completions(store, slot.raw) : null; // while these come
  const [own, joined] = await Promise.all([
    postings(store, slot.word),
    slot.joined ? postings(store, slot.joined) : null,
    ahead,
  ]);
  if (own) slot.variants.push(variant("own", own, 1));
  if (joined) slot.variants.push(variant("joined", joined, COMPOUND));
  if (literal) return slot;
  if (slot.open || !slot.variants.length) slot.variants.push(...(await completed(store, slot)));
  if (!slot.variants.length) await correct(store, slot);
  return slot;
}

/** @param {Store} store @param {Slot} slot */
async function completed(store, slot) {
  if ([...slot.raw].length < 2 && !store.folding.isUnspaced(slot.raw)) return [];
  const words = await completions(store, slot.raw);
  const found = await Promise.all(words.map(({ word }) => postings(store, word)));
  return found.flatMap((each) =>
    each && each.term !== slot.word ? [variant("completed", each, COMPLETED)] : [],
  );
}

/**
 * Puts the likeliest words in the place of an unknown one, or beside a rare one.
 * @param {Store} store
 * @param {Slot} slot
 */
export async function correct(store, slot) {
  const whole = await guesses(store, slot.word, false);
  const words = whole.length || !slot.open ? whole : await guesses(store, slot.word, true);
  const [best] = words;
  if (!best) return;
  const near = words.filter(({ score }) => score > best.score - 4).slice(0, CORRECTED.length);
  const found = await Promise.all(near.map(({ word }) => postings(store, word)));
  if (!slot.variants.length) slot.corrected = best.spelled;
  slot.variants.push(
    ...found.flatMap((each, at) =>
      each ? [variant("corrected", each, CORRECTED[at] * (1 - (near[at].slips - 1) * 0.2))] : [],
    ),
  );
}

/** Whether a slot may be a slip although the word is known. @param {Slot} slot */
export function isDoubtful({ word, variants, corrected }) {
  const papers = variants.reduce((sum, { postings }) => sum + postings.papers.length, 0);
  return papers <= RARE && !corrected && word.length > 3;
}
