"""What a paper's page says of when it was seen: all that the listings say, and nothing more."""

from dataclasses import replace

import pytest

from generator.pages import seen
from generator.pages.shelves import arrange
from generator.paper import resolve
from generator.records import Catalogue, Dump, Keywords, Sighting
from tests.invented import sighting

CASES = (
    (["one: "], "once"),
    (["one: Mar 13"], "once, Mar 13"),
    (["one: Mar 13, 2025"], "once, 2025-03-13"),
    (["one: ", "two: "], "2 times"),
    (["one: Mar 13", "two: Mar 11"], "2 times, Mar 11 and Mar 13, year not given"),
    (
        ["one: Mar 13", "two: Mar 11", "three: May 2"],
        "3 times, Mar 11, Mar 13 and May 2, year not given",
    ),
    (["one: Mar 13", "two: Mar 13"], "2 times, Mar 13"),
    (
        ["one: Mar 13", "two: Mar 11", "three: May 2", "four: Jun 6"],
        "4 times, on 4 days of years not given",
    ),
    (
        ["one: Mar 13, 2025", "two: Mar 11, 2025"],
        "2 times, first 2025-03-11 in Two, last 2025-03-13 in One",
    ),
    (["one: Mar 13, 2025", "two: 2025-03-13"], "2 times, 2025-03-13"),
    (
        ["one: Jun 6", "one: 2024-02-01", "two: 2023"],
        "3 times in 2 dumps, first known 2023 in Two, last known 2024-02-01 in One;"
        " 1 without a year",
    ),
    (["one: Mar 13", "one: Mar 13"], "2 times in one dump, Mar 13"),
    (["dated: Mar 13"], "once, 2025-03-13"),  # the year is that of the dump
)


@pytest.mark.parametrize(("places", "expected"), CASES, ids=[told for _, told in CASES])
def test_seen(places: list[str], expected: str) -> None:
    paper = resolve("bees", [_sighting(at, place) for at, place in enumerate(places)])
    names = sorted({each.record.dump for each in paper.sightings})
    dumps = tuple(_dump(name) for name in names)
    shelves = arrange(Catalogue(dumps, (paper,), Keywords((), {}, {}), {}, {}, ()))
    assert seen.told(paper, shelves) == expected


def _sighting(line: int, place: str) -> Sighting:
    dump, date = place.split(": ")
    one = sighting("Bees", dump=dump, line=line)
    return replace(one, record=replace(one.record, date=date))


def _dump(name: str) -> Dump:
    return Dump(name, name.title(), "2025-06-06" if name == "dated" else "", "", "", ())
