"""The copies of a site for readers without a connection."""

import io
import json
import random
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.offline import ARCHIVE, KEPT, with_copies
from generator.offline.disk import for_disk

PAGE = b'<a href="../b/">b</a><a href="./">here</a> <a href="../..">up</a> says href="c/"'
SITE: dict[str, bytes] = {
    "index.html": b"home",
    "papers/index.html": b"list",
    "papers/a/index.html": PAGE,
    "search/manifest.bin": b"\x00\x01",
    "search/t/00.bin": b"x" * 10,
    "frame.js": b"1",
    "papers.bib": b"@misc{}",
    "sitemap.xml": b"<x/>",
    "a.md": b"# A",
}


def copies(site: dict[str, bytes]) -> dict[str, str | bytes]:
    return dict(with_copies(site.items(), archived=True))


def kept(site: dict[str, bytes]) -> dict[str, object]:
    known: dict[str, object] = json.loads(copies(site)[KEPT])
    return known


def test_all_files_go_by_unchanged() -> None:
    assert {path: copies(SITE)[path] for path in SITE} == SITE
    assert set(copies(SITE)) - set(SITE) == {KEPT, ARCHIVE}
    assert ARCHIVE not in dict(with_copies(SITE.items(), archived=False))


def test_pages_at_the_top_and_the_index_are_worth_keeping() -> None:
    assert kept(SITE)["pages"] == ["./", "frame.js", "papers/"]
    assert kept(SITE)["index"] == ["search/manifest.bin", "search/t/00.bin"]


def test_a_large_index_is_kept_as_it_is_needed() -> None:
    large = {f"search/t/{number}.bin": b"x" * 500_000 for number in range(5)}
    assert kept(SITE | large)["index"] == []


def test_another_content_is_another_version_and_the_order_is_none() -> None:
    versions = [kept(SITE | {"papers/index.html": new})["version"] for new in (b"list", b"longer")]
    assert versions[0] == kept(SITE)["version"] != versions[1]
    shuffled = list(SITE.items())
    random.Random(3).shuffle(shuffled)  # noqa: S311, no secret
    assert kept(dict(shuffled)) == kept(SITE)


def test_the_archive_has_what_a_disk_can_show() -> None:
    packed = copies(SITE)[ARCHIVE]
    assert isinstance(packed, bytes)
    with ZipFile(io.BytesIO(packed)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert held["paperstacks/search/t/00.bin.js"] == b'held("search/t/00.bin","eHh4eHh4eHh4eA==")'
    assert held["paperstacks/papers/a/index.html"] == (
        b'<a href="../b/index.html">b</a><a href="./index.html">here</a>'
        b' <a href="../../index.html">up</a> says href="c/"'
    )
    assert {
        f"paperstacks/{name}" for name in ("sitemap.xml", "a.md", "search/t/00.bin")
    }.isdisjoint(held)
    assert packed == copies(SITE)[ARCHIVE]


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("a/", "a/index.html"),
        ("../a/?q=b/", "../a/index.html?q=b/"),
        ("../a/#b", "../a/index.html#b"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("", ""),
        ("#b", "#b"),
        ("?q", "?q"),
        ("feed.xml", "feed.xml"),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
    ],
)
def test_addresses_of_folders_name_the_file(address: str, whole: str) -> None:
    page = f'<a rel="x" href="{address}">'.encode()
    assert list(for_disk("a/index.html", page)) == [
        ("a/index.html", f'<a rel="x" href="{whole}">'.encode())
    ]


@given(st.binary())
def test_what_a_script_holds_is_the_file(content: bytes) -> None:
    ((name, script),) = for_disk("lookup/1/0.bin", content)
    told = json.loads(b"[" + script.removeprefix(b"held(").removesuffix(b")") + b"]")
    assert name == "lookup/1/0.bin.js"
    assert told[0] == "lookup/1/0.bin"
    assert dict(for_disk("a.txt", content)) == {"a.txt": content}
