"""The folder of references: files that tell more of papers which a dump brought."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.dumps import listed, name_of, without_content
from generator.dumps.reading import entries, recognised
from generator.dumps.sidecar import NO_SIDECAR, Sidecar, read_sidecar
from generator.dumps.sifting import Sieve, Sifted, Wanted
from generator.dumps.unpacking import File, unpacked
from generator.errors import Fault, PaperstacksError
from generator.records import Record

MOST_REJECTS = 20  # that are told one by one; a snapshot of millions may have thousands


@dataclass(frozen=True, slots=True)
class Reference:
    """One file of the folder, and what may be of use in it.

    Attributes:
        name: of the file; also its identity.
        reader: name of the reader that knew its format; "" if the file was not read at all.
        read: how many records it has, those passed over at a glance among them.
        records: those that may tell of a paper.
        rejected: how many of its entries could not be read.
        faults, notices: what is wrong with it, its first rejects among them; and what is not.
    """

    name: str
    reader: str = ""
    read: int = 0
    records: tuple[Record, ...] = ()
    rejected: int = 0
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()


def read_references(folder: Path, wanted: Wanted) -> tuple[Reference, ...]:
    """Reads every file of a folder, in order of name; a folder that is not there has none.

    Of each file only the records that may be of use are held.
    """
    files = listed(folder) if folder.is_dir() else ()
    return tuple(found for path, beside in files for found in _references(path, beside, wanted))


def _references(path: Path, beside: Path | None, wanted: Wanted) -> Iterator[Reference]:
    """What one file holds: of an archive one for each member."""
    if left_alone := without_content(path):
        yield Reference(name_of(path), faults=left_alone.faults, notices=left_alone.notices)
        return
    sidecar, faults = read_sidecar(beside) if beside else (NO_SIDECAR, ())
    for file in unpacked(name_of(path), path):
        if isinstance(file, Fault):
            yield Reference(name_of(path), faults=(file, *faults))
        else:
            found = _read(file, sidecar, wanted)
            yield replace(found, faults=(*found.faults, *faults))
        faults = ()


def _read(file: File, sidecar: Sidecar, wanted: Wanted) -> Reference:
    """Reads one file; what keeps it from being read to its end is among its faults."""
    kept = _Kept(wanted, sidecar.date)
    sieve, reader_name = Sieve(wanted), ""
    notices: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()
    try:
        with recognised(file) as (source, reader, notices):
            reader_name = reader.name
            shown = Sifted(source.name, source.path, source.opened, sieve)
            for entry in entries(shown, reader):
                if isinstance(entry, Record):
                    kept.take(entry)
                elif isinstance(entry, Fault):
                    kept.reject(entry)
    except PaperstacksError as error:
        faults = error.faults
    return Reference(
        name=file.name,
        reader=reader_name,
        read=kept.read + sieve.held,
        records=tuple(kept.records),
        rejected=kept.rejected,
        faults=(*faults, *kept.rejects, *kept.rest(file.path)),
        notices=notices,
    )


class _Kept:
    """What is kept of a file while it is read, and what is only counted."""

    def __init__(self, wanted: Wanted, date: str) -> None:
        self._may_be, self._date = wanted.may_be, date
        self.read = self.rejected = 0
        self.records: list[Record] = []
        self.rejects: list[Fault] = []

    def take(self, record: Record) -> None:
        self.read += 1
        if self._may_be(record):
            self.records.append(replace(record, date=self._date) if self._date else record)

    def reject(self, fault: Fault) -> None:
        self.rejected += 1
        if len(self.rejects) < MOST_REJECTS:
            self.rejects.append(fault)

    def rest(self, path: str) -> Iterator[Fault]:
        """One fault for all that are not told one by one."""
        more = self.rejected - len(self.rejects)
        if more:
            last = self.rejects[-1].line
            why = f"{more} more of its entries cannot be read"
            yield Fault(
                path, last, "more rejects", why, "mend or remove those named, and check again"
            )
