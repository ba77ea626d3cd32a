// The names of areas above their islands, as many as have room, those of the largest first.

import { element } from "../search-page/elements.js";
import { colourOf } from "./colours.js";
import { inSight } from "./view.js";

const GAP = 3; // pixels
const SHORT = 13; // signs that need no second line
const CORE = 0.8; // of the radius of an island
const HEART = 0.45;

/**
 * @typedef {import("./layout.js").Area} Area
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{
 *   area: Area, rank: number, isLarge: boolean, span: HTMLElement, width: number, height: number,
 * }} Name isLarge: it may stand on smaller islands, and on the shores of larger ones
 */

/** Names that have been put into an element, and measured. @param {Area[]} areas @param {HTMLElement} layer @returns {Name[]} */
export function names(areas, layer) {
  const made = areas.map((area, rank) => {
    const colour = colourOf(area, rank);
    const span = element("span", { className: `ps-area-${colour}` }, lines(area.name));
    return { area, rank, isLarge: colour > 0, span };
  });
  layer.append(...made.map(({ span }) => span));
  return made.map((each) => ({
    ...each,
    width: each.span.offsetWidth,
    height: each.span.offsetHeight,
  }));
}

/** A name cut at the blank that makes the longer line shortest, as room was left for it. @param {string} name */
export function lines(name) {
  const cuts = name.length > SHORT ? [...name.matchAll(/ /gu)].map(({ index }) => index) : [];
  const length = (/** @type {number} */ cut) => Math.max(cut, name.length - cut - 1);
  const [cut] = cuts.sort((one, other) => length(one) - length(other) || one - other);
  return cut ? `${name.slice(0, cut)}\n${name.slice(cut + 1)}` : name;
}

/**
 * Which names are shown, and where.
 * @param {Name[]} names
 * @param {import("./view.js").View} view
 * @param {import("./view.js").Size} seen
 * @param {number} filter the rank of an area whose name comes first, or -1
 */
export function arrange(names, view, seen, filter) {
  /** @type {Box[]} */
  const taken = [];
  const [cores, hearts] = [CORE, HEART].map((share) => names.map(({ area }) => inner(area, share, view)));
  const first = names.filter(({ rank }) => rank === filter);
  for (const name of [...first, ...names.filter(({ rank }) => rank !== filter)]) {
    const box = boxOf(name, view, seen);
    const isFree = (/** @type {Box} */ box) =>
      !taken.some((other) => overlap(box, other)) &&
      !(name.isLarge ? hearts.slice(0, name.rank) : cores).some(
        (core, rank) => rank !== name.rank && overlap(box, core),
      );
    const fits = box !== null && isFree(box);
    name.span.hidden = !fits;
    if (!fits) continue;
    taken.push(box);
    name.span.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
  }
}

/** The inner part of an island. @param {Area} area @param {number} share of its radius @param {import("./view.js").View} view @returns {Box} */
function inner(area, share, view) {
  const { x, y } = inSight(view, area);
  const core = share * area.radius * view.scale - GAP;
  return { left: x - core, top: y - core, right: x + core, bottom: y + core };
}

/** Above the island, or at the upper edge while the island is below it; null where neither can be. @param {Name} name @param {import("./view.js").View} view @param {import("./view.js").Size} seen @returns {Box | null} */
export function boxOf({ area, width, height }, view, seen) {
  const { x, y } = inSight(view, area);
  const radius = area.radius * view.scale;
  if (x + radius < 0 || x - radius > seen.width || y + radius < height || y - radius > seen.height)
    return null;
  const top = Math.max(y - radius - height - GAP, 0);
  const left = Math.min(Math.max(x - width / 2, 0), Math.max(seen.width - width, 0));
  return { left, top, right: left + width, bottom: top + height };
}

/** @param {Box} one @param {Box} other */
export const overlap = (one, other) =>
  one.left < other.right + GAP &&
  other.left < one.right + GAP &&
  one.top < other.bottom &&
  other.top < one.bottom;
