"""Reference files: what is written in a format is read from it, and damage costs only itself."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dumps.reading import entries
from generator.errors import Fault
from generator.records import Entry, Record
from generator.source import Source
from tests.references import FORMATS, Reference, as_rdf, papers, words
from tests.test_readers import lines_of

few = settings(max_examples=40)  # of each format
every_format = pytest.mark.parametrize("name", FORMATS)
of_many_lines = pytest.mark.parametrize("name", [name for name in FORMATS if name != "csl-json"])


def read(name: str, content: str) -> list[Entry]:
    """What the reader of a format finds; every line must be part of it."""
    source = Source.of("file", "dumps/file", content)
    found = list(entries(source, FORMATS[name][0]))
    assert lines_of(source, found).lost == ()
    return found


def folded(text: str) -> str:
    """Without the line breaks that some formats put in."""
    return " ".join(text.split())


def references_in(found: Sequence[Entry]) -> list[Reference]:
    return [
        Reference(
            folded(r.title), folded(r.abstract), r.authors, int(r.published),
            int(re.sub(r"\D*", "", r.identifiers[0].rpartition("_")[2])),
        )
        for r in found
        if isinstance(r, Record)
    ]  # fmt: skip


@every_format
@few
@given(written=papers())
def test_references_come_back_as_they_were_written(name: str, written: list[Reference]) -> None:
    reader, render = FORMATS[name]

    assert reader.recognises(Source.of("file", "file", render(written)))
    assert references_in(read(name, render(written))) == written


@every_format
@few
@given(written=papers(), more=papers())
def test_two_files_in_one_give_the_papers_of_both(
    name: str, written: list[Reference], more: list[Reference]
) -> None:
    render = FORMATS[name][1]

    for between in ("", "\n", "\n\ufeff"):
        content = render(written) + ("\n" if name == "pubmed" else "") + between + render(more)
        assert references_in(read(name, content)) == written + more


@of_many_lines
@few
@given(written=papers(), junk=st.lists(words, min_size=1, max_size=3), data=st.data())
def test_a_text_between_two_references_costs_only_itself(
    name: str, written: list[Reference], junk: list[str], data: st.DataObject
) -> None:
    render = FORMATS[name][1]
    at = data.draw(st.integers(0, len(written)))
    content = render(written[:at]) + "\n" + "\n".join(junk) + "\n" + render(written[at:])
    found = read(name, content)

    assert references_in(found) == written
    assert any(isinstance(entry, Fault) for entry in found)


@every_format
@few
@given(written=papers(), data=st.data())
def test_a_file_that_breaks_off_loses_nothing_before(
    name: str, written: list[Reference], data: st.DataObject
) -> None:
    render = FORMATS[name][1]
    whole = data.draw(st.integers(0, len(written) - 1))
    start = len(render(written[:whole]).removesuffix("\nEF\n").removesuffix("</rdf:RDF>\n"))
    content = render(written)
    found = read(name, content[: data.draw(st.integers(min(start, len(content)), len(content)))])

    assert [folded(r.title) for r in found if isinstance(r, Record)][:whole] == [
        r.title for r in written[:whole]
    ]


@of_many_lines
@few
@given(written=papers(), data=st.data())
def test_a_reference_that_lost_its_end_costs_no_other(
    name: str, written: list[Reference], data: st.DataObject
) -> None:
    render = FORMATS[name][1]
    at = data.draw(st.integers(0, len(written) - 1))
    damaged = render(written[at : at + 1])
    keep = damaged.rstrip("\n").rfind("\n") if name != "bibtex" else damaged.rfind("}")
    content = "\n".join((render(written[:at]), damaged[:keep], render(written[at + 1 :])))
    titles = [folded(r.title) for r in read(name, content) if isinstance(r, Record)]

    others = [r.title for r in written[:at] + written[at + 1 :]]
    assert titles in (others, [r.title for r in written])


@every_format
@few
@given(written=papers(), data=st.data())
def test_no_line_of_a_damaged_file_is_lost(
    name: str, written: list[Reference], data: st.DataObject
) -> None:
    content = FORMATS[name][1](written)
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(content))] * 2)))
        put = data.draw(st.sampled_from(("", content[start:end] * 2)) | st.text(max_size=9))
        content = content[:start] + put + content[end:]

    read(name, content)


def test_strings_that_double_each_other_fill_no_memory() -> None:
    doubling = "".join(f"@string{{s{n + 1} = s{n} # s{n}}}\n" for n in range(60))
    content = f"@string{{s0 = {{Tides}}}}\n{doubling}@article{{key, title = s60}}\n"

    assert {entry.what for entry in read("bibtex", content) if isinstance(entry, Fault)} == {
        "damaged entry", "title without abstract",
    }  # fmt: skip


@pytest.mark.parametrize("unspeakable", ["&#xD800;", "&#56320;", "\ud800", "\0", "\uffff"])
def test_what_xml_cannot_say_costs_a_character(unspeakable: str) -> None:
    written = [Reference("A Title", "A text.", (), 2024, 1)]
    content = as_rdf(written).replace("A Title", f"A{unspeakable}Title")

    assert [r.title for r in read("zotero-rdf", content) if isinstance(r, Record)] == ["A�Title"]


@pytest.mark.parametrize("name", ["ris", "pubmed", "web-of-science"])
def test_a_field_of_very_many_lines_is_put_together_at_once(name: str) -> None:
    written = [Reference("A Title", " ".join(["abcdefghij" * 5] * 2000), (), 2024, 1)]
    content = FORMATS[name][1](written)

    assert references_in(read(name, content)) == written


def test_text_of_other_kinds_is_no_reference_file() -> None:
    prose = "\n".join(f"Line {number} of a long text." for number in range(30))
    for content in (f"{prose}\n@article{{key,\n", "{}", "[]", "<rdf:RDF/>", '[{"title": "x"}]', ""):
        source = Source.of("file", "file", content)
        assert not any(reader.recognises(source) for reader, _ in FORMATS.values())
