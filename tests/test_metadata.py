"""The head of a paper's page, as Zotero, Google Scholar and search engines read it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import metadata
from generator.markdown import shown
from generator.pages import elsewhere
from generator.records import Paper
from tests.both_ways import DOCS, stamped
from tests.browser import hostile
from tests.small_catalogue import BEES, small_catalogue
from tests.test_markdown import texts

SITE = "https://example.org/stacks/"
ADDRESS = "papers/bees/"
PAPER = small_catalogue().papers[0]
any_text = st.one_of(st.sampled_from(hostile.TITLES), texts).map(shown).filter(bool)


class Head(HTMLParser):
    """The tags of a head, and the data in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, list[str]] = defaultdict(list)
        self.names: set[str] = set()
        self.block = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps what meta tags say, under each of their names."""
        given_ = {name: value or "" for name, value in attrs}
        self.names.add(tag)
        for name in ("name", "property"):
            if tag == "meta" and name in given_:
                self.tags[given_[name]].append(given_["content"])

    def handle_data(self, data: str) -> None:
        """Keeps the data."""
        self.block += data.strip()


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", SITE)


@pytest.mark.usefixtures("published")
def test_what_is_known_of_a_paper_is_told() -> None:
    html = stamped(small_catalogue())["papers/counting-bees-from-the-air/index.html"].decode()
    head = Head(html.partition("</head>")[0]).tags

    assert head["citation_title"] == head["og:title"] == [BEES]
    assert head["citation_author"] == ["B. Keeper", "Mo Th"]
    assert head["citation_publication_date"] == ["2024/01"]
    assert head["citation_journal_title"] == ["Journal of Meadows & Orchards"]
    assert head["citation_doi"] == ["10.1000/b_e(e)"]
    assert head["citation_arxiv_id"] == ["2401.00001"]
    assert head["citation_keywords"] == ["drones; insects"]
    assert head["citation_abstract"] == [shown(PAPER.abstract)]
    assert head["description"] == head["og:description"]
    (card,) = head["og:image"]
    assert (DOCS / card.removeprefix(SITE)).exists()


@pytest.mark.usefixtures("published")
def test_search_engines_are_told_of_the_article_and_the_way_to_it() -> None:
    html = stamped(small_catalogue())["papers/counting-bees-from-the-air/index.html"].decode()
    block = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    article, trail = json.loads(block)["@graph"]

    address = f"{SITE}papers/counting-bees-from-the-air/"
    assert article == {
        "@type": "ScholarlyArticle",
        "headline": BEES,
        "author": [{"@type": "Person", "name": name} for name in ("B. Keeper", "Mo Th")],
        "datePublished": "2024-01",
        "url": address,
        "sameAs": ["https://arxiv.org/abs/2401.00001", "https://doi.org/10.1000/b_e(e)"],
    }
    assert f'<link rel="canonical" href="{address}">' in html
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2]
    assert trail["itemListElement"][0]["item"] == f"{SITE}papers/"


@pytest.mark.usefixtures("published")
def test_a_large_catalogue_has_no_room_for_abstracts_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    html = stamped(small_catalogue())["papers/counting-bees-from-the-air/index.html"].decode()

    assert set(Head(html).tags) & {"citation_abstract", "citation_keywords"} == set()
    assert "ld+json" not in html
    assert Head(html).tags["citation_title"] == [BEES]


def test_what_is_not_known_is_left_out() -> None:
    html = metadata.head({"title": BEES, "keywords": []}, "", ADDRESS)

    assert set(Head(html).tags) == {"citation_title", "og:title"}
    article, trail = json.loads(Head(html).block)["@graph"]
    assert set(article) == {"@type", "headline"}
    assert "item" not in trail["itemListElement"][0]


@given(text=any_text)
def test_any_text_stays_text(text: str) -> None:
    meta = {"title": text, "authors": [text], "venue": text, "keywords": [text]}
    head = Head(metadata.head(meta, SITE, ADDRESS))

    assert head.names == {"meta", "script"}
    for name in ("citation_title", "og:title", "citation_author", "citation_keywords"):
        assert head.tags[name] == [text]
    assert not set(head.block) & set("<>&")
    assert json.loads(head.block)["@graph"][0]["headline"] == text


def test_proceedings_are_no_journal() -> None:
    meta = {"title": BEES, "venue": "Proceedings of the Bees"}

    assert Head(metadata.head(meta, "", ADDRESS)).tags["citation_conference_title"]


def found(paper: Paper) -> Iterator[tuple[str, str]]:
    return ((link.site, link.address + link.wanted) for link in elsewhere.of(paper))


def test_a_paper_is_found_elsewhere_by_its_number() -> None:
    assert dict(found(PAPER)) == {
        "Hugging Face": "https://huggingface.co/papers/2401.00001",
        "Semantic Scholar": "https://api.semanticscholar.org/arXiv:2401.00001",
        "Google Scholar": "https://scholar.google.com/scholar_lookup?arxiv_id=2401.00001",
    }


def test_a_paper_is_found_elsewhere_by_its_exact_title() -> None:
    paper = replace(PAPER, title='On "B&B" Trees?', identifiers=("doi:10.1/b",))

    wanted = "%22On++B%26B++Trees%3F%22"
    assert dict(found(paper)) == {
        "arXiv": f"https://arxiv.org/search/?searchtype=title&query={wanted}",
        "Hugging Face": f"https://huggingface.co/papers?q={wanted}",
        "Semantic Scholar": f"https://www.semanticscholar.org/search?q={wanted}",
        "Google Scholar": f"https://scholar.google.com/scholar?q={wanted}",
    }
