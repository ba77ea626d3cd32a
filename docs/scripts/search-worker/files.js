// Where the files of the index come from: the host, or scripts that hold them if the site is on a disk.

/** @typedef {import("../search/store.js").Load} Load */

const CHANGES = "search/manifest.bin"; // all others are named after their content

/** Files from the host; without a connection, those that the browser has kept. @param {URL} root @returns {Load} */
export const fetched = (root) => async (path) => {
  const address = new URL(path, root);
  const kept = () => fetch(address, { cache: "force-cache" });
  const response = await (path === CHANGES ? fetch(address).catch(kept) : kept());
  const good = response.ok ? response : await fetch(address, { cache: "reload" });
  if (!good.ok) throw new Error(`${path}: status ${good.status}`);
  return new Uint8Array(await good.arrayBuffer());
};

/**
 * Files from scripts beside them, `NAME.js`, each of which says `held("NAME", "content in base64")`.
 * @param {URL} root
 * @returns {Load}
 */
export function scripted(root) {
  /** @type {Map<string, (bytes: Uint8Array) => void>} */
  const waiting = new Map();
  Object.assign(globalThis, {
    held: (/** @type {string} */ path, /** @type {string} */ content) =>
      waiting.get(path)?.(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))),
  });
  return (path) =>
    new Promise((give, refuse) => {
      waiting.set(path, give);
      const script = document.createElement("script");
      script.src = `${new URL(path, root)}.js`;
      script.addEventListener("error", () => refuse(new Error(`${path}: missing`)));
      document.head.append(script);
    });
}
