// From text to terms, by the table that comes with the index: the twin of the builder's folding.

/**
 * @typedef {[string, string][]} Rules
 * @typedef {{
 *   marks: string, separators: string, unspaced: string, letters: Record<string, string>,
 *   shapes: Rules, longest: number, irregular: Record<string, string>, american: Rules,
 *   unchanged: string, plural: Rules, stop: string[],
 * }} FoldingTable
 * @typedef {{ raw: string, parts: string[], words: string[], joined: string }} Token
 *   parts: what is folded to the words
 */

/** @param {Rules} rules */
const compiled = (rules) =>
  rules.map(([pattern, to]) => /** @type {const} */ ([new RegExp(pattern, "gu"), to]));

/**
 * @param {string} word
 * @param {ReturnType<typeof compiled>} rules
 */
const applied = (word, rules) => rules.reduce((text, [from, to]) => text.replace(from, to), word);

/** @param {FoldingTable} table */
export function folding(table) {
  const letter = `[^${table.separators}]`;
  const word = `(?:[a-z]?[0-9]+(?:\\.[0-9]+)+|${letter}+)`;
  const spelled = new RegExp(`[a-z](?:\\+\\+|#)(?!${letter})|${word}(?:-${word})*`, "gu");
  const marks = new RegExp(`[${table.marks}]`, "gu");
  const letters = new RegExp(`[${Object.keys(table.letters).join("")}]`, "gu");
  const segments = new RegExp(`[${table.unspaced}]+|[^${table.unspaced}]+`, "gu");
  const isUnspaced = new RegExp(`^[${table.unspaced}]`, "u");
  const unchanged = new RegExp(table.unchanged, "u");
  const [shapes, plural, american] = [table.shapes, table.plural, table.american].map(compiled);
  const irregular = new Map(Object.entries(table.irregular));
  const stop = new Set(table.stop);

  /** Small letters without marks. @param {string} text */
  function plain(text) {
    const bare = text.normalize("NFKD").toLowerCase().replace(marks, "");
    const spelledOut = bare.replace(letters, (each) => table.letters[each]);
    return applied(spelledOut.normalize("NFC"), shapes);
  }

  /** @param {string} word */
  function singular(word) {
    const known = irregular.get(word);
    if (known !== undefined) return known;
    if ([...word].length < 3 || !word.endsWith("s") || unchanged.test(word)) return word;
    for (const [pattern, to] of plural) {
      const changed = word.replace(pattern, to);
      if (changed !== word) return changed;
    }
    return word;
  }

  /** @param {string} text */
  const shortened = (text) =>
    text.length <= table.longest ? text : [...text].slice(0, table.longest).join("");

  /** @param {string} word */
  const fold = (word) => shortened(applied(singular(word), american));

  /** @param {string} part @returns {string[]} */
  function terms(part) {
    return (part.match(segments) ?? []).flatMap((segment) => {
      if (!isUnspaced.test(segment)) return fold(segment);
      const each = [...segment];
      return each.length === 1 ? each : each.slice(1).map((next, at) => each[at] + next);
    });
  }

  /** What one token stands for. @param {string} raw @returns {Token} */
  function token(raw) {
    const parts = raw.split("-");
    const words = parts.flatMap(terms);
    const whole = words.length === parts.length;
    const joined = whole && parts.length > 1 ? shortened(words.join("")) : "";
    return { raw, parts: whole ? parts : words, words, joined };
  }

  return {
    plain,
    token,
    isStop: (/** @type {string} */ term) => stop.has(term),
    isUnspaced: (/** @type {string} */ text) => isUnspaced.test(text),
    /** The tokens of a text in their order. @param {string} text */
    tokens: (text) => (plain(text).match(spelled) ?? []).map(token),
  };
}

/** @typedef {ReturnType<typeof folding>} Folding */
