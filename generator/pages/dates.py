"""Dates as dumps give them, with a year or without, made comparable."""

import re
from collections.abc import Iterable

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY = re.compile(r"([a-z]{3})[a-z]* (\d{1,2})(?:, (\d{4}))?")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905, reads better


def moment(written: str) -> str:
    """A date for programs: "2025-03-13"; "03-13" if its year is unknown; "" if it is no date.

    >>> moment("Mar 13"), moment("March 3, 2025")
    ('03-13', '2025-03-03')
    """
    if _ISO.fullmatch(written):
        return written
    day = _DAY.fullmatch(written.casefold())
    if not day or day[1] not in _MONTHS:
        return ""
    in_year = f"{_MONTHS.index(day[1]) + 1:02}-{int(day[2]):02}"
    return f"{day[3]}-{in_year}" if day[3] else in_year


def last(dates: Iterable[str]) -> tuple[str, str]:
    """The latest of some dates, for programs and as written; those with a year count as later."""
    known = [(moment(written), written) for written in dates]
    return max(known, key=lambda date: (len(date[0]), date), default=("", ""))
