"""How often listings showed a paper, and when and where first and last, as far as they say."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import has_year, iso, moment
from generator.pages.shelves import Shelves
from generator.records import Paper, Sighting

_MOST = 3  # days that are named where no year tells their order


@dataclass(frozen=True, slots=True, order=True)
class _Showing:
    """One sighting: its day, "" if its year is unknown; the day as written; the dump's title."""

    day: str
    written: str
    dump: str


def told(paper: Paper, shelves: Shelves) -> str:
    """In a line: "3 times, first 2025-03-11 in One Dump, last 2025-03-13 in Another"."""
    showings = [_showing(sighting, shelves) for sighting in paper.sightings]
    dumps = {sighting.record.dump for sighting in paper.sightings}
    return ", ".join(filter(None, (_often(len(showings), len(dumps)), _when(showings))))


def _showing(sighting: Sighting, shelves: Shelves) -> _Showing:
    dump = shelves.dumps[sighting.record.dump]
    written = sighting.record.date or dump.date
    day = iso(sighting.record.date, dump.date) or iso(dump.date)
    return _Showing(day if has_year(day) else "", written, dump.title)


def _often(times: int, dumps: int) -> str:
    if times == 1:
        return "once"
    within = "" if dumps == times else f" in {dumps} dumps" if dumps > 1 else " in one dump"
    return f"{times} times{within}"


def _when(showings: Sequence[_Showing]) -> str:
    """Days without a year have no order, so that which was first is left open."""
    dated = sorted(showing for showing in showings if showing.day)
    if not dated:
        return _undated({_ordered(one): one.written for one in showings if one.written})
    if len(showings) == 1:
        return dated[0].day
    missing = len(showings) - len(dated)
    known, without = (" known", f"; {missing} without a year") if missing else ("", "")
    first, last = dated[0], dated[-1]
    if first.day == last.day:
        return f"{first.day}{without}"
    return (
        f"first{known} {first.day} in {first.dump}, last{known} {last.day} in {last.dump}{without}"
    )


def _ordered(showing: _Showing) -> str:
    return moment(showing.written) or showing.written


def _undated(days: dict[str, str]) -> str:
    """In the order of the calendar."""
    if len(days) > _MOST:
        return f"on {len(days)} days of years not given"
    *others, last = (days[day] for day in sorted(days)) if days else ("",)
    return f"{', '.join(others)} and {last}, year not given" if others else last
