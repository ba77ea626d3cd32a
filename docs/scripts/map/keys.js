// What keys do on the map.

/** @typedef {import("./view.js").Point} Point */

/** @type {Record<string, Point>} */
const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * @param {HTMLElement} surface
 * @param {{
 *   step: (direction: Point) => void, pan: (direction: Point) => void,
 *   zoom: (closer: boolean) => void, whole: () => void, open: () => void, leave: () => void,
 * }} hearing
 */
export function obey(surface, { step, pan, zoom, whole, open, leave }) {
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) event.shiftKey ? pan(direction) : step(direction);
    else if (event.key === "+" || event.key === "=") zoom(true);
    else if (event.key === "-" || event.key === "_") zoom(false);
    else if (event.key === "0") whole();
    else if (event.key === "Enter") open();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the theme has keys of its own
  });
}
