"""The top of a page: where it ends, and what day it is of."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from generator import dates
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import Kind
from generator.formats.listing.furniture import DAY, LONGEST_MASTHEAD, LONGEST_NAVIGATION, is_chrome

_SPAN = re.compile(
    rf"{DAY.pattern} ?[-–—] ?(?:{DAY.pattern}|\d{{1,2}}(?:, \d{{4}})?)|[a-z]{{3,9}} \d{{4}}"
    r"|week \d{1,2}(?:,? (?:of )?\d{4})?|\d{4}-w?\d{2}",
    re.IGNORECASE,
)
_BEFORE_THE_DAY = frozenset({Kind.PROSE, Kind.MARKUP, Kind.LABEL})
_CAPTURED = re.compile(
    r"\b(?:retrieved|exported|captured|accessed|fetched|scraped|saved|date)\b[^:]{0,20}:\W{0,5}"
    r"(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)


def after_masthead(rows: Sequence[Row]) -> tuple[int, str]:
    """The position after the masthead that begins here, and the day that it names or "".

    Up to the day, a search page prints its query and a damaged copy who knows what. A page of a
    week or a month names no day.
    """
    start = 0
    while start < len(rows) and _is_masthead(rows[start]):
        start += 1
    unknown = 0
    for position, row in enumerate(rows[start:] if start else (), start=start + 1):
        text = row.seen.text
        if DAY.fullmatch(text) or _SPAN.fullmatch(text):
            return position, text if DAY.fullmatch(text) else ""
        unknown += row.kind is Kind.PROSE and not is_chrome(text)
        too_far = unknown > LONGEST_MASTHEAD or len(text) > LONGEST_NAVIGATION
        if row.kind not in _BEFORE_THE_DAY or too_far:
            break
    return start, ""


def captured(rows: Iterable[Row]) -> str:
    """The day on which a tool says that it saved the page that follows, ISO, or ""."""
    found = (_CAPTURED.search(row.text) for row in rows if len(row.text) <= LONGEST_NAVIGATION)
    return next((each[1] for each in found if each and _is_day(each[1])), "")


def with_year(day: str, saved: str) -> str:
    """A day of a masthead with its year, told by the day on which the page was saved.

    It is the latest such day by then, or the next, as where the reader was it may have begun.
    """
    plain = dates.moment(day)
    if not day or not saved or dates.has_year(plain):
        return day
    latest = date.fromisoformat(saved) + timedelta(days=1)
    return f"{day}, {latest.year - (plain > f'{latest:%m-%d}')}"


def _is_masthead(row: Row) -> bool:
    return row.kind is Kind.MARKUP or row.seen.text == "-" or is_chrome(row.seen.text)


def _is_day(text: str) -> bool:
    return dates.has_year(text) and dates.moment(text) == text
