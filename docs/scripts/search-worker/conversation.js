// What is asked of the worker, and what it answers: Material's four messages and the page's own.

import { whole } from "./marks.js";
import { entries, unreachable } from "./overlay.js";

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]; // of Material
const AT_ONCE = 10; // results that Material shows before its reader scrolls

/**
 * @typedef {ReturnType<typeof import("../search/index.js").createSearch>} Search
 * @typedef {{ type: "ask", id: number, query: string, options: import("../search/index.js").Options }} Asked
 * @typedef {{ type: "answer", id: number, result: import("../search/index.js").Result | null }} Answer
 *   result: null if the index cannot be reached
 */

/**
 * Gives what hears messages.
 * @param {Search} search
 * @param {(message: object) => void} post
 */
export function conversation(search, post) {
  let latest = 0;

  /** @param {string} query @param {import("../search/index.js").Options} options */
  async function ask(query, options) {
    const result = await search.search(query, options);
    const hits = result.hits.map((hit) => ({
      ...hit,
      titleRanges: whole(hit.title, hit.titleRanges),
      openingRanges: whole(hit.opening, hit.openingRanges),
    }));
    return { ...result, hits };
  }

  /** Only the latest query is of interest. @param {string} query */
  async function overlay(query) {
    const mine = ++latest;
    await new Promise((go) => setTimeout(go)); // a key that waits makes this answer needless
    if (mine !== latest) return;
    const items = query.trim() ? await found(query) : [];
    if (mine === latest) post({ type: RESULT, data: { items } });
  }

  /** @param {string} query */
  async function found(query) {
    try {
      return entries(query, await ask(query, { limit: AT_ONCE, places: true }));
    } catch {
      return unreachable();
    }
  }

  /** @param {Asked} asked */
  async function answer({ id, query, options }) {
    const result = await ask(query, options).catch(() => null);
    post({ type: "answer", id, result });
  }

  return (/** @type {any} */ message) => {
    if (message.type === SETUP) post({ type: READY });
    else if (message.type === QUERY) void overlay(message.data);
    else if (message.type === "ask") void answer(message);
    else if (message.type === "prepare") void search.ready(message.manifest).catch(() => {}); // answers will say it
  };
}
