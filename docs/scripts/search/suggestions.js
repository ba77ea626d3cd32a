// What else to ask when nothing was found.

import { guesses } from "./lexicon.js";
import { slotsOf } from "./slots.js";
import { postings } from "./terms.js";

const MOST = 4;

/**
 * Queries that find something: the words without operators, those of them that are known, and the
 * words nearest to the unknown ones.
 * @param {import("./store.js").Store} store
 * @param {import("./query.js").Query} query
 * @returns {Promise<string[]>}
 */
export async function suggestions(store, { parts, dumps, has, years }) {
  const asked = parts
    .filter((part) => !part.without)
    .map((part) => ({ ...part, field: /** @type {""} */ (""), open: false }));
  const slots = slotsOf(store, asked);
  const found = await Promise.all(
    slots.map(async ({ word, raw }) => {
      if (await postings(store, word)) return raw;
      return (await guesses(store, word, false))[0]?.spelled ?? "";
    }),
  );
  const known = found.filter(Boolean);
  const narrowed =
    dumps.length + has.length > 0 ||
    years !== null ||
    parts.some((part) => part.phrase || part.without || part.field);
  const whole =
    narrowed || known.some((word, at) => word !== slots[at]?.raw) ? [known.join(" ")] : [];
  return [...new Set([...whole, ...(known.length > 1 ? known : [])])]
    .filter(Boolean)
    .slice(0, MOST);
}
