"""All that a page prints for one paper, put together from the parts of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.formats.cards.parts import Part
from generator.formats.cards.rows import Row
from generator.formats.cards.statistics import Kind


@dataclass(frozen=True, slots=True)
class Slot:
    """A prose that no statistics interrupt, mostly of one paper, and the statistics around it."""

    above: Sequence[Row]
    prose: Sequence[Row]
    below: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Card:
    """What stands for one paper: its title and text, either of which may be lost.

    Attributes:
        above, below: statistics around it.
        title, text: rows, those that show nothing among them.
    """

    above: Sequence[Row]
    title: Sequence[Row]
    text: Sequence[Row]
    below: Sequence[Row]

    @property
    def first_line(self) -> int:
        """The line of the title, or of what there is."""
        return [*self.title, *self.text][0].number

    @property
    def last_line(self) -> int:
        """The last line that belongs to it."""
        return [*self.title, *self.text, *self.below][-1].number


def slots(parts: Sequence[Part]) -> Iterator[Slot]:
    """Gives each prose the statistics around it; a slot may have statistics alone."""
    above: Sequence[Row] = ()
    prose: Sequence[Row] = ()
    for position, part in enumerate(parts, start=1):
        if not part.is_statistics:
            if prose:
                yield Slot(above, prose, ())
                above = ()
            prose = part.rows
        elif not prose:
            above = part.rows
        else:
            end = _start_of_next(part.rows) if position < len(parts) else len(part.rows)
            yield Slot(above, prose, part.rows[:end])
            above, prose = part.rows[end:], ()
    if prose or above:
        yield Slot(above, prose, ())


def _start_of_next(rows: Sequence[Row]) -> int:
    """Where statistics cease to be of the paper above them and begin to be of the next."""
    submitted = next((n for n, row in enumerate(rows) if row.kind is Kind.SUBMITTED), None)
    start = _upvotes_of_next(rows) if submitted is None else submitted
    return start - (start > 0 and rows[start - 1].text.strip() == "[")


def _upvotes_of_next(rows: Sequence[Row]) -> int:
    """The position of the last number, if it counts neither comments nor stars nor votes above."""
    shown = [n for n, row in enumerate(rows) if row.kind is not Kind.MARKUP]
    if not shown or rows[shown[-1]].kind is not Kind.NUMBER or _counts_comments(rows[shown[-1]]):
        return len(rows)
    before = rows[shown[-2]].kind if len(shown) > 1 else Kind.NUMBER
    return len(rows) if before in (Kind.VOTES, Kind.LABEL) else shown[-1]


def _counts_comments(row: Row) -> bool:
    return any(address.endswith("#community") for address in row.seen.addresses)
