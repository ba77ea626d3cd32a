// A reading list as a value: what stands on it, and how it changes. Nothing here knows of a browser.

/**
 * @typedef {"to-read" | "reading" | "read"} State
 * @typedef {{ slug: string, title: string, state: State, note: string, changed: number }} Entry
 *   changed: when, by the reader's own clock, in milliseconds
 * @typedef {{
 *   papers: ReadonlyMap<string, Entry>, removed: ReadonlyMap<string, number>
 * }} List by slug, in the order of their coming; removed: when each was taken off
 */

/** @type {Record<State, string>} as readers know them, in order */
export const STATES = { "to-read": "To read", reading: "Reading", read: "Read" };

export const LONGEST_NOTE = 10_000; // characters
export const MOST = 5000; // papers
const REMEMBERED = 1000; // removals, so that an older copy does not bring back what was taken off

/** @type {List} */
export const EMPTY = { papers: new Map(), removed: new Map() };

/**
 * With a paper on the list, as it is to be from now on.
 * @param {List} list
 * @param {Entry} entry
 */
export const put = (list, entry) => together(list, [entry], new Map());

/** @param {List} list @param {string} slug @param {number} time */
export const remove = (list, slug, time) => together(list, [], new Map([[slug, time]]));

/**
 * Both lists as one: of each paper the newest change counts.
 * @param {List} list
 * @param {List} other
 */
export function merged(list, other) {
  const isNewer = (/** @type {string} */ slug, /** @type {number} */ time) =>
    time > (list.papers.get(slug)?.changed ?? list.removed.get(slug) ?? -1);
  const papers = [...other.papers.values()].filter(({ slug, changed }) => isNewer(slug, changed));
  const removed = [...other.removed].filter(([slug, time]) => isNewer(slug, time));
  return together(list, papers, new Map(removed));
}

/**
 * With what a reader takes from somebody else, whose clock says nothing: the reader's own entries stay.
 * @param {List} list
 * @param {Entry[]} entries
 */
export const taken = (list, entries) =>
  together(list, entries.filter(({ slug }) => !list.papers.has(slug)), new Map());

/**
 * With a paper under its new permalink; nothing that was noted of it is lost.
 * @param {List} list
 * @param {string} from
 * @param {string} to
 * @param {string} title
 * @returns {List}
 */
export function renamed(list, from, to, title) {
  const [old, known] = [list.papers.get(from), list.papers.get(to)];
  if (!old) return list;
  const newest = known && known.changed > old.changed ? known : old;
  const note = [...new Set([old.note, known?.note ?? ""].filter(Boolean))].join("\n\n");
  const entry = { ...newest, slug: to, title, note: note.slice(0, LONGEST_NOTE) };
  const papers = [...list.papers.values()]
    .filter(({ slug }) => slug === from || slug !== to)
    .map((each) => (each === old ? entry : each));
  return { ...list, papers: by(papers) };
}

/** By slug. @param {Iterable<Entry>} entries */
export const by = (entries) => new Map([...entries].map((entry) => [entry.slug, entry]));

/**
 * With some papers put onto the list, and some taken off.
 * @param {List} list
 * @param {Entry[]} entries
 * @param {ReadonlyMap<string, number>} gone
 * @returns {List}
 */
function together(list, entries, gone) {
  const papers = new Map([...list.papers, ...by(entries)]);
  const removed = new Map([...list.removed, ...gone]);
  for (const { slug } of entries) removed.delete(slug);
  for (const slug of gone.keys()) papers.delete(slug);
  const latest = [...removed].sort(([, one], [, other]) => one - other).slice(-REMEMBERED);
  return { papers, removed: new Map(latest) };
}
