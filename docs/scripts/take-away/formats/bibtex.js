// BibTeX, as generator/citation/bibtex.py writes it; why it looks so stands there.

/** @typedef {import("../../lookup/paper.js").Paper} Paper */

const MOST_AUTHORS = 100;
const TYPES = { article: "article", proceedings: "inproceedings", other: "misc" };
const VENUES = { article: "journal", proceedings: "booktitle", other: "howpublished" };
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const FORMULA = "\0"; // stands for one while words are parted; no text has it
const NOT_VERBATIM = /[^A-Za-z0-9_.\-~:/?#@!$&'()*+,;=[\]%]/gu;
/** @type {Record<string, string>} */
const SPECIAL = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const name = "BibTeX";
export const ending = "bib";
export const type = "text/x-bibtex";

/** @param {Paper[]} papers */
export const written = (papers) => papers.map(entry).join("\n");

/** @param {Paper} paper */
export function entry(paper) {
  const fields = [...known(paper)].map(([field, value]) => `  ${field} = ${value},\n`);
  return `@${TYPES[paper.sort]}{${paper.key},\n${fields.join("")}}\n`;
}

/** @param {Paper} paper @returns {Generator<[string, string]>} */
function* known({ sort, title, formulas, authors, date, venue, annotation, ...paper }) {
  const { doi, arxiv, address, note } = paper;
  yield ["title", `{${titled(title, formulas)}}`];
  if (authors.length) yield ["author", `{${named(authors).join(" and ")}}`];
  if (date.length) yield ["year", `{${date[0]}}`];
  if (MONTHS[date[1] - 1]) yield ["month", MONTHS[date[1] - 1]];
  if (venue) yield [VENUES[sort], `{${escaped(venue)}}`];
  if (doi) yield ["doi", `{${verbatim(doi)}}`];
  if (arxiv) {
    yield ["eprint", `{${verbatim(arxiv)}}`];
    yield ["archiveprefix", "{arXiv}"];
  }
  if (address) yield ["url", `{${verbatim(address)}}`];
  if (note) yield ["note", `{${escaped(note)}}`];
  if (annotation) yield ["annote", `{${escaped(annotation)}}`];
}

/** @param {string} text */
const escaped = (text) => text.replace(/[\\{}~^&%$#_]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** A title with its formulas as LaTeX has them. @param {string} title @param {Paper["formulas"]} formulas */
function titled(title, formulas) {
  const pieces = formulas.length ? formulas : [[title, ""]];
  const rest = pieces.map(([, formula]) => formula);
  const words = pieces
    .map(([text]) => text)
    .join(FORMULA)
    .split(" ")
    .filter(Boolean);
  return words.map((each) => word(each, rest)).join(" ");
}

/** A word, which keeps its capitals. @param {string} text @param {string[]} formulas those that come next */
function word(text, formulas) {
  const said = escaped(text).replaceAll(FORMULA, () => formulas.shift() ?? "");
  return text.includes(FORMULA) || /^.+\p{Uppercase}/su.test(text) ? `{${said}}` : said;
}

/** @param {Paper["authors"]} authors */
function named(authors) {
  const names = authors
    .slice(0, MOST_AUTHORS)
    .map(({ family, given, suffix }) =>
      given
        ? [family, suffix, given].filter(Boolean).map(escaped).join(", ")
        : `{${escaped(family)}}`,
    );
  return authors.length > MOST_AUTHORS ? [...names, "others"] : names;
}

/** @param {string} text */
const verbatim = (text) => text.replace(NOT_VERBATIM, encodeURIComponent);
