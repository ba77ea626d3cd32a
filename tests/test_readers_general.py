"""Readers of tables, JSON and Markdown: laws for all that can be written in them."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dumps.decoding import decode
from generator.errors import Fault
from generator.formats.fields.people import names_of
from generator.readers import all_readers
from generator.records import Entry, Record
from generator.source import Source
from tests.general_forms import FORMS, Form
from tests.test_readers import lines_of
from tests.told import Paper, told

# Where a text stands below its title, one that has lost its title belongs to the title above.
LOOSE = ("quoted", "sections", "labels")
READERS = tuple(
    reader for reader in all_readers() if reader.name in {form.reader for form in FORMS.values()}
)
CASES = sorted(
    case
    for reader in READERS
    for case in (Path(__file__).parent / "readers" / reader.name).glob("*")
    if case.suffix != ".yml"
)

FOREIGN = sorted((Path(__file__).parent / "readers_foreign").glob("*"))

word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
sign = st.sampled_from(
    ["&", "p<0.05", "$x_1$", "A*", "(so)", "'s", "\\alpha", "Fr\\'echet", "50\\%"]
)
quoted = st.sampled_from(['"so"', 'a "', '""', ",", ";", "\t", "|", "\n", "\n\n", "#", "{}", "[1]"])


def sentence(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*parts), min_size=2, max_size=8).map(" ".join)


def papers(form: Form, least: int = 2) -> st.SearchStrategy[list[Paper]]:
    """Papers as they come back: without an abstract where the form has no room for one."""
    abstract = sentence(word, sign, *((quoted,) if form.wraps else ())).map(
        "We {} and so forth, in one long sentence that ends with a full stop.".format
    )
    title = sentence(word, sign, *((quoted,) if form.wraps else ())).map("A {} Title".format)
    return st.lists(
        st.builds(
            Paper,
            number=st.integers(10000, 99999).map("2401.{}".format),
            title=title,
            abstract=abstract if form.has_abstract else st.just(""),
            authors=st.permutations(["Ada Lovelace", "Bo Kahn", "Cy M. Low"]).map(tuple),
        ),
        min_size=least,
        max_size=4,
        unique_by=lambda paper: paper.number,
    )


def read(written: str, form: Form) -> list[Entry]:
    source = Source.of("dump", "dumps/dump", written)
    reader = next(reader for reader in READERS if reader.recognises(source))
    assert reader.name == form.reader
    found = list(reader.read(source))
    assert lines_of(source, found).lost == ()
    return found


few = settings(max_examples=15)
every_form = pytest.mark.parametrize("name", FORMS)


@every_form
@few
@given(st.data())
def test_papers_come_back_as_they_were_written(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    written = data.draw(papers(form))
    found = read(form.written(written), form)

    assert told(found) == written
    assert not any(isinstance(entry, Fault) for entry in found)


@every_form
@few
@given(st.data())
def test_two_files_in_one_give_both(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    first, second = data.draw(papers(form)), data.draw(papers(form))
    found = read(f"{form.written(first)}\n{form.written(second)}", form)

    assert told(found) == first + second


@pytest.mark.parametrize("name", [name for name in FORMS if name not in LOOSE])
@few
@given(st.data(), st.lists(word, min_size=1, max_size=5).map(" ".join))
def test_junk_between_entries_costs_only_itself(name: str, data: st.DataObject, junk: str) -> None:
    form = FORMS[name]
    written = data.draw(papers(form))
    entries = [form.entry(paper) for paper in written]
    at = data.draw(st.integers(1, len(entries) - 1))
    found = read(form.around([*entries[:at], f"\nstray {junk}\n\n", *entries[at:]]), form)

    assert told(found) == written
    assert sum(isinstance(entry, Fault) for entry in found) == 1


# Where a document has no line ends, a quotation mark too many may hide the brace behind it.
@pytest.mark.parametrize("name", [name for name in FORMS if name != "answer"])
@few
@given(st.data())
def test_a_damaged_entry_costs_only_itself(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    written = data.draw(papers(form, least=3))
    entries = [form.entry(paper) for paper in written]
    hit = data.draw(st.integers(1, len(entries) - 2))
    start, end = sorted(data.draw(st.tuples(*[st.integers(1, len(entries[hit]) - 1)] * 2)))
    entries[hit] = entries[hit][:start] + entries[hit][end:]
    found = told(read(form.around(entries), form))

    spared = written[hit + 1 :] if name in LOOSE else written[:hit] + written[hit + 1 :]
    assert [paper for paper in found if paper in spared] == spared


@settings(max_examples=60)
@given(st.sampled_from(CASES), st.data())
def test_a_garbled_case_is_read_to_its_last_line(case: Path, data: st.DataObject) -> None:
    text = decode(lambda: [case.read_bytes()]).text
    places = st.integers(0, len(text))
    for _ in range(data.draw(st.integers(1, 3))):
        start, end = sorted((data.draw(places), data.draw(places)))
        put = data.draw(st.sampled_from(["", text[start:end] * 2, '"', "\n", "{", "](", "|", "#"]))
        text = text[:start] + put + text[end:]
    source = Source.of(case.name, case.name, text)
    for reader in READERS:
        reader.recognises(source)
    reader = next(reader for reader in READERS if reader.name == case.parent.name)

    assert lines_of(source, reader.read(source)).lost == ()


@settings(max_examples=60)
@given(st.text())
def test_no_text_is_too_strange_to_be_asked_about(text: str) -> None:
    source = Source.of("x", "x", text)

    assert not any(reader.recognises(source) for reader in READERS)
    for reader in READERS:
        assert lines_of(source, reader.read(source)).lost == ()


@pytest.mark.parametrize("case", FOREIGN, ids=lambda case: case.name)
def test_what_lists_no_papers_is_not_claimed(case: Path) -> None:
    source = Source.of(case.name, case.name, case.read_text(encoding="utf-8"))

    assert [reader.name for reader in READERS if reader.recognises(source)] == []


def test_rows_and_lines_are_read_as_they_are_asked_for() -> None:
    def endless_table() -> Iterator[str]:
        yield "Title,Abstract\n"
        yield from (f"A Title {n},We do it.\n" for n in count())

    def endless_lines() -> Iterator[str]:
        yield from (f'{{"title": "A Title {n}", "abstract": "We do it."}}\n' for n in count())

    for opened, name in ((endless_table, "csv-table"), (endless_lines, "json-papers")):
        reader = next(reader for reader in READERS if reader.name == name)
        found = reader.read(Source("x", "x", opened))
        records = (entry for entry in found if isinstance(entry, Record))

        assert [next(records).title for _ in range(3)] == ["A Title 0", "A Title 1", "A Title 2"]


def test_a_work_of_crossref_is_a_paper() -> None:
    work = {
        "DOI": "10.1000/Mud.1",
        "title": ["Mud, Revisited"],
        "author": [{"given": "Ada", "family": "Lovelace", "sequence": "first"}],
        "container-title": ["Journal of Mud"],
        "abstract": "<jats:title>Abstract</jats:title><jats:p>Mud is wet &amp; <jats:italic>soft"
        "</jats:italic>.</jats:p>",
        "issued": {"date-parts": [[2020, 3]]},
        "URL": "https://doi.org/10.1000/mud.1",
    }
    answer = json.dumps({"status": "ok", "message": {"total-results": 1, "items": [work]}})
    reader = next(reader for reader in READERS if reader.name == "json-papers")
    found = reader.read(Source.of("x", "x", answer))
    record = next(entry for entry in found if isinstance(entry, Record))

    assert record.title == "Mud, Revisited"
    assert record.abstract == "Mud is wet & soft."
    assert record.authors == ("Ada Lovelace",)
    assert record.identifiers == ("doi:10.1000/mud.1",)
    assert (record.published, record.venue, record.links) == ("2020-03", "Journal of Mud", ())


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Lovelace, Ada; Kahn, Bo", ["Lovelace, Ada", "Kahn, Bo"]),
        ("Ada Lovelace|Bo Kahn", ["Ada Lovelace", "Bo Kahn"]),
        ("Ada Lovelace, Bo Kahn and Cy M. Low", ["Ada Lovelace", "Bo Kahn", "Cy M. Low"]),
        ("Ada Lovelace, Bo Kahn, & Cy M. Low", ["Ada Lovelace", "Bo Kahn", "Cy M. Low"]),
        ("Lovelace, Ada and Kahn, Bo", ["Lovelace, Ada", "Kahn, Bo"]),
        ("Ada Lovelace and Bo Kahn", ["Ada Lovelace", "Bo Kahn"]),
        ("Lovelace, A., Kahn, B. C.", ["Lovelace, A.", "Kahn, B. C."]),
        ("Lovelace A, Kahn BC.", ["Lovelace A", "Kahn BC."]),
        ("Lovelace, Ada", ["Lovelace, Ada"]),
        ("Martin King, Jr., Bo Kahn", ["Martin King, Jr.", "Bo Kahn"]),
        ("ada, bokahn, cmlow", ["ada", "bokahn", "cmlow"]),
        ("Lovelace, Ada (57190000001); Kahn, Bo (57190000002)", ["Lovelace, Ada", "Kahn, Bo"]),
        ("Ada Lovelace et.al.", ["Ada Lovelace et.al."]),
        ("['Ada Lovelace', \"Bo O'Kahn\"]", ["Ada Lovelace", "Bo O'Kahn"]),
        ("[Anonymous]", ["[Anonymous]"]),
        ([{"given": "Ada", "family": "Lovelace"}, {"last": "Kahn"}], ["Ada Lovelace", "Kahn"]),
        ([{"author": {"display_name": "Ada Lovelace"}}], ["Ada Lovelace"]),
        ({"value": ["Ada Lovelace", 7, None, ""]}, ["Ada Lovelace"]),
        ("", []),
        (None, []),
    ],
)
def test_authors_are_told_apart(listed: object, names: list[str]) -> None:
    assert list(names_of(listed)) == names
