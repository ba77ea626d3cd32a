import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "../../docs/scripts/take-away/control.js";
import * as bibtex from "../../docs/scripts/take-away/formats/bibtex.js";
import { slug } from "../../docs/scripts/take-away/page.js";

test("a file is called after its list, in letters that every disk takes", () => {
  assert.equal(
    fileName("Self-supervised  Learning / ../ été", bibtex),
    "self-supervised-learning-été.bib",
  );
  assert.equal(fileName("???", bibtex), "papers.bib");
  assert.equal(fileName("w".repeat(300), bibtex).length, 84);
});

test("a link to a paper names it, on a host and on a disk", () => {
  const root = new URL("https://papers.example/stacks/");
  /** @type {[string, string[]][]} */
  const cases = [
    ["papers/bees/", ["bees"]],
    ["papers/%E8%9C%82/", ["蜂"]],
    ["papers/bees/index.html", ["bees"]],
    ["papers/", []],
    ["papers/%E8/", []],
    ["keywords/bees/", []],
  ];
  for (const [path, expected] of cases) assert.deepEqual(slug(root + path, root), expected);
  assert.deepEqual(slug("https://elsewhere.example/papers/bees/", root), []);
  assert.deepEqual(
    slug("file:///disk/site/papers/bees/index.html", new URL("file:///disk/site/")),
    ["bees"],
  );
});
