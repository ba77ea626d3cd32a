"""Golden cases of merging: each file holds sightings of one paper (same) or of one each."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from generator.records import Record, Sighting

FOLDER = Path(__file__).parent
SENTENCES = (
    "Bee keepers count mites on sticky boards by hand and write the counts on paper.",
    "We train a small detector on photographs of 4,200 boards taken by volunteers.",
    "Its counts are within five mites of those of two experts who worked all day.",
    "Tides in narrow inlets are hard to forecast from charts and old tables alone.",
    "A graph network over forty buoys learns how water moves between the basins.",
)


def cases(folder: str) -> list[Path]:
    """The files of a folder."""
    return sorted((FOLDER / folder).glob("*.yml"))


def read(path: Path) -> tuple[str, list[Sighting]]:
    """What the case expects, and its sightings, each from a dump of its own."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    sightings = [seen(f"{rank}.txt", **entry) for rank, entry in enumerate(case.pop("sightings"))]
    (expected,) = case.values()
    return expected, sightings


def seen(  # noqa: PLR0913 - a record has as many parts
    dump: str,
    title: str,
    abstract: str = "",
    line: int = 1,
    *,
    authors: Sequence[str] = (),
    identifiers: Sequence[str] = (),
    published: str = "",
) -> Sighting:
    """A sighting of three lines whose record was clean already."""
    record = Record(
        dump=dump,
        line=line,
        last_line=line + 2,
        position=1,
        title=title,
        abstract=abstract,
        authors=tuple(authors),
        identifiers=tuple(identifiers),
    )
    return Sighting(record, title, abstract, authors=tuple(authors), published=published)
