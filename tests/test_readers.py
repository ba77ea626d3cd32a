"""Readers: golden cases, and laws for every listing that can be written in a format."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dumps.decoding import decode
from generator.dumps.lines import Account
from generator.dumps.reading import entries
from generator.errors import Fault
from generator.readers import Reader, all_readers, reader_of
from generator.records import Entry, Lines, Record
from generator.source import Source
from tests.golden import compare

CASES = sorted(
    case for case in (Path(__file__).parent / "readers").glob("*/*") if case.suffix != ".yml"
)
BLOCKS = (
    "Get trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\n"
)
LINES = "Get trending papers in your email inbox!\nSubscribe"

word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
title = st.lists(word, min_size=2, max_size=8).map(lambda words: "A " + " ".join(words))
text = st.lists(word, min_size=12, max_size=40).map(lambda words: "We " + " ".join(words) + ".")
listing = st.lists(st.tuples(title, text), min_size=1, max_size=6)


def read(content: str) -> list[Entry]:
    source = Source.of("dump.txt", "dumps/dump.txt", content)
    reader = reader_of(source)
    return list(reader.read(source)) if reader else []


def pairs(content: str) -> list[tuple[str, str]]:
    return [(r.title, r.abstract) for r in read(content) if isinstance(r, Record)]


def lines_of(source: Source, found: Iterable[Entry]) -> Lines:
    account = Account()
    for entry in found:
        account.add(entry)
    return account.of(source.lines())


def source_of(case: Path) -> Source:
    return Source.of(case.name, case.name, decode(lambda: [case.read_bytes()]).text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_golden(case: Path, *, update_goldens: bool) -> None:
    source = source_of(case)
    reader = reader_of(source)
    assert reader is not None
    assert reader.name == case.parent.name
    found = list(entries(source, reader))
    lines = lines_of(source, found)
    assert lines.lost == ()
    shown = {
        "lines": {"records": lines.records, "rejects": lines.rejects, "rest": lines.furniture},
        "entries": [_shown(entry) for entry in found if isinstance(entry, Record | Fault)],
    }
    compare(case.with_suffix(".yml"), _yaml(shown), update=update_goldens)


def _shown(entry: Record | Fault) -> object:
    if isinstance(entry, Fault):
        return str(entry)
    fields = {key: value for key, value in asdict(entry).items() if value or value == 0}
    shown = {
        key: list(value) if isinstance(value, tuple) else value for key, value in fields.items()
    }
    return {**shown, "trust": entry.trust.name}


def _yaml(shown: object) -> str:
    dumped: str = yaml.safe_dump(shown, allow_unicode=True, sort_keys=False, width=100)
    return dumped


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_one_narrow_format_at_most_claims_a_case(case: Path) -> None:
    narrow = [reader for reader in all_readers() if not reader.general]
    claims = [reader.name for reader in narrow if reader.recognises(source_of(case))]

    assert len(claims) <= 1


@pytest.mark.parametrize("reader", all_readers(), ids=lambda reader: reader.name)
def test_every_reader_has_a_golden_case(reader: Reader) -> None:
    assert any(case.parent.name == reader.name for case in CASES)


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
        assert reader_of(Source.of("x", "x", content)) is None
