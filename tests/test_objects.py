"""The walk through JSON: laws for documents, lines, wrappers and damage."""

import json
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dumps.lines import Account
from generator.errors import Fault
from generator.formats.objects import Item, items, looks_like_json
from generator.limits import LIMITS
from generator.records import Furniture
from generator.source import Source

Entries = list[dict[str, object]]

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
scalar = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | text
value = st.recursive(
    scalar,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(text.map("k{}".format), inner, max_size=3)
    ),
    max_leaves=6,
)
entry = st.tuples(text, st.dictionaries(text.map("k{}".format), value, max_size=4)).map(
    lambda drawn: {"title": drawn[0], **drawn[1]}
)
entries = st.lists(entry, min_size=1, max_size=5)
indent = st.sampled_from([None, 0, 2])
junk = st.sampled_from(
    [
        "<!-- x -->",
        "¡hola!",
        '{"a": ',
        '"k": tru',
        "]]",
        '{"title": "cut o',
        "nul",
        "{,}",
        "\\",
        '"',
    ]
)


def is_entry(found: Mapping[str, object]) -> bool:
    return "title" in found


def source_of(written: str, pieces: int = 0) -> Source:
    cut = [written[n : n + pieces] for n in range(0, len(written), pieces)] if pieces else [written]
    return Source("x.json", "dumps/x.json", lambda: cut)


def walked(written: str, pieces: int = 0) -> list[Item | Fault | Furniture]:
    return list(items(source_of(written, pieces), is_entry))


def values(found: Iterable[Item | Fault | Furniture]) -> list[object]:
    return [item.value for item in found if isinstance(item, Item)]


def faults(found: Iterable[Item | Fault | Furniture]) -> list[str]:
    return [fault.what for fault in found if isinstance(fault, Fault)]


def lost(written: str) -> tuple[int, ...]:
    account = Account()
    for item in walked(written):
        held = Furniture(item.line, item.last_line) if isinstance(item, Item) else item
        account.add(held)
    return account.of(source_of(written).lines()).lost


@given(entries, indent)
def test_a_list_of_entries_is_read(papers: Entries, spaces: int | None) -> None:
    found = walked(json.dumps(papers, indent=spaces))

    assert (values(found), faults(found)) == (papers, [])


@given(entries, st.integers(1, 50), st.sampled_from(["\n", "\r\n", "\n\n", ",\n"]))
def test_entries_on_lines_are_read(papers: Entries, pieces: int, end: str) -> None:
    found = walked(end.join(map(json.dumps, papers)) + end, pieces)

    assert (values(found), faults(found)) == (papers, [])
    assert [item.line for item in found if isinstance(item, Item)] == [
        1 + n * end.count("\n") for n in range(len(papers))
    ]


@given(entries, indent, st.dictionaries(text.map("k{}".format), scalar, max_size=3))
def test_entries_in_wrappers_are_read(
    papers: Entries, spaces: int | None, more: dict[str, object]
) -> None:
    wrapped = {**more, "date": "2025-01-10", "data": {"list": papers, **more}, "next": None}
    found = walked(json.dumps(wrapped, indent=spaces))

    assert (values(found), faults(found)) == (papers, [])
    assert all(i.around == wrapped["data"] for i in found if isinstance(i, Item))


@given(st.lists(st.tuples(entries, indent, st.booleans()), min_size=1, max_size=3))
def test_documents_one_after_another_are_read(
    documents: list[tuple[Entries, int | None, bool]],
) -> None:
    written = "\n".join(
        "\n".join(map(json.dumps, papers)) if as_lines else json.dumps(papers, indent=spaces)
        for papers, spaces, as_lines in documents
    )
    found = walked(written)

    assert values(found) == [paper for papers, *_ in documents for paper in papers]
    assert faults(found) == []


@given(entries, indent, junk, st.data())
def test_junk_between_entries_costs_only_itself(
    papers: Entries, spaces: int | None, rubbish: str, data: st.DataObject
) -> None:
    written = [json.dumps(paper, indent=spaces) for paper in papers]
    written.insert(data.draw(st.integers(0, len(papers))), rubbish)
    found = walked("\n".join(written))

    assert values(found) == papers
    assert lost("\n".join(written)) == ()


@given(entries, st.integers(0, 4), st.data())
def test_a_cut_in_an_entry_costs_only_that_entry(
    papers: Entries, at: int, data: st.DataObject
) -> None:
    at %= len(papers)
    written = [json.dumps(paper, indent=1) for paper in papers]
    cut = data.draw(st.integers(6, len(written[at]) - 2))
    written[at] = written[at][:cut]
    found = walked("[\n" + ",\n".join(written) + "\n]")

    kept = papers[:at] + papers[at + 1 :]
    assert [paper for paper in values(found) if paper in kept] == kept
    assert "damaged JSON" in faults(found)


@given(st.text(max_size=60) | st.text(alphabet='{}[]":,\\ \n1atitle', max_size=60))
def test_no_line_of_any_text_is_lost(written: str) -> None:
    assert lost(written) == ()


@given(entries, st.sampled_from(["\r", "\n"]))
def test_lines_are_those_of_the_source(papers: Entries, end: str) -> None:
    written = json.dumps(papers, indent=1).replace("\n", end)

    lines = [line for paper in walked(written) for line in (paper.line, paper.last_line)]
    assert max(lines) == len(written.split(end))


def test_each_entry_has_its_lines() -> None:
    written = '{"data": [\n{"title": "a",\n "b": 1}, {"title": "c"},\n\n{"title": "d"}\n]}\n'
    found = [item for item in walked(written) if isinstance(item, Item)]

    assert [(item.line, item.last_line) for item in found] == [(2, 3), (3, 3), (5, 5)]


def test_what_is_damaged_is_named_with_its_place() -> None:
    found = walked('[{"title": "a"},\n{"title" "b",\n "c": 1},\n{"title": "d"}]')

    assert values(found) == [{"title": "a"}, {"title": "d"}]
    (fault,) = (fault for fault in found if isinstance(fault, Fault))
    assert (fault.line, fault.last_line) == (2, 3)
    assert fault.why == "expecting ':' delimiter in line 2"


def test_strings_of_a_list_are_items_unless_they_are_short_parts_of_an_object() -> None:
    long = "x" * 100
    found = walked(json.dumps({"tags": ["short"], "rows": [long], "papers": [{"title": "a"}]}))

    assert values(found) == [long, {"title": "a"}]
    assert values(walked('["short"]')) == ["short"]


def test_a_damaged_string_of_a_list_costs_only_itself() -> None:
    rows = [json.dumps(f"{{'paper': {n}" + "x" * 100) for n in range(4)]
    rows[1] = rows[1][:-1] + '\\q"'
    found = walked("[" + ", ".join(rows) + "]")

    assert [str(row)[:11] for row in values(found)] == [f"{{'paper': {n}" for n in (0, 2, 3)]
    assert faults(found) == ["damaged JSON"]


def test_an_object_that_is_no_paper_is_a_fault_and_one_beside_papers_is_not() -> None:
    assert faults(walked('[{"name": "x"}, {"title": "a"}]')) == ["no paper in this object"]
    assert faults(walked('{"user": {"name": "x"}, "list": [{"title": "a"}]}')) == []


@pytest.mark.parametrize("lines", [1, 2])
def test_brackets_within_brackets_are_limited(lines: int) -> None:
    def nested(depth: int) -> str:
        return '{"title": "a", "b": ' + "[" * depth + "]" * depth + "}"

    sound = "\n".join([nested(LIMITS.nesting)] * lines)
    assert faults(walked(sound)) == []
    deep = "\n".join([nested(LIMITS.nesting + 1)] * lines)
    assert faults(walked(deep)) == ["nested too deep"] * lines
    deeper = "\n".join([nested(100_000), nested(1)])
    assert (len(values(walked(deeper))), faults(walked(deeper))) == (1, ["damaged JSON"])


@pytest.mark.parametrize(
    "written",
    [
        "{" * 300_000,
        '{"a":' * 60_000,
        ('{"a": [' + "1," * 500 + '1], "b": ') * 300,
        '{"x' * 100_000,
        '"' * 100_000,
        '{"w": [' * 49 + '{"b": 1},' * 5_000,
        '{"a": "' + "\\" * 300_000,
        ('{"a": ' + " " * 1000 + "{},") * 300,
        '{"a": ' * 500 + "1" * 100_000,
    ],
    ids=lambda written: str(written[:8]),
)
def test_texts_made_to_be_slow_are_read_and_a_paper_after_them_too(written: str) -> None:
    assert values(walked(written + '\n{"title": "a"}'))[-1:] == [{"title": "a"}]


def test_a_beginning_tells_json() -> None:
    beginnings = {"[{": True, ' {"a': True, "\ufeff[]": True, '["': True, "[1": False, "a": False}
    for beginning, is_json in beginnings.items():
        assert looks_like_json(source_of(beginning)) is is_json
