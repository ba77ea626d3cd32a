"""The formats that dumps come in: one module a format, found here by being in this folder.

A module offers `reader = Reader(...)`. Adding a format takes that file and a golden case.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generator.records import Entry, Trust
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Reader:
    """One format.

    Attributes:
        name: what the ledger and `generator readers` call it.
        about: one sentence for the contributor who wonders which format theirs is.
        trust: how far its records can be believed where another source differs.
        recognises: whether a source is of this format, told by its content alone, by `head` if
            that is enough.
        read: its entries in order; every non-blank line is part of one of them.
        general: whether it stands back where a reader for one narrower format knows the source.
    """

    name: str
    about: str
    trust: Trust
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Iterator[Entry]]
    general: bool = False


@cache
def all_readers() -> tuple[Reader, ...]:
    """Every reader in this folder, those for one narrow format first, then by name."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    readers = (import_module(f"{__name__}.{name}").reader for name in names)
    found = (reader for reader in readers if isinstance(reader, Reader))
    return tuple(sorted(found, key=lambda reader: (reader.general, reader.name)))


def reader_of(source: Source) -> Reader | None:
    """The reader that knows this source, or None if none does."""
    return next((reader for reader in all_readers() if reader.recognises(source)), None)
