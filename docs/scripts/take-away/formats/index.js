// What papers can be taken away as.

import * as bibtex from "./bibtex.js";
import * as csl from "./csl.js";
import * as csv from "./csv.js";
import * as markdown from "./markdown.js";
import * as ris from "./ris.js";

/**
 * @typedef {import("../../lookup/paper.js").Paper} Paper
 * @typedef {{
 *   name: string, ending: string, type: string, written: (papers: Paper[]) => string,
 * }} Format
 */

/** @type {Format[]} */
export const FORMATS = [bibtex, ris, csl, csv, markdown];
