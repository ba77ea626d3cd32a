"""The list of addresses: true days, and no list longer than search engines take."""

import gzip
from xml.etree import ElementTree as ET

import pytest

from generator.stamp import sitemap
from tests.both_ways import stamped
from tests.small_catalogue import small_catalogue

SITE = "https://example.org/stacks/"
EMPTY = gzip.compress(b"", mtime=7)
BY_MKDOCS = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>{SITE}</loc></url>
  <url><loc>{SITE}shell/</loc></url>
</urlset>"""


def listed(text: str | bytes) -> list[list[str | None]]:
    return [[child.text for child in entry] for entry in ET.fromstring(text)]  # noqa: S314, ours


def made(pages: dict[str, str]) -> dict[str, str | bytes]:
    return dict(sitemap.files(BY_MKDOCS, EMPTY, ["shell/"], pages))


def test_pages_stand_in_the_place_of_shells_with_the_day_of_their_newest_listing() -> None:
    files = made({"b/": "2025-03-13", "a/": ""})

    assert listed(files[sitemap.FILE]) == [[SITE], [f"{SITE}a/"], [f"{SITE}b/", "2025-03-13"]]
    assert gzip.decompress(bytes(files[sitemap.PACKED])).decode() == files[sitemap.FILE]  # type: ignore[arg-type]  # packed is bytes


def test_more_than_a_list_may_have_make_several_and_a_list_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    files = made({"a/": "", "b/": "2025", "c/": ""})

    lists = [[f"{SITE}sitemap-1.xml"], [f"{SITE}sitemap-2.xml"]]
    assert listed(files.pop(sitemap.FILE)) == lists
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", sitemap.PACKED]
    assert listed(files["sitemap-2.xml"]) == [[f"{SITE}b/", "2025"], [f"{SITE}c/"]]


def test_a_site_without_an_address_has_an_empty_list() -> None:
    empty = BY_MKDOCS.partition("  <url>")[0] + "</urlset>"
    assert dict(sitemap.files(empty, EMPTY, [], {"a/": ""}))[sitemap.FILE] == empty


def test_the_days_are_those_of_listings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", SITE)
    days = {entry[0]: entry[1:] for entry in listed(stamped(small_catalogue())[sitemap.FILE])}

    assert days[f"{SITE}dumps/meadow/"] == ["2024-05-01"]
    assert days[f"{SITE}about/"] == []
