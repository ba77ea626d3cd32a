// Dots as pixels: a hundred thousand of them take some milliseconds, where a path for each would take many.

const LEAST = 0.8; // radius in pixels

/**
 * @typedef {{ x: number, y: number, share: number }[]} Stamp the pixels of a dot, and how much of each it covers
 * @typedef {{ pixels: Uint32Array, width: number, height: number }} Sheet
 */

/** A disc, or what lies between its edge and its middle. @param {number} radius @param {boolean} hollow @returns {Stamp} */
export function stamp(radius, hollow) {
  const size = Math.max(radius, LEAST);
  const inner = hollow && size > 2 ? size * 0.55 : -1;
  const reach = Math.ceil(size);
  const made = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const far = Math.hypot(x, y);
      const share = covered(size - far) * covered(far - inner);
      if (share > 0.04) made.push({ x, y, share });
    }
  }
  return made;
}

/** @param {number} depth */
const covered = (depth) => Math.min(Math.max(depth + 0.5, 0), 1);

/**
 * The colours of a stamp's pixels, as they lie in memory.
 * @param {Stamp} stamp
 * @param {number[]} colour red, green and blue
 * @param {number} strength
 */
export const inks = (stamp, [red, green, blue], strength) =>
  Uint32Array.from(stamp, ({ share }) => {
    const alpha = Math.round(255 * share * strength);
    return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });

/**
 * @param {Sheet} sheet
 * @param {Stamp} stamp
 * @param {Uint32Array} inks
 * @param {number} x
 * @param {number} y
 */
export function print({ pixels, width, height }, stamp, inks, x, y) {
  for (let i = 0; i < stamp.length; i++) {
    const [column, row] = [x + stamp[i].x, y + stamp[i].y];
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const at = row * width + column;
    if (inks[i] > pixels[at]) pixels[at] = inks[i];
  }
}
