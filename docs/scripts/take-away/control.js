// The control by which a reader takes papers away: a form, and a file or the clipboard.

import { counted, element } from "../search-page/elements.js";
import { copy, download } from "./delivery.js";
import { FORMATS } from "./formats/index.js";

/**
 * @typedef {{ title: () => string, choose: () => Promise<string[]> }} List
 *   title: names the file; choose: gives the slugs, when papers are taken away
 * @typedef {Pick<import("../lookup/index.js").Lookup, "all">} Papers
 * @typedef {import("./formats/index.js").Format} Format
 * @typedef {import("./delivery.js").Deliver} Deliver
 */

const CHOSEN = "paperstacks.form"; // in which this reader takes papers away
const FAILED = "The papers cannot be reached. Is there a connection?";
const REFUSED = "The browser does not let this page copy. Download the file instead.";

/**
 * A control for any list of papers.
 * @param {List} list
 * @param {Papers} papers
 */
export function control(list, papers) {
  const select = forms();
  const status = element("p", { role: "status" });
  let isBusy = false;

  /** @param {Deliver} deliver @param {(count: string, file: string, format: Format) => string} done */
  async function take(deliver, done) {
    if (isBusy) return;
    isBusy = true;
    try {
      const format = FORMATS[select.selectedIndex];
      const found = gather(list, papers, (text) => (status.textContent = text));
      const file = fileName(list.title(), format);
      const text = found.then((each) => format.written(each.papers));
      await deliver(text, file, format.type);
      status.textContent = done((await found).count, file, format);
    } catch (fault) {
      status.textContent = fault instanceof DOMException ? REFUSED : FAILED;
    }
    isBusy = false;
  }

  const buttons = [
    button("Download", () => take(download, (count, file) => `${file} has ${count}.`)),
    button("Copy", () => take(copy, (count, _, { name }) => `Copied ${count} as ${name}.`)),
  ];
  const summary = element("summary", {}, "Take away");
  const choice = element("div", {}, select, ...buttons);
  return element("details", { className: "ps-take" }, summary, choice, status);
}

/** The forms to choose from; the one that this reader chose before comes first to hand. */
function forms() {
  const options = FORMATS.map(({ name }) => element("option", {}, name));
  const made = element("select", { "aria-label": "Form" }, ...options);
  const select = /** @type {HTMLSelectElement} */ (made);
  const before = FORMATS.findIndex(({ name }) => name === kept());
  select.selectedIndex = Math.max(0, before);
  select.addEventListener("change", () => keep(select.value));
  return select;
}

/**
 * Finds the papers of a list, and says how many they are.
 * @param {List} list
 * @param {Papers} lookup
 * @param {(text: string) => void} say
 */
async function gather(list, lookup, say) {
  say("Gathering …");
  const slugs = await list.choose();
  const step = Math.ceil(slugs.length / 10);
  const papers = await lookup.all(slugs, (count) => {
    if (count % step === 0) say(`Gathering ${counted(slugs.length, "paper")}, ${count} so far …`);
  });
  const found = papers.filter((paper) => paper !== null);
  if (slugs.length && !found.length) throw new Error("none of these papers is known");
  const missing = slugs.length - found.length;
  const few = counted(found.length, "paper");
  return { papers: found, count: missing ? `${few}; ${missing} are not known here` : few };
}

/** @param {string} text @param {() => void} press */
function button(text, press) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
}

/** What a file of papers is called. @param {string} title @param {Format} format */
export function fileName(title, { ending }) {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 80) || "papers"}.${ending}`;
}

/** @param {string} name */
function keep(name) {
  try {
    localStorage.setItem(CHOSEN, name);
  } catch {
    // a browser that keeps nothing: then it asks anew on every page
  }
}

function kept() {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}
