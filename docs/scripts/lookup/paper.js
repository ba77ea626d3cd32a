// A paper as bibliographies know it: what generator/citation/citation.py makes, from what the files hold.

const UNKNOWN_AUTHORS = "Authors unknown to the catalogue that this comes from";

/**
 * @typedef {{ family: string, given: string, suffix: string }} Author a team has a family name only
 * @typedef {"article" | "proceedings" | "other"} Sort
 * @typedef {{
 *   slug: string, title: string, authors?: (string | string[])[], published?: string,
 *   venue?: string, identifiers?: string[], address?: string, keywords?: string[],
 *   dumps?: string[], links?: [string, string][], key?: string, sort?: Sort,
 *   formulas?: [string, string][],
 * }} Entry as a file has it: what is not known is left out
 * @typedef {{
 *   slug: string, key: string, sort: Sort, title: string, formulas: [string, string][],
 *   authors: Author[], published: string,
 *   date: number[], venue: string, identifiers: string[], doi: string, arxiv: string,
 *   address: string, note: string, keywords: string[], dumps: string[],
 *   links: { url: string, kind: string }[], annotation?: string,
 * }} Paper "" is what is not known; date: year, month and day, as far as known;
 *   annotation: what a reader noted, in one line;
 *   formulas: the title in pieces if it has any, a text and the formula behind it as LaTeX has it
 */

/** @param {Entry} entry @param {string} site address of the root of the site, or "" @returns {Paper} */
export function paper(entry, site) {
  const { slug, title, published = "", venue = "", identifiers = [] } = entry;
  const authors = (entry.authors ?? []).map(author);
  return {
    slug,
    title,
    formulas: entry.formulas ?? [],
    authors,
    published,
    venue,
    identifiers,
    key: entry.key ?? slug,
    sort: entry.sort ?? (venue ? "article" : "other"),
    date: (published.match(/\d+/gu) ?? []).slice(0, 3).map(Number),
    doi: named(identifiers, "doi:"),
    arxiv: named(identifiers, "arxiv:"),
    address: entry.address ?? (site && `${site}papers/${quoted(slug)}/`),
    note: authors.length ? "" : UNKNOWN_AUTHORS,
    keywords: entry.keywords ?? [],
    dumps: entry.dumps ?? [],
    links: (entry.links ?? []).map(([url, kind]) => ({ url, kind })),
  };
}

/** The name as it is spoken. @param {Author} author */
export const spoken = ({ family, given, suffix }) =>
  [given, family, suffix].filter(Boolean).join(" ");

/** @param {string | string[]} written @returns {Author} */
function author(written) {
  const space = written.lastIndexOf(" ");
  const [family, given = "", suffix = ""] =
    typeof written === "string"
      ? [written.slice(space + 1), written.slice(0, Math.max(space, 0))]
      : written;
  return { family, given, suffix };
}

/** The first of a scheme, without its name. @param {string[]} identifiers @param {string} scheme */
const named = (identifiers, scheme) =>
  identifiers.find((each) => each.startsWith(scheme))?.slice(scheme.length) ?? "";

/** As Python quotes. @param {string} part */
const quoted = (part) =>
  encodeURIComponent(part).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
