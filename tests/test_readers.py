"""Readers: golden cases, and laws for every listing that can be written in a format."""

from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dumps.decoding import decode
from generator.errors import Fault
from generator.readers import all_readers, reader_of
from generator.records import Record
from generator.source import Source
from tests.golden import compare

CASES = sorted((Path(__file__).parent / "readers").glob("*/*.txt"))
BLOCKS = (
    "Get trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\n"
)
LINES = "Get trending papers in your email inbox!\nSubscribe"

word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
title = st.lists(word, min_size=2, max_size=8).map(lambda words: "A " + " ".join(words))
text = st.lists(word, min_size=12, max_size=40).map(lambda words: "We " + " ".join(words) + ".")
listing = st.lists(st.tuples(title, text), min_size=1, max_size=6)


def read(content: str) -> list[Record | Fault]:
    source = Source("dump.txt", "dumps/dump.txt", content)
    reader = reader_of(source)
    return list(reader.read(source)) if reader else []


def pairs(content: str) -> list[tuple[str, str]]:
    return [(r.title, r.abstract) for r in read(content) if isinstance(r, Record)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_golden(case: Path, *, update_goldens: bool) -> None:
    source = Source(case.name, case.name, decode(case.read_bytes()).text)
    reader = reader_of(source)
    assert reader is not None
    assert reader.name == case.parent.name
    shown = [str(e) if isinstance(e, Fault) else _shown(e) for e in reader.read(source)]
    compare(case.with_suffix(".yml"), _yaml(shown), update=update_goldens)


def _shown(record: Record) -> dict[str, object]:
    kept = {key: value for key, value in asdict(record).items() if value}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in kept.items()}


def _yaml(shown: object) -> str:
    dumped: str = yaml.safe_dump(shown, allow_unicode=True, sort_keys=False, width=100)
    return dumped


@pytest.mark.parametrize("reader", all_readers(), ids=lambda reader: reader.name)
def test_every_reader_has_a_golden_case(reader: object) -> None:
    assert any(case.parent.name == getattr(reader, "name", None) for case in CASES)


@given(listing)
def test_blocks_come_back_as_they_were_written(papers: list[tuple[str, str]]) -> None:
    written = BLOCKS + "Mar 13\n\n" + "\n\n".join(f"{t}\n\n{x}" for t, x in papers)

    assert pairs(written) == papers


@given(listing)
def test_lines_come_back_as_they_were_written(papers: list[tuple[str, str]]) -> None:
    written = LINES + "\n".join(f"{t}\n{x}" for t, x in papers)

    assert pairs(written) == papers


@given(listing, st.data())
def test_a_lost_abstract_costs_only_itself(
    papers: list[tuple[str, str]], data: st.DataObject
) -> None:
    papers = [(t, " ".join([x] * 20)) for t, x in papers]
    lost = data.draw(st.integers(0, len(papers)))
    pieces = [piece for paper in papers for piece in paper]
    pieces.insert(2 * lost, "A Title That Lost Its Text")
    read_back = read(BLOCKS + "Mar 13\n\n" + "\n\n".join(pieces))

    assert [(r.title, r.abstract) for r in read_back if isinstance(r, Record)] == papers
    assert [f.what for f in read_back if isinstance(f, Fault)] == ["title without abstract"]


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), max_size=6))
def test_nothing_that_stands_in_a_listing_is_lost(junk: list[str]) -> None:
    pieces = ["A Sound Title", "A sound text.", *junk]
    entries = read(BLOCKS + "Mar 13\n\n" + "\n\n".join(pieces) + "\n")
    kept = "\n".join(f"{e.title}\n{e.abstract}" for e in entries if isinstance(e, Record))

    rejected = [e for e in entries if isinstance(e, Fault)]
    assert sum(piece in kept for piece in pieces) + len(rejected) >= len(pieces)


def test_text_of_no_known_format_has_no_reader() -> None:
    for content in (
        "",
        "\n",
        "Dear editor,\n\nplease find enclosed.",
        "<html><p>x</p></html>",
        "{}",
    ):
        assert reader_of(Source("x", "x", content)) is None
