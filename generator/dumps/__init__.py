"""The folder of dumps on disk: which files are dumps, and what each of them says."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.cache import NOWHERE, Cache
from generator.dumps.reading import read
from generator.dumps.sidecar import NO_SIDECAR, read_sidecar
from generator.dumps.unpacking import unpacked
from generator.errors import Fault, PaperstacksError
from generator.records import Dump

GUIDES = {"README.md", ".gitignore", ".gitkeep", ".gitattributes"}
BACKUP_ENDS = ("~", ".bak", ".orig", ".swp", ".tmp")


def read_dumps(folder: Path, cache: Cache = NOWHERE) -> tuple[Dump, ...]:
    """Reads every dump of a folder, in order of name.

    What is no dump is not read and says so in its notices or faults.

    Args:
        folder: where the dumps are.
        cache: keeps what a file says until its content changes.

    Raises:
        PaperstacksError: if there is no such folder.
    """
    if not folder.is_dir():
        why, cure = "there is nothing to read", "name a folder that exists"
        raise PaperstacksError(Fault(str(folder), 1, "no folder of dumps", why, cure))
    return tuple(dump for path, beside in listed(folder) for dump in _kept(path, beside, cache))


def listed(folder: Path) -> Iterator[tuple[Path, Path | None]]:
    """What a folder holds in order of name, each with the file beside it that describes it."""
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    beside = {path.stem: path for path in paths if _is_sidecar(path, paths)}
    for path in paths:
        if path.name not in GUIDES and path not in beside.values():
            yield path, beside.get(path.stem)


def _is_sidecar(path: Path, paths: Iterable[Path]) -> bool:
    if path.suffix != ".yml" or path.is_symlink() or not path.is_file():
        return False
    return any(other.stem == path.stem and other.suffix != ".yml" for other in paths)


def _kept(path: Path, beside: Path | None, cache: Cache) -> tuple[Dump, ...]:
    if left_alone := without_content(path):
        return (left_alone,)
    made_of = (path, beside) if beside else (path,)
    return cache.kept(made_of, tuple[Dump, ...], lambda: tuple(_dumps(path, beside)))


def _dumps(path: Path, beside: Path | None) -> Iterator[Dump]:
    """What one file holds: mostly one dump, of an archive one for each member."""
    sidecar, faults = read_sidecar(beside) if beside else (NO_SIDECAR, ())
    for file in unpacked(name_of(path), path):
        if isinstance(file, Fault):
            yield unread(path, faults=(file, *faults))
        else:
            dump = read(file, sidecar)
            yield replace(dump, faults=(*dump.faults, *faults))
        faults = ()


def without_content(path: Path) -> Dump | None:
    """A dump that is none, and why, if the file is to be left alone."""
    if path.is_symlink():
        why = "a link may lead anywhere"
    elif not path.is_file():
        why = "it is no file"
    elif path.suffix == ".yml":
        why, cure = "it describes a dump of the same name", "add the dump or take this file out"
        return unread(path, faults=(Fault(str(path), 1, "no dump beside it", why, cure),))
    elif path.name.startswith("."):
        why = "its name hides it"
    elif path.name.endswith(BACKUP_ENDS):
        why = "its name says that it is a copy"
    else:
        return None
    cure = "keep only dumps in this folder, each a plain file"
    return unread(path, notices=(Fault(str(path), 1, "not read", why, cure),))


def unread(path: Path, faults: tuple[Fault, ...] = (), notices: tuple[Fault, ...] = ()) -> Dump:
    """A dump of which nothing was read."""
    name = name_of(path)
    return Dump(name, name, "", "", "", (), faults=faults, notices=notices)


def name_of(path: Path) -> str:
    """The file's name as text; a byte that is none in UTF-8 shows as a replacement."""
    return os.fsencode(path.name).decode("utf-8", "replace")
