// Which dumps a reader's browser knows, and hence which papers are new. Nothing here knows of a browser.

/**
 * @typedef {Record<string, number>} Known by name of dump: how many papers it had
 * @typedef {{ before: Known, now: Known, since: number, at: number }} Visits
 *   before: what was known when the last visit ended; now: what this visit knows; since, at: when
 *   the last visit ended (0 if this is the first) and when this one last looked, in milliseconds
 * @typedef {{ name: string, title: string, papers: number, file: string }} Dump
 */

const VERSION = 1;
const PAUSE = 6 * 60 * 60 * 1000; // milliseconds after which a reader who comes again comes anew

/**
 * The visits up to now. What is there at a first visit is new to nobody.
 * @param {Visits | null} kept
 * @param {Known} now
 * @param {number} time
 * @returns {Visits}
 */
export function visited(kept, now, time) {
  if (!kept) return { before: now, now, since: 0, at: time };
  const isAnew = time - kept.at > PAUSE;
  const [before, since] = isAnew ? [kept.now, kept.at] : [kept.before, kept.since];
  return { before, now, since, at: time };
}

/** With nothing new left. @param {Visits} visits @returns {Visits} */
export const settled = (visits) => ({ ...visits, before: visits.now });

/** @param {Dump[]} dumps @returns {Known} */
export const known = (dumps) => Object.fromEntries(dumps.map(({ name, papers }) => [name, papers]));

/**
 * The dumps with papers that were not there before.
 * @param {Dump[]} dumps
 * @param {Known} before
 */
export const grown = (dumps, before) =>
  dumps.filter(({ name, papers }) => papers > count(before, name));

/**
 * The papers of a dump that were in no dump before.
 * @template {{ others: string[] }} Paper
 * @param {Paper[]} papers of the dump, in its order
 * @param {string} name of the dump
 * @param {Known} before
 */
export const unseen = (papers, name, before) =>
  papers.slice(count(before, name)).filter(({ others }) => !others.some((other) => Object.hasOwn(before, other)));

/** @param {Visits} visits */
export const written = (visits) => JSON.stringify({ version: VERSION, ...visits });

/** @param {string} text @returns {Visits | null} null if the text says nothing of visits */
export function read(text) {
  try {
    const { version, before, now, since, at } = JSON.parse(text);
    const isWhole = [since, at].every(Number.isFinite) && [before, now].every(isKnown);
    return version === VERSION && isWhole ? { before, now, since, at } : null;
  } catch {
    return null; // another program's, or damaged
  }
}

/** How many papers of a dump were known. @param {Known} before @param {string} name */
export const count = (before, name) => (Object.hasOwn(before, name) ? before[name] : 0);

/** @param {unknown} value */
const isKnown = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every(Number.isFinite);
