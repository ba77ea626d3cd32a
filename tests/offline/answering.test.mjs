import assert from "node:assert/strict";
import { test } from "node:test";
import { answer } from "../../docs/scripts/offline/answering.js";

const ROOT = "https://example.org/stacks/";
const PAGE = `${ROOT}papers/bees/`;
const SHARD = `${ROOT}search/t/0a1b.bin`;

/** A cache with these texts by address. @param {Record<string, string>} texts */
function caching(texts) {
  const held = new Map(Object.entries(texts));
  return /** @type {Cache & { held: Map<string, string> }} */ (
    /** @type {unknown} */ ({
      held,
      match: async (/** @type {Request} */ { url }, /** @type {CacheQueryOptions} */ options) => {
        const text = held.get(options?.ignoreSearch ? url.replace(/\?.*/u, "") : url);
        return text === undefined ? undefined : new Response(text);
      },
      put: async (/** @type {string} */ url, /** @type {Response} */ response) => {
        held.set(url, await response.text());
      },
    })
  );
}

/** @param {string} url */
const visit = (url) => Object.defineProperty(new Request(url), "mode", { value: "navigate" });
const unreachable = async () => {
  throw new TypeError("no connection");
};
const never = () => new Promise(() => {});
/** @param {string} text @returns {() => Promise<Response>} */
const saying = (text) => async () => new Response(text);

test("the host's answer comes before one that was kept, and is kept", async () => {
  const kept = caching({ [PAGE]: "old" });
  const response = await answer(visit(PAGE), { kept, ask: saying("new") });
  assert.equal(await response.text(), "new");
  assert.equal(kept.held.get(PAGE), "new");
});

test("what is named after its content is asked for once", async () => {
  const kept = caching({});
  const request = new Request(SHARD);
  assert.equal(await (await answer(request, { kept, ask: saying("shard") })).text(), "shard");
  assert.equal(await (await answer(request, { kept, ask: unreachable })).text(), "shard");
});

test("without a connection a page that was read is there, whatever was asked of it", async () => {
  const means = { kept: caching({ [PAGE]: "read" }), ask: unreachable };
  assert.equal(await (await answer(visit(`${PAGE}?query=bees`), means)).text(), "read");
});

test("a host that is silent does not hold up what was kept", async () => {
  const means = { kept: caching({ [PAGE]: "read" }), ask: never, patience: 1 };
  assert.equal(await (await answer(visit(PAGE), means)).text(), "read");
});

test("a page that never was read says that there is no connection", async () => {
  const response = await answer(visit(PAGE), { kept: caching({}), ask: unreachable });
  assert.equal(response.status, 503);
  assert.match(await response.text(), /No connection/u);
});

test("what is missing or too large is not kept", async () => {
  const kept = caching({});
  const gone = async () => new Response("", { status: 404 });
  assert.equal((await answer(visit(PAGE), { kept, ask: gone })).status, 404);
  await answer(new Request(`${ROOT}papers.db`), { kept, ask: saying("all") });
  assert.equal(kept.held.size, 0);
});
