// The colours of areas, as the style sheet has them for what the reader's eyes are used to.

const COLOURED = 10; // areas, the largest ones; all others share one colour

/** @param {Element} element @returns {number[][]} red, green and blue of each, that of all others first */
export function colours(element) {
  const style = getComputedStyle(element);
  return Array.from({ length: COLOURED + 1 }, (_, rank) =>
    numbers(style.getPropertyValue(`--ps-area-${rank}`).trim()),
  );
}

/** @param {string} hex such as "#0b5d66" */
const numbers = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Which colour an area has. @param {{ slug: string }} area @param {number} rank */
export const colourOf = ({ slug }, rank) => (slug && rank < COLOURED ? rank + 1 : 0);
