// Words of the catalogue: those that complete what was typed, and those it may be a slip for.

import { Reader } from "./bytes.js";
import { distance } from "./distance.js";
import { shardOf } from "./store.js";

const STEPS = 8; // of a word's frequency, for each doubling
const SHARDS = 3; // of each list that one word may cost
const COMPLETIONS = 12;
const POSTINGS = 25000; // that all completions of a word may cost

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {{ word: string, count: number, spelled: string }} Word spelled: as somebody writes it
 * @typedef {Word & { slips: number, score: number }} Guess
 */

const text = new TextDecoder();

/** @param {Uint8Array} bytes @returns {Word[]} */
function readWords(bytes) {
  const reader = new Reader(bytes);
  const words = reader.words(reader.number()).map((word) => ({ word, count: 0, spelled: "" }));
  for (const each of words) each.count = 2 ** (reader.take(1)[0] / STEPS);
  for (let at = 0; !reader.done;) {
    at += reader.number();
    words[at].spelled = text.decode(reader.take(reader.number()));
  }
  return words;
}

/**
 * The words of a list that begin so; none if they fill too many shards.
 * @param {Store} store
 * @param {"b" | "e"} list
 * @param {string} beginning
 * @param {number} most shards
 */
async function beginning(store, list, beginning, most) {
  const { first } = store.manifest[list];
  const from = Math.max(shardOf(first, beginning), 0);
  const to = shardOf(first, `${beginning}\uffff`);
  if (to - from >= most) return [];
  const shards = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, i) => store.get(list, from + i, readWords)),
  );
  return shards.flat().filter(({ word }) => word.startsWith(beginning));
}

/**
 * The commonest words that begin with what was typed.
 * @param {Store} store
 * @param {string} typed
 */
export async function completions(store, typed) {
  const found = await beginning(store, "b", typed, SHARDS);
  found.sort((one, other) => other.count - one.count);
  /** @type {Word[]} */
  const chosen = [];
  let postings = 0;
  for (const each of found) {
    if (chosen.length === COMPLETIONS) break;
    if (each.word === typed || (chosen.length && postings + each.count > POSTINGS)) continue;
    postings += each.count;
    chosen.push(each);
  }
  return chosen;
}

/**
 * The words of a list that share as long a beginning as keeps them few.
 * @param {Store} store
 * @param {"b" | "e"} list
 * @param {string[]} letters
 */
async function around(store, list, letters) {
  for (let length = 1; length <= Math.min(4, letters.length); length++) {
    const found = await beginning(store, list, letters.slice(0, length).join(""), SHARDS);
    if (found.length) return found;
  }
  return [];
}

/**
 * Words that what was typed may be a slip for, the likeliest first.
 * @param {Store} store
 * @param {string} typed
 * @param {boolean} open whether the word is still being typed
 * @returns {Promise<Guess[]>}
 */
export async function guesses(store, typed, open) {
  const letters = [...typed];
  if (letters.length < 3 || store.folding.isUnspaced(typed)) return [];
  const most = letters.length < 5 ? 1 : 2;
  const [backwards, forwards] = await Promise.all([
    around(store, "e", [...letters].reverse()),
    around(store, "b", letters),
  ]);
  const reversed = backwards.map((each) => ({ ...each, word: [...each.word].reverse().join("") }));
  /** @type {Map<string, Guess>} */
  const found = new Map();
  for (const { word, count, spelled } of [...forwards, ...reversed]) {
    if (found.has(word)) continue;
    const slips = distance(letters, [...word], most, open);
    if (slips === 0 || slips > most) continue;
    const score = Math.log2(count + 1) * 0.35 - slips * 4 + (word[0] === letters[0] ? 1 : 0);
    found.set(word, { word, count, spelled: spelled || word, slips, score });
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
}
