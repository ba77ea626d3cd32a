// Where the site stands, and which addresses in it are those of papers.

const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const PAPER = /^papers\/([^/]+)\/(?:index\.html)?$/u;
const LISTS = /^page-\d+$/u;

/** The root of the site. */
export const root = new URL("..", script);

/** The page of a paper. @param {string} slug */
export const paperAt = (slug) => `${root}papers/${encodeURIComponent(slug)}/`;

/** The slug of the paper at an address of this site, or "". @param {string} address */
export function slugAt(address) {
  const inside = address.startsWith(root.href) ? address.slice(root.href.length) : "";
  const [, slug = ""] = PAPER.exec(inside.replace(/[?#].*$/su, "")) ?? [];
  return LISTS.test(slug) ? "" : decoded(slug);
}

/** @param {string} slug */
function decoded(slug) {
  try {
    return decodeURIComponent(slug);
  } catch {
    return ""; // no address of ours
  }
}
