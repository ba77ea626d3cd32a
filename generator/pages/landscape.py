"""The page of the map: a picture of its areas, which a script refines, and their list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages import addresses, entries
from generator.pages.entry import Entry
from generator.pages.page import Draft
from generator.pages.shelves import Shelves
from generator.records import Area, Keyword

COLOURED = 10  # areas, the largest ones


@dataclass(frozen=True, slots=True)
class Row:
    """An area in the list: its keyword, the papers that lie there, and the areas beside it."""

    keyword: Entry
    near: list[Entry]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an area's name in the picture, and where its middle stands."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Island:
    """An area in the picture; `colour` is its rank, or 0 if it is one of the many smaller ones."""

    x: int
    y: int
    radius: int
    colour: int
    lines: list[Line]


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The one such page."""
    landscape = shelves.catalogue.landscape
    areas = [area for area in landscape.areas if area.keyword]
    by_slug = {keyword.slug: keyword for keyword in shelves.catalogue.keywords.shared}
    yield Draft(
        path=addresses.MAP,
        kind="map",
        title="Map",
        values={
            "papers": len(shelves.catalogue.papers),
            "width": landscape.width,
            "height": landscape.height,
            "letters": landscape.letters,
            "islands": [
                _island(area, rank, landscape.letters)
                for rank, area in enumerate(landscape.areas, start=1)
            ],
            "rows": [_row(area, by_slug) for area in areas],
            "others": sum(len(area.papers) for area in landscape.areas if not area.keyword),
        },
    )


def _row(area: Area, by_slug: Mapping[str, Keyword]) -> Row:
    return Row(
        keyword=entries.of_keyword(by_slug[area.keyword], len(area.papers)),
        near=entries.of_keywords(by_slug[slug] for slug in area.near),
    )


def _island(area: Area, rank: int, letters: int) -> Island:
    coloured = area.keyword and rank <= COLOURED
    last = area.y - area.radius - letters // 2
    rise = 6 * letters // 5
    return Island(
        x=area.x,
        y=area.y,
        radius=area.radius,
        colour=rank if coloured else 0,
        lines=[
            Line(text, area.x, last - rise * (len(area.lines) - at))
            for at, text in enumerate(area.lines, start=1)
        ],
    )
