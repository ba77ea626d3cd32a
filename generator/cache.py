"""Values kept between builds by what they are made of, in a folder that may go at any time."""

import hashlib
import sys
import sysconfig
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.writer import write_file

Value = TypeVar("Value")

_PACKAGE = Path(__file__).parent
_DIGEST = 32  # bytes


class Cache:
    """Keeps values in a folder, or nowhere.

    A value is known by the content of the files that it is made of and by the code that makes it;
    no date counts. Files hold MessagePack, which says nothing but values and is checked against
    the type asked for, behind a digest of itself: a damaged one is made anew.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def kept(self, made_of: Sequence[Path], kind: type[Value], make: Callable[[], Value]) -> Value:
        """The value that was kept, or the one that is made now.

        Args:
            made_of: the files that it depends on; their paths count too.
            kind: its type, which tells values of the same files apart.
            make: makes it, of nothing but the files and the code.
        """
        if self._folder is None:
            return make()
        name = _name(made_of, kind)
        self._used.add(name)
        known = _unpacked(self._folder / name, kind)
        return known if known is not None else self._keep(name, make())

    def forget_others(self) -> None:
        """Removes what nobody asked for."""
        if self._folder and self._folder.exists():
            for path in self._folder.iterdir():
                if path.name not in self._used:
                    path.unlink()

    def _keep(self, name: str, value: Value) -> Value:
        try:
            packed = msgspec.msgpack.encode(value)
        except UnicodeEncodeError:  # half a character, in the name of a file
            return value
        write_file(Path(self._folder or "", name), _digest(packed) + packed)
        return value


def _unpacked(path: Path, kind: type[Value]) -> Value | None:
    try:
        content = path.read_bytes()
        if _digest(content[_DIGEST:]) != content[:_DIGEST]:
            return None
        return msgspec.msgpack.decode(content[_DIGEST:], type=kind)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def _name(made_of: Sequence[Path], kind: object) -> str:
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for part in (_code(), str(kind), *map(str, made_of)):
        digest.update(_digest(part.encode("utf-8", "surrogateescape")))
    for path in made_of:
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "blake2b").digest())
    return digest.hexdigest()


NOWHERE = Cache()
"""Keeps nothing."""


@cache
def _code() -> str:
    """A digest of this program and of all that is installed for it."""
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for part in _parts():
        digest.update(_digest(part))
    return digest.hexdigest()


def _parts() -> Iterator[bytes]:
    yield sys.version.encode()
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        yield "\n".join(sorted(path.name for path in Path(folder).glob("*.dist-info"))).encode()
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes()


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST).digest()
