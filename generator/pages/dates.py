"""Dates as listings give them, with a year or without, made comparable."""

from collections.abc import Iterable

from generator.dates import has_year, moment


def last(dates: Iterable[str]) -> tuple[str, str]:
    """The latest of some dates, for programs and as written; those with a year count as later."""
    known = [(moment(written), written) for written in dates]
    return max(known, key=lambda date: (has_year(date[0]), date), default=("", ""))


def modified(dates: Iterable[str]) -> str:
    """The latest of some dates for programs, if its year is known; else ""."""
    moment_, _ = last(dates)
    return moment_ if has_year(moment_) else ""
