// Marks on a page what was searched for, as the result that led here says: `?h=words`.

const LONGEST = 500; // characters that are read
const NAME = "ps-found";

/** @param {string} text */
const literally = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** Finds words, those in plain letters only as a whole. @param {string[]} words */
export function pattern(words) {
  const each = words.map((word) =>
    /^\p{ASCII}+$/u.test(word) ? `(?<![a-z0-9])${literally(word)}(?![a-z0-9])` : literally(word),
  );
  return new RegExp(each.join("|"), "giu");
}

export function markFound() {
  const address = new URL(location.href);
  const said = address.searchParams.get("h");
  if (said === null) return;
  address.searchParams.delete("h"); // so that nobody keeps or passes it on
  history.replaceState(history.state, "", address);
  const words = said.slice(0, LONGEST).split(" ").filter(Boolean);
  const article = document.querySelector("article");
  if (!words.length || !article || !("highlights" in CSS)) return;
  const ranges = [...texts(article)].flatMap((text) => rangesIn(text, pattern(words)));
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** @param {Element} article */
function* texts(article) {
  const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) yield /** @type {Text} */ (node);
}

/** @param {Text} text @param {RegExp} sought */
const rangesIn = (text, sought) =>
  [...text.data.matchAll(sought)].map(({ index, 0: found }) => {
    const range = new Range();
    range.setStart(text, index);
    range.setEnd(text, index + found.length);
    return range;
  });
