// CSL-JSON, as generator/citation/csl.py and the export papers.csl.json have it.

/** @typedef {import("../../lookup/paper.js").Paper} Paper */

const TYPES = { article: "article-journal", proceedings: "paper-conference", other: "article" };

export const name = "CSL-JSON";
export const ending = "csl.json";
export const type = "application/vnd.citationstyles.csl+json";

/** @param {Paper[]} papers */
export const written = (papers) => `[\n${papers.map(item).map(spaced).join(",\n")}\n]\n`;

/** What is not known is left out. @param {Paper} paper */
function item({ key, sort, title, authors, date, venue, doi, arxiv, address, ...paper }) {
  const { keywords, note, annotation } = paper;
  const said = {
    id: key,
    type: TYPES[sort],
    title,
    author: authors.length && authors.map(named),
    issued: date.length && { "date-parts": [date] },
    "container-title": venue,
    DOI: doi,
    number: arxiv && `arXiv:${arxiv}`,
    URL: address,
    keyword: keywords.join(", "),
    note,
    annote: annotation,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}

/** @param {Paper["authors"][number]} author */
function named({ family, given, suffix }) {
  if (!given) return { literal: family };
  return suffix ? { family, given, suffix } : { family, given };
}

/** JSON in one line, with the blanks that Python writes. @param {unknown} value @returns {string} */
function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || !value) return JSON.stringify(value);
  const members = Object.entries(value).map((each) => each.map(spaced).join(": "));
  return `{${members.join(", ")}}`;
}
