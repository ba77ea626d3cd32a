// The map as an element: it loads where papers lie, and shows what the reader asks to see.

import { files } from "../files/index.js";
import { element } from "../search-page/elements.js";
import { Card } from "./card.js";
import { colours } from "./colours.js";
import { controls, telling } from "./controls.js";
import { nearest, towards } from "./finding.js";
import { listen } from "./gestures.js";
import { obey } from "./keys.js";
import { areaOf, has, layout } from "./layout.js";
import { arrange, names } from "./names.js";
import { paint } from "./painting.js";
import { titles } from "./titles.js";
import { allowed, inSight, kept, moved, onMap, opening, whole, zoomed } from "./view.js";

const STEP = 1.5; // of a zoom by a key or a button
const PAN = 80; // pixels
const REACH = 14; // pixels around a finger
const MARGIN = 40; // pixels within which a paper that is chosen by keys is brought

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const root = new URL("..", script?.src ?? location.href);
const load = files(root, (path) => path === "map/layout.bin");

/**
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./view.js").Point} Point
 */

export class Atlas extends HTMLElement {
  connectedCallback() {
    load("map/layout.bin")
      .then(layout)
      .then((found) => new Show(this, found))
      .catch(() => {}); // then the picture of areas stays
  }
}

class Show {
  #canvas = /** @type {HTMLCanvasElement} */ (element("canvas", { "aria-hidden": "true" }));
  #layer = element("div", { className: "ps-names", "aria-hidden": "true" });
  #said = element("p", { className: "ps-said", role: "status" });
  #surface = element(
    "div",
    {
      className: "ps-surface",
      tabIndex: 0,
      role: "application",
      "aria-label": "Map of papers",
      "aria-describedby": "ps-hint",
    },
    this.#canvas,
    this.#layer,
  );
  #card = new Card();
  #seen = { width: 0, height: 0 };
  #view = { scale: 1, left: 0, top: 0 };
  #filter = -1;
  #chosen = -1;
  #stays = false; // what was chosen, though a mouse goes elsewhere
  #frame = 0;

  /** @param {HTMLElement} host @param {Layout} found */
  constructor(host, found) {
    this.layout = found;
    this.titles = titles(load, found);
    this.colours = colours(host);
    const { bar, buttons, found: told, hint } = controls(found.areas, {
      filter: (rank) => this.#narrow(rank, told),
      zoom: (closer) => void this.#zoom(closer ? STEP : 1 / STEP),
      whole: () => this.#look(whole(found, this.#seen)),
    });
    const stage = element("div", { className: "ps-stage" }, this.#surface, buttons, this.#card.link);
    host.replaceChildren(bar, stage, hint, this.#said);
    this.names = names(found.areas, this.#layer);
    listen(this.#surface, {
      zoom: (factor, at) => this.#zoom(factor, at),
      move: (x, y) => this.#look(moved(this.#view, x, y)),
      hover: (at) => this.#hover(at),
      press: (at, byTouch) => this.#press(at, byTouch),
    });
    this.#obey();
    new ResizeObserver(() => this.#resize()).observe(this.#surface);
    const schemes = new MutationObserver(() => {
      this.colours = colours(host);
      this.#draw();
    });
    schemes.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  }

  #obey() {
    obey(this.#surface, {
      step: (direction) => this.#step(direction),
      pan: ({ x, y }) => this.#look(moved(this.#view, -x * PAN, -y * PAN)),
      zoom: (closer) => void this.#zoom(closer ? STEP : 1 / STEP),
      whole: () => this.#look(whole(this.layout, this.#seen)),
      open: () => this.#chosen >= 0 && this.#card.link.click(),
      leave: () => this.#choose(-1, false),
    });
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#surface;
    if (!width || !height) return;
    this.#seen = { width, height };
    this.#look(opening(this.layout, this.#seen));
  }

  /** @param {number} factor @param {Point} [at] whether anything changed */
  #zoom(factor, at = { x: this.#seen.width / 2, y: this.#seen.height / 2 }) {
    const may = allowed(this.#view, factor, this.layout, this.#seen);
    if (Math.abs(may - 1) < 0.001) return false;
    this.#look(zoomed(this.#view, may, at));
    return true;
  }

  /** @param {import("./view.js").View} view */
  #look(view) {
    this.#view = kept(view, this.layout, this.#seen);
    const higher = this.layout.height * this.#view.scale > this.#seen.height * 1.001;
    this.#surface.classList.toggle("ps-higher", higher);
    this.#draw();
  }

  #draw() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.#frame = 0;
    const ratio = Math.min(devicePixelRatio, 2);
    const [width, height] = [this.#seen.width * ratio, this.#seen.height * ratio].map(Math.round);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const [filter, chosen] = [this.#filter, this.#chosen];
    const scene = { layout: this.layout, view: this.#view, colours: this.colours, filter, chosen };
    paint(this.#canvas, scene, ratio);
    arrange(this.names, this.#view, this.#seen, filter);
    if (chosen >= 0) this.#card.place(this.#place(chosen), this.#seen);
  }

  /** @param {number} paper @returns {Point} */
  #place(paper) {
    return inSight(this.#view, { x: this.layout.xs[paper], y: this.layout.ys[paper] });
  }

  /** @param {Point} at */
  #under(at) {
    return nearest(this.layout, onMap(this.#view, at), REACH / this.#view.scale);
  }

  /** @param {Point | null} at */
  #hover(at) {
    const paper = at ? this.#under(at) : -1;
    this.#surface.classList.toggle("ps-over", paper >= 0);
    if (paper < 0 && this.#stays) return;
    if (paper !== this.#chosen) void this.#choose(paper, false);
  }

  /** @param {Point} at @param {boolean} byTouch */
  async #press(at, byTouch) {
    const paper = this.#under(at);
    await this.#choose(paper, byTouch);
    if (paper >= 0 && !byTouch) this.#card.link.click();
  }

  /** @param {Point} direction */
  #step(direction) {
    const { width, height } = this.#seen;
    const counts = (/** @type {number} */ paper) =>
      this.#filter < 0 || has(this.layout, paper, this.#filter);
    const middle = onMap(this.#view, { x: width / 2, y: height / 2 });
    const paper =
      this.#chosen < 0
        ? nearest(this.layout, middle, Infinity)
        : towards(this.layout, this.#chosen, direction, counts);
    const at = this.#place(paper);
    const x = Math.min(Math.max(at.x, MARGIN), width - MARGIN) - at.x;
    const y = Math.min(Math.max(at.y, MARGIN), height - MARGIN) - at.y;
    this.#look(moved(this.#view, x, y));
    void this.#choose(paper, true);
  }

  /** @param {number} paper @param {boolean} stays */
  async #choose(paper, stays) {
    this.#chosen = paper;
    this.#stays = stays && paper >= 0;
    this.#draw();
    if (paper < 0) return this.#card.hide();
    const [title, slug] = await this.titles(paper).catch(() => ["", ""]);
    if (this.#chosen !== paper || !title) return;
    const area = this.layout.areas[areaOf(this.layout, paper)];
    const name = paper < area.guests ? area.name : `near ${area.name}`;
    const address = new URL(`papers/${encodeURIComponent(slug)}/`, root);
    this.#card.show(title, area.slug && name, address.href, stays);
    this.#card.place(this.#place(paper), this.#seen);
    if (stays) this.#said.textContent = `${title}, ${area.slug && name}`;
  }

  /** @param {number} rank @param {HTMLElement} told */
  #narrow(rank, told) {
    this.#filter = rank;
    void this.#choose(-1, false);
    if (rank < 0) return told.replaceChildren();
    let count = 0;
    for (let at = 0; at < this.layout.xs.length; at++) count += Number(has(this.layout, at, rank));
    told.replaceChildren(...telling(this.layout.areas[rank], count, root));
  }
}
