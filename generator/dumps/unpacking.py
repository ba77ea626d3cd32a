"""The files that one file on disk stands for: itself, or what it packs."""

import gzip
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from generator.errors import Fault
from generator.limits import LIMITS

PIECE = 2**20  # bytes
GZIP, ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
OFFICE = "[Content_Types].xml"  # what every document in Office Open XML has
FOREIGN = "__MACOSX/"  # what the Mac adds for itself
SMALL = 2**24  # bytes that no ratio makes suspicious


class PackedError(ValueError):
    """The file cannot be unpacked as far as it should; its message says why."""


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of one dump: its name, the path that messages name, and how to open it.

    Attributes:
        opened: opens it anew, in pieces; raises PackedError where it is damaged or too much.
    """

    name: str
    path: str
    opened: Callable[[], Iterator[bytes]]


def unpacked(name: str, path: Path) -> Iterator[File | Fault]:
    """The dumps that a file on disk holds, told by its first bytes; or why one is left out."""
    with path.open("rb") as stream:
        start = stream.read(4)
    if start.startswith(GZIP):
        yield File(name, str(path), lambda: _bounded(_of_gzip(path), path.stat().st_size))
    elif start.startswith(ZIP):
        yield from _members(name, path)
    else:
        yield File(name, str(path), lambda: _pieces(path))


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        yield from _bounded(_of(stream), path.stat().st_size)


def _of(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece


def _of_gzip(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) as stream:
            yield from iter(lambda: stream.read(PIECE), b"")
    except (OSError, EOFError, zlib.error) as error:
        raise PackedError(f"a damaged gzip file ({error})") from error


def _bounded(pieces: Iterator[bytes], packed: int) -> Iterator[bytes]:
    """Passes pieces on until they are more than a file, or one so small, may hold."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > LIMITS.file:
            raise PackedError(f"over {LIMITS.file} bytes, the most that `file` in limits.py allows")
        if size > max(SMALL, packed * LIMITS.ratio):
            raise PackedError(f"packed over {LIMITS.ratio} to 1, as no honest text is")
        yield piece


def _members(name: str, path: Path) -> Iterator[File | Fault]:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if _is_file(info)]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield _left_out(path, f"it is a damaged zip archive ({error})")
        return
    if wrong := _wrong_with(infos):
        yield _left_out(path, wrong)
        return
    for info in sorted(infos, key=lambda info: info.filename):
        opened = _opener(path, info)
        yield File(f"{name}/{info.filename}", f"{path}/{info.filename}", opened)


def _is_file(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return not (info.is_dir() or hidden or info.filename.startswith(FOREIGN))


def _wrong_with(infos: list[zipfile.ZipInfo]) -> str:
    """Why an archive is not opened at all, or ""."""
    names = [info.filename for info in infos]
    if OFFICE in names:
        return "it is an office document"
    if len(names) > LIMITS.members:
        return f"it has {len(names)} files, more than {LIMITS.members}"
    if len(set(names)) < len(names):
        return "it has two files of one name"
    if sum(info.file_size for info in infos) > LIMITS.archive:
        return f"its files have over {LIMITS.archive} bytes together"
    return "" if names else "there is no file in it"


def _opener(path: Path, info: zipfile.ZipInfo) -> Callable[[], Iterator[bytes]]:
    def opened() -> Iterator[bytes]:
        try:
            with zipfile.ZipFile(path) as archive, archive.open(info) as member:
                yield from _bounded(iter(lambda: member.read(PIECE), b""), info.compress_size)
        except (
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            OSError,
            zlib.error,
        ) as error:
            raise PackedError(f"a damaged or locked member of an archive ({error})") from error

    return opened


def _left_out(path: Path, why: str) -> Fault:
    cure = "unpack it, and add the files that are listings"
    return Fault(str(path), 1, "archive not read", why, cure)
