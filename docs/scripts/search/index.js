// Search in the browser, from an index that is fetched piece by piece.

import { documentOf, slugsOf } from "./documents.js";
import { count } from "./facets.js";
import { highlights } from "./highlights.js";
import { match } from "./matching.js";
import { placesOf } from "./names.js";
import { ordered } from "./order.js";
import { parse } from "./query.js";
import { openStore } from "./store.js";
import { suggestions } from "./suggestions.js";

/**
 * @typedef {import("./filters.js").Filters} Filters
 * @typedef {import("./order.js").Sort} Sort
 * @typedef {{
 *   limit?: number, offset?: number, filters?: Filters, sort?: Sort, facets?: boolean, literal?: boolean,
 *   slugs?: boolean, places?: boolean,
 * }} Options literal: exactly as typed, no completion, no correction; slugs: of all papers found;
 *   places: pages of that name
 * @typedef {import("./documents.js").Document & {
 *   score: number, titleRanges: [number, number][], openingRanges: [number, number][],
 * }} Hit
 * @typedef {{
 *   total: number, hits: Hit[], facets: import("./facets.js").Facets | null,
 *   corrected: { query: string, words: [string, string][] } | null, suggestions: string[],
 *   slugs: string[] | null, places: import("./names.js").Place[],
 * }} Result corrected: what was searched for instead of words that nobody wrote; suggestions: what
 *   finds something where this does not
 */

const BEST = 20; // papers whose keywords are counted first

/**
 * Opens the index.
 * @param {{ load: import("./store.js").Load }} options load: gives a file's bytes, by its path below the site's root
 */
export function createSearch({ load }) {
  /** @type {Promise<ReturnType<typeof answering>> | null} */
  let opened = null;

  /** @param {Uint8Array | null} [manifest] if it is there already */
  async function open(manifest) {
    opened ??= openStore(load, manifest).then(answering);
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
      return await (await open())(query, options);
    } catch {
      opened = null; // the site may have been published anew since the manifest was read
      return (await open())(query, options);
    }
  }

  return { search, /** Makes ready for the first query. */ ready: open };
}

/**
 * Answers from one state of the index. What was found for a question is kept until the next one, as
 * it is asked for in pieces: the first results, more of them, and their counts.
 * @param {import("./store.js").Store} store
 */
function answering(store) {
  let latest = "";
  /** @type {ReturnType<typeof match>} */
  let matching;

  /** @param {string} query @param {Options} options @returns {Promise<Result>} */
  return async (query, options) => {
    const { limit = 10, offset = 0, sort = "relevance", facets, slugs, places, ...rest } = options;
    const question = JSON.stringify([query, rest]);
    if (question !== latest) matching = match(store, query, rest);
    latest = question;
    const named = places ? placesOf(store, parse(query)) : []; // while papers are looked for
    const found = await matching;
    const wanted = slugs ? Infinity : offset + Math.max(limit, facets ? BEST : 0);
    const { papers, total } = await ordered(store, found, sort, wanted);
    const best = papers.slice(0, BEST).map((paper) => documentOf(store, paper));
    const chosen = rest.filters?.keyword ?? [];
    return {
      total,
      hits: await Promise.all(
        papers.slice(offset, offset + limit).map((paper) => hit(store, found, paper)),
      ),
      facets: facets ? await count(store, found.listed, await Promise.all(best), chosen) : null,
      corrected: corrected(query, found.slots),
      slugs: slugs ? await slugsOf(store, papers) : null,
      suggestions: total ? [] : await leading(store, await suggestions(store, found.query), rest),
      places: await named,
    };
  };
}

/**
 * Those of some queries that find papers, with the same filters.
 * @param {import("./store.js").Store} store
 * @param {string[]} queries
 * @param {{ filters?: Filters }} options
 */
async function leading(store, queries, { filters }) {
  const found = await Promise.all(queries.map((query) => match(store, query, { filters })));
  return queries.filter((_, at) => found[at].papers.length > 0);
}

/**
 * @param {import("./store.js").Store} store
 * @param {import("./matching.js").Matching} matching
 * @param {number} paper
 * @returns {Promise<Hit>}
 */
async function hit(store, { scores, terms }, paper) {
  const shown = await documentOf(store, paper);
  return {
    ...shown,
    score: scores[paper],
    titleRanges: highlights(store.folding, shown.title, terms),
    openingRanges: highlights(store.folding, shown.opening, terms),
  };
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
