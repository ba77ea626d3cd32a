"""papers.db opens as it is, finds what is asked for, and is the same for the same papers."""

import bz2
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import exports
from generator.records import Catalogue
from tests.browser import hostile
from tests.small_catalogue import small_catalogue


@contextmanager
def opened(catalogue: Catalogue) -> Iterator[sqlite3.Connection]:
    content = dict(exports.render(catalogue))["papers.db"]
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(content)
        yield database
    finally:
        database.close()


def test_it_is_sound_and_says_its_version() -> None:
    with opened(small_catalogue()) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
        database.execute("INSERT INTO search(search) VALUES ('integrity-check')")


def test_words_are_found_in_every_form_of_theirs() -> None:
    question = "SELECT slug FROM search WHERE search MATCH ? ORDER BY rank"
    with opened(small_catalogue()) as database:
        for words in ("count bee", "title:counted", "drones", "keeper"):
            found = database.execute(question, [words]).fetchall()
            assert found[0] == ("counting-bees-from-the-air",), words


def test_that_of_a_large_catalogue_leaves_texts_to_another_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    packed = dict(exports.render(small_catalogue()))["papers.db.bz2"]
    database = sqlite3.connect(":memory:")
    database.deserialize(bz2.decompress(packed))
    assert {abstract for (abstract,) in database.execute("SELECT abstract FROM papers")} == {""}
    assert database.execute("SELECT slug FROM search WHERE search MATCH 'bees'").fetchall()
    database.close()


def test_all_that_is_known_of_a_paper_is_in_it() -> None:
    with opened(small_catalogue()) as database:
        database.row_factory = sqlite3.Row
        (bees,) = database.execute("SELECT * FROM papers WHERE slug LIKE 'count%'")
        (moths,) = database.execute("SELECT * FROM papers WHERE slug LIKE 'moths%'")
        sightings = database.execute(
            "SELECT d.name, s.line FROM sightings s JOIN dumps d ON d.id = s.dump"
            " WHERE paper = 1 ORDER BY rank"
        )
        keywords = database.execute(
            "SELECT name FROM paper_keywords JOIN keywords k ON k.id = keyword"
            " WHERE paper = 1 ORDER BY rank"
        )
        assert (bees["authors"], bees["published"], bees["upvotes"]) == (
            *("B. Keeper; Mo Th", "2024-01", 8),
        )
        assert (bees["arxiv"], bees["doi"]) == ("2401.00001", "10.1000/b_e(e)")
        assert (moths["authors"], moths["published"], moths["upvotes"]) == ("", "", None)
        assert [tuple(row) for row in sightings] == [("meadow.txt", 1), ("orchard.jsonl", 1)]
        assert [tuple(row) for row in keywords] == [("drones",), ("insects",)]


@settings(max_examples=30)
@given(text=st.one_of(st.sampled_from(hostile.TITLES), st.text()))
def test_texts_come_back_as_they_were(text: str) -> None:
    small = small_catalogue()
    told = replace(small, papers=(replace(small.papers[3], title=text, abstract=text),), related={})
    with opened(told) as database:
        found = database.execute("SELECT title, abstract FROM papers").fetchall()
    assert found == [(text.replace("\0", "\ufffd"),) * 2]


def test_the_same_papers_make_the_same_bytes() -> None:
    one, other = (dict(exports.render(small_catalogue()))["papers.db"] for _ in range(2))

    assert one == other


def test_checksums_are_right_and_of_every_file() -> None:
    files = dict(exports.render(small_catalogue()))
    lines = files.pop("checksums.txt").decode().splitlines()

    assert lines == [f"{hashlib.sha256(files[name]).hexdigest()}  {name}" for name in sorted(files)]
