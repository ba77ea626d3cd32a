"""The catalogue as a picture: where each paper lies on a map of what papers are about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """The papers whose main keyword is one and the same, on an island of the map.

    Attributes:
        keyword: its slug; "" for papers that are near no others.
        lines: its name where there is room for it when the whole map is seen, else ().
        x, y: the middle of the island, to the right and downwards from the corner of the map.
        radius: of the island, the names of lengths being those of the map.
        papers: slugs; the place of each follows from its rank (`generator.landscape.seats`).
        guests: how many of them, the last and outermost, have another main keyword that is none
            of the map's, and lie here because their related papers do.
        near: the keywords of the areas that have most in common with it, the closest first.
    """

    keyword: str
    lines: tuple[str, ...]
    x: int
    y: int
    radius: int
    papers: tuple[str, ...]
    guests: int
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Landscape:
    """The whole map: each paper of the catalogue once.

    Attributes:
        width, height: of the map; two papers lie about a hundred from one another.
        letters: the height of the letters of names.
        areas: the largest first, the one without a keyword last.
    """

    width: int = 0
    height: int = 0
    letters: int = 0
    areas: tuple[Area, ...] = ()


NO_LANDSCAPE = Landscape()
