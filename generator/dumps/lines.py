"""The account of one dump's lines: each is part of a record, of a reject, or furniture."""

from collections import Counter
from collections.abc import Iterable

from generator.errors import Fault
from generator.records import Entry, Lines, Record
from generator.source import Line

LOST, FURNITURE, REJECT, RECORD = range(4)
MOST_SHOWN = 20  # lost lines; one is a fault of the generator already


class Account:
    """Marks what each line is while the entries of a dump are read, a byte a line."""

    def __init__(self) -> None:
        self._marks = bytearray()

    def add(self, entry: Entry) -> None:
        """Marks an entry's lines; of two entries on one line, the one that says more counts."""
        mark = _mark(entry)
        last = max(entry.line, entry.last_line)
        if last >= len(self._marks):
            self._marks.extend(bytes(last + 1 - len(self._marks)))
        for line in range(entry.line, last + 1):
            self._marks[line] = max(self._marks[line], mark)

    def of(self, lines: Iterable[Line]) -> Lines:
        """Counts what each non-blank line is."""
        counts, lost = Counter[int](), list[int]()
        for line in lines:
            if line.text and not line.is_blank:
                mark = self._marks[line.number] if line.number < len(self._marks) else LOST
                counts[mark] += 1
                if mark == LOST and len(lost) < MOST_SHOWN:
                    lost.append(line.number)
        return Lines(counts[RECORD], counts[REJECT], counts[FURNITURE], tuple(lost))


def _mark(entry: Entry) -> int:
    if isinstance(entry, Record):
        return RECORD
    return REJECT if isinstance(entry, Fault) else FURNITURE
