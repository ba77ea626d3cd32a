// Which papers a query and the reader's choices let through.

import { Reader } from "./bytes.js";
import { together, touching } from "./phrases.js";
import { FLAGS, postings } from "./terms.js";

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./query.js").Part} Part
 * @typedef {{ keyword?: string[], dump?: string[], year?: [number, number], code?: boolean }} Filters
 *   slugs of keywords, all of which a paper must have; names of dumps, any; first and last year
 * @typedef {{ years: Uint8Array, flags: Uint8Array, further: [number, number][] }} Columns
 */

const EPOCH = 1900;

/** @param {Store} store @returns {Promise<Columns>} */
export function columns({ manifest, get }) {
  const { papers } = manifest;
  return get("c", 0, (bytes) => {
    const reader = new Reader(bytes);
    const [years, flags] = [reader.take(papers), reader.take(papers)];
    /** @type {[number, number][]} */
    const further = [];
    for (let paper = 0; !reader.done;) {
      paper += reader.number();
      further.push([paper, reader.number()]);
    }
    return { years, flags, further };
  });
}

/** The year of a paper, or null. @param {Columns} columns @param {number} paper */
export const yearOf = ({ years }, paper) => (years[paper] ? years[paper] + EPOCH : null);

/**
 * Calls for each paper of a dump and the dump's number.
 * @param {Store} store
 * @param {Columns} columns
 * @param {(paper: number, dump: number) => void} call
 */
export function eachSighting({ manifest }, { further }, call) {
  let paper = 0;
  manifest.dumps.forEach(([, , count], dump) => {
    for (const end = paper + count; paper < end; paper++) call(paper, dump);
  });
  for (const [also, dump] of further) call(also, dump);
}

/** @param {number} size @param {Iterable<number> | ArrayLike<number>} papers */
export function setOf(size, papers) {
  const set = new Uint8Array(size);
  for (const paper of Array.from(papers)) set[paper] = 1;
  return set;
}

/** Papers of dumps whose name or title has one of these texts in it. @param {Store} store @param {string[]} texts */
export async function ofDumps(store, texts) {
  const set = new Uint8Array(store.manifest.papers);
  const asked = texts.map((text) => text.toLowerCase());
  const chosen = store.manifest.dumps.map(([name, title]) =>
    asked.some((text) => `${name}\n${title}`.toLowerCase().includes(text)),
  );
  eachSighting(store, await columns(store), (paper, dump) => {
    if (chosen[dump]) set[paper] = 1;
  });
  return set;
}

/** Papers between two years, both included. @param {Store} store @param {[number, number]} years */
export async function ofYears(store, [from, to]) {
  const each = await columns(store);
  return each.years.map((year) => (year && year + EPOCH >= from && year + EPOCH <= to ? 1 : 0));
}

/** @param {Store} store */
export async function withCode(store) {
  return (await columns(store)).flags.map((flags) => flags & 1);
}

/** @param {Store} store @param {string} slug */
export async function ofKeyword(store, slug) {
  return setOf(store.manifest.papers, (await postings(store, `k:${slug}`))?.papers ?? []);
}

/**
 * Papers that have all words of a part, side by side where it is a phrase.
 * @param {Store} store
 * @param {Part} part
 */
export async function ofPart(store, { text, field, phrase }) {
  const { papers } = store.manifest;
  const words = store.folding
    .tokens(text)
    .flatMap((token) => token.words)
    .slice(0, 24);
  const content = words.flatMap((word, at) => (store.folding.isStop(word) ? [] : [at]));
  const telling = content.length ? content : words.map((_, at) => at);
  const found = await Promise.all(telling.map((at) => postings(store, words[at])));
  const flag = field ? FLAGS[field] : 0;
  const sets = found.map((each) =>
    setOf(
      papers,
      [...(each?.papers ?? [])].filter((_, i) => !flag || (each && each.codes[i] & flag)),
    ),
  );
  if (phrase && content.length) {
    const pairs = await inOrder(store, words, content, found);
    sets.push(...pairs.flatMap((pair) => (pair ? [setOf(papers, pair.papers)] : [])));
  }
  return words.length ? both(papers, sets) : null;
}

/**
 * For each two words of content that follow each other in a phrase, and for what it begins and ends
 * with, the papers where they do so.
 * @param {Store} store
 * @param {string[]} words
 * @param {number[]} content places of those with content
 * @param {(import("./terms.js").Postings | null)[]} found what stands in the index for these
 */
function inOrder(store, words, content, found) {
  const [first, last] = [content[0], content[content.length - 1]];
  const [one, other] = [found[0], found[found.length - 1]];
  return Promise.all([
    one && first > 0 ? touching(one, words[first - 1], 1) : null,
    other && last < words.length - 1 ? touching(other, words[last + 1], 0) : null,
    ...content.slice(1).map((at, number) => {
      const [left, right] = [found[number], found[number + 1]];
      return left && right && together(store, left, right, words.slice(content[number] + 1, at));
    }),
  ]);
}

/** The papers that are in all sets. @param {number} papers @param {Uint8Array[]} sets */
export function both(papers, sets) {
  const set = new Uint8Array(papers).fill(1);
  for (const other of sets) for (let i = 0; i < papers; i++) set[i] &= other[i];
  return set;
}
