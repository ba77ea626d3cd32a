// What a reader keeps of one paper: how far the reading has come, and a note.

import { element } from "../search-page/elements.js";
import { LONGEST_NOTE, STATES, put } from "../reading-list/list.js";
import { say, whisper } from "./voice.js";

/**
 * @typedef {import("../reading-list/store.js").Store} Store
 * @typedef {import("../reading-list/list.js").Entry} Entry
 */

const RESTING = 600; // milliseconds without a key, after which a note is kept

export class Particulars {
  #store;
  #slug;
  #kept = 0;

  #state = /** @type {HTMLSelectElement} */ (
    element("select", {}, ...Object.entries(STATES).map(([value, name]) => new Option(name, value)))
  );
  #summary = element("summary", {}, "Note");
  #note = /** @type {HTMLTextAreaElement} */ (
    element("textarea", { rows: 4, maxLength: LONGEST_NOTE })
  );
  #details = element("details", { className: "ps-note" }, this.#summary, this.#note);

  /** @param {Store} store @param {string} slug @param {string} title */
  constructor(store, slug, title) {
    this.#store = store;
    this.#slug = slug;
    this.#state.ariaLabel = `How far: ${title}`;
    this.#note.ariaLabel = `Note on ${title}`;
    this.#state.addEventListener("change", () => {
      const state = /** @type {Entry["state"]} */ (this.#state.value);
      this.#change({ state }, STATES[state]);
    });
    this.#note.addEventListener("input", () => {
      clearTimeout(this.#kept);
      this.#kept = setTimeout(this.#keep, RESTING);
    });
    this.#note.addEventListener("change", this.#keep);
    addEventListener("pagehide", this.#keep);
  }

  elements = [this.#state, this.#details];

  /** Whether the note shows. @param {boolean} is */
  set open(is) {
    this.#details.toggleAttribute("open", is);
  }

  /** @param {Entry | undefined} entry undefined if the paper is not on the list */
  show(entry) {
    for (const each of this.elements) each.hidden = !entry;
    if (!entry) return;
    this.#state.value = entry.state;
    this.#summary.classList.toggle("ps-noted", entry.note !== "");
    if (document.activeElement !== this.#note) this.#note.value = entry.note;
  }

  #keep = () => {
    clearTimeout(this.#kept);
    const known = this.#store.list.papers.get(this.#slug);
    if (known && this.#note.value !== known.note && !this.#details.hidden)
      this.#change({ note: this.#note.value }, "Note kept");
  };

  /** @param {Partial<Entry>} part @param {string} done */
  #change(part, done) {
    const trouble = this.#store.change((list) => {
      const entry = list.papers.get(this.#slug);
      return entry ? put(list, { ...entry, ...part, changed: Date.now() }) : list;
    });
    if (trouble) say(trouble);
    else whisper(done);
  }
}
