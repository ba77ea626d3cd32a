// Where this site stands, and what its reader chose here.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The way from this page to the root of the site: "../../". */
export const base = script.getAttribute("src")?.replace(/frame\.js$/, "") || "./";

/** Other sites of the same host have memories of their own. @param {string} name */
const key = (name) => `${new URL(base, location.href).pathname}.${name}`;

// Without storage other scripts would stop: they shall remember nothing instead.
try {
  void localStorage;
} catch {
  const value = { isClosed: true, getItem: () => null, setItem() { throw new Error("closed"); } };
  Object.defineProperty(window, "localStorage", { value });
}

/** What was chosen, or null. @param {string} name */
export const remembered = (name) => localStorage.getItem(key(name));

/** @param {string} name @param {string | null} value null to forget it */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), value);
  } catch {
    // then it holds for this page
  }
}
