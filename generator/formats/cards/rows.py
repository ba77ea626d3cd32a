"""The lines of a listing page that are not blank, each with what it shows and what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.formats.cards.seen import Rendering, Seen
from generator.formats.cards.statistics import Kind, kind_of
from generator.source import Line


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its number, its text as written, what it shows and what it is."""

    number: int
    text: str
    seen: Seen
    kind: Kind

    @property
    def is_prose(self) -> bool:
        """Whether it is part of a title or a text, as far as it says so."""
        return self.kind in (Kind.PROSE, Kind.HEADING)

    def follows(self, other: "Row") -> bool:
        """Whether it stands on the next line."""
        return self.number == other.number + 1


def rows(lines: Iterable[Line], rendering: Rendering) -> Iterator[Row]:
    """What the lines are, blank ones left out."""
    for line in lines:
        if not line.is_blank:
            seen = rendering.seen(line.text)
            yield Row(line.number, line.text, seen, kind_of(seen))
