"""Dates as sources write them, made ISO as far as they are known; nothing is invented."""

import re
from datetime import date
from functools import lru_cache

_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name[:3]: number for number, name in enumerate(_MONTHS.split(), start=1)}
_MONTH_NAME = re.compile("|".join(f"{n[:3]}(?:{n[3:]})?" for n in _MONTHS.split()) + "|sept")
# What stands around a date and says nothing of the day.
_SILENT = frozenset(
    """published publication date on of the in submitted appeared online first available updated
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    tues thur thurs st nd rd th gmt utc spring summer autumn fall winter
    """.split()  # noqa: SIM905 - reads better as text
)
_NUMERIC = re.compile(
    r"(\d{4})[-/.](\d{0,2})[-/.](\d{0,2})(?:[t\s/].*)?$"  # 2020-08-01T10:20, 2020/08//
    r"|(\d{4})(?:[-/.](\d{0,2}))?(?:[/-]\d{4}.*)?$"  # 2020, 2020-08, 2020-08/2020-10
    r"|(\d{4})(\d{2})(\d{2})$"  # 20200801
)
_YEAR_LAST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$")  # 8/2020, 31/12/2020
_CLOCK = re.compile(r"\d{1,2}:\d{2}.*?(?=\b\d{4}$|$)")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ARXIV = re.compile(r"arxiv:(?:(\d{2})(\d{2})\.\d|[a-z-]+/(\d{2})(\d{2})\d)")
_ARXIV_BEGAN = 91
_LEAP_YEARS_APART = 8
_LONGEST = 80  # characters
_YEAR_DIGITS = 4
_REMEMBERED = 1 << 12  # days, as many papers have each


def iso(written: str, listed: str = "") -> str:
    """Reads a date in any of the usual forms.

    Args:
        written: by a program or a person ("May 29", "sep 2020", "2020/08//", RFC 2822, ISO).
        listed: the day of the listing that shows it, which tells the year of a day without one:
            the latest such day that is not after it.

    Returns:
        "2020-08-01", "2020-08" or "2020", as much as is known; "" where no year is.

    >>> iso("Feb 27, 2025"), iso("8/2020"), iso("May 29", listed="2025-03-13")
    ('2025-02-27', '2020-08', '2024-05-29')
    """
    found = moment(written)
    if not found or has_year(found):
        return found
    day = moment(listed)
    return _latest(found, day) if _is_day(day) else ""


@lru_cache(_REMEMBERED)
def moment(written: str) -> str:
    """The same without a listing: of a day without a year, "05-29".

    >>> moment("Published on Oct 4, 2026"), moment("Mar 13"), moment("yesterday")
    ('2026-10-04', '03-13', '')
    """
    text = " ".join(written.casefold().split()).strip("()[]., ")
    if len(text) > _LONGEST:
        return ""
    if numeric := _NUMERIC.match(text):
        return _spelled(*_figures([part for part in numeric.groups() if part is not None]))
    if year_last := _YEAR_LAST.match(text):
        return _year_last(*(int(part or 0) for part in year_last.groups()))
    return _in_words(_TOKEN.findall(_CLOCK.sub(" ", text)))


def has_year(moment: str) -> bool:
    """Whether what `moment` returned names a year."""
    return moment[:4].isdigit()


def month_of(identifier: str) -> str:
    """The month that an arXiv identifier tells ("arxiv:2410.05434"), or ""."""
    found = _ARXIV.match(identifier)
    if not found:
        return ""
    year, month = int(found[1] or found[3]), int(found[2] or found[4])
    return _spelled(year + (1900 if year >= _ARXIV_BEGAN else 2000), month, 0)


def _figures(parts: list[str]) -> tuple[int, int, int]:
    year, month, day = (int(part or 0) for part in (*parts, "", "")[:3])
    return year, month, day


def _year_last(first: int, second: int, year: int) -> str:
    """Whether the day or the month comes first differs by country: only what is sure is kept."""
    if not first or first == second:
        return _spelled(year, second, first)
    if max(first, second) <= len(_MONTH):
        return _spelled(year, 0, 0)
    return _spelled(year, min(first, second), max(first, second))


def _in_words(tokens: list[str]) -> str:
    """Reads a month by name, a day and a year in any order; of a span, how it begins."""
    month = day = year = 0
    for token in tokens:
        if token.isdecimal():
            if len(token) == _YEAR_DIGITS:
                year = year or int(token)
            else:
                day = day or int(token)
        elif _MONTH_NAME.fullmatch(token):
            month = month or _MONTH[token[:3]]
        elif token not in _SILENT:
            return ""
    return _spelled(year, month, day)


def _spelled(year: int, month: int, day: int) -> str:
    """What is possible of a date; a day counts only with its month."""
    if year and not 1500 <= year < 2200:  # noqa: PLR2004 - no paper is from then
        return ""
    if not 1 <= month <= len(_MONTH):
        return f"{year}" if year else ""
    if _exists(year or 2000, month, day):  # which has a 29th of February
        return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"
    return f"{year}-{month:02}" if year else ""


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_day(moment: str) -> bool:
    return has_year(moment) and moment.count("-") == 2  # noqa: PLR2004 - year, month and day


def _latest(in_year: str, day: str) -> str:
    month, number = map(int, in_year.split("-"))
    last = int(day[:4])
    years = (year for year in range(last, last - _LEAP_YEARS_APART - 1, -1))
    days = (f"{year}-{in_year}" for year in years if _exists(year, month, number))
    return next((found for found in days if found <= day), "")
