// The picture: islands, the dots of papers on them, and a ring around the one that is looked at.

import { colourOf } from "./colours.js";
import { inks, print, stamp } from "./dots.js";
import { has } from "./layout.js";
import { inSight } from "./view.js";

const DOT = 36; // its radius, in hundredths of the distance of two papers
const FAINT = 0.16; // what is left of papers that are filtered out
const LAND = 0.1;

/**
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./layout.js").Area} Area
 * @typedef {import("./view.js").View} View
 * @typedef {{ layout: Layout, view: View, colours: number[][], filter: number, chosen: number }} Scene
 */

/** @type {ImageData | null} */
let image = null; // kept from one picture to the next, for it is large

/** @param {HTMLCanvasElement} canvas @param {Scene} scene @param {number} ratio pixels of the screen for one of ours */
export function paint(canvas, scene, ratio) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const { width, height } = canvas;
  if (image?.width !== width || image.height !== height) image = new ImageData(width, height);
  const sheet = { pixels: new Uint32Array(image.data.buffer).fill(0), width, height };
  const radius = DOT * scene.view.scale * ratio;
  const whole = { full: stamp(radius, false, width), hollow: stamp(radius, true, width) };
  scene.layout.areas.forEach((area, rank) => {
    if (isSeen(area, scene.view, width / ratio, height / ratio))
      dots(sheet, whole, scene, area, rank, ratio);
  });
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.putImageData(image, 0, 0);
  context.scale(ratio, ratio);
  context.globalCompositeOperation = "destination-over";
  scene.layout.areas.forEach((area, rank) => land(context, scene, area, rank));
  context.globalCompositeOperation = "source-over";
  if (scene.chosen >= 0) ring(context, scene);
}

/** @param {Area} area @param {View} view @param {number} width @param {number} height */
export function isSeen({ x, y, radius }, view, width, height) {
  const at = inSight(view, { x, y });
  const far = radius * view.scale;
  return at.x + far > 0 && at.y + far > 0 && at.x - far < width && at.y - far < height;
}

/**
 * @param {import("./dots.js").Sheet} sheet
 * @param {{ full: import("./dots.js").Stamp, hollow: import("./dots.js").Stamp }} stamps
 * @param {Scene} scene
 * @param {Area} area
 * @param {number} rank
 * @param {number} ratio
 */
function dots(sheet, { full, hollow }, { layout, view, colours, filter }, area, rank, ratio) {
  const colour = colours[colourOf(area, rank)];
  const strong = [inks(full, colour, 1), inks(hollow, colours[0], 1)];
  const faint = [inks(full, colour, FAINT), inks(hollow, colours[0], FAINT)];
  const scale = view.scale * ratio;
  const [left, top] = [Math.round(view.left * ratio), Math.round(view.top * ratio)];
  for (let at = area.start; at < area.end; at++) {
    const guest = at >= area.guests ? 1 : 0;
    const ink = filter < 0 || has(layout, at, filter) ? strong[guest] : faint[guest];
    const x = left + Math.round(layout.xs[at] * scale);
    const y = top + Math.round(layout.ys[at] * scale);
    print(sheet, guest ? hollow : full, ink, x, y);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Area} area @param {number} rank */
function land(context, { view, colours }, area, rank) {
  const { x, y } = inSight(view, area);
  context.fillStyle = `rgb(${colours[colourOf(area, rank)].join(" ")} / ${LAND})`;
  context.beginPath();
  context.arc(x, y, (area.radius + DOT / 2) * view.scale, 0, 2 * Math.PI);
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
function ring(context, { layout, view, chosen, colours }) {
  const { x, y } = inSight(view, { x: layout.xs[chosen], y: layout.ys[chosen] });
  context.strokeStyle = `rgb(${colours[0].join(" ")})`;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, Math.max(DOT * view.scale, 3) + 3.5, 0, 2 * Math.PI);
  context.stroke();
}
