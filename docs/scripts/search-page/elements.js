// Elements made of texts: nothing that a paper says is ever read as HTML.

/**
 * @param {string} tag
 * @param {Record<string, any>} properties `aria-…` and `data-…` become attributes
 * @param {...(Node | string)} content
 */
export function element(tag, properties = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") made.setAttribute(name, value);
    else /** @type {any} */ (made)[name] = value;
  }
  made.append(...content);
  return made;
}

/**
 * A text with marks where words were found.
 * @param {string} text
 * @param {[number, number][]} ranges
 */
export function marked(text, ranges) {
  const parts = ranges.flatMap(([start, end], at) => [
    text.slice(at ? ranges[at - 1][1] : 0, start),
    element("mark", {}, text.slice(start, end)),
  ]);
  return [...parts, text.slice(ranges.at(-1)?.[1] ?? 0)];
}

/** @param {number} number @param {string} one @param {string} [many] */
export const counted = (number, one, many = `${one}s`) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
