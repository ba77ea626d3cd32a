// What a reader gets for an address: the host's answer wherever another may stand there one day, so that
// nobody is held on an old version; what the browser has kept where it cannot change, or without a connection.

export const CACHE = "paperstacks";

const FIXED = /\/(?:search\/[a-z]\/.+\.bin|visits\/[0-9a-f]{16}\.bin|map\/[0-9a-f]{12}\/\d+\.bin|assets\/.+\.[0-9a-f]{8}\.min\.(?:js|css))$/u; // named after the content
const KEPT = /(?:\/|\.(?:html|css|js|svg|png|bin|json))$/u;
const TO_TAKE_AWAY = /\/papers\.[a-z.]+$/u; // the whole catalogue: too large to be kept unasked
const PATIENCE = 5000; // milliseconds

/** @typedef {{ kept: Cache, ask: (request: Request) => Promise<Response>, patience?: number }} Means */

/** @param {Request} request @param {Means} means @returns {Promise<Response>} */
export async function answer(request, means) {
  const { pathname } = new URL(request.url);
  const kept = await means.kept.match(request, { ignoreSearch: request.mode === "navigate" });
  if (kept && FIXED.test(pathname)) return kept;
  try {
    const fresh = asked(request, means);
    return await (kept ? Promise.race([fresh, late(kept, means.patience)]) : fresh);
  } catch {
    return kept ?? (request.mode === "navigate" ? absent() : Response.error());
  }
}

/** Whether an answer is worth keeping. @param {Request} request @param {Response} response */
export const isWorthKeeping = (request, response) => {
  const { pathname } = new URL(request.url);
  return response.status === 200 && !response.redirected && KEPT.test(pathname) && !TO_TAKE_AWAY.test(pathname);
};

/** The host's answer, kept for later. @param {Request} request @param {Means} means */
async function asked(request, { ask, kept }) {
  const response = await ask(request);
  if (isWorthKeeping(request, response)) await kept.put(plain(request), response.clone());
  return response;
}

/** The address without what a page's own script reads from it. @param {Request} request */
const plain = ({ url }) => url.replace(/[?#].*$/u, "");

/** What was kept, when the host takes too long. @param {Response} kept @returns {Promise<Response>} */
const late = (kept, patience = PATIENCE) =>
  new Promise((give) => setTimeout(give, patience, kept));

const absent = () =>
  new Response(
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      "<title>No connection</title><h1>No connection</h1><p>This page was not read before, so it is not kept in " +
      "this browser. Pages that were read, the lists and mostly the search are there: go back, or try again later.",
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );
