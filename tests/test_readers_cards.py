"""Laws for listing pages with cards, in every way in which they are copied."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dumps.lines import Account
from generator.errors import Fault
from generator.readers import hf_markdown, hf_page, reader_of
from generator.records import Entry, Record
from generator.source import Source

HEAD = "Get trending papers in your email inbox!\n\n"
PAPERS = "https://huggingface.co/papers/"
LOGIN = "https://huggingface.co/login?next=%2Fpapers%2F"


@dataclass(frozen=True)
class Paper:
    """What a page shows of an invented paper."""

    title: str
    text: str
    upvotes: int | None
    by: str
    day: str
    comments: int | None
    name: str

    @property
    def by_address(self) -> str:
        """Where its authors or its organisation are linked to."""
        return f"{PAPERS}{self.name}" if "authors" in self.by else "https://huggingface.co/harbour"

    @property
    def votes(self) -> str:
        """As printed."""
        return "-" if self.upvotes is None else str(self.upvotes)

    def count(self, form: str) -> str:
        """The number of comments in this form, "" without comments."""
        return "" if self.comments is None else form.format(n=self.comments, name=self.name)


Render = Callable[[Paper], str]


def inner_text(p: Paper) -> str:
    return f"{p.votes}\n{p.title}\n{p.text}\n{p.by}\n·\n{p.day}\n{p.count('{n}' + chr(10))}\n"


def in_blocks(p: Paper) -> str:
    comments = p.count("{n}\n\n")
    return f"{p.votes}\n\n{p.title}\n\n{p.text}\n\n{p.by}\n\n·\n\n{p.day}\n\n{comments}"


def with_submitter(p: Paper) -> str:
    return (
        f"Submitted by\n\nshepherd\n\n{p.title}\n{p.text}\n{p.by} · {p.day}\nUpvote\n{p.votes}\n\n"
    )


def firecrawl(p: Paper) -> str:
    comments = p.count(f"[{{n}}]({PAPERS}{{name}}#community)")
    return (
        f"[{p.votes}]({LOGIN}{p.name})\n\n### [{p.title}]({PAPERS}{p.name})\n\n"
        f"[{p.text}]({PAPERS}{p.name})\n\n[- {p.by}]({p.by_address})\n\n·\n\n{p.day}{comments}\n\n"
    )


def html2text(p: Paper) -> str:
    middle = p.text.index(" ", len(p.text) // 2)
    text = f"{p.text[:middle]}\n{p.text[middle + 1 :]}"
    return (
        f"[\n{p.votes}\n][31]\n\n### [{p.title}][32]\n\n[\n\n{text}\n\n][33]\n[\n* {p.by}\n][34]\n"
        f"·\n{p.day}{p.count(' [ {n}][35]')}\n"
    )


def trending(p: Paper) -> str:
    return (
        f"Submitted by\n\n[图片：无替代文本]\n\nshepherd\n\n### [{p.title}]({PAPERS}{p.name})\n\n\n"
        f"{p.text}\n\n\n[{p.by}](https://huggingface.co/meadow) · Published on {p.day}\n\n\n"
        f"[Upvote\n\n{p.votes}]({LOGIN}{p.name})\n\n[arXiv Page](https://arxiv.org/abs/{p.name})\n\n"
    )


def on_own_lines(p: Paper) -> str:
    comments = p.count(f"{{n}}\n\n{PAPERS}{{name}}#community\n\n")
    return (
        f" [-] {p.votes}\n\n{LOGIN}{p.name}\n\n{p.title}\n\n{PAPERS}{p.name}\n\n{p.text}\n\n"
        f"{PAPERS}{p.name}\n\n[\n\n{p.by}]({p.by_address})\n\n·\n\n{p.day} \n\n{comments}"
    )


PLAIN: list[Render] = [inner_text, in_blocks, with_submitter]
WITHOUT_NAMES: list[Render] = [*PLAIN, html2text]
HEADINGS: list[Render] = [firecrawl, html2text, trending]
ALL: list[Render] = [*PLAIN, *HEADINGS, on_own_lines]

WORDS = [
    "sheep", "looms", "Tides", "of", "the", "and", "Snow", "β", "雪", "(KIT)", "[1]", "(0,1]", "#3",
    "1920times1080", "SAP^{2}", "*not*", "half_open", "'ebb'", "<12", "3", "authors", "·", "Upvote",
    "https://example.org/a_b", "May", "30", "-", "A:", "B?",
]  # fmt: skip
word = st.sampled_from(WORDS)
title = st.lists(word, min_size=2, max_size=8).map(lambda words: f"A {' '.join(words)} Study")
text = st.lists(word, min_size=12, max_size=30).map(lambda words: f"We {' '.join(words)} found.")
count = st.none() | st.integers(0, 9999)
papers = st.lists(
    st.builds(
        Paper,
        title,
        text,
        upvotes=count,
        by=st.sampled_from(["1 authors", "671 authors", "Harbour Research"]),
        day=st.sampled_from(["May 30", "Feb 27, 2025", "Oct 4, 2026"]),
        comments=count,
        name=st.integers(10000, 99999).map("2413.{}".format),
    ),
    min_size=2,
    max_size=5,
)
few = settings(max_examples=25)  # machines are shared
renders = pytest.mark.parametrize("render", ALL, ids=lambda render: render.__name__)


def page(render: Render, papers: list[Paper]) -> str:
    return HEAD + "Daily Papers\n\nOct 2\n\n" + "".join(map(render, papers))


def read(content: str) -> list[Entry]:
    source = Source.of("dump", "dumps/dump", content)
    reader = reader_of(source)
    assert reader in (hf_page.reader, hf_markdown.reader)
    found = list(reader.read(source))
    account = Account()
    for entry in found:
        account.add(entry)
    assert account.of(source.lines()).lost == ()
    return found


def records(found: list[Entry]) -> list[Record]:
    return [entry for entry in found if isinstance(entry, Record)]


def pairs(found: list[Entry]) -> list[tuple[str, str]]:
    return [(record.title, record.abstract.replace("\n", " ")) for record in records(found)]


def faults(found: list[Entry]) -> list[str]:
    return [entry.what for entry in found if isinstance(entry, Fault)]


def written(papers: list[Paper]) -> list[tuple[str, str]]:
    return [(paper.title, paper.text) for paper in papers]


@renders
@few
@given(papers=papers)
def test_what_was_shown_comes_back(render: Render, papers: list[Paper]) -> None:
    found = read(page(render, papers))

    assert pairs(found) == written(papers)
    assert faults(found) == []
    assert [(r.upvotes, r.published) for r in records(found)] == [
        (p.upvotes, p.day) for p in papers
    ]
    names = [() if render in WITHOUT_NAMES else (f"arxiv:{p.name}",) for p in papers]
    assert [record.identifiers for record in records(found)] == names


@renders
@few
@given(first=papers, second=papers)
def test_pages_one_after_another_are_all_read(
    render: Render, first: list[Paper], second: list[Paper]
) -> None:
    found = read(
        page(render, first) + "Previous\n\nNext\n\nCompany\n\nnew\n\n" + page(render, second)
    )

    assert pairs(found) == written([*first, *second])
    assert faults(found) == []


@pytest.mark.parametrize("render", HEADINGS, ids=lambda render: render.__name__)
@few
@given(papers=papers, junk=text, data=st.data())
def test_what_somebody_wrote_between_headings_costs_only_itself(
    render: Render, papers: list[Paper], junk: str, data: st.DataObject
) -> None:
    cards = list(map(render, papers))
    cards.insert(data.draw(st.integers(1, len(cards))), f"\n{junk}\n\n")
    found = read(page(lambda _: "", papers) + "".join(cards))

    assert pairs(found) == written(papers)
    assert faults(found) == ["abstract without title"]


@pytest.mark.parametrize("render", PLAIN, ids=lambda render: render.__name__)
@few
@given(papers=papers, data=st.data())
def test_a_lost_text_costs_only_itself(
    render: Render, papers: list[Paper], data: st.DataObject
) -> None:
    lost = data.draw(st.integers(0, len(papers) - 1))
    cards = list(map(render, papers))
    cards[lost] = cards[lost].replace(papers[lost].text + "\n", "")
    found = read(page(lambda _: "", papers) + "".join(cards))

    assert pairs(found) == written([*papers[:lost], *papers[lost + 1 :]])
    assert faults(found) == ["title without abstract"]


@renders
@few
@given(papers=papers, data=st.data())
def test_nothing_half_is_read_of_a_page_that_was_cut(
    render: Render, papers: list[Paper], data: st.DataObject
) -> None:
    whole = page(render, papers)
    first = len(page(render, papers[:1]))
    end = data.draw(st.integers(first, len(whole)))
    found = read(whole[:end] + "\n\n[Content truncated]\n")

    assert set(pairs(found)) <= set(written(papers))
    assert len(records(found)) >= sum(
        len(page(render, papers[: n + 1])) < end for n in range(1, len(papers))
    )


@renders
@few
@given(papers=papers, junk=st.lists(st.text(max_size=30), max_size=4), data=st.data())
def test_no_line_is_lost_whatever_stands_between(
    render: Render, papers: list[Paper], junk: list[str], data: st.DataObject
) -> None:
    cards = list(map(render, papers))
    for piece in junk:
        cards.insert(data.draw(st.integers(0, len(cards))), piece + "\n")

    read(page(lambda _: "", papers) + "".join([*map(render, papers), *cards]))
