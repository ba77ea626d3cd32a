"""Values kept between builds by what they are made of, in a folder that may go at any time."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.digest import SIZE, digest, made_of
from generator.writer import write_file

Value = TypeVar("Value")


class Cache:
    """Keeps values in a folder, or nowhere.

    A value is known by the content of the files that it is made of and by the code that makes it;
    no date counts. Files hold MessagePack, which says nothing but values and is checked against
    the type asked for, behind a digest of itself: a damaged one is made anew.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def kept(self, paths: Sequence[Path], kind: type[Value], make: Callable[[], Value]) -> Value:
        """The value that was kept, or the one that is made now.

        Args:
            paths: the files and folders that it depends on; what they are called counts too.
            kind: its type, which tells values of the same files apart.
            make: makes it, of nothing but the files and the code.
        """
        if self._folder is None:
            return make()
        name = made_of(paths, str(kind))
        self._used.add(name)
        known = _unpacked(self._folder / name, kind)
        if known is not None:
            return known
        made = make()
        if made_of(paths, str(kind)) == name:  # else it may be of either
            self._keep(name, made)
        return made

    def forget_others(self) -> None:
        """Removes what nobody asked for."""
        if self._folder and self._folder.exists():
            for path in self._folder.iterdir():
                if path.name not in self._used:
                    path.unlink()

    def _keep(self, name: str, value: object) -> None:
        content = bytearray(SIZE)  # one buffer, for the value may be large
        try:
            msgspec.msgpack.Encoder().encode_into(value, content, SIZE)
        except UnicodeEncodeError:  # half a character, in the name of a file
            return
        content[:SIZE] = digest(memoryview(content)[SIZE:])
        write_file(Path(self._folder or "", name), content)


def _unpacked(path: Path, kind: type[Value]) -> Value | None:
    try:
        content = memoryview(path.read_bytes())
        if digest(content[SIZE:]) != content[:SIZE]:
            return None
        return msgspec.msgpack.decode(content[SIZE:], type=kind)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


NOWHERE = Cache()
"""Keeps nothing."""
