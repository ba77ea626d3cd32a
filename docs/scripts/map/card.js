// What is said of the paper that is looked at: a link with its title, beside it on the map.

import { element } from "../search-page/elements.js";

const GAP = 14; // pixels

/**
 * @typedef {import("./view.js").Point} Point
 * @typedef {import("./view.js").Size} Size
 */

export class Card {
  #title = element("strong");
  #area = element("span");
  link = /** @type {HTMLAnchorElement} */ (
    element("a", { className: "ps-card", hidden: true, tabIndex: -1 }, this.#title, this.#area)
  );

  /** @param {string} title @param {string} area @param {string} address @param {boolean} stays whether it can be pressed */
  show(title, area, address, stays) {
    this.#title.textContent = title;
    this.#area.textContent = area;
    this.link.href = address;
    this.link.classList.toggle("ps-stays", stays);
    this.link.hidden = false;
  }

  hide() {
    this.link.hidden = true;
  }

  /** Below the paper or above it, so that all of it is seen. @param {Point} at @param {Size} seen */
  place({ x, y }, seen) {
    const { offsetWidth: width, offsetHeight: height } = this.link;
    const left = Math.min(Math.max(x - width / 2, 4), Math.max(seen.width - width - 4, 4));
    const top = y + GAP + height < seen.height ? y + GAP : y - GAP - height;
    this.link.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}
