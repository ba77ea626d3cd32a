// What is seen of the map, and which paper is meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inks, print, stamp } from "../../docs/scripts/map/dots.js";
import { nearest, towards } from "../../docs/scripts/map/finding.js";
import { arrange, boxOf, lines, overlap } from "../../docs/scripts/map/names.js";
import {
  allowed, inSight, kept, moved, onMap, opening, whole, zoomed,
} from "../../docs/scripts/map/view.js";

const map = { width: 6000, height: 4000 };
const desk = { width: 1200, height: 600 };
const phone = { width: 330, height: 400 };

/** @typedef {import("../../docs/scripts/map/layout.js").Layout} Layout */
/** @typedef {import("../../docs/scripts/map/names.js").Name} Name */

/** @param {number} one @param {number} other */
const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-6, `${one} is not ${other}`);

test("the whole map is seen in the middle", () => {
  const view = whole(map, desk);
  assert.equal(view.scale, 0.15);
  assert.deepEqual(inSight(view, { x: 3000, y: 2000 }), { x: 600, y: 300 });
});

test("a narrow screen opens on the middle of the map", () => {
  const view = opening(map, phone);
  near(view.scale * map.height, 0.9 * phone.height);
  near(inSight(view, { x: 3000, y: 2000 }).x, 165);
  assert.deepEqual(opening(map, { width: 1200, height: 800 }), whole(map, { width: 1200, height: 800 }));
});

test("what is under the pointer stays there when it comes closer", () => {
  const at = { x: 333, y: 77 };
  const before = whole(map, desk);
  const point = onMap(before, at);
  const after = zoomed(before, 2.5, at);
  near(inSight(after, point).x, at.x);
  near(inSight(after, point).y, at.y);
  near(after.scale, before.scale * 2.5);
});

test("zooming ends at the whole map and close to single papers", () => {
  const view = whole(map, desk);
  assert.equal(allowed(view, 0.5, map, desk), 1);
  near(allowed(view, 100, map, desk) * view.scale, 0.5);
});

test("the map cannot be lost", () => {
  const closer = zoomed(whole(map, desk), 3, { x: 600, y: 300 });
  for (const [x, y] of [[1e6, 1e6], [-1e6, -1e6]]) {
    const view = kept(moved(closer, x, y), map, desk);
    const middle = onMap(view, { x: 600, y: 300 });
    assert.ok(middle.x > -1 && middle.x < map.width + 1 && middle.y > -1 && middle.y < map.height + 1);
  }
  assert.deepEqual(kept(moved(whole(map, desk), 50, 50), map, desk), whole(map, desk));
});

// As much of it as finding a paper takes.
const cross = /** @type {Layout} */ (/** @type {unknown} */ ({
  areas: [
    { x: 0, y: 0, radius: 150, start: 0, end: 5 },
    { x: 1000, y: 0, radius: 50, start: 5, end: 6 },
  ],
  xs: [0, 100, -100, 0, 0, 1000],
  ys: [0, 0, 0, 100, -100, 0],
}));

test("the paper under a finger is the nearest within reach", () => {
  assert.equal(nearest(cross, { x: 80, y: 10 }, 40), 1);
  assert.equal(nearest(cross, { x: 50, y: 60 }, 40), -1);
  assert.equal(nearest(cross, { x: 960, y: 0 }, 50), 5);
  assert.equal(nearest(cross, { x: -5000, y: 0 }, Infinity), 2);
});

test("arrow keys go to the next paper ahead, and stay at the shore", () => {
  const all = () => true;
  assert.equal(towards(cross, 0, { x: 1, y: 0 }, all), 1);
  assert.equal(towards(cross, 0, { x: 0, y: -1 }, all), 4);
  assert.equal(towards(cross, 1, { x: 1, y: 0 }, all), 5);
  assert.equal(towards(cross, 5, { x: 1, y: 0 }, all), 5);
  assert.equal(towards(cross, 0, { x: 1, y: 0 }, (paper) => paper !== 1), 5);
});

test("a dot is round, and hollow only where there is room", () => {
  /** @param {number} radius @param {boolean} hollow */
  const ink = (radius, hollow) => stamp(radius, hollow, 50).shares.reduce((sum, one) => sum + one);
  assert.ok(Math.abs(ink(10, false) - Math.PI * 100) < 5);
  assert.ok(ink(10, true) < 0.75 * ink(10, false));
  assert.equal(ink(1, true), ink(1, false));
  assert.ok(ink(0.01, false) > 0);
});

test("a dot at the edge of the picture stays in it", () => {
  const dot = stamp(2, false, 5);
  /** @type {[number, number, boolean][]} */
  const places = [[0, 0, true], [4, 2, true], [2, 2, true], [-4, 2, false]];
  for (const [x, y, reached] of places) {
    const sheet = { pixels: new Uint32Array(25), width: 5, height: 5 };
    print(sheet, dot, inks(dot, [255, 0, 0], 1), x, y);
    assert.equal(sheet.pixels.some(Boolean), reached);
    if (reached) assert.equal(sheet.pixels[y * 5 + x], 0xff0000ff);
  }
  const sheet = { pixels: new Uint32Array(25), width: 5, height: 5 };
  print(sheet, dot, inks(dot, [255, 0, 0], 1), 4, 2);
  assert.ok([0, 5, 10, 15, 20].every((at) => !sheet.pixels[at]), "it went round the edge");
});

test("a name stands above its island, or at the edge, or nowhere", () => {
  const area = { x: 100, y: 100, radius: 50 };
  const name = /** @type {Name} */ (/** @type {unknown} */ ({ area, width: 80, height: 20 }));
  const view = { scale: 1, left: 0, top: 0 };
  assert.deepEqual(boxOf(name, view, desk), { left: 60, top: 27, right: 140, bottom: 47 });
  assert.equal(boxOf(name, { ...view, top: -90 }, desk)?.top, 0);
  assert.equal(boxOf(name, { ...view, top: -140 }, desk), null);
  assert.ok(overlap({ left: 0, top: 0, right: 9, bottom: 9 }, { left: 8, top: 8, right: 20, bottom: 20 }));
});

test("names of small islands keep off others, those of large ones only off the hearts of larger ones", () => {
  /** @type {(x: number, y: number, radius: number, rank: number, isLarge: boolean) => Name} */
  const named = (x, y, radius, rank, isLarge) => {
    const span = { style: {}, hidden: false };
    const made = { area: { x, y, radius }, rank, isLarge, width: 80, height: 20, span };
    return /** @type {Name} */ (/** @type {unknown} */ (made));
  };
  /** @param {...Name} names */
  const shown = (...names) => {
    arrange(names, { scale: 1, left: 0, top: 0 }, desk, -1);
    return names.map(({ span }) => !span.hidden);
  };
  /** @param {number} radius @param {number} rank @param {boolean} isLarge */
  const below = (radius, rank, isLarge) => named(200, 243, radius, rank, isLarge); // its name on the shore of what is above
  assert.deepEqual(shown(named(200, 100, 100, 0, true), below(50, 1, true)), [true, true]);
  assert.deepEqual(shown(named(200, 100, 100, 0, true), below(50, 1, false)), [true, false]);
  assert.deepEqual(shown(named(200, 140, 100, 0, true), below(50, 1, true)), [true, false]);
  assert.deepEqual(shown(named(200, 100, 60, 0, true), named(230, 100, 60, 1, true)), [true, false]);
});

test("a name is cut as room was left for it", () => {
  assert.equal(lines("convolutional neural networks"), "convolutional\nneural networks");
  assert.equal(lines("bee keeping"), "bee keeping");
});
