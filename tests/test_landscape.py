"""The map: where papers lie, on every machine, and the files from which a browser draws it."""

import json
import random
import zlib
from collections.abc import Mapping
from itertools import combinations
from math import hypot
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import atlas, landscape
from generator.landscape import islands, seats
from generator.records import Catalogue, Keywords, Landscape, Paper, Related
from tests.golden import compare
from tests.invented import paper
from tests.node import PROJECT, run
from tests.related import keywords_of

EXPECTED = Path(__file__).parent / "landscape" / "hives_and_harbours.yml"
NAMES = ("bees", "hives", "tides", "buoys", "harbour pilots", "choirs")

Told = tuple[list[Paper], Keywords, Mapping[str, tuple[Related, ...]]]


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Papers of few keywords, some related to any others."""
    lists = draw(st.lists(st.lists(st.sampled_from(NAMES), unique=True, max_size=3), max_size=30))
    slugs = [f"p{n:02}" for n in range(len(lists))]
    related = {
        slug: tuple(
            Related(other, draw(st.sampled_from((0.2, 0.75))), ("bees",))
            for other in draw(st.lists(st.sampled_from(slugs), unique=True, max_size=3))
            if other != slug
        )
        for slug in slugs
    }
    papers = [paper(slug, slug) for slug in slugs]
    return papers, keywords_of(dict(zip(slugs, lists, strict=True))), related


def hives_and_harbours() -> Told:
    """Two fields of two keywords each, a paper between them, one near a hive and one near none."""
    topics = {
        **{f"bee-{n}": ["bees", "hives"][: n % 2 + 1] for n in range(6)},
        **{f"hive-{n}": ["hives", "bees"][: n % 2 + 1] for n in range(5)},
        **{f"tide-{n}": ["tides", "buoys"][: n % 2 + 1] for n in range(7)},
        **{f"buoy-{n}": ["buoys", "tides"][: n % 2 + 1] for n in range(5)},
        "bee-at-sea": ["bees", "tides"],
        "guest": [],
        "stranger": [],
    }
    related = {"guest": (Related("hive-1", 0.5, ("hives",)),)}
    return [paper(slug, slug.title()) for slug in topics], keywords_of(topics), related


def drawn(told: Told) -> Landscape:
    papers, keywords, related = told
    return landscape.draw(papers, keywords, related)


def places(of: Landscape) -> dict[str, tuple[int, int]]:
    """Where each paper lies."""
    return {
        slug: (area.x + x, area.y + y)
        for area in of.areas
        for slug, (x, y) in zip(area.papers, seats.places(len(area.papers)).tolist(), strict=True)
    }


def test_a_small_catalogue_lies_where_it_lay(update_goldens: bool) -> None:
    found = drawn(hives_and_harbours())
    areas = [
        {
            "keyword": area.keyword,
            "at": [area.x, area.y],
            "radius": area.radius,
            "papers": " ".join(area.papers),
            "guests": area.guests,
            "near": " ".join(area.near),
        }
        for area in found.areas
    ]
    told = {"size": [found.width, found.height], "letters": found.letters, "areas": areas}
    compare(EXPECTED, yaml.safe_dump(told, sort_keys=False, width=100), update=update_goldens)


def test_who_lies_where() -> None:
    areas = {area.keyword: area for area in drawn(hives_and_harbours()).areas}
    assert areas["hives"].papers[-1] == "guest"
    assert areas["hives"].guests == 1
    assert areas[""].papers == ("stranger",)
    assert areas["bees"].near[0] == "hives"
    assert areas["buoys"].near[0] == "tides"


@settings(max_examples=60)
@given(told=told(), seed=st.integers())
def test_every_paper_lies_once_inside_the_frame_whatever_the_order(told: Told, seed: int) -> None:
    papers, keywords, related = told
    found = drawn(told)
    shuffled = random.Random(seed).sample(papers, len(papers))  # noqa: S311, a seed is the point
    assert landscape.draw(shuffled, keywords, related) == found
    everywhere = [slug for area in found.areas for slug in area.papers]
    assert sorted(everywhere) == [each.slug for each in papers]
    for x, y in places(found).values():
        assert 0 < x < found.width
        assert 0 < y < found.height


@settings(max_examples=60)
@given(told=told())
def test_no_island_touches_another(told: Told) -> None:
    for one, other in combinations(drawn(told).areas, 2):
        assert hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius


def test_no_two_places_of_an_island_touch() -> None:
    at = seats.places(400).tolist()
    assert min(hypot(x - u, y - v) for (x, y), (u, v) in combinations(at, 2)) > 72
    assert max(hypot(x, y) for x, y in at) < seats.radius(400)


def test_related_papers_lie_side_by_side() -> None:
    """On one island of two circles of papers that know only one another."""
    slugs = [f"p{n:02}" for n in range(60)]
    circles = {slug: rank % 2 for rank, slug in enumerate(slugs)}
    related = {
        slug: tuple(
            Related(other, 0.5, ("bees",))
            for other in slugs
            if circles[other] == circles[slug] and other != slug
        )
        for slug in slugs
    }
    keywords = keywords_of({slug: ["bees"] for slug in slugs})
    at = places(landscape.draw([paper(slug, slug) for slug in slugs], keywords, related))

    def apart(*, together: bool) -> float:
        pairs = [(at[p], at[q]) for p, q in combinations(slugs, 2)
                 if (circles[p] == circles[q]) is together]  # fmt: skip
        return sum(hypot(p[0] - q[0], p[1] - q[1]) for p, q in pairs) / len(pairs)

    assert apart(together=True) < 0.85 * apart(together=False)


def test_names_are_cut_where_the_longer_line_is_shortest() -> None:
    assert islands.lines("convolutional neural networks") == ("convolutional", "neural networks")
    assert islands.lines("bee keeping") == ("bee keeping",)
    assert islands.lines("anthropomorphization") == ("anthropomorphization",)


def catalogue() -> Catalogue:
    papers, keywords, related = hives_and_harbours()
    return Catalogue(
        dumps=(),
        papers=tuple(papers),
        keywords=keywords,
        related=related,
        addresses={},
        ledger=(),
        landscape=landscape.draw(papers, keywords, related),
    )


def test_the_files_are_small_and_named_after_their_content() -> None:
    files = dict(atlas.render(catalogue()))
    head, _, rest = zlib.decompress(files["map/layout.bin"]).partition(b"\n")
    said = json.loads(head)
    assert set(files) == {"map/layout.bin", f"map/{said['titles']}/0.bin"}
    assert len(rest) == 26 + 11  # a byte a paper, and one for each of its further keywords


def test_a_browser_reads_what_was_drawn(tmp_path: Path) -> None:
    made = catalogue()
    for path, content in atlas.render(made):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    said = json.loads(run(str(PROJECT / "tests" / "map" / "read.mjs"), said=str(tmp_path)))
    titles = {each.slug: each.title for each in made.papers}
    assert {slug: title for slug, title, *_ in said["papers"]} == titles
    at = places(made.landscape)
    for slug, _, x, y, area, has in said["papers"]:
        assert hypot(x - at[slug][0], y - at[slug][1]) < 1
        assert slug in made.landscape.areas[area].papers
        keywords = {each.name for each in made.keywords.of[slug]}
        assert set(has) == {name for name in keywords if name in said["areas"]}
