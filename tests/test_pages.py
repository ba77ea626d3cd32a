"""Pages of the small catalogue, word by word, and what holds for the pages of every catalogue."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader
from mkdocs.utils.meta import get_data

from generator import mathematics, pages
from generator.errors import Fault
from generator.markdown import shown
from generator.pages import addresses
from generator.pages.page import Draft
from generator.pages.paging import leaves
from generator.pages.typesetting import typeset
from generator.records import Authority, Catalogue, Dump, Keyword, Link, Origin, Paper, Upvotes
from tests.golden import compare
from tests.html_reading import Element, converted
from tests.small_catalogue import small_catalogue
from tests.test_markdown import texts

ROOT = Path(__file__).parent.parent
EXPECTED = Path(__file__).parent / "pages" / "expected"
ENVIRONMENT = pages.environment(ROOT / "docs" / "templates")
PAGES = {page.path: page.text for page in pages.render(small_catalogue(), ENVIRONMENT)}


@pytest.mark.parametrize("path", PAGES)
def test_pages_read_as_expected(path: str, update_goldens: bool) -> None:
    expected = EXPECTED / path
    expected.parent.mkdir(parents=True, exist_ok=True)
    compare(expected, PAGES[path], update=update_goldens)


def test_no_page_is_missing() -> None:
    expected = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.md")}
    assert expected == set(PAGES)


@pytest.mark.parametrize("size", [1, 101])
def test_every_link_leads_to_a_page(size: int) -> None:
    rendered = list(pages.render(swarm(size), ENVIRONMENT))
    by_hand = {"about.md", "contribute.md", "new.md", "take-away.md"}
    paths = {page.path for page in rendered} | by_hand
    assert len({page.path for page in rendered}) == len(rendered)
    for page in rendered:
        for target in re.findall(r"\]\(([^)]*\.md)\)", page.text):
            found = posixpath.join(posixpath.dirname(page.path), unquote(target))
            assert posixpath.normpath(found) in paths, f"{page.path} links to {target}"


def test_nothing_is_left_out_of_long_lists() -> None:
    rendered = {page.path: page.text for page in pages.render(swarm(101), ENVIRONMENT)}
    for first, second in (
        ("papers/index.md", "papers/page-2.md"),
        ("keywords/insects.md", "keywords/insects/page-2.md"),
        ("dumps/meadow.md", "dumps/meadow/page-2.md"),
    ):
        listed = re.findall(r"^- \[(Bee \d+)\]", rendered[first] + rendered[second], re.MULTILINE)
        assert sorted(listed) == sorted(f"Bee {number}" for number in range(101))


def swarm(size: int) -> Catalogue:
    """A catalogue of many papers that look alike, from one dump, under one keyword."""
    small = small_catalogue()
    papers = tuple(
        sorted(
            (replace(small.papers[0], slug=f"bee-{n}", title=f"Bee {n}") for n in range(size)),
            key=lambda paper: paper.slug,
        )
    )
    slugs = tuple(paper.slug for paper in papers)
    insects = replace(small.keywords.shared[1], papers=slugs)
    return replace(
        small,
        papers=papers,
        keywords=replace(
            small.keywords, shared=(insects,), of=dict.fromkeys(slugs, (insects,)), own={}
        ),
        related={},
        addresses={"all-bees": slugs},
    )


def _has_no_formula(text: str) -> bool:
    return all(list(mathematics.pieces(one)) == [one] for one in (text, shown(text)))


@settings(max_examples=40)
@given(text=texts.map(str.strip).filter(_has_no_formula))
def test_any_text_stays_text_on_every_page(text: str) -> None:
    plain = {page.path: page.text for page in pages.render(saying("PLACE"), ENVIRONMENT)}
    for page in pages.render(saying(text), ENVIRONMENT):
        check_page(page.text, plain[page.path], shown(text))


_FOR_OTHERS = re.compile(r"^- Elsewhere: .*?$|^<details .*?</details>$", re.MULTILINE | re.DOTALL)
"""What says the text in the forms of other programs."""


def check_page(page: str, plain: str, text: str) -> None:
    """The page is the plain one with the text in all places, in its head and in its HTML."""
    front, body = _parts(page)
    plain_front, plain_body = _parts(plain)
    assert front == _replaced(plain_front, text)
    html, plain_html = (converted(_FOR_OTHERS.sub("", one)) for one in (body, plain_body))
    assert html.text.split() == plain_html.text.replace("PLACE", text).split()
    texts_own: tuple[Element, ...] = (("p", {}), ("a", {}))
    assert [one for one in html.elements if one not in texts_own] == [
        one for one in plain_html.elements if one not in texts_own
    ]


def _parts(page: str) -> tuple[dict[str, object], str]:
    """Front matter and body, as MkDocs takes them apart."""
    body, front = get_data(page)
    return front, body


def _replaced(value: object, text: str) -> object:
    if isinstance(value, Mapping):
        return {key: _replaced(each, text) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, text) for each in value]
    return value.replace("PLACE", text) if isinstance(value, str) else value


def saying(text: str) -> Catalogue:
    """The small catalogue, with the text wherever a dump or a person may put one."""
    small = small_catalogue()
    shared = tuple(replace(one, name=text, variants=(text,)) for one in small.keywords.shared)
    fault = Fault("dumps/meadow.txt", 1, text, text, text)
    return replace(
        small,
        dumps=tuple(_dump_saying(text, dump, fault) for dump in small.dumps),
        papers=tuple(_paper_saying(text, paper) for paper in small.papers),
        keywords=replace(
            small.keywords,
            shared=shared,
            of=dict.fromkeys(small.keywords.of, shared),
            own={small.papers[0].slug: (text, text)},
        ),
        related={
            slug: tuple(replace(one, shared=(text,)) for one in related)
            for slug, related in small.related.items()
        },
    )


def _dump_saying(text: str, dump: Dump, fault: Fault) -> Dump:
    return replace(
        dump, title=text, date=text, source="ftp:" + text, reader=text, rejects=(fault, fault)
    )


def _paper_saying(text: str, paper: Paper) -> Paper:
    sightings = tuple(
        replace(
            sighting,
            title=text + " again",
            record=replace(sighting.record, date=text, authors=(text,), identifiers=()),
        )
        for sighting in paper.sightings
    )
    return replace(
        paper,
        title=text,
        abstract=text,
        links=(Link("ftp:" + text, text),),
        sightings=sightings,
        authors=(text,),
        identifiers=(),
        venue=text,
        summary=text,
        upvotes=Upvotes(1, text),
        origins=(Origin("venue", Authority.CORRECTION, text, 1, text),),
    )


@given(size=st.integers(0, 40), length=st.integers(1, 7))
def test_leaves_hold_the_list_and_link_to_their_neighbours(size: int, length: int) -> None:
    spread = list(leaves(range(size), "keywords/a.md", length))
    assert [item for leaf in spread for item in leaf.items] == list(range(size))
    for leaf, following in pairwise(spread):
        assert leaf.next == following.path
        assert following.previous == leaf.path
    assert spread[0].previous == spread[-1].next == ""


def test_dumps_are_told_apart_however_alike_their_names() -> None:
    names = ("a.txt", "A.json", "b b.txt", "b-b.txt", "index.txt", "page-2.txt", "README", "?", "c")
    slugs = addresses.dump_slugs(names)
    assert set(slugs) == set(names)
    assert len(set(slugs.values())) == len(names)
    assert slugs["c"] == "c"
    assert slugs["a.txt"] == "a-txt"
    assert not {"index", "readme", "page-2", ""} & set(slugs.values())


def test_a_keyword_page_is_found_by_its_other_addresses() -> None:
    front, body = _parts(PAGES["keywords/uavs.md"])
    assert front["redirect"] == "keywords/drones/"
    assert "[drones](drones.md)" in body


def test_a_text_without_an_escaper_does_not_get_into_a_page() -> None:
    bare = pages.environment(Path())
    bare.loader = DictLoader({"paper.md.j2": "# {{ title }}"})
    with pytest.raises(TypeError, match="without an escaper"):
        typeset(Draft("a.md", "paper", "a", values={"title": "a"}), bare)


def test_companions_are_ranked_by_what_they_share_rather_than_by_their_size() -> None:
    small = small_catalogue()
    papers = tuple(replace(small.papers[0], slug=f"p{number}") for number in range(9))
    slugs = tuple(paper.slug for paper in papers)
    everywhere = Keyword("all", "everywhere", (), (), slugs)
    close = Keyword("close", "close", (), (), slugs[:3])
    here = Keyword("here", "here", (), (), slugs[:4])
    of = {slug: tuple(k for k in (everywhere, close, here) if slug in k.papers) for slug in slugs}
    keywords = replace(small.keywords, shared=(everywhere, close, here), of=of, own={})
    catalogue = replace(small, papers=papers, keywords=keywords, related={}, addresses={})
    rendered = {page.path: page.text for page in pages.render(catalogue, ENVIRONMENT)}
    listed = re.findall(
        r"^- \[(\w+)\]\(\w+\.md\) (\d)$", rendered["keywords/here.md"], re.MULTILINE
    )
    assert listed == [("close", "3"), ("everywhere", "4")]


def test_one_paper_in_common_makes_no_companion() -> None:
    small = small_catalogue()
    of = {**small.keywords.of, "moths-at-night": small.keywords.shared[:1]}
    apart = replace(small, keywords=replace(small.keywords, of=of))
    rendered = {page.path: page.text for page in pages.render(apart, ENVIRONMENT)}
    assert "Goes together" in PAGES["keywords/drones.md"]
    assert "Goes together" not in rendered["keywords/drones.md"]
