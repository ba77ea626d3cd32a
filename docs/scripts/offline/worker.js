// The browser asks this script for every file of the site, once a page has brought it here.

import { CACHE, answer, isWorthKeeping } from "./answering.js";
import { refresh } from "./refreshing.js";

/**
 * @typedef {ExtendableMessageEvent & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asked
 * @typedef {MessageEvent & { waitUntil: (work: Promise<unknown>) => void }} ExtendableMessageEvent
 */

const root = new URL("./", location.href);
const here = /** @type {{ skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} */ (
  /** @type {unknown} */ (globalThis) // the types of workers and those of pages exclude each other
);

/** @param {string} name @param {(event: Asked) => void} hear */
const on = (name, hear) => addEventListener(name, /** @type {(event: Event) => void} */ (hear));

on("install", (event) => event.waitUntil(here.skipWaiting()));
on("activate", (event) => event.waitUntil(here.clients.claim()));

on("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root.href) || request.headers.has("range")) return;
  event.respondWith(
    caches.open(CACHE).then((kept) => answer(request, { kept, ask: (asked) => fetch(asked) })),
  );
});

/** A page tells where it is, and whether all that is worth keeping may be fetched. */
on("message", (event) => {
  /** @type {{ page: string, sparing: boolean }} */
  const { page, sparing } = event.data;
  event.waitUntil(caches.open(CACHE).then((kept) => keep(kept, page, sparing)));
});

/** @param {Cache} kept @param {string} page @param {boolean} sparing */
async function keep(kept, page, sparing) {
  const request = new Request(page.replace(/[?#].*$/u, ""));
  const response = await fetch(request);
  if (isWorthKeeping(request, response)) await kept.put(request, response);
  if (!sparing) await refresh(root, kept, (address) => fetch(address, { cache: "no-cache" }));
}
