// What a reader typed, taken apart: words, phrases, fields, and what is to be left out.

/**
 * @typedef {"title" | "keyword" | "author"} Field
 * @typedef {{ text: string, field: Field | "", phrase: boolean, without: boolean, open: boolean }} Part
 *   open: whether it is still being typed
 * @typedef {{
 *   parts: Part[], dumps: string[], without: string[], has: string[],
 *   years: [number, number] | null, exact: string[],
 * }} Query
 */

const LONGEST = 2000; // characters that are read
const PART = /(-?)(?:(title|keyword|author|dump|year|has):)?(?:"([^"]*)("?)|([^\s"]+))/giu;
const YEARS = /^([0-9]{4})?(\.\.)?([0-9]{4})?$/u;
const ARXIV = /(?<![0-9.])([0-9]{4}\.[0-9]{4,5})(?:v[0-9]+)?(?![0-9.])/gu;
const OLD_ARXIV = /(?<![a-z])([a-z-]+(?:\.[a-z]{2})?\/[0-9]{7})(?![0-9])/giu;
const DOI = /10\.[0-9]{4,9}\/[^\s"<>]+/gu;

/**
 * Reads any text at all; what is no operator is a word.
 * @param {string} typed
 * @returns {Query}
 */
export function parse(typed) {
  const text = typed.slice(0, LONGEST).replace(/[“”„]/gu, '"');
  /** @type {Query} */
  const query = {
    parts: [],
    dumps: [],
    without: [],
    has: [],
    years: null,
    exact: identifiers(text),
  };
  for (const match of text.matchAll(PART)) {
    const [whole, minus, named = "", quoted, closed, word] = match;
    const value = quoted ?? word;
    const field = named.toLowerCase();
    const ends = match.index + whole.length === text.length;
    if (operator(query, field, value, minus === "-")) continue;
    query.parts.push({
      text: value,
      field: /** @type {Field | ""} */ (field),
      phrase: quoted !== undefined,
      without: minus === "-",
      open: ends && !closed,
    });
  }
  return query;
}

/**
 * Notes dumps, years and has:code; false for all else.
 * @param {Query} query
 * @param {string} field
 * @param {string} value
 * @param {boolean} without
 */
function operator(query, field, value, without) {
  if (field === "dump") (without ? query.without : query.dumps).push(value);
  else if (field === "has") query.has.push(value.toLowerCase());
  else if (field === "year") {
    const [, from, range, to] = YEARS.exec(value) ?? [];
    if (from || to) query.years = [Number(from ?? 0), Number(to ?? (range ? 9999 : from))];
  } else return false;
  return true;
}

/** Names of papers that are the same everywhere. @param {string} text */
function identifiers(text) {
  const dois = [...text.matchAll(DOI)].map(([doi]) => `doi:${trimmed(doi).toLowerCase()}`);
  const left = text.replace(DOI, " ");
  const arxiv = [...left.matchAll(ARXIV), ...left.matchAll(OLD_ARXIV)].map(
    ([, id]) => `arxiv:${id}`,
  );
  return [...new Set([...dois, ...arxiv])].slice(0, 8);
}

/** Without what ends a sentence or a parenthesis that began before. @param {string} doi */
function trimmed(doi) {
  const bare = doi.replace(/[.,;:]+$/u, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}
