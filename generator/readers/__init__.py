"""The formats that dumps come in: one module a format, found here by being in this folder.

A module offers `reader = Reader(...)`. Adding a format takes that file and a golden case.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generator.errors import Fault
from generator.records import Record
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Reader:
    """One format.

    Attributes:
        name: what the ledger and `generator readers` call it.
        about: one sentence for the contributor who wonders which format theirs is.
        recognises: whether a source is of this format, told by its content alone.
        read: its entries in order: a record, or the fault for which an entry is rejected.
    """

    name: str
    about: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Iterator[Record | Fault]]


@cache
def all_readers() -> tuple[Reader, ...]:
    """Every reader in this folder, by module name; the first that recognises a source reads it."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    readers = (import_module(f"{__name__}.{name}").reader for name in names)
    return tuple(reader for reader in readers if isinstance(reader, Reader))


def reader_of(source: Source) -> Reader | None:
    """The reader that knows this source, or None if none does."""
    return next((reader for reader in all_readers() if reader.recognises(source)), None)
