// All papers that answer a query, with their scores.

import * as filters from "./filters.js";
import { parse } from "./query.js";
import { coverage, score, tempered } from "./ranking.js";
import { correct, fill, isDoubtful, slotsOf } from "./slots.js";
import { postings } from "./terms.js";

const SHARE = 0.5; // of the best coverage that a paper needs to be listed at all
const WHOLE = 0.999;

/**
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./slots.js").Slot} Slot
 * @typedef {{
 *   query: import("./query.js").Query, slots: Slot[], papers: number[], scores: Float32Array,
 *   terms: Set<string>, listed: Uint8Array, complete: (paper: number) => boolean,
 * }} Matching papers: those that match, in their order; terms: all that were looked for; complete:
 *   whether it has as much as the best
 */

/**
 * @param {Store} store
 * @param {string} typed
 * @param {{ literal?: boolean, filters?: filters.Filters }} options
 * @returns {Promise<Matching>}
 */
export async function match(store, typed, { literal = false, filters: chosen = {} }) {
  const query = parse(typed);
  const size = store.manifest.papers;
  const exact = await named(store, query.exact);
  const wanted = exact.length ? query.parts.filter((part) => !isNamed(part.text)) : query.parts;
  const slots = slotsOf(
    store,
    wanted.filter((part) => !part.without),
  );
  const isPhrase = (/** @type {Slot} */ slot) =>
    wanted.filter((part) => !part.without)[slot.part].phrase;
  await Promise.all(slots.map((slot) => fill(store, slot, literal || isPhrase(slot))));
  const allowed = await letThrough(store, query, wanted, chosen);
  let scores = await score(store, slots);
  if (!literal && slots.length > 1 && !some(scores.masks, allowed, 2 ** slots.length - 1)) {
    const doubtful = slots.filter((slot) => isDoubtful(slot) && !isPhrase(slot));
    await Promise.all(doubtful.map((slot) => correct(store, slot)));
    if (doubtful.length) scores = await score(store, slots);
  }
  const required = slots.reduce((bits, slot, at) => (slot.field ? bits | (1 << at) : bits), 0);
  const terms = new Set(slots.flatMap(({ variants }) => variants.map((each) => each.postings.term)));
  return { query, slots, terms, ...ranked(size, slots, scores, allowed, required, exact) };
}

/** @param {Uint32Array} masks @param {Uint8Array} allowed @param {number} all */
const some = (masks, allowed, all) =>
  masks.some((mask, paper) => mask === all && allowed[paper] === 1);

/**
 * @param {number} size
 * @param {Slot[]} slots
 * @param {import("./ranking.js").Scores} scored
 * @param {Uint8Array} allowed
 * @param {number} required
 * @param {number[]} exact
 */
function ranked(size, slots, { scores, masks, weights }, allowed, required, exact) {
  const share = coverage(weights);
  const shares = new Float32Array(size);
  let best = 0;
  for (let paper = 0; paper < size; paper++) {
    if (!allowed[paper] || (masks[paper] & required) !== required) continue;
    shares[paper] = slots.length ? share(masks[paper]) : exact.length ? 0 : 1;
    scores[paper] = tempered(scores[paper], shares[paper]);
    if (shares[paper] > best) best = shares[paper];
  }
  for (const paper of exact) {
    shares[paper] = allowed[paper] ? 1 : 0;
    scores[paper] += 1000;
    best = Math.max(best, shares[paper]);
  }
  const listed = shares.map((each) => (best > 0 && each >= SHARE * best ? 1 : 0));
  /** @type {number[]} */
  const papers = [];
  listed.forEach((is, paper) => is && papers.push(paper));
  return {
    papers,
    scores,
    listed: Uint8Array.from(listed),
    complete: (/** @type {number} */ paper) => shares[paper] >= WHOLE * best,
  };
}

/** The papers of identifiers. @param {Store} store @param {string[]} names */
async function named(store, names) {
  const found = await Promise.all(names.map((name) => postings(store, name)));
  return found.flatMap((each) => [...(each?.papers ?? [])]);
}

/** Whether a word is all identifier. @param {string} text */
const isNamed = (text) => parse(text).exact.length > 0;

/**
 * @param {Store} store
 * @param {import("./query.js").Query} query
 * @param {import("./query.js").Part[]} parts
 * @param {filters.Filters} chosen
 */
async function letThrough(store, query, parts, chosen) {
  const size = store.manifest.papers;
  const years = [query.years, chosen.year].flatMap((each) => (each ? [each] : []));
  const sets = await Promise.all([
    ...(query.dumps.length ? [filters.ofDumps(store, query.dumps)] : []),
    ...(chosen.dump?.length ? [filters.ofDumps(store, chosen.dump)] : []),
    ...(query.has.includes("code") || chosen.code ? [filters.withCode(store)] : []),
    ...years.map((each) => filters.ofYears(store, each)),
    ...(chosen.keyword ?? []).map((slug) => filters.ofKeyword(store, slug)),
    ...parts
      .filter((part) => part.phrase && !part.without)
      .map((part) => filters.ofPart(store, part)),
  ]);
  const without = await Promise.all([
    ...(query.without.length ? [filters.ofDumps(store, query.without)] : []),
    ...parts.filter((part) => part.without).map((part) => filters.ofPart(store, part)),
  ]);
  return filters.both(size, [
    ...sets.flatMap((set) => set ?? []),
    ...without.flatMap((set) => (set ? set.map((is) => 1 - is) : [])),
  ]);
}
