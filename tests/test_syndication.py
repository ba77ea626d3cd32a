"""Feeds: as their readers read them, capped, with ids for ever, and text stays text in them."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator import syndication
from generator.markdown import shown
from generator.mathematics import plain
from generator.records import Catalogue
from generator.syndication import feeds
from tests.both_ways import stamped
from tests.browser import hostile
from tests.golden import compare
from tests.html_reading import Reader
from tests.small_catalogue import small_catalogue
from tests.test_markdown import texts
from tests.test_pages import swarm

EXPECTED = Path(__file__).parent / "feeds"
SITE = "https://example.org/stacks/"
ATOM = "{http://www.w3.org/2005/Atom}"
any_text = st.one_of(st.sampled_from(hostile.TITLES), texts).filter(lambda text: bool(shown(text)))


def rendered(catalogue: Catalogue, site: str = SITE) -> Mapping[str, str]:
    return dict(syndication.render(catalogue, site))


@cache
def small(site: str = SITE) -> Mapping[str, str]:
    return rendered(small_catalogue(), site)


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def saying(text: str) -> Catalogue:
    """A catalogue that says this wherever something can be said."""
    one = small_catalogue()
    paper = replace(one.papers[0], title=text, abstract=text, authors=(text,), venue=text)
    keywords = tuple(replace(each, name=text) for each in one.keywords.shared)
    shared = replace(one.keywords, shared=keywords, of={paper.slug: keywords})
    dumps = tuple(replace(dump, title=text) for dump in one.dumps)
    return replace(one, dumps=dumps, papers=(paper, *one.papers[1:]), keywords=shared)


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
def test_a_small_catalogue_is_told_as_expected(name: str, update_goldens: bool) -> None:
    compare(EXPECTED / name, small()[name], update=update_goldens)


def test_everything_each_keyword_and_each_dump_has_both_forms() -> None:
    folders = ("", "dumps/meadow/", "dumps/orchard/", "keywords/drones/", "keywords/insects/")

    assert sorted(small()) == sorted(
        f"{one}feed.{end}" for one in folders for end in ("xml", "json")
    )


@pytest.mark.parametrize("site", [SITE, ""])
def test_atom_has_what_rfc_4287_wants(site: str) -> None:
    for path, text in small(site).items():
        if path.endswith(".xml"):
            root = parsed(text)
            for thing in (root, *root.iter(f"{ATOM}entry")):
                for tag in ("id", "title", "updated"):
                    (found,) = thing.findall(f"{ATOM}{tag}")
                    assert found.text
                assert datetime.fromisoformat(thing.findtext(f"{ATOM}updated", "")).tzinfo
                assert thing.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
            ids = [one.text for one in root.iter(f"{ATOM}id")]
            assert len(set(ids)) == len(ids)
            assert root.find(f"{ATOM}author/{ATOM}name") is not None


def test_addresses_are_whole_where_the_site_has_one() -> None:
    for path, text in small().items():
        if path.endswith(".xml"):
            links = parsed(text).iter(f"{ATOM}link")
            assert all(link.get("href", "").startswith("https://") for link in links)
        else:
            feed = json.loads(text)
            assert feed["feed_url"] == SITE + path
            assert all(item["url"].startswith(f"{SITE}papers/") for item in feed["items"])


def test_addresses_lead_from_the_file_where_it_has_none() -> None:
    for path, text in small("").items():
        if path.endswith(".xml"):
            (entry, *_) = parsed(text).iter(f"{ATOM}entry")
            (link, *_) = entry.iter(f"{ATOM}link")
            assert urljoin(SITE + path, link.get("href", "")).startswith(f"{SITE}papers/")
        else:
            assert not re.search(r'"(?:url|feed_url|home_page_url)"', text)


def test_ids_stay_when_the_site_moves_and_the_paper_becomes_better_known() -> None:
    told = small_catalogue()
    other = replace(told, papers=tuple(replace(p, title=f"{p.title}!") for p in told.papers))
    first, second = small()["feed.json"], rendered(other, "https://elsewhere.example/")["feed.json"]

    known = {item["url"].removeprefix(SITE): item["id"] for item in json.loads(first)["items"]}
    moved = {urljoin("/", item["url"]): item["id"] for item in json.loads(second)["items"]}
    assert sorted(known.values()) == sorted(moved.values())
    bees = known["papers/counting-bees-from-the-air/"]
    assert bees == "urn:uuid:8f860c52-6c42-54f7-8ee6-41372ff3bf24"


def test_dates_are_those_of_listings_then_of_papers_and_never_of_a_clock() -> None:
    told = small_catalogue()
    bees, moths, untitled, arab = told.papers
    papers = (bees, moths, replace(untitled, published="2023-05"), arab)
    feed = parsed(rendered(replace(told, papers=papers))["feed.xml"])

    found = [
        (entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}updated", "")[:10])
        for entry in feed.iter(f"{ATOM}entry")
    ]
    assert found == [
        (bees.title, "2024-05-01"),
        (shown(moths.title), "2024-05-01"),
        (untitled.title, "2023-05-01"),
        (arab.title, "1970-01-01"),
    ]
    assert feed.findtext(f"{ATOM}updated") == "2024-05-01T00:00:00Z"


def test_feeds_are_capped() -> None:
    many = rendered(swarm(120))

    assert len(json.loads(many["feed.json"])["items"]) == feeds.MOST
    assert len(json.loads(many["keywords/insects/feed.json"])["items"]) == feeds.MOST
    assert many["keywords/insects/feed.xml"].count("<entry>") == feeds.MOST


def test_feeds_of_very_many_keywords_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "ALTOGETHER", 1)

    feed = json.loads(rendered(swarm(120))["keywords/insects/feed.json"])
    assert len(feed["items"]) == feeds.FEWEST


def test_a_large_catalogue_has_feeds_of_what_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    monkeypatch.setattr(feeds, "SPARING", 20)

    few, many = rendered(small_catalogue()), rendered(swarm(120))
    assert not [path for path in few if path.startswith("keywords/")]
    assert len(json.loads(many["feed.json"])["items"]) == feeds.MOST
    for path in ("keywords/insects/feed.json", "dumps/meadow/feed.json"):
        items = json.loads(many[path])["items"]
        assert len(items) == feeds.SPARING // 3  # of two dumps and a keyword
        assert all("…" in item["content_text"] for item in items)


@settings(max_examples=60)
@given(text=any_text)
def test_any_text_stays_text(text: str) -> None:
    told, read = rendered(saying(text), ""), plain(text)  # formulas become Unicode
    (entry,) = (
        each
        for each in parsed(told["keywords/drones/feed.xml"]).iter(f"{ATOM}entry")
        if each.findtext(f"{ATOM}title", "").split() == legal(read).split()
    )
    (item, *_) = json.loads(told["dumps/meadow/feed.json"])["items"]

    assert entry.findtext(f"{ATOM}author/{ATOM}name", "").split() == legal(text).split()
    content = Reader(entry.findtext(f"{ATOM}content", ""))
    assert " ".join(legal(read).split())[:100] in " ".join(content.text.split())
    assert item["title"] == shown(read)
    assert item["content_text"].startswith(shown(read.partition("\n\n")[0]))


def legal(text: str) -> str:
    """A text as far as XML has a way to say it."""
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", shown(text))


class Alternates(HTMLParser):
    """The feeds that the head of a page names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps the links to other forms of the page."""
        given_ = dict(attrs)
        if tag == "link" and given_.get("rel") == "alternate":
            self.found[given_["type"] or ""] = given_["href"] or ""


def test_home_keywords_and_dumps_name_their_feeds_on_every_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SITE_URL", "")
    site = stamped(swarm(101))

    for page in ("", "keywords/insects/", "keywords/insects/page-2/", "dumps/meadow/"):
        found = Alternates(site[f"{page}index.html"].decode()).found
        whole = {kind: urljoin(f"/{page}", href)[1:] for kind, href in found.items()}
        folder = page.removesuffix("page-2/")
        assert whole == {
            "application/atom+xml": f"{folder}feed.xml",
            "application/feed+json": f"{folder}feed.json",
        }
        assert set(whole.values()) <= set(site)
    assert not Alternates(site["papers/bee-1/index.html"].decode()).found


def test_papers_are_named_by_what_readers_know() -> None:
    (item, *_) = json.loads(small()["feed.json"])["items"]

    assert item["tags"] == ["drones", "insects"]
    assert item["external_url"] == "https://arxiv.org/abs/2401.00001"
    assert "code: https://example.org/bees_and_drones" in item["content_text"]
    assert "Published 2024-01 in Journal of Meadows & Orchards." in item["content_text"]
