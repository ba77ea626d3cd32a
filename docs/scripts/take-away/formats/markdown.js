// A list in Markdown, for notes: the title leads to the paper, then who, where and when.

import { spoken } from "../../lookup/paper.js";

/** @typedef {import("../../lookup/paper.js").Paper} Paper */

const MOST_AUTHORS = 10; // more make no line that anybody reads

export const name = "Markdown";
export const ending = "md";
export const type = "text/markdown";

/** @param {Paper[]} papers */
export const written = (papers) => papers.map((paper) => `- ${entry(paper)}\n`).join("");

/** @param {Paper} paper */
function entry({ title, authors, venue, published, address, note }) {
  const linked = address ? `[${escaped(title)}](<${target(address)}>)` : escaped(title);
  const names = authors.slice(0, MOST_AUTHORS).map(spoken).map(escaped);
  if (authors.length > MOST_AUTHORS) names.push("et al.");
  const where = [venue && `*${escaped(venue)}*`, published].filter(Boolean).join(", ");
  return [linked, names.join(", ") || note, where].filter(Boolean).join(". ");
}

/** Text that no Markdown takes for anything else; entities where a backslash would stay in some. @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\\`*_{}[\]]|^[#+-]|(?<=^\d+)[.)]/gu, "\\$&")
    .replace(/[&<>~$^|]|[:@](?=\S)/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} address */
const target = (address) => address.replace(/[^\w.\-~:/?#@!$&'*+,;=%]/gu, hexadecimal);

/** @param {string} sign */
const hexadecimal = (sign) =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
