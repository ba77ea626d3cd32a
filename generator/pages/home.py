"""The page that the site opens with."""

from collections.abc import Iterator

from generator.dates import has_year, moment
from generator.pages import addresses, dumps, entries
from generator.pages.dumps import Row
from generator.pages.entry import Entry
from generator.pages.keywords import commonest
from generator.pages.page import Draft
from generator.pages.shelves import Shelves

_KEYWORDS = 30
_PAPERS = 8
_DUMPS = 6


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The one home page."""
    catalogue = shelves.catalogue
    yield Draft(
        path=addresses.HOME,
        kind="home",
        title="Paperstacks",
        values={
            "papers": len(catalogue.papers),
            "keywords": len(catalogue.keywords.shared),
            "dumps": len(catalogue.dumps),
            "commonest": entries.of_keywords(commonest(shelves, _KEYWORDS)),
            "rows": _latest(shelves),
            "entries": _most_seen(shelves),
        },
    )


def _most_seen(shelves: Shelves) -> list[Entry]:
    """The papers that stand in several listings, those in most first."""
    several = [paper for paper in shelves.catalogue.papers if len(paper.sightings) > 1]
    several.sort(key=lambda paper: (-len(paper.sightings), paper.slug))
    return [
        entries.of_paper(paper, shelves, f"seen {len(paper.sightings)} times")
        for paper in several[:_PAPERS]
    ]


def _latest(shelves: Shelves) -> list[Row]:
    """The newest dumps: those of a known year first, then by the day of the year, then by size."""
    rows = dumps.rows(shelves)
    rows.sort(key=lambda row: (-row.account.papers, row.account.dump))
    rows.sort(key=lambda row: _day(row.date), reverse=True)
    return rows[:_DUMPS]


def _day(written: str) -> tuple[bool, str]:
    day = moment(written)
    return has_year(day), day
