// What stands on a page that lists papers.

/** @typedef {import("../lookup/index.js").Lookup} Lookup */

const LEAF = /page-\d+\/(?:index\.html)?$/u; // of a list of several pages

/**
 * All papers of the page's list, also those on its other pages.
 * @param {URL} root of the site
 * @param {Pick<Lookup, "list">} lookup
 * @returns {Promise<string[]>} their slugs
 */
export async function listed(root, lookup) {
  const here = location.href.replace(/[?#].*/su, "");
  const links = [...document.querySelectorAll("article a")].map(
    (each) => /** @type {HTMLAnchorElement} */ (each).href,
  );
  if (LEAF.test(here) || links.some((each) => LEAF.test(each)))
    return lookup.list(inside(here.replace(LEAF, "").replace(/index\.html$/u, ""), root));
  return [...new Set(links.flatMap((each) => slug(each, root)))];
}

/** The title of the page's list. */
export const title = () =>
  (document.querySelector("h1")?.textContent ?? "").replace(/\(page \d+ of \d+\)$/u, "");

/** The slug of the paper at an address, if there is one. @param {string} address @param {URL} root */
export function slug(address, root) {
  const found = /^papers\/([^/?#]+)\/(?:index\.html)?$/u.exec(inside(address, root));
  return found ? [found[1]] : [];
}

/** An address as it stands below the root of the site. @param {string} address @param {URL} root */
const inside = (address, root) =>
  address.startsWith(root.href) ? decoded(address.slice(root.href.length)) : "";

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
