"""A page taken apart: titles and texts, and the statistics between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.formats.cards.labels import labels
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import Kind

_LONGEST_TITLE = 8  # lines


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong together, and whether they are statistics or the prose between them."""

    rows: tuple[Row, ...]
    is_statistics: bool


def parts(rows: Sequence[Row]) -> Iterator[Part]:
    """Statistics and prose in turn; each heading begins another prose."""
    found, labelled = list[Row](), labels(rows)
    inside_title = 0
    for position, row in enumerate(rows):
        begins = row.kind is Kind.HEADING and position >= inside_title
        if begins:
            inside_title = position + heading_length(rows[position : position + _LONGEST_TITLE])
        if found and (begins or labelled[position] != labelled[position - 1]):
            yield Part(tuple(found), labelled[position - 1])
            found = []
        found.append(row)
    if found:
        yield Part(tuple(found), labelled[-1])


def heading_length(rows: Sequence[Row]) -> int:
    """How many of these rows are the heading that begins here: until its link ends, if it has one.

    The further lines of one without a link are indented.
    """
    together = 1
    while together < len(rows) and rows[together].follows(rows[together - 1]):
        together += 1
    further = rows[1:together]
    if rows[0].seen.opens:
        return next((n for n, row in enumerate(further, start=2) if row.seen.ends), 1)
    return next((n for n, row in enumerate(further, start=1) if row.text[:2] != "  "), together)
