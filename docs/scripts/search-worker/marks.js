// What of a text is marked.

const BETWEEN = /^[-\u2010-\u2015]$/u; // parts of one word

/**
 * As found, but parts of one word as one.
 * @param {string} text
 * @param {[number, number][]} ranges
 */
export function whole(text, ranges) {
  /** @type {[number, number][]} */
  const joined = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && BETWEEN.test(text.slice(last[1], start))) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}
