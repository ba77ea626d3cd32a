// What hands do on the map: a wheel, a mouse, one finger or two.

const FAR = 5; // pixels; a pointer that moved farther does not mean a paper

/**
 * @typedef {import("./view.js").Point} Point
 * @typedef {{
 *   zoom: (factor: number, at: Point) => boolean, move: (x: number, y: number) => void,
 *   hover: (at: Point | null) => void, press: (at: Point, byTouch: boolean) => void,
 * }} Hearing zoom says whether it did anything
 */

/** @param {HTMLElement} surface @param {Hearing} hearing */
export function listen(surface, { zoom, move, hover, press }) {
  /** @type {Map<number, Point>} */
  const down = new Map();
  let way = 0;

  /** @param {MouseEvent} event @returns {Point} */
  const at = ({ clientX, clientY }) => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  surface.addEventListener(
    "wheel",
    (event) => {
      if (zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), at(event)))
        event.preventDefault(); // else the page scrolls
    },
    { passive: false },
  );

  surface.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!down.size) way = 0;
    down.set(event.pointerId, at(event));
    surface.setPointerCapture(event.pointerId);
  });

  surface.addEventListener("pointermove", (event) => {
    const here = at(event);
    const before = down.get(event.pointerId);
    if (!before) return hover(here);
    down.set(event.pointerId, here);
    way += Math.hypot(here.x - before.x, here.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(before, here, other);
    else if (way > FAR) move(here.x - before.x, here.y - before.y);
  });

  /** @param {Point} before @param {Point} here @param {Point} other the finger that rests */
  function pinch(before, here, other) {
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const middle = { x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 };
    zoom(Math.hypot(here.x - other.x, here.y - other.y) / Math.max(apart, 1), middle);
    move((here.x - before.x) / 2, (here.y - before.y) / 2);
    way = Infinity;
  }

  surface.addEventListener("pointerup", (event) => {
    if (down.delete(event.pointerId) && way <= FAR) press(at(event), event.pointerType === "touch");
  });
  surface.addEventListener("pointercancel", (event) => void down.delete(event.pointerId));
  surface.addEventListener("pointerleave", () => hover(null));
}
