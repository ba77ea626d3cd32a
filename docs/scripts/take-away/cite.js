// One paper's citation by one press, beside the entry that its page has, or has room for.

import { element } from "../search-page/elements.js";
import { fileName } from "./control.js";
import { copy, download } from "./delivery.js";
import * as bibtex from "./formats/bibtex.js";
import * as ris from "./formats/ris.js";
import { slug } from "./page.js";

/** @typedef {import("../lookup/index.js").Lookup} Lookup */

const REFUSED = "Your browser forbids it";
const FAILED = "No connection?";

/**
 * Puts the buttons beside the entry, where they move nothing.
 * @param {Element} entry the page's own BibTeX; without it in a large catalogue, which has it in the lookup only
 * @param {URL} root of the site
 * @param {Lookup} lookup
 */
export function cite(entry, root, lookup) {
  const status = element("span", { role: "status" });
  const file = fileName(document.querySelector("h1")?.textContent ?? "", ris);

  async function paper() {
    const [here] = slug(location.href.replace(/[?#].*/su, ""), root);
    const found = await lookup.find(here ?? "");
    if (!found) throw new Error("this paper is not known");
    return found;
  }

  const shown = entry.querySelector("pre") ?? entry.appendChild(element("pre"));
  const cited = async () => shown.textContent || bibtex.entry(await paper()).trim();
  const whole = async () => `${await cited()}\n`;
  const tagged = async () => ris.entry(await paper());
  entry.addEventListener("toggle", () => {
    if (shown.textContent) return;
    cited().then(
      (text) => (shown.textContent = text),
      () => (status.textContent = FAILED),
    );
  });

  /** @param {string} text @param {string} name @param {() => Promise<void>} deliver @param {[string, string]} said */
  function button(text, name, deliver, [done, failed]) {
    const made = element("button", { type: "button", "aria-label": name }, text);
    made.addEventListener("click", () => {
      const say = (/** @type {string} */ words) => (status.textContent = words);
      deliver().then(
        () => say(done),
        () => say(failed),
      );
    });
    return made;
  }

  const beside = element("div", { className: "ps-citing" });
  entry.replaceWith(beside);
  beside.append(
    entry,
    element(
      "p",
      {},
      button("Copy", "Copy BibTeX", () => copy(whole(), "", ""), ["Copied", REFUSED]),
      button("RIS", "Download RIS", () => download(tagged(), file, ris.type), ["Saved", FAILED]),
      status,
    ),
  );
}
