"""Where one page ends and the next begins, and what stands around the papers of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.formats.cards.links import PAPER
from generator.formats.cards.masthead import after_masthead, captured, with_year
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import STRONG, Kind
from generator.formats.listing.furniture import (
    FOOTER_STARTS,
    LONGEST_NAVIGATION,
    SHORTEST_FOOTER,
    is_chrome,
)

_OF_PAPERS = STRONG - {Kind.LABEL, Kind.CUT} | {Kind.HEADING}
_FIELD = re.compile(r"(?:[-*] )?\**[\w ()-]{1,30}:\** .*://|[\w-]{1,30}: \S")  # of a wrapper
_ADDRESS = re.compile(r"(?:[-*] )?\**(?:source )?url:\** *<?https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page from its masthead to the next.

    Attributes:
        day: what its masthead names, with the year if a tool says when it saved it; "" if none.
        rows: those of its papers.
        furniture: those around them that are known, or that only lead elsewhere.
        strange: those around them that nothing explains.
    """

    day: str
    rows: Sequence[Row]
    furniture: Sequence[Row]
    strange: Sequence[Row]


def pages(rows: Sequence[Row]) -> Iterator[Page]:
    """Splits the rows of a text into pages, in order."""
    starts = [n for n, row in enumerate(rows) if _is_masthead(rows, n, row)]
    saved = ""
    if first := [*starts, len(rows)][0]:
        lead = _lead(rows[:first])
        yield lead
        saved = captured(lead.furniture)
    for start, end in pairwise([*starts, len(rows)]):
        page = _page(rows[start:end])
        yield replace(page, day=with_year(page.day, saved))
        saved = captured(page.furniture)


def _is_masthead(rows: Sequence[Row], position: int, row: Row) -> bool:
    return row.kind is Kind.INVITATION and (
        position == 0 or rows[position - 1].kind is not Kind.INVITATION
    )


def _lead(rows: Sequence[Row]) -> Page:
    """What stands before the first masthead: a page that lost its own, or only navigation."""
    if any(row.kind in STRONG - {Kind.LABEL} or _is_linked_title(row) for row in rows):
        return _page(rows)
    return Page("", (), *_sorted(rows))


def _is_linked_title(row: Row) -> bool:
    return row.kind is Kind.HEADING and any(map(PAPER.search, row.seen.addresses))


def _page(rows: Sequence[Row]) -> Page:
    start, day = after_masthead(rows)
    end = _footer(rows, start)
    furniture, strange = _sorted(rows[end:])
    return Page(day, rows[start:end], [*rows[:start], *furniture], strange)


def _footer(rows: Sequence[Row], start: int) -> int:
    """Where the footer begins, and with it perhaps the navigation of the next page."""
    last = max((n for n, row in enumerate(rows) if row.kind in _OF_PAPERS), default=start)
    for position in range(max(start, last + 1), len(rows)):
        if _is_footer(rows[position : position + 2 * SHORTEST_FOOTER]):
            return position
    return len(rows) - (len(rows) > start and rows[-1].seen.text == "new")


def _is_footer(rows: Sequence[Row]) -> bool:
    if rows[0].seen.text.casefold() in FOOTER_STARTS:
        return True
    if rows[0].text.strip() == "---":
        return len(rows) > 1 and _FIELD.match(rows[1].text) is not None
    if any(_ADDRESS.match(row.text) for row in rows[:SHORTEST_FOOTER]):
        return True
    shown = [row.seen.text for row in rows if row.kind is not Kind.MARKUP][:SHORTEST_FOOTER]
    return len(shown) == SHORTEST_FOOTER and all(map(is_chrome, shown))


def _sorted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Those that are navigation or wrapping, and those that nothing explains."""
    known = [row for row in rows if _is_known(row)]
    return known, [row for row in rows if not _is_known(row)]


def _is_known(row: Row) -> bool:
    return (
        row.kind is not Kind.PROSE
        or is_chrome(row.seen.text)
        or len(row.seen.text) <= LONGEST_NAVIGATION
        or ("://" in row.text and _FIELD.match(row.text) is not None)
    )
