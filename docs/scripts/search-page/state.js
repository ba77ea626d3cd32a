// What a reader asks for, as it stands in the address of the page.

/**
 * @typedef {"relevance" | "newest" | "seen"} Sort
 * @typedef {{
 *   query: string, keywords: string[], dumps: string[], years: [number, number] | null,
 *   code: boolean, sort: Sort, literal: boolean, shown: number,
 * }} State shown: how many results at most
 */

export const STEP = 20; // results
export const FIRST = 1000; // year
export const LAST = 9999;
const MOST = 400; // results that a page shows

const YEARS = /^([0-9]{4})?(\.\.)?([0-9]{4})?$/u;

/** @param {string} address what stands behind its question mark @returns {State} */
export function read(address) {
  const said = new URLSearchParams(address);
  const sort = said.get("sort");
  return {
    query: said.get("query") ?? said.get("q") ?? "",
    keywords: [...new Set(said.getAll("keyword").filter(Boolean))],
    dumps: [...new Set(said.getAll("dump").filter(Boolean))],
    years: years(said.get("year") ?? ""),
    code: said.get("has") === "code",
    sort: sort === "newest" || sort === "seen" ? sort : "relevance",
    literal: said.has("literal"),
    shown: Math.min(Math.max(STEP, Math.floor(Number(said.get("show"))) || 0), MOST),
  };
}

/** What stands in the address: only what differs from an empty page. @param {State} state */
export function write(state) {
  const said = new URLSearchParams();
  if (state.query) said.set("query", state.query);
  for (const slug of state.keywords) said.append("keyword", slug);
  for (const name of state.dumps) said.append("dump", name);
  if (state.years) said.set("year", written(state.years));
  if (state.code) said.set("has", "code");
  if (state.sort !== "relevance") said.set("sort", state.sort);
  if (state.literal) said.set("literal", "");
  if (state.shown > STEP) said.set("show", String(state.shown));
  return `?${said}`;
}

/** Whether there is anything to answer. @param {State} state */
export const asks = ({ query, keywords, dumps, years, code, sort }) =>
  query.trim() !== "" ||
  keywords.length + dumps.length > 0 ||
  years !== null ||
  code ||
  sort !== "relevance";

/** @param {State} state @returns {import("../search/index.js").Options} */
export const options = ({ keywords, dumps, years, code, sort, literal, shown }) => ({
  limit: shown,
  sort,
  literal,
  filters: {
    ...(keywords.length ? { keyword: keywords } : {}),
    ...(dumps.length ? { dump: dumps } : {}),
    ...(years ? { year: years } : {}),
    ...(code ? { code } : {}),
  },
});

/** @param {string} text @returns {[number, number] | null} */
function years(text) {
  const [, from, range, to] = YEARS.exec(text) ?? [];
  if (!from && !to) return null;
  return [Number(from ?? FIRST), Number(to ?? (range ? LAST : from))];
}

/** @param {[number, number]} years */
export function written([from, to]) {
  if (from === to) return String(from);
  return `${from > FIRST ? from : ""}..${to < LAST ? to : ""}`;
}
