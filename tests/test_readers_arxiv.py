"""Readers of arXiv's forms and of feeds: laws for all that can be written in them."""

from collections.abc import Iterator
from itertools import chain, repeat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Fault
from generator.formats.arxiv.authors import names
from generator.formats.xml_entries.parts import Kind, parts
from generator.readers import all_readers
from generator.records import Entry
from generator.source import Source
from tests.arxiv_forms import FORMS, Form
from tests.test_readers import lines_of
from tests.told import Paper, told

# In a listing copied as text nothing tells the end of an abstract but the next number.
BOUNDED = [name for name in FORMS if name != "listing"]

word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
sign = st.sampled_from(["<", "&", "&amp;", ">", "'", '"', "$x_1$", "]]>", "\\alpha", "p<0.05"])
words = st.lists(st.one_of(word, sign), min_size=2, max_size=6).map(" ".join)
paper = st.builds(
    Paper,
    number=st.integers(10000, 99999).map("2401.{}".format),
    title=words.map("A {} Title".format),
    abstract=words.map("We {} it.".format),
    authors=st.lists(st.sampled_from(["Ana Ode", "Bo Rœ", "Cy M. Low"]), min_size=1, max_size=3)
    .map(dict.fromkeys)
    .map(tuple),
)
papers = st.lists(paper, min_size=1, max_size=3)
# Each law is tried on ten forms and more, most of which share their code.
few = settings(max_examples=20)


def read(written: str, form: Form) -> list[Entry]:
    source = Source.of("dump", "dumps/dump", written)
    reader = next(reader for reader in all_readers() if reader.name == form.reader)
    assert reader.recognises(source)
    found = list(reader.read(source))
    assert lines_of(source, found).lost == ()
    return found


@pytest.mark.parametrize("name", FORMS)
@few
@given(papers)
def test_papers_come_back_as_they_were_written(name: str, written: list[Paper]) -> None:
    found = read(FORMS[name].written(written), FORMS[name])

    assert told(found) == written
    assert not any(isinstance(entry, Fault) for entry in found)


@pytest.mark.parametrize("name", FORMS)
@few
@given(papers, papers)
def test_two_files_in_one_give_both(name: str, first: list[Paper], second: list[Paper]) -> None:
    form = FORMS[name]
    found = read(f"{form.written(first)}\n{form.written(second)}", form)

    assert told(found) == first + second


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@few
@given(papers)
def test_lines_may_end_as_anywhere(name: str, line_end: str, written: list[Paper]) -> None:
    form = FORMS[name]

    assert told(read(form.written(written).replace("\n", line_end), form)) == written


@pytest.mark.parametrize("name", BOUNDED)
@few
@given(papers, st.lists(word, min_size=1), st.data())
def test_junk_between_entries_costs_only_itself(
    name: str, written: list[Paper], junk: list[str], data: st.DataObject
) -> None:
    form = FORMS[name]
    pieces = [form.head, *map(form.entry, written), form.foot]
    pieces.insert(data.draw(st.integers(2, len(pieces) - 1)), f"stray {' '.join(junk)}")
    found = read("\n".join(pieces), form)

    assert told(found) == written
    assert sum(isinstance(entry, Fault) for entry in found) == 1


@pytest.mark.parametrize("name", BOUNDED)
@few
@given(st.lists(paper, min_size=3, max_size=4, unique_by=lambda paper: paper.number), st.data())
def test_a_damaged_entry_costs_only_itself(
    name: str, written: list[Paper], data: st.DataObject
) -> None:
    form = FORMS[name]
    pieces = [form.head, *map(form.entry, written), form.foot]
    hit = data.draw(st.integers(2, len(written)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(pieces[hit]))] * 2)))
    pieces[hit] = pieces[hit][:start] + pieces[hit][end:]
    found = told(read("\n".join(pieces), form))

    others = [each for each in written if each != written[hit - 1]]
    assert [each for each in found if each in others] == others


@pytest.mark.parametrize("name", ["atom", "page"])
@few
@given(papers, st.integers(1, 50))
def test_pieces_of_any_size_are_cut_alike(name: str, written: list[Paper], size: int) -> None:
    text = FORMS[name].written(written) + "<!-- <entry> <dt> --><![CDATA[ <entry> <dt> ]]>"
    whole = Source.of("dump", "dump", text)
    pieces = Source("dump", "dump", lambda: (text[i : i + size] for i in range(0, len(text), size)))
    tags = ("entry", "entry") if name == "atom" else ("dt", "dd")
    cut = list(parts(pieces, *tags))

    assert cut == list(parts(whole, *tags))
    assert len(cut) > len(written)


@given(st.lists(st.sampled_from(["Ana Ode", "Bo L\\'opez", "Cy Low, Jr.", "B. B. King"])))
def test_names_are_told_apart_whatever_stands_between(authors: list[str]) -> None:
    for separator in (", ", " and ", " (1 and 2), ", "\n  and "):
        assert list(names(separator.join(authors))) == authors


def test_a_section_that_never_ends_hides_no_entry() -> None:
    form, sound = FORMS["atom"], Paper("2401.00001", "A Title", "A text.", ("Ana Ode",))
    for opening in ("<![CDATA[", "<!--", "<script>"):
        text = form.written([sound, sound]).replace("<summary>", f"<summary>{opening}", 1)
        assert told(read(text, form)) == [sound]


def test_only_an_entry_at_a_time_is_held() -> None:
    form, sound = FORMS["atom"], Paper("2401.00001", "A Title", "A text.", ("Ana Ode",))
    pieces = list[Iterator[str]]()

    def opened() -> Iterator[str]:
        pieces.append(chain([form.head, "\n"], repeat(form.entry(sound), 10_000)))
        return pieces[-1]

    found = parts(Source("dump", "dump", opened), "entry", "entry")
    assert next(found).kind is Kind.AROUND
    assert sum(1 for _ in pieces[-1]) > 5_000
