"""One file read: its format found by what it says, and each of its lines accounted for."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import PurePath

from generator.dumps.decoding import Decoded, NotTextError, decode
from generator.dumps.lines import Account
from generator.dumps.sidecar import Sidecar
from generator.dumps.unpacking import File, PackedError
from generator.errors import Fault, PaperstacksError
from generator.limits import LIMITS
from generator.readers import Reader, all_readers, reader_of
from generator.records import Dump, Entry, Furniture, Record
from generator.source import Source

HALF = re.compile(r"[\ud800-\udfff]")


def read(file: File, sidecar: Sidecar) -> Dump:
    """Reads one dump; whatever keeps it from being read is among its faults."""
    dump = Dump(file.name, sidecar.title or _title_from(file.name), "", sidecar.source, "", ())
    try:
        with recognised(file) as (source, reader, notices):
            return replace(_filled(dump, source, reader, sidecar), notices=notices)
    except PaperstacksError as error:
        return replace(dump, faults=error.faults)


@contextmanager
def recognised(file: File) -> Iterator[tuple[Source, Reader, tuple[Fault, ...]]]:
    """Gives a file's text, the reader of its format and what its encoding gives notice of.

    Raises:
        PaperstacksError: if it cannot be read, also where that shows only inside the block.
    """
    try:
        decoded = decode(file.opened)
        source = Source(file.name, file.path, decoded.opened)
        reader = reader_of(source)
        if reader is None:
            why = "it is empty" if not source.head.strip() else "its content has no known format"
            raise PaperstacksError(_unreadable(file, why))
        yield source, reader, tuple(_encoding_notices(file, decoded))
    except (NotTextError, PackedError) as error:
        raise PaperstacksError(_unreadable(file, f"it is {error}")) from error


def entries(source: Source, reader: Reader) -> Iterator[Entry]:
    """What a reader finds in a source, its records numbered and marked with the format's trust.

    A record over the limit is a fault instead.
    """
    position = 0
    for entry in reader.read(source):
        if isinstance(entry, Furniture):
            yield entry
            continue
        position += 1
        if position > LIMITS.records:
            why, cure = f"it has over {LIMITS.records}", "split it into several dumps"
            raise PaperstacksError(Fault(source.path, entry.line, "too many entries", why, cure))
        if isinstance(entry, Record):
            record = replace(_sound(entry), position=position, trust=reader.trust)
            yield _bounded(record, source)
        else:
            yield entry


def _sound(record: Record) -> Record:
    """Without halves of characters, which JSON can spell and no file can hold."""
    texts = (record.title, record.abstract, record.date, record.published, record.venue)
    addresses = (link.url for link in record.links)
    if not any(map(_has_half, chain(texts, (record.summary,), record.authors, addresses))):
        return record
    title, abstract, date, published, venue = map(_whole, texts)
    return replace(
        record,
        title=title,
        abstract=abstract,
        date=date,
        published=published,
        venue=venue,
        summary=_whole(record.summary),
        authors=tuple(map(_whole, record.authors)),
        links=tuple(link for link in record.links if not _has_half(link.url)),
    )


def _has_half(text: str) -> bool:
    return not text.isascii() and HALF.search(text) is not None


def _whole(text: str) -> str:
    return HALF.sub("\ufffd", text)


def _bounded(record: Record, source: Source) -> Record | Fault:
    size = len(record.title) + len(record.abstract) + sum(map(len, record.authors))
    if size <= LIMITS.record:
        return record
    why = f"it has {size} characters, more than {LIMITS.record}"
    cure = "see whether a line break or a quotation mark is missing below it"
    return Fault(source.path, record.line, "too large an entry", why, cure, record.last_line)


def _filled(dump: Dump, source: Source, reader: Reader, sidecar: Sidecar) -> Dump:
    account, records, rejects = Account(), list[Record](), list[Fault]()
    for entry in entries(source, reader):
        account.add(entry)
        if isinstance(entry, Record):
            records.append(replace(entry, date=sidecar.date) if sidecar.date else entry)
        elif isinstance(entry, Fault):
            rejects.append(entry)
    return replace(
        dump,
        date=sidecar.date or next((record.date for record in records if record.date), ""),
        reader=reader.name,
        records=tuple(records),
        rejects=tuple(rejects),
        faults=() if records or rejects else (_nothing_in(source),),
        lines=account.of(source.lines()),
    )


def _title_from(name: str) -> str:
    words = PurePath(name).name.split(".")[0].replace("-", " ").replace("_", " ").split()
    return " ".join(words).capitalize() if words else name


def _unreadable(file: File, why: str) -> Fault:
    formats = ", ".join(reader.name for reader in all_readers())
    cure = f"save it as one of: {formats} (`generator readers` says what they are)"
    return Fault(file.path, 1, "no reader knows this dump", why, cure)


def _nothing_in(source: Source) -> Fault:
    why = "nothing stands between top and end of the page"
    return Fault(source.path, 1, "no paper in it", why, "copy the whole page")


def _encoding_notices(file: File, decoded: Decoded) -> Iterable[Fault]:
    cure = "save it as UTF-8 if letters look wrong"
    if decoded.guessed:
        yield Fault(file.path, 1, "encoding guessed", f"it reads best as {decoded.encoding}", cure)
    for line in decoded.repaired_lines:
        yield Fault(file.path, line, "stray bytes", "not UTF-8, read as Windows-1252", cure)
