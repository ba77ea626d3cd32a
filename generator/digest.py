"""Digests: what something is made of, by content and never by date."""

import hashlib
import os
import stat
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

SIZE = 32  # bytes of a digest

_PACKAGE = Path(__file__).parent


def digest(content: bytes | memoryview) -> bytes:
    """The digest of a content."""
    return hashlib.blake2b(content, digest_size=SIZE).digest()


def made_of(paths: Sequence[Path], *settings: str) -> str:
    """The digest of files, of all that is in folders, of settings, and of this program.

    Args:
        paths: in an order that counts, as does how they are written; one may be missing.
        settings: whatever else makes a difference.
    """
    whole = hashlib.blake2b(digest_size=SIZE)
    for said in (_code(), *settings):
        whole.update(digest(said.encode("utf-8", "surrogateescape")))
    for path in paths:
        for part in _parts(str(path)):
            whole.update(part)
    return whole.hexdigest()


class Sum:
    """The digest of files in any order, taken as they go by.

    It adds up digests: AdHash of Bellare and Micciancio, "A new paradigm for collision-free
    hashing", 1997, which is enough to see damage.
    """

    def __init__(self) -> None:
        self._sum = 0

    def add(self, path: str, content: bytes) -> None:
        """Takes a file."""
        self._sum += _number(path, content)

    def __str__(self) -> str:
        return f"{self._sum % (1 << 8 * SIZE):x}"


@lru_cache(1)  # of a page, one sum after the other asks for the same
def _number(path: str, content: bytes) -> int:
    """The digest of a file with its name."""
    one = hashlib.blake2b(path.encode("utf-8", "surrogateescape") + b"\0", digest_size=SIZE)
    one.update(content)
    return int.from_bytes(one.digest(), "big")


def _parts(path: str) -> Iterator[bytes]:
    """What stands at a path: its name and kind, and the content of files."""
    yield digest(os.fsencode(path))
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116, of many files
    except OSError:
        yield b"-"
        return
    if os.path.islink(path):  # noqa: PTH114, of many files
        yield digest(os.fsencode(os.readlink(path)))  # noqa: PTH115
    elif stat.S_ISDIR(mode):
        for name in sorted(os.listdir(path)):  # noqa: PTH208
            yield from _parts(f"{path}/{name}")
    if stat.S_ISREG(mode):
        with open(path, "rb") as file:  # noqa: PTH123
            yield hashlib.file_digest(file, "blake2b").digest()


@cache
def _code() -> str:
    """A digest of this program and of all that is installed for it."""
    whole = hashlib.blake2b(digest_size=SIZE)
    for part in _program():
        whole.update(digest(part))
    return whole.hexdigest()


def _program() -> Iterator[bytes]:
    yield sys.version.encode()
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        yield "\n".join(sorted(path.name for path in Path(folder).glob("*.dist-info"))).encode()
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes()
