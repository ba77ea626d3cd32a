import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST, isPacked, packed, unpacked } from "../../docs/scripts/reading-list/link.js";
import { EMPTY, merged, put, remove, renamed, taken } from "../../docs/scripts/reading-list/list.js";
import { Store } from "../../docs/scripts/reading-list/store.js";
import { read, written } from "../../docs/scripts/reading-list/written.js";

const NOW = 2000;
const HOSTILE = "<img src=x onerror=alert(1)>\u202e\u0000 __proto__";

const entry = (/** @type {string} */ slug, changed = 1000, said = {}) => ({
  slug,
  title: slug.toUpperCase(),
  state: /** @type {const} */ ("to-read"),
  note: "",
  changed,
  ...said,
});
const list = (/** @type {ReturnType<typeof entry>[]} */ ...entries) => entries.reduce(put, EMPTY);
const slugs = (/** @type {import("../../docs/scripts/reading-list/list.js").List} */ of) => [
  ...of.papers.keys(),
];

test("what is written is read", () => {
  const one = remove(list(entry("bees", 5, { note: HOSTILE, state: "read" }), entry("__proto__")), "moths", 7);
  assert.deepEqual(read(written(one), NOW), one);
});

test("what makes no sense is left out, and the rest is kept", () => {
  const said = {
    ...JSON.parse(written(EMPTY)),
    papers: [
      ...[null, 7, "bees", {}, { slug: "../bees" }, { slug: ".." }, { slug: "a b" }, { slug: "x".repeat(201) }],
      { slug: "bees", title: 7, state: "constructor", note: {}, changed: 1e300 },
      { slug: "moths", title: "Moths", state: "read", note: "!".repeat(10_001), changed: -1 },
    ],
    removed: [["wasps", 5], ["bees", 9], 3, [null, 1]],
  };
  const found = read(JSON.stringify(said), NOW);
  assert.deepEqual([...(found?.papers.values() ?? [])], [
    { slug: "bees", title: "bees", state: "to-read", note: "", changed: NOW },
    { slug: "moths", title: "Moths", state: "read", note: "!".repeat(10_000), changed: 0 },
  ]);
  assert.deepEqual([...(found?.removed ?? [])], [["wasps", 5]]);
});

test("what is no list is none", () => {
  for (const text of ["", "{", "null", "[]", "7", '{"version":1,"papers":[]}', written(EMPTY).replace(":1,", ":2,")])
    assert.equal(read(text, NOW), null, text);
});

test("of each paper the newest change counts, whichever list it is on", () => {
  const here = remove(list(entry("bees", 10, { note: "mine" }), entry("moths", 10)), "wasps", 30);
  const there = remove(
    list(entry("bees", 20, { note: "theirs" }), entry("wasps", 20), entry("ants", 5)),
    "moths",
    20,
  );
  for (const both of [merged(here, there), merged(there, here)]) {
    assert.deepEqual(slugs(both).toSorted(), ["ants", "bees"]);
    assert.equal(both.papers.get("bees")?.note, "theirs");
    assert.deepEqual(new Set(both.removed.keys()), new Set(["moths", "wasps"]));
    assert.deepEqual(merged(both, there), both);
  }
});

test("an older copy does not bring back what was taken off, a newer one does", () => {
  const off = remove(list(entry("bees", 10)), "bees", 20);
  assert.deepEqual(slugs(merged(off, list(entry("bees", 10)))), []);
  assert.deepEqual(slugs(merged(off, list(entry("bees", 30)))), ["bees"]);
});

test("what somebody shares changes nothing that stands on the list already", () => {
  const both = taken(list(entry("bees", 1, { note: "mine" })), [
    entry("bees", 9, { note: "theirs" }),
    entry("moths", 9),
  ]);
  assert.deepEqual(slugs(both), ["bees", "moths"]);
  assert.equal(both.papers.get("bees")?.note, "mine");
});

test("a paper under a new permalink keeps its place and its notes", () => {
  const two = list(entry("old", 10, { note: "a", state: "read" }), entry("ants"));
  assert.deepEqual(slugs(renamed(two, "old", "new", "New")), ["new", "ants"]);
  const twice = renamed(put(two, entry("new", 20, { note: "b" })), "old", "new", "New");
  assert.deepEqual(slugs(twice), ["new", "ants"]);
  assert.deepEqual(twice.papers.get("new"), entry("new", 20, { title: "New", note: "a\n\nb" }));
  assert.deepEqual(renamed(two, "gone", "new", "New"), two);
});

test("a link says what the list says, with notes only if the reader wants", async () => {
  const two = [entry("bees", NOW, { state: "read", note: HOSTILE }), entry("النحل", NOW)];
  const [bare, full] = [`${await packed(two, false)}`, await packed(two, true)];
  assert.ok(isPacked(full) && /^#[\w.=-]+$/u.test(full));
  const untitled = (/** @type {string[]} */ ...notes) =>
    two.map((each, at) => ({ ...each, title: each.slug, note: notes[at] ?? "" }));
  assert.deepEqual(await unpacked(full, NOW), untitled(HOSTILE));
  assert.deepEqual(await unpacked(bare, NOW), untitled());
});

test("a hundred papers fit into a link", async () => {
  const many = Array.from({ length: 100 }, (_, at) => entry(`self-supervised-learning-of-things-${at * 7919}`));
  assert.ok((await packed(many, false)).length < LONGEST / 10);
});

test("a link that is damaged or unfolds to too much says nothing", async () => {
  const good = await packed([entry("bees")], false);
  const bomb = await packed([entry("bees", 1, { note: "!".repeat(2 << 20) })], true);
  for (const hash of ["", "#bees", "#list=", "#list=2.abc", "#list=1.%%%", good.slice(0, -4), bomb])
    assert.equal(await unpacked(hash, NOW), null, hash.slice(0, 40));
});

/** @param {string} [text] */
function room(text) {
  const kept = new Map(text === undefined ? [] : [[new Store(ROOT).key, text]]);
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
  };
}
const ROOT = new URL("https://papers.example/repo/");

test("a damaged value is put aside before another takes its place", () => {
  const here = room("{damaged");
  const store = new Store(ROOT, () => here);
  assert.equal(store.list.papers.size, 0);
  assert.equal(store.damaged, "{damaged");
  assert.equal(store.change((list) => put(list, entry("bees"))), "");
  assert.deepEqual(slugs(store.list), ["bees"]);
  assert.equal(store.damaged, "{damaged");
});

test("a store that is full or closed says so, and nothing is lost", () => {
  const full = room(written(list(entry("bees"))));
  full.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  const store = new Store(ROOT, () => full);
  assert.match(store.change((list) => put(list, entry("moths"))), /no room/u);
  assert.deepEqual(slugs(store.list), ["bees"]);
  const closed = new Store(ROOT, () => {
    throw new DOMException("", "SecurityError");
  });
  assert.match(closed.change((list) => list), /keeps nothing/u);
  assert.equal(closed.list.papers.size, 0);
});

test("sites under one host have a list each", () => {
  assert.notEqual(new Store(ROOT).key, new Store(new URL("https://papers.example/other/")).key);
});
