// Where areas and papers lie, from the file that generator/atlas.py makes.

import { inflated } from "../search/bytes.js";

const SPREAD = 56; // as generator/landscape/seats.py has it, like the turn
const TURN = [-0.7373688780783197, 0.6754902942615238];
const LINE_END = 10;

/**
 * @typedef {{
 *   name: string, slug: string, x: number, y: number, radius: number,
 *   start: number, guests: number, end: number,
 * }} Area its papers have the ranks from start to end; guests: that of the first guest; slug: "" of the one without a keyword
 * @typedef {{
 *   width: number, height: number, areas: Area[], xs: Float32Array, ys: Float32Array,
 *   further: { ranks: Uint8Array, starts: Uint32Array }, each: number, titles: string,
 * }} Layout further: of each paper, behind their number, the ranks of other areas whose keywords it has
 * @typedef {[string, string, number, number, number, number]} Told
 */

/** @param {Uint8Array} packed @returns {Promise<Layout>} */
export async function layout(packed) {
  const bytes = await inflated(packed);
  const end = bytes.indexOf(LINE_END);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const areas = arranged(head.areas);
  const papers = areas.at(-1)?.end ?? 0;
  const [xs, ys] = [new Float32Array(papers), new Float32Array(papers)];
  for (const area of areas) seat(area, xs, ys);
  return { ...head, areas, xs, ys, further: lists(bytes.subarray(end + 1), papers) };
}

/** @param {Told[]} told @returns {Area[]} */
function arranged(told) {
  let end = 0;
  return told.map(([name, slug, x, y, count, guests]) => {
    const start = end;
    end += count;
    const radius = SPREAD * Math.sqrt(count) + SPREAD / 2;
    return { name, slug, x, y, radius, start, guests: end - guests, end };
  });
}

/** Places as seeds in a sunflower. @param {Area} area @param {Float32Array} xs @param {Float32Array} ys */
function seat(area, xs, ys) {
  let x = 1;
  let y = 0;
  for (let at = area.start; at < area.end; at++) {
    const far = SPREAD * Math.sqrt(at - area.start + 0.5);
    xs[at] = area.x + far * x;
    ys[at] = area.y + far * y;
    const turned = x * TURN[0] - y * TURN[1];
    y = x * TURN[1] + y * TURN[0];
    x = turned;
  }
}

/** @param {Uint8Array} ranks @param {number} papers */
function lists(ranks, papers) {
  const starts = new Uint32Array(papers);
  for (let paper = 0, at = 0; paper < papers; paper++, at += ranks[at] + 1) starts[paper] = at;
  return { ranks, starts };
}

/** The area that a paper lies in. @param {Layout} layout @param {number} paper */
export function areaOf({ areas }, paper) {
  return areas.findIndex(({ end }) => paper < end);
}

/** Whether a paper has the keyword of an area. @param {Layout} layout @param {number} paper @param {number} area */
export function has({ areas, further: { ranks, starts } }, paper, area) {
  const { start, guests } = areas[area];
  if (paper >= start && paper < guests) return true;
  const from = starts[paper];
  for (let at = from + ranks[from]; at > from; at--) if (ranks[at] === area) return true;
  return false;
}
