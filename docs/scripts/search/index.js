// Search in the browser, from an index that is fetched piece by piece.

import { documentOf } from "./documents.js";
import { count } from "./facets.js";
import { columns, days } from "./filters.js";
import { highlights } from "./highlights.js";
import { match } from "./matching.js";
import { openStore } from "./store.js";
import { suggestions } from "./suggestions.js";

/**
 * @typedef {import("./filters.js").Filters} Filters
 * @typedef {"relevance" | "newest" | "seen"} Sort
 * @typedef {{
 *   limit?: number, offset?: number, filters?: Filters, sort?: Sort, facets?: boolean, literal?: boolean,
 * }} Options literal: exactly as typed, no completion, no correction
 * @typedef {import("./documents.js").Document & {
 *   score: number, titleRanges: [number, number][], openingRanges: [number, number][],
 * }} Hit
 * @typedef {{
 *   total: number, hits: Hit[], facets: import("./facets.js").Facets | null,
 *   corrected: { query: string, words: [string, string][] } | null, suggestions: string[],
 * }} Result corrected: what was searched for instead of words that nobody wrote
 */

/**
 * Opens the index.
 * @param {{ load: import("./store.js").Load }} options load: gives a file's bytes, by its path below the site's root
 */
export function createSearch({ load }) {
  /** @type {Promise<import("./store.js").Store> | null} */
  let opened = null;

  async function open() {
    opened ??= openStore(load);
    try {
      return await opened;
    } catch (fault) {
      opened = null; // so that the next query tries again
      throw fault;
    }
  }

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Result>}
   */
  async function search(query, options = {}) {
    try {
      return await answer(await open(), query, options);
    } catch {
      opened = null; // the site may have been published anew since the manifest was read
      return answer(await open(), query, options);
    }
  }

  return { search, /** Fetches what every query needs. */ ready: async () => void (await open()) };
}

/**
 * @param {import("./store.js").Store} store
 * @param {string} query
 * @param {Options} options
 * @returns {Promise<Result>}
 */
async function answer(store, query, options) {
  const { limit = 10, offset = 0, sort = "relevance", facets = false, ...rest } = options;
  const matching = await match(store, query, rest);
  const order = await sorted(store, matching, sort);
  const terms = new Set(
    matching.slots.flatMap(({ variants }) => variants.map((each) => each.postings.term)),
  );
  const hits = await Promise.all(
    order.slice(offset, offset + limit).map(async (paper) => {
      const shown = await documentOf(store, paper);
      return {
        ...shown,
        score: matching.scores[paper],
        titleRanges: highlights(store.folding, shown.title, terms),
        openingRanges: highlights(store.folding, shown.opening, terms),
      };
    }),
  );
  return {
    total: order.length,
    hits,
    facets: facets ? await count(store, matching.listed) : null,
    corrected: corrected(query, matching.slots),
    suggestions: order.length ? [] : await suggestions(store, matching.query),
  };
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./matching.js").Matching} matching
 * @param {Sort} sort
 */
async function sorted(store, { papers, scores, complete }, sort) {
  if (sort === "relevance")
    return papers.sort((one, other) => scores[other] - scores[one] || one - other);
  const keys =
    sort === "newest" ? await days(store) : (await columns(store)).flags.map((each) => each >> 1);
  return papers
    .filter(complete)
    .sort((one, other) => keys[other] - keys[one] || scores[other] - scores[one] || one - other);
}

/**
 * @param {string} query
 * @param {import("./slots.js").Slot[]} slots
 */
function corrected(query, slots) {
  const words = slots.flatMap((slot) =>
    slot.corrected ? [/** @type {[string, string]} */ ([slot.raw, slot.corrected])] : [],
  );
  if (!words.length) return null;
  const whole = words.reduce((text, [typed, used]) => replaced(text, typed, used), query);
  return { query: whole, words };
}

/** @param {string} text @param {string} typed @param {string} used */
function replaced(text, typed, used) {
  const at = text.toLowerCase().indexOf(typed);
  return at < 0 ? text : text.slice(0, at) + used + text.slice(at + typed.length);
}
