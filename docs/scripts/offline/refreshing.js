// Keeps what the site names as worth keeping, whenever that has changed.

/** @typedef {{ version: string, pages: string[], index: string[] }} Wanted addresses below the root of the site */

const LIST = "offline.json";
const MOST = 3000; // files
const AT_ONCE = 6;

/**
 * @param {URL} root of the site
 * @param {Cache} kept
 * @param {(address: URL) => Promise<Response>} ask
 */
export async function refresh(root, kept, ask) {
  const list = new URL(LIST, root);
  const response = await ask(list);
  if (!response.ok) return;
  const before = await version(await kept.match(list));
  /** @type {Wanted} */
  const wanted = await response.clone().json();
  if (before !== wanted.version) {
    await forget(kept, (address) => isIndex(address, root) && !wanted.index.includes(inside(address, root)));
    const missing = wanted.index.map((path) => new URL(path, root));
    const absent = await Promise.all(missing.map(async (address) => ((await kept.match(address)) ? [] : [address])));
    await keep([...wanted.pages.map((path) => new URL(path, root)), ...absent.flat()], kept, ask);
    await kept.put(list, response);
  }
  await forgetOldest(kept);
}

/** @param {Response | undefined} list @returns {Promise<string>} */
const version = async (list) => (list ? (await list.json()).version : "");

/** @param {URL[]} addresses @param {Cache} kept @param {(address: URL) => Promise<Response>} ask */
async function keep(addresses, kept, ask) {
  const rest = [...addresses];
  const one = async () => {
    for (let address = rest.pop(); address; address = rest.pop()) {
      const response = await ask(address);
      if (response.status === 200 && !response.redirected) await kept.put(address, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** @param {Cache} kept @param {(address: string) => boolean} isOld */
async function forget(kept, isOld) {
  for (const { url } of await kept.keys()) if (isOld(url)) await kept.delete(url);
}

/** What was kept first goes first. @param {Cache} kept */
async function forgetOldest(kept) {
  const all = await kept.keys();
  for (const request of all.slice(0, Math.max(0, all.length - MOST))) await kept.delete(request);
}

/** @param {string} address @param {URL} root */
const inside = (address, root) => decodeURI(address.slice(root.href.length));

/** @param {string} address @param {URL} root */
const isIndex = (address, root) => /^(?:search|lookup|map)\/.+\.bin$/u.test(inside(address, root));
