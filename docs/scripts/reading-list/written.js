// A reading list as text, as the browser keeps it and as a file has it. Whoever wrote a text, only
// what makes sense in it is taken over.

import { LONGEST_NOTE, MOST, STATES, by } from "./list.js";

/**
 * @typedef {import("./list.js").List} List
 * @typedef {import("./list.js").Entry} Entry
 */

const FORMAT = "paperstacks reading list";
const VERSION = 1;
const SLUG = /^(?!\.+$)[^\s/\\?#%\p{Cc}\p{Cs}]{1,200}$/u;
const LONGEST_TITLE = 1000; // characters

/** @param {List} list */
export const written = ({ papers, removed }) =>
  JSON.stringify({
    format: FORMAT,
    version: VERSION,
    papers: [...papers.values()],
    removed: [...removed],
  });

/**
 * @param {string} text
 * @param {number} now no change is of a later time
 * @returns {List | null} null if the text is no reading list
 */
export function read(text, now) {
  const said = parsed(text);
  if (said?.format !== FORMAT || said.version !== VERSION || !Array.isArray(said.papers)) return null;
  const found = said.papers.slice(0, MOST).map((/** @type {unknown} */ each) => entry(each, now));
  const papers = by(found.filter((/** @type {Entry | null} */ one) => one !== null));
  const gone = Array.isArray(said.removed) ? said.removed.slice(0, MOST) : [];
  const removed = new Map();
  for (const each of gone) {
    const [slug, time] = Array.isArray(each) ? each : [];
    if (isSlug(slug) && !papers.has(slug)) removed.set(slug, moment(time, now));
  }
  return { papers, removed };
}

/** @param {unknown} slug @returns {slug is string} */
export const isSlug = (slug) => typeof slug === "string" && SLUG.test(slug);

/**
 * What a value says of a paper; null if it names none.
 * @param {any} said
 * @param {number} now
 * @returns {Entry | null}
 */
export function entry(said, now) {
  if (!isSlug(said?.slug)) return null;
  return {
    slug: said.slug,
    title: text(said.title, LONGEST_TITLE) || said.slug,
    state: typeof said.state === "string" && Object.hasOwn(STATES, said.state) ? said.state : "to-read",
    note: text(said.note, LONGEST_NOTE),
    changed: moment(said.changed, now),
  };
}

/** @param {unknown} value @param {number} longest */
const text = (value, longest) => (typeof value === "string" ? value.slice(0, longest) : "");

/** @param {unknown} value @param {number} now */
const moment = (value, now) =>
  typeof value === "number" && value >= 0 ? Math.min(Math.floor(value), now) : 0;

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
