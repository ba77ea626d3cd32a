// What a page marks of what was searched for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pattern } from "../../docs/scripts/page/found.js";

/** @param {string} text @param {string[]} words */
const marked = (text, words) => [...text.matchAll(pattern(words))].map(([found]) => found);

test("words in plain letters are marked as a whole, in any case", () => {
  assert.deepEqual(marked("Bees, bee-like bees. Beeswax", ["bees"]), ["Bees", "bees"]);
  assert.deepEqual(marked("Self-Supervised", ["self-supervised"]), ["Self-Supervised"]);
});

test("scripts without blanks are marked within", () => {
  assert.deepEqual(marked("基于图像的昆虫识别", ["昆虫"]), ["昆虫"]);
});

test("signs of regular expressions are signs", () => {
  for (const word of ["c++", "(((a+)+)+)+$", ".*[^]\\d{1,}(?<x>", "a|b", "x^2", "[", "\\"])
    assert.deepEqual(marked(`so ${word} is`, [word]), [word]);
});
