// Dots as pixels: a hundred thousand take some milliseconds, where a path for each would take many.

const LEAST = 0.8; // radius in pixels
const NOTHING = 0.04; // a smaller share of a pixel is not seen

/**
 * @typedef {{
 *   reach: number, columns: Int16Array, rows: Int16Array, shares: Float32Array, steps: Int32Array,
 * }} Stamp the pixels of a dot by their distance from its middle, how much of each it covers, and how
 * far each is from the middle in memory
 * @typedef {{ pixels: Uint32Array, width: number, height: number }} Sheet
 */

/** A disc, or what lies between its edge and its middle. @param {number} radius @param {boolean} hollow @param {number} width of the sheet @returns {Stamp} */
export function stamp(radius, hollow, width) {
  const size = Math.max(radius, LEAST);
  const inner = hollow && size > 2 ? size * 0.55 : -1;
  const reach = Math.ceil(size);
  const made = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const far = Math.hypot(x, y);
      const share = covered(size - far) * covered(far - inner);
      if (share > NOTHING) made.push({ x, y, share });
    }
  }
  return {
    reach,
    columns: Int16Array.from(made, ({ x }) => x),
    rows: Int16Array.from(made, ({ y }) => y),
    shares: Float32Array.from(made, ({ share }) => share),
    steps: Int32Array.from(made, ({ x, y }) => y * width + x),
  };
}

/** @param {number} depth */
const covered = (depth) => Math.min(Math.max(depth + 0.5, 0), 1);

/**
 * The colours of a stamp's pixels, as they lie in memory.
 * @param {Stamp} stamp
 * @param {number[]} colour red, green and blue
 * @param {number} strength
 */
export const inks = ({ shares }, [red, green, blue], strength) =>
  Uint32Array.from(shares, (share) => {
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
export function print({ pixels, width, height }, { reach, columns, rows, steps }, inks, x, y) {
  if (x < -reach || y < -reach || x >= width + reach || y >= height + reach) return;
  const inside = x >= reach && y >= reach && x < width - reach && y < height - reach;
  const middle = y * width + x;
  for (let i = 0; i < steps.length; i++) {
    if (!inside && isOut(x + columns[i], width, y + rows[i], height)) continue;
    const at = middle + steps[i];
    if (inks[i] > pixels[at]) pixels[at] = inks[i];
  }
}

/** @param {number} x @param {number} width @param {number} y @param {number} height */
const isOut = (x, width, y, height) => x < 0 || y < 0 || x >= width || y >= height;
