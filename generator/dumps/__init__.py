"""The folder of dumps on disk: which files are dumps, and what each of them says."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.dumps.decoding import Decoded, NotTextError, decode
from generator.dumps.sidecar import NO_SIDECAR, Sidecar, read_sidecar
from generator.errors import Fault, PaperstacksError
from generator.readers import Reader, all_readers, reader_of
from generator.records import Dump, Record
from generator.source import Source

GUIDE = "README.md"
BACKUP_ENDS = ("~", ".bak", ".orig", ".swp", ".tmp")


def read_dumps(folder: Path) -> tuple[Dump, ...]:
    """Reads every dump of a folder, in order of name.

    What is no dump is not read and says so in its notices or faults; hidden files are none of
    our business.

    Raises:
        PaperstacksError: if there is no such folder.
    """
    if not folder.is_dir():
        why, cure = "there is nothing to read", "name a folder that exists"
        raise PaperstacksError(Fault(str(folder), 1, "no folder of dumps", why, cure))
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    sidecars = {path.stem: path for path in paths if path.suffix == ".yml" and path.is_file()}
    described = {path.stem for path in paths if path.suffix != ".yml"}
    return tuple(
        _without_content(path) or _read(path, sidecars.get(path.stem))
        for path in paths
        if not (path.name == GUIDE or path.name.startswith("."))
        and not (path.suffix == ".yml" and path.stem in described)
    )


def _without_content(path: Path) -> Dump | None:
    """A dump that is none, and why, if the file is to be left alone."""
    if path.suffix == ".yml":
        why, cure = "it describes a dump of the same name", "add the dump or take this file out"
        return _unread(path, faults=(Fault(str(path), 1, "no dump beside it", why, cure),))
    if path.is_symlink():
        why = "a link may lead anywhere"
    elif not path.is_file():
        why = "it is no file"
    elif path.name.endswith(BACKUP_ENDS):
        why = "its name says that it is a copy"
    else:
        return None
    cure = "keep only dumps in this folder, each a plain file"
    return _unread(path, notices=(Fault(str(path), 1, "not read", why, cure),))


def _unread(path: Path, faults: tuple[Fault, ...] = (), notices: tuple[Fault, ...] = ()) -> Dump:
    return Dump(_name(path), _title_from(path), "", "", "", (), faults=faults, notices=notices)


def _read(path: Path, beside: Path | None) -> Dump:
    """Reads one dump, with the file beside it that says what it cannot say itself."""
    sidecar, faults = read_sidecar(beside) if beside else (NO_SIDECAR, ())
    try:
        decoded = decode(path.read_bytes())
    except NotTextError as error:
        return _unread(path, (_unreadable(path, f"it is {error}"), *faults))
    source = Source(_name(path), str(path), decoded.text)
    reader = reader_of(source)
    if reader is None:
        why = "its content has no known format" if decoded.text.strip() else "it is empty"
        return _unread(path, (_unreadable(path, why), *faults))
    dump = _dump(path, reader, sidecar, list(reader.read(source)))
    notices = (*_encoding_notices(path, decoded), *_if_nothing_in(dump, path))
    return replace(dump, faults=faults, notices=notices)


def _dump(path: Path, reader: Reader, sidecar: Sidecar, read: list[Record | Fault]) -> Dump:
    records = [entry for entry in read if isinstance(entry, Record)]
    if sidecar.date:
        records = [replace(record, date=sidecar.date) for record in records]
    return Dump(
        name=_name(path),
        title=sidecar.title or _title_from(path),
        date=sidecar.date or next((record.date for record in records if record.date), ""),
        source=sidecar.source,
        reader=reader.name,
        records=tuple(records),
        rejects=tuple(entry for entry in read if isinstance(entry, Fault)),
    )


def _name(path: Path) -> str:
    """The file's name as text; a byte that is none in UTF-8 shows as a replacement."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _title_from(path: Path) -> str:
    words = Path(_name(path)).stem.replace("-", " ").replace("_", " ").split()
    return " ".join(words).capitalize() if words else _name(path)


def _unreadable(path: Path, why: str) -> Fault:
    formats = "; ".join(reader.about for reader in all_readers())
    return Fault(str(path), 1, "no reader knows this dump", why, f"save it as one of: {formats}")


def _if_nothing_in(dump: Dump, path: Path) -> Iterator[Fault]:
    if not (dump.records or dump.rejects):
        why = "nothing stands between top and end of the page"
        yield Fault(str(path), 1, "no paper in it", why, "copy the whole page")


def _encoding_notices(path: Path, decoded: Decoded) -> Iterator[Fault]:
    cure = "save it as UTF-8 if letters look wrong"
    if decoded.guessed:
        yield Fault(str(path), 1, "encoding guessed", f"it reads best as {decoded.encoding}", cure)
    for line in decoded.repaired_lines:
        yield Fault(str(path), line, "stray bytes", "not UTF-8, read as Windows-1252", cure)
