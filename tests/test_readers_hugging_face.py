"""Hugging Face's API, saved HTML and papers' own pages: what is written in them comes back."""

import html
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dumps.reading import entries
from generator.errors import Fault
from generator.formats.hugging_face_api.literals import LONGEST, LiteralError, literal
from generator.readers import Reader, hf_api, hf_html, hf_paper
from generator.records import Entry, Record
from generator.source import Source
from tests.test_readers import lines_of


@dataclass(frozen=True)
class Paper:
    """What each of these formats says of a paper."""

    number: int
    title: str
    abstract: str
    authors: tuple[str, ...]
    upvotes: int

    @property
    def arxiv(self) -> str:
        """Its identifier."""
        return f"2601.{self.number}"


def told(paper: Paper) -> dict[str, object]:
    """As the API tells it, with an author who does not want to be shown."""
    hidden = {"name": "Nobody", "hidden": True}
    return {
        "id": paper.arxiv,
        "authors": [*({"name": name, "hidden": False} for name in paper.authors), hidden],
        "publishedAt": "2026-01-17T10:00:00.000Z",
        "title": paper.title,
        "summary": paper.abstract,
        "upvotes": paper.upvotes,
        "discussionId": "6a",
    }


def listed(paper: Paper) -> dict[str, object]:
    return {"paper": told(paper), "publishedAt": "2026-01-20T00:00:00.000Z", "title": paper.title}


def spelled(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def as_nested(papers: Sequence[Paper]) -> str:
    return json.dumps([listed(paper) for paper in papers], indent=2, ensure_ascii=False)


def as_flat(papers: Sequence[Paper]) -> str:
    return spelled([told(paper) for paper in papers])


def as_lines(papers: Sequence[Paper]) -> str:
    return "\n".join(spelled(listed(paper)) for paper in papers)


def as_strings(papers: Sequence[Paper]) -> str:
    return spelled({"status": "success", "data": [repr(listed(paper)) for paper in papers]})


def as_printed(papers: Sequence[Paper]) -> str:
    return repr([listed(paper) for paper in papers])


def as_html(papers: Sequence[Paper]) -> str:
    props = spelled({"periodType": "day", "dailyPapers": [listed(paper) for paper in papers]})
    return (
        "<!doctype html>\n<html>\n<body>\n"
        f'<div data-target="DailyPapers" data-props="{html.escape(props)}">\n'
        "<h1>Daily Papers</h1>\n</div>\n</body>\n</html>"
    )


def as_page(papers: Sequence[Paper]) -> str:
    return "\n".join(
        f"{paper.title}\nPublished on Jan 17\nUpvote {paper.upvotes}\n\nAuthors:\n\n"
        + "\n,\n".join(paper.authors)
        + f"\nAbstract\n{paper.abstract}\n\nCommunity\n\nada\n\nAnother paper (2025)\n\n"
        "Models citing this paper\n0\nNo model linking this paper\n\n"
        f"Cite arxiv.org/abs/{paper.arxiv} in a model README.md to link it from this page.\n"
        "System theme\nCompany\nDocs\n"
        for paper in papers
    )


Form = tuple[Reader, Callable[[Sequence[Paper]], str]]
FORMS: dict[str, Form] = {
    "nested": (hf_api.reader, as_nested),
    "flat": (hf_api.reader, as_flat),
    "lines": (hf_api.reader, as_lines),
    "strings": (hf_api.reader, as_strings),
    "printed": (hf_api.reader, as_printed),
    "html": (hf_html.reader, as_html),
    "page": (hf_paper.reader, as_page),
}
form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
of_parts = pytest.mark.parametrize(  # that can be damaged apart from each other
    "form", [FORMS[name] for name in ("nested", "lines", "strings", "printed", "page")]
)

few = settings(max_examples=20)  # as each runs for every form

letters = st.characters(categories=["L", "N"])
word = st.text(letters, min_size=1, max_size=9)
odd = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=9)


def titles(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=6).map(lambda words: f"A {' '.join(words)} title")


def papers_of(words: st.SearchStrategy[str]) -> st.SearchStrategy[list[Paper]]:
    text = st.lists(words, min_size=8, max_size=20).map(lambda words: f"We {' '.join(words)} it.")
    names = st.lists(st.tuples(word, word).map("X {0[0]} {0[1]}".format), max_size=3).map(tuple)
    number, upvotes = st.integers(90_000, 99_999), st.integers(0, 9999)
    each = st.builds(Paper, number, titles(words), text, names, upvotes)
    return st.lists(each, min_size=1, max_size=4, unique_by=lambda paper: paper.number)


plain, peculiar = papers_of(word), papers_of(odd)


def source_of(written: str) -> Source:
    return Source.of("x", "dumps/x", written)


def found_in(form: Form, written: str) -> list[Entry]:
    return list(entries(source_of(written), form[0]))


def papers_in(found: Sequence[Entry]) -> list[Paper]:
    return [
        Paper(int(r.identifiers[0][-5:]), r.title, r.abstract, r.authors, r.upvotes or 0)
        for r in found
        if isinstance(r, Record)
    ]


@form
@few
@given(plain)
def test_papers_come_back_as_they_were_written(form: Form, papers: list[Paper]) -> None:
    reader, render = form
    written = render(papers)
    found = found_in(form, written)

    assert reader.recognises(source_of(written))
    assert papers_in(found) == papers
    assert not [entry for entry in found if isinstance(entry, Fault)]
    assert lines_of(source_of(written), found).lost == ()


@form
@few
@given(peculiar)
def test_odd_characters_are_kept(form: Form, papers: list[Paper]) -> None:
    if form is not FORMS["page"]:  # which has marks of Markdown, and commas between names
        assert papers_in(found_in(form, form[1](papers))) == papers


@form
@few
@given(plain, plain)
def test_two_files_in_one_are_both_read(form: Form, some: list[Paper], more: list[Paper]) -> None:
    written = f"{form[1](some)}\n{form[1](more)}\n"

    assert papers_in(found_in(form, written)) == [*some, *more]


@of_parts
@few
@given(plain, st.data())
def test_a_paper_cut_short_costs_only_itself(
    form: Form, papers: list[Paper], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(papers) - 1))
    written = form[1](papers)
    start = written.index(papers[at].abstract[:40])
    cut = data.draw(st.integers(5, 30))
    found = found_in(form, written[: start + cut] + written[start + len(papers[at].abstract) :])

    kept = papers[:at] + papers[at + 1 :]
    assert [paper for paper in papers_in(found) if paper.number != papers[at].number] == kept


@form
@few
@given(plain, st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 60)), max_size=4), odd)
def test_whatever_is_damaged_no_line_is_lost(
    form: Form, papers: list[Paper], cuts: list[tuple[int, int]], junk: str
) -> None:
    written = form[1](papers)
    for start, length in cuts:
        written = written[:start] + junk + written[start + length :]
    found = found_in(form, written)

    form[0].recognises(source_of(written))
    assert lines_of(source_of(written), found).lost == ()


@form
@few
@given(st.text(max_size=80) | st.text(alphabet="<>[](){}\"'&;:,=\\/# \n-Abstrcpeidlo", max_size=99))
def test_any_text_is_accounted_for(form: Form, written: str) -> None:
    form[0].recognises(source_of(written))

    assert lines_of(source_of(written), found_in(form, written)).lost == ()


def test_only_later_days_around_a_paper_are_those_of_its_listing() -> None:
    paper = Paper(90_001, "A Title", "A text.", (), 0)
    for said, day in {
        "2026-01-20T00:00:00.000Z": "2026-01-20",
        "2026-01-17T06:00:00.000Z": "",
        "soon": "",
    }.items():
        written = json.dumps([{**listed(paper), "publishedAt": said}])
        (record,) = (e for e in found_in(FORMS["nested"], written) if isinstance(e, Record))
        assert (record.date, record.published) == (day, "2026-01-17T10:00:00.000Z")


@pytest.mark.parametrize(
    "written",
    [
        "{'a': __import__('os').getcwd()}",
        "{'a': " * 3000 + "1" + "}" * 3000,
        "{'a': " + "[" * 150 + "]" * 150 + "}",
        "{'a': '" + "x" * LONGEST + "'}",
        "{'a': " + "-" * 100_000 + "1}",
        "{'a': " + "9" * 10_000 + "}",
        "{'a': b'\\q', 1: 2}",
        "{'a': '\0'}",
        "{[]: 1}",
        "['a']",
        "{'a'",
        "",
    ],
    ids=lambda written: str(written[:12]),
)
def test_what_is_no_plain_object_of_python_is_not_evaluated(written: str) -> None:
    with pytest.raises(LiteralError):
        literal(written)


@pytest.mark.parametrize(
    "written",
    [
        '[{"title": 1, "paper": {"id": "2601.90001", "title": null, "authors": {"name": 1}}}]',
        '[{"title": "a", "id": "2601.90001", "upvotes": true, "authors": [null, 3, [], {}]}]',
        "[{'paper': {'id': '" + "{'id': '" * 20_000,
        "[" + "{'id': 'x', 'a': [" * 10_000,
        "\ufeff\r\n<html>\r\n",
        '<html data-props="' + "&quot;title&quot;" * 10_000,
        "<html>" + '<div data-props=\'{"title": [' * 10_000,
        "<html><article>" * 5_000 + '<h3><a href="/papers/2601.90001">x</a>',
        "<html>citing this paper<body>" + "<div>" * 20_000 + "Abstract",
        "Add to collection\n" + "Published on Jan 1\nAbstract\n" * 5_000,
        "Add to collection\n" + "Abstract\n" * 20_000,
        "Add to collection\nAbstract\n" + "![" * 50_000 + "[x](" * 20_000 + "#" * 50_000,
    ],
    ids=lambda written: str(written[:25]),
)
def test_texts_made_to_fail_are_read(written: str) -> None:
    for form in (FORMS["nested"], FORMS["html"], FORMS["page"]):
        form[0].recognises(source_of(written))
        assert lines_of(source_of(written), found_in(form, written)).lost == ()
