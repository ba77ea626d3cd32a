import assert from "node:assert/strict";
import { test } from "node:test";
import { grown, known, read, settled, unseen, visited, written } from "../../docs/scripts/visits/visits.js";

const HOUR = 60 * 60 * 1000;
const [MONDAY, TUESDAY] = [1000 * HOUR, 1024 * HOUR];
const A = { "a.txt": 2 };
const AB = { "a.txt": 2, "b.txt": 3 };

const dump = (/** @type {string} */ name, /** @type {number} */ papers) => ({ name, title: name, papers, file: "" });

test("a first visit marks nothing as new", () => {
  const { before, since } = visited(null, A, MONDAY);
  assert.deepEqual([before, since], [A, 0]);
});

test("what came since the last visit is new for the whole of the next one", () => {
  const first = visited(null, A, MONDAY);
  const second = visited(first, AB, TUESDAY);
  assert.deepEqual([second.before, second.since], [A, MONDAY]);
  const later = visited(second, AB, TUESDAY + HOUR);
  assert.deepEqual([later.before, later.since], [A, MONDAY]);
  assert.deepEqual(visited(later, AB, TUESDAY + 24 * HOUR).before, AB);
});

test("what comes while a reader is here is new at once", () => {
  assert.deepEqual(visited(visited(null, A, MONDAY), AB, MONDAY + HOUR).before, A);
});

test("all can be marked as seen", () => {
  assert.deepEqual(settled(visited(visited(null, A, MONDAY), AB, TUESDAY)).before, AB);
});

test("dumps are new, or have grown, or neither", () => {
  const dumps = [dump("a.txt", 2), dump("b.txt", 3), dump("constructor", 1)];
  assert.deepEqual(grown(dumps, { "a.txt": 2, "b.txt": 2 }).map(({ name }) => name), ["b.txt", "constructor"]);
  assert.deepEqual(known(dumps), { "a.txt": 2, "b.txt": 3, constructor: 1 });
});

test("a paper that another dump showed before is not new", () => {
  const papers = [{ others: [] }, { others: ["a.txt"] }, { others: ["c.txt"] }];
  assert.deepEqual(unseen(papers, "b.txt", A), [papers[0], papers[2]]);
  assert.deepEqual(unseen(papers, "b.txt", { "b.txt": 1 }), papers.slice(1));
});

test("visits are read as they are written, and nothing else is", () => {
  const visits = visited(visited(null, A, MONDAY), AB, TUESDAY);
  assert.deepEqual(read(written(visits)), visits);
  for (const text of ["", "{", "null", "[]", '{"version":1}', written(visits).replace(":1,", ":2,"), written(visits).replace(":3", ':"3"')])
    assert.equal(read(text), null, text);
});
