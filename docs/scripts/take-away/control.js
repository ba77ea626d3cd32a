// The control by which a reader takes papers away: a form, and a file or the clipboard.

import { counted, element } from "../search-page/elements.js";
import { copy, download } from "./delivery.js";
import { FORMATS } from "./formats/index.js";

/**
 * @typedef {{ slugs: string[], total?: number }} Chosen total: how many there are, if these are only the first
 * @typedef {{ title: () => string, choose: () => Promise<Chosen> | Chosen }} List
 *   title: names the file; choose: is asked when papers are taken away
 * @typedef {Pick<import("../lookup/index.js").Lookup, "all">} Papers
 * @typedef {import("./formats/index.js").Format} Format
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
  const options = FORMATS.map(({ name }) => element("option", {}, name));
  const select = /** @type {HTMLSelectElement} */ (
    element("select", { "aria-label": "Form" }, ...options)
  );
  const status = element("p", { role: "status" });
  const buttons = [
    button("Download", () => take(download, (count, file) => `${file} has ${count}.`)),
    button("Copy", () => take(copy, (count, _, { name }) => `Copied ${count} as ${name}.`)),
  ];

  /** @param {import("./delivery.js").Deliver} deliver @param {(count: string, file: string, format: Format) => string} done */
  async function take(deliver, done) {
    const format = FORMATS[select.selectedIndex];
    keep(format.name);
    for (const each of buttons) each.disabled = true;
    try {
      const gathering = gather(list, papers, (text) => (status.textContent = text));
      const file = fileName(list.title(), format);
      await deliver(
        gathering.then((found) => format.written(found.papers)),
        file,
        format.type,
      );
      status.textContent = done((await gathering).count, file, format);
    } catch (fault) {
      status.textContent = fault instanceof DOMException ? REFUSED : FAILED;
    }
    for (const each of buttons) each.disabled = false;
  }

  select.selectedIndex = Math.max(
    0,
    FORMATS.findIndex(({ name }) => name === kept()),
  );
  return element(
    "details",
    { className: "ps-take" },
    element("summary", {}, "Take away"),
    element("div", {}, select, ...buttons),
    status,
  );
}

/**
 * Finds the papers of a list, and says how many they are.
 * @param {List} list
 * @param {Papers} lookup
 * @param {(text: string) => void} say
 */
async function gather(list, lookup, say) {
  say("Gathering …");
  const { slugs, total = slugs.length } = await list.choose();
  const step = Math.ceil(slugs.length / 10);
  const papers = await lookup.all(slugs, (count) => {
    if (count % step === 0) say(`Gathering ${counted(slugs.length, "paper")}, ${count} so far …`);
  });
  const found = papers.filter((paper) => paper !== null);
  if (slugs.length && !found.length) throw new Error("none of these papers is known");
  const missing = slugs.length - found.length;
  const few =
    total > slugs.length
      ? `the first ${counted(found.length, "paper")} of ${total.toLocaleString("en")}`
      : counted(found.length, "paper");
  return { papers: found, count: missing ? `${few}; ${missing} are not known here` : few };
}

/** @param {string} text @param {() => void} press */
function button(text, press) {
  const made = /** @type {HTMLButtonElement} */ (element("button", { type: "button" }, text));
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
