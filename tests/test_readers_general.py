"""Readers of tables, JSON and Markdown: laws for all that can be written in them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Fault
from generator.readers import all_readers, reader_of
from generator.records import Entry, Record
from generator.source import Source
from tests.general_forms import FORMS, Form, Paper
from tests.test_readers import lines_of

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
    reader = reader_of(source)
    assert reader is not None
    assert reader.name == form.reader
    found = list(reader.read(source))
    assert lines_of(source, found).lost == ()
    return found


def told(found: list[Entry]) -> list[Paper]:
    return [
        Paper("".join(r.identifiers).removeprefix("arxiv:"), r.title, r.abstract, r.authors)
        for r in found
        if isinstance(r, Record)
    ]


few = settings(max_examples=15, deadline=None)
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


@every_form
@few
@given(st.data())
def test_a_damaged_entry_costs_only_itself(name: str, data: st.DataObject) -> None:
    form = FORMS[name]
    written = data.draw(papers(form, least=3))
    entries = [form.entry(paper) for paper in written]
    hit = data.draw(st.integers(1, len(entries) - 2))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(entries[hit]) - 1)] * 2)))
    entries[hit] = entries[hit][:start] + entries[hit][end:]
    found = told(read(form.around(entries), form))

    spared = written[hit + 1 :] if name in LOOSE else written[:hit] + written[hit + 1 :]
    assert [paper for paper in found if paper in spared] == spared
