// Brings the script that keeps the site for hours without a connection; late, so that it is in nobody's way.

const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const WAIT = 8000; // milliseconds

/** Tells the script where the reader is. */
async function bring() {
  await navigator.serviceWorker.register(new URL("../sw.js", script));
  const { active } = await navigator.serviceWorker.ready;
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator); // not everywhere
  active?.postMessage({ page: location.href, sparing: connection?.saveData ?? false });
}

export function keepForLater() {
  if ("serviceWorker" in navigator) setTimeout(() => bring().catch(() => {}), WAIT); // else the site is as it was
}
