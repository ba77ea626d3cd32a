// Which paper is meant: the one below a finger, or the next one in a direction.

const ASIDE = 2; // a step to the side counts as so many ahead

/**
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./view.js").Point} Point
 */

/**
 * The paper nearest to a point; -1 if none is within reach.
 * @param {Layout} layout
 * @param {Point} point
 * @param {number} reach
 */
export function nearest({ areas, xs, ys }, { x, y }, reach) {
  let found = -1;
  let least = reach * reach;
  for (const area of areas) {
    if (Math.hypot(area.x - x, area.y - y) > area.radius + reach) continue;
    for (let at = area.start; at < area.end; at++) {
      const far = (xs[at] - x) ** 2 + (ys[at] - y) ** 2;
      if (far >= least) continue;
      found = at;
      least = far;
    }
  }
  return found;
}

/**
 * The next paper in a direction, more ahead than aside; the paper itself if there is none.
 * @param {Layout} layout
 * @param {number} from
 * @param {Point} direction with a length of 1, along one axis
 * @param {(paper: number) => boolean} counts
 */
export function towards({ xs, ys }, from, direction, counts) {
  let found = from;
  let least = Infinity;
  for (let at = 0; at < xs.length; at++) {
    const x = xs[at] - xs[from];
    const y = ys[at] - ys[from];
    const ahead = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
    const far = ahead + ASIDE * aside;
    if (ahead <= 0 || aside > ahead || far >= least || !counts(at)) continue;
    found = at;
    least = far;
  }
  return found;
}
