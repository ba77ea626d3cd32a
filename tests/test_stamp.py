"""The two ways commute: a page that is stamped is the page that MkDocs makes of its Markdown."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from jinja2 import DictLoader, TemplateAssertionError

from generator import pages, pipeline, stamp
from generator.inputs import Inputs
from generator.markdown import shown
from generator.pages.page import Draft
from generator.records import Catalogue
from generator.stamp.addresses import file
from tests.both_ways import DOCS, by_mkdocs, check_same, stamped, themed_for
from tests.browser import hostile
from tests.invented_dumps import NOTHING, quietly
from tests.small_catalogue import small_catalogue
from tests.test_markdown import CONSTRUCTS, texts
from tests.test_pages import saying, swarm

HEAVIEST = 2_300  # bytes around the content, without title, description and address
IDS = ("Keywords", "Keywords_1", "Related papers", "_", "--", "2 papers")
"""Titles that would name their heading as another one is named."""


@pytest.fixture(autouse=True)
def _published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/stacks/")
    monkeypatch.setenv("REPO_URL", "https://example.org/forge/stacks")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr("generator.pages.environment", cache(pages.environment))  # for speed
    monkeypatch.setattr("generator.stamp.environment", cache(stamp.environment))


def test_the_shipped_catalogue(shipped: Catalogue) -> None:
    check_same(by_mkdocs(shipped), stamped(shipped))


def test_hostile_texts(tmp_path: Path) -> None:
    (tmp_path / "dumps").mkdir()
    for name, text in hostile.dumps().items():
        (tmp_path / "dumps" / name).write_text(text, encoding="utf-8")
    settled = pipeline.catalogue(Inputs(tmp_path / "dumps", NOTHING, NOTHING), quietly)
    check_same(by_mkdocs(settled), stamped(settled))


def test_every_construct_in_every_place() -> None:
    small = small_catalogue()
    bees = small.papers[0]
    papers = [
        replace(bees, slug=f"construct-{number}", title=text, abstract=text)
        for number, text in enumerate((*CONSTRUCTS, *IDS))
    ]
    told = replace(small, papers=tuple(sorted((*small.papers, *papers), key=lambda one: one.slug)))
    check_same(by_mkdocs(told), stamped(told))


def test_a_large_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves out what stands twice; a keyword of a hundred papers still has feeds."""
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    monkeypatch.setattr("generator.pages.keywords.LISTED", 100)
    for told, fed in ((small_catalogue(), False), (swarm(101), True)):
        made = stamped(told)
        check_same(by_mkdocs(told), made)
        assert any(path.startswith("keywords/") and "feed" in path for path in made) == fed


def test_lists_of_many_pages() -> None:
    many = swarm(301)
    check_same(by_mkdocs(many), stamped(many))


@settings(max_examples=15)
@given(text=texts.map(str.strip).filter(shown))
@example("Keywords")
@example("&copy")  # a template puts a semicolon after it
@example("https://a.org/b?c&amp;d=&copy;")
def test_any_text(text: str) -> None:
    catalogue = saying(text)
    check_same(by_mkdocs(catalogue), stamped(catalogue))


def test_without_an_address_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "")
    small = small_catalogue()
    check_same(by_mkdocs(small), stamped(small))


def test_a_difference_is_shown_where_it_begins() -> None:
    with pytest.raises(AssertionError, match=r"a\.html, byte 2:\n MkDocs  b'xxa'\n stamped b'xxb'"):
        check_same({"a.html": b"xxa"}, {"a.html": b"xxb"})


def test_a_text_without_an_escaper_does_not_get_into_a_page() -> None:
    bare = stamp.environment(Path())
    bare.loader = DictLoader({"paper.html.j2": "<h1>{{ title }}</h1>"})
    with pytest.raises(TypeError, match="without an escaper"):
        stamp.content(Draft("a.md", "paper", "a", values={"title": "a"}), bare)


def test_a_twin_has_no_filter_that_does_not_escape() -> None:
    bare = stamp.environment(Path())
    bare.loader = DictLoader({"paper.html.j2": "<h1>{{ title | trim }}</h1>"})
    with pytest.raises(TemplateAssertionError, match="No filter named 'trim'"):
        stamp.content(Draft("a.md", "paper", "a", values={"title": "<a>"}), bare)


def test_every_kind_of_page_has_a_shell() -> None:
    shells = stamp.texts()
    for draft in (*pages.drafts(small_catalogue()), *pages.drafts(swarm(301))):
        assert stamp.place_of(draft) in shells


def test_the_frame_of_a_page_is_light() -> None:
    themed = {path: made.decode() for path, made in themed_for("").items() if path[-5:] == ".html"}
    shells = stamp.split(lambda path: themed[file(path)])
    for shell in shells.values():
        assert sum(map(len, shell.pieces)) < HEAVIEST


def test_the_twins_are_all_there() -> None:
    kinds = {draft.kind for draft in pages.drafts(small_catalogue())}
    for kind in kinds:
        assert (DOCS / "templates" / f"{kind}.md.j2").exists()
        assert (DOCS / "templates" / f"{kind}.html.j2").exists()
