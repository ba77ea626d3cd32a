"""A file that somebody saved, and what its lines are."""

from dataclasses import dataclass

from generator.errors import Fault
from generator.records.record import Record


@dataclass(frozen=True, slots=True)
class Lines:
    """What the non-blank lines of a dump are; a line on which a record stands counts as that.

    Attributes:
        records, rejects, furniture: how many lines are part of each.
        lost: the first lines that are nothing of these, which no reader may leave.
    """

    records: int = 0
    rejects: int = 0
    furniture: int = 0
    lost: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """All of them."""
        return self.records + self.rejects + self.furniture + len(self.lost)

    def __add__(self, other: "Lines") -> "Lines":
        return Lines(
            self.records + other.records,
            self.rejects + other.rejects,
            self.furniture + other.furniture,
            self.lost + other.lost,
        )


NO_LINES = Lines()


@dataclass(frozen=True, slots=True)
class Dump:
    """One file that somebody saved: what it says of itself, and all that was read from it.

    Attributes:
        name: the file's name; also its identity.
        title, source: shown to readers; the source is a URL or "".
        date: ISO date with year if the file beside it gives one, else the dump's own words or "".
        reader: name of the reader that knew its format; "" if the file was not read at all.
        records, rejects: together they are every entry of the dump.
        faults: what is wrong with the file as a whole, or with what is said beside it.
        notices: what a contributor should know though nothing is wrong.
        lines: what each of its lines is.
    """

    name: str
    title: str
    date: str
    source: str
    reader: str
    records: tuple[Record, ...]
    rejects: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()
    lines: Lines = NO_LINES
