import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../docs/scripts/search/distance.js";
import { parse } from "../../docs/scripts/search/query.js";

const letters = (/** @type {string} */ word) => [...word];

test("a query is words, phrases and fields", () => {
  const { parts } = parse('bees "wild meadows" -wasps title:drones author:"M. Okafor"');
  assert.deepEqual(
    parts.map(({ text, field, phrase, without }) => [text, field, phrase, without]),
    [
      ["bees", "", false, false],
      ["wild meadows", "", true, false],
      ["wasps", "", false, true],
      ["drones", "title", false, false],
      ["M. Okafor", "author", true, false],
    ],
  );
});

test("only what ends the query is still being typed", () => {
  assert.deepEqual(
    parse("bees dron").parts.map(({ open }) => open),
    [false, true],
  );
  assert.deepEqual(
    parse("bees dron ").parts.map(({ open }) => open),
    [false, false],
  );
  assert.deepEqual(
    parse('"bees"').parts.map(({ open }) => open),
    [false],
  );
});

test("years are one, or from, or to", () => {
  assert.deepEqual(parse("year:2024").years, [2024, 2024]);
  assert.deepEqual(parse("year:2024..").years, [2024, 9999]);
  assert.deepEqual(parse("year:..2020").years, [0, 2020]);
  assert.deepEqual(parse("year:2019..2021").years, [2019, 2021]);
  assert.equal(parse("year:soon").years, null);
});

test("identifiers are known in all their spellings", () => {
  for (const asked of ["2410.05434", "arXiv:2410.05434v2", "https://arxiv.org/abs/2410.05434"])
    assert.deepEqual(parse(asked).exact, ["arxiv:2410.05434"], asked);
  assert.deepEqual(parse("https://doi.org/10.1000/XYZ.").exact, ["doi:10.1000/xyz"]);
  assert.deepEqual(parse("3.1415 bees").exact, []);
});

test("slips are counted, swaps as one", () => {
  assert.equal(distance(letters("lerning"), letters("learning"), 2), 1);
  assert.equal(distance(letters("laerning"), letters("learning"), 2), 1);
  assert.equal(distance(letters("bees"), letters("drones"), 2), 3);
  assert.equal(distance(letters("transfrom"), letters("transformers"), 1, true), 1);
});
