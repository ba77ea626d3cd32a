"""What each new or changed dump brings, in figures."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.sides import Paired, Side
from generator.records import Dump


@dataclass(frozen=True, slots=True)
class Arrival:
    """One dump that is new or differs: `entries == new + again + rejected`.

    Attributes:
        dump, reader: its name, and the format that it was read as, "" if none knew it.
        entries: all that stands in it.
        new: papers that it, first of all dumps, brings.
        again: its entries whose paper the base or an earlier entry has.
        rejected: its entries that were left out.
        is_gone: whether the base had it and here it is no more.
    """

    dump: str
    reader: str
    entries: int
    new: int
    again: int
    rejected: int
    is_gone: bool = False


def arrivals(base: Side, here: Side, paired: Paired) -> Iterator[Arrival]:
    """One for each dump that is not the same on both sides."""
    first = Counter(
        paper.sightings[0].record.dump for paper in here.papers if not paired.before[paper.slug]
    )
    there = {dump.name: _content(dump) for dump in base.dumps}
    now = {dump.name for dump in here.dumps}
    for dump in here.dumps:
        if there.get(dump.name) != _content(dump):
            new, entries = first[dump.name], len(dump.records) + len(dump.rejects)
            again = len(dump.records) - new
            yield Arrival(dump.name, dump.reader, entries, new, again, len(dump.rejects))
    for name in sorted(there.keys() - now):
        yield Arrival(name, "", 0, 0, 0, 0, is_gone=True)


def _content(dump: Dump) -> tuple[object, ...]:
    rejects = tuple((fault.line, fault.what) for fault in (*dump.faults, *dump.rejects))
    return dump.reader, dump.date, dump.title, dump.source, dump.records, rejects
