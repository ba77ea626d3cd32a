"""What browsers are told of dumps, so that they can say what is new."""

import json
import zlib
from dataclasses import replace

from generator import visits
from generator.records import Catalogue
from tests.small_catalogue import BEES, MOTHS, small_catalogue

MEADOW = {
    "dumps": ["orchard.jsonl"],
    "papers": [["counting-bees-from-the-air", BEES, 0], ["moths-at-night", MOTHS]],
}
ORCHARD = {
    "dumps": ["meadow.txt"],
    "papers": [
        ["counting-bees-from-the-air", BEES, 0],
        ["النحل", "النحل"],
        ["untitled", "Untitled"],
    ],
}


def _made(catalogue: Catalogue) -> dict[str, object]:
    return {path: json.loads(zlib.decompress(made)) for path, made in visits.render(catalogue)}


def _without_moths(catalogue: Catalogue) -> Catalogue:
    papers = tuple(paper for paper in catalogue.papers if paper.slug != "moths-at-night")
    return replace(catalogue, papers=papers)


def test_each_dump_lists_its_papers_in_order_and_where_else_they_were_seen() -> None:
    made = _made(small_catalogue())
    manifest = made.pop("visits/manifest.bin")
    meadow, orchard = made
    assert list(made.values()) == [MEADOW, ORCHARD]
    assert manifest == {
        "version": 1,
        "dumps": [
            ["meadow.txt", "Meadow papers", 2, meadow],
            ["orchard.jsonl", "Orchard papers", 3, orchard],
        ],
    }


def test_only_the_file_of_a_dump_that_changed_has_another_name() -> None:
    before = small_catalogue()
    after = _without_moths(before)
    assert (
        len(_made(before).keys() & _made(after).keys()) == 2
    )  # the manifest, and the dump that is as it was


def test_dumps_that_say_the_same_share_a_file() -> None:
    paths = [path for path, _ in visits.render(replace(small_catalogue(), papers=()))]
    assert len(paths) == len(set(paths)) == 2
