// Where in a text the words stand that were found.

/**
 * Begin and end of each word that one of the terms stands for, in UTF-16 units.
 * @param {import("./folding.js").Folding} folding
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {[number, number][]}
 */
export function highlights(folding, text, terms) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const { index, 0: word } of text.matchAll(/[^\s\-\u2010-\u2015/()[\],;:"“”]+/gu)) {
    if (folding.isUnspaced(word)) ranges.push(...unspaced(word, index, terms));
    else if (folding.tokens(word).some(({ words }) => words.some((each) => terms.has(each))))
      ranges.push([index, index + word.replace(/[.!?'’]+$/u, "").length]);
  }
  return ranges;
}

/** @param {string} text @param {number} index @param {Set<string>} terms */
function unspaced(text, index, terms) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!terms.has(text.slice(at, at + 2))) continue;
    const last = ranges.at(-1);
    if (last && last[1] > index + at) last[1] = index + at + 2;
    else ranges.push([index + at, index + at + 2]);
  }
  return ranges;
}
