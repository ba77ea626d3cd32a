// What can be done with the list as a whole: keep it as a file, bring one, share it as a link.

import { EMPTY, merged } from "../reading-list/list.js";
import { LONGEST, packed } from "../reading-list/link.js";
import { read, written } from "../reading-list/written.js";
import { changed } from "../reading/changing.js";
import { say } from "../reading/voice.js";
import { counted, element } from "../search-page/elements.js";
import { control } from "../take-away/control.js";

const NAME = "reading-list.json";
const LARGEST = 100 * 2 ** 20; // bytes
const TOO_LONG = "The list is too long for a link. Share it as a file instead.";
const NO_LIST = "That file is no reading list of this site, or it is damaged. Nothing was changed.";

export class Shelf {
  #store;
  #save = button("Save as a file", () => this.#download(NAME, written(this.#store.list)));
  #file = /** @type {HTMLInputElement} */ (
    element("input", { type: "file", accept: ".json,application/json", className: "ps-file" })
  );
  #notes = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
  #link = /** @type {HTMLInputElement} */ (
    element("input", { type: "text", readOnly: true, "aria-label": "Link to this list" })
  );
  #share = element(
    "details",
    { className: "ps-share" },
    element("summary", {}, "Share as a link"),
    element("p", {}, "Whoever opens it sees the papers and how far you are. The list is in the link itself."),
    element("p", {}, element("label", {}, this.#notes, " With my notes")),
    element("p", { className: "ps-ask" }, this.#link, button("Copy", () => void this.#copy())),
  );
  #damaged = element("p", { className: "ps-damaged" });

  element = element(
    "section",
    { className: "ps-tools", "aria-label": "The whole list" },
    this.#damaged,
    element("p", {}, this.#save, " ", element("label", { className: "ps-open" }, "Bring in a file", this.#file)),
    this.#share,
  );

  #takeAway;

  /**
   * @param {import("../reading-list/store.js").Store} store
   * @param {import("./catalogue.js").Catalogue} catalogue
   */
  constructor(store, catalogue) {
    this.#store = store;
    const choose = async () => [...store.list.papers.keys()];
    this.#takeAway = control({ title: () => "Reading list", choose }, catalogue);
    this.#share.before(this.#takeAway);
    this.#file.addEventListener("change", () => void this.#bring());
    this.#notes.addEventListener("change", () => void this.#pack());
    this.#share.addEventListener("toggle", () => void this.#pack());
  }

  /** @param {boolean} hasPapers */
  show(hasPapers) {
    for (const each of [this.#save, this.#share, this.#takeAway]) each.hidden = !hasPapers;
    const text = this.#store.damaged;
    this.#damaged.hidden = !text;
    const save = button("Save it as it is", () => this.#download("damaged.txt", text));
    this.#damaged.replaceChildren("What this browser had kept here could not be read. ", save);
    void this.#pack();
  }

  async #bring() {
    const [file] = this.#file.files ?? [];
    if (!file) return;
    const found = file.size > LARGEST ? null : read(await file.text(), Date.now());
    this.#file.value = "";
    if (!found) return say(NO_LIST);
    changed(this.#store, (list) => merged(list, found), (before, after) => summary(before.papers, after.papers));
  }

  async #pack() {
    if (!(this.#share instanceof HTMLDetailsElement) || !this.#share.open) return;
    const { papers } = this.#store.list;
    const hash = await packed([...papers.values()], this.#notes.checked);
    const link = location.href.replace(/#.*$/su, "") + hash;
    this.#link.value = link.length > LONGEST ? TOO_LONG : link;
  }

  async #copy() {
    this.#link.select();
    try {
      await navigator.clipboard.writeText(this.#link.value);
      say("Copied.");
    } catch {
      say("The link is selected: copy it with the keyboard or the menu."); // from a disk, or not allowed
    }
  }

  /** @param {string} name @param {string} text */
  #download(name, text) {
    const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    element("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
}

/**
 * What a file brought.
 * @param {typeof EMPTY.papers} before
 * @param {typeof EMPTY.papers} after
 */
function summary(before, after) {
  const came = [...after.keys()].filter((slug) => !before.has(slug)).length;
  const went = [...before.keys()].filter((slug) => !after.has(slug)).length;
  const other = [...after].filter(([slug, { changed }]) => (before.get(slug)?.changed ?? changed) < changed);
  const parts = [
    came && `${counted(came, "paper")} added`,
    other.length && `${other.length} changed`,
    went && `${went} taken off`,
  ];
  return parts.some(Boolean) ? `${parts.filter(Boolean).join(", ")}.` : "The file has nothing that is newer.";
}

/** @param {string} name @param {() => void} act */
function button(name, act) {
  const made = element("button", { type: "button" }, name);
  made.addEventListener("click", act);
  return made;
}
