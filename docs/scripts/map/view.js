// What part of the map is seen: a point of the map is seen at x * scale + left, y * scale + top.

/**
 * @typedef {{ scale: number, left: number, top: number }} View
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ x: number, y: number }} Point
 */

const CLOSEST = 0.5; // pixels for a hundredth of the distance of two papers
const EDGE = 0.5; // of what is seen may lie beside the map
const FILLED = 0.9; // of the height of what is seen at first

/** The whole map in the middle. @param {Size} map @param {Size} seen @returns {View} */
export function whole(map, seen) {
  const scale = Math.min(seen.width / map.width, seen.height / map.height);
  return {
    scale,
    left: (seen.width - map.width * scale) / 2,
    top: (seen.height - map.height * scale) / 2,
  };
}

/** As much of the map as can be read: all of it, or its middle where a screen is narrow. @param {Size} map @param {Size} seen @returns {View} */
export function opening(map, seen) {
  const all = whole(map, seen);
  const closer = (FILLED * seen.height) / (map.height * all.scale);
  return closer > 1 ? zoomed(all, closer, { x: seen.width / 2, y: seen.height / 2 }) : all;
}

/** Nearer or farther, where the point that is seen at a place stays there. @param {View} view @param {number} factor @param {Point} at @returns {View} */
export const zoomed = ({ scale, left, top }, factor, { x, y }) => ({
  scale: scale * factor,
  left: x - (x - left) * factor,
  top: y - (y - top) * factor,
});

/** @param {View} view @param {number} x @param {number} y @returns {View} */
export const moved = (view, x, y) => ({ ...view, left: view.left + x, top: view.top + y });

/** How far a view may be zoomed from where it is, if someone wants a factor. @param {View} view @param {number} factor @param {Size} map @param {Size} seen */
export function allowed({ scale }, factor, map, seen) {
  const farthest = whole(map, seen).scale;
  return Math.min(Math.max(scale * factor, farthest), Math.max(CLOSEST, farthest)) / scale;
}

/** The view, moved so that the map stays in sight. @param {View} view @param {Size} map @param {Size} seen @returns {View} */
export function kept(view, map, seen) {
  const all = whole(map, seen);
  if (view.scale <= all.scale * 1.001) return all;
  return {
    scale: view.scale,
    left: between(view.left, seen.width, map.width * view.scale),
    top: between(view.top, seen.height, map.height * view.scale),
  };
}

/** @param {number} start @param {number} seen @param {number} length */
function between(start, seen, length) {
  const [one, other] = [seen * (1 - EDGE) - length, seen * EDGE];
  return Math.min(Math.max(start, Math.min(one, other)), Math.max(one, other));
}

/** @param {View} view @param {Point} seen @returns {Point} */
export const onMap = ({ scale, left, top }, { x, y }) => ({
  x: (x - left) / scale,
  y: (y - top) / scale,
});

/** @param {View} view @param {Point} point @returns {Point} */
export const inSight = ({ scale, left, top }, { x, y }) => ({
  x: x * scale + left,
  y: y * scale + top,
});
