// RIS, as generator/citation/ris.py writes it; why it looks so stands there.

/** @typedef {import("../../lookup/paper.js").Paper} Paper */

const TYPES = { article: "JOUR", proceedings: "CPAPER", other: "GEN" };

export const name = "RIS";
export const ending = "ris";
export const type = "application/x-research-info-systems";

/** @param {Paper[]} papers */
export const written = (papers) => papers.map(entry).join("");

/** @param {Paper} paper */
export const entry = (paper) =>
  `${[...lines(paper)].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}ER  - \r\n\r\n`;

/** @param {Paper} paper @returns {Generator<[string, string]>} */
function* lines({ key, sort, title, authors, date, venue, doi, arxiv, address, ...paper }) {
  const { keywords, note, annotation } = paper;
  yield ["TY", TYPES[sort]];
  yield ["ID", key];
  yield ["TI", title];
  for (const { family, given, suffix } of authors)
    yield ["AU", [family, given, suffix].filter(Boolean).join(", ")];
  if (date.length) {
    yield ["PY", padded(date[0], 4)];
    yield ["DA", day(date)];
  }
  if (venue) yield ["T2", venue];
  if (doi) yield ["DO", doi];
  if (arxiv) yield ["AN", `arXiv:${arxiv}`];
  if (address) yield ["UR", address];
  for (const keyword of keywords) yield ["KW", keyword];
  if (note) yield ["N1", note];
  if (annotation) yield ["N1", annotation];
}

/** @param {number[]} date */
const day = ([year, month, date]) =>
  `${padded(year, 4)}/${month ? padded(month, 2) : ""}/${date ? padded(date, 2) : ""}/`;

/** @param {number} number @param {number} length */
const padded = (number, length) => String(number).padStart(length, "0");
