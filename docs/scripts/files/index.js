// Where the site's files come from: the host, or scripts that hold them if the site is on a disk.

/** @typedef {(path: string) => Promise<Uint8Array>} Load */

/**
 * Files from the host; without a connection, those that the browser has kept.
 * @param {URL} root of the site
 * @param {(path: string) => boolean} changes whether another content may stand at a path one day
 * @returns {Load}
 */
export const fetched = (root, changes) => async (path) => {
  const address = new URL(path, root);
  const kept = () => fetch(address, { cache: "force-cache" });
  const fresh = () => fetch(address, { cache: "no-cache" }).catch(kept);
  const response = await (changes(path) ? fresh() : kept());
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
  const page = /** @type {{ held?: (path: string, content: string) => void }} */ (globalThis);
  const others = page.held; // of another script on the same page
  /** @type {Map<string, (bytes: Uint8Array) => void>} */
  const waiting = new Map();
  page.held = (path, content) => {
    others?.(path, content);
    waiting.get(path)?.(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)));
  };
  return (path) =>
    new Promise((give, refuse) => {
      waiting.set(path, give);
      const script = document.createElement("script");
      script.src = `${new URL(path, root)}.js`;
      script.addEventListener("error", () => refuse(new Error(`${path}: missing`)));
      document.head.append(script);
    });
}

/**
 * Files as the page can have them.
 * @param {URL} root
 * @param {(path: string) => boolean} changes
 */
export const files = (root, changes) =>
  root.protocol === "file:" ? scripted(root) : fetched(root, changes);
