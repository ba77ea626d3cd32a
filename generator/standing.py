"""Parts of a finished site that are taken over as they stand, while they are made of the same."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.digest import Sum
from generator.writer import write_file

Files = Iterable[tuple[str, str | bytes]]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a part.

    Attributes:
        made_of: digest of all that it was made of.
        holds: digest of its files.
        paths: theirs, in the order in which they were made.
    """

    made_of: str
    holds: str
    paths: tuple[str, ...]


class Standing:
    """The site that the last build left, in parts that are known by content."""

    def __init__(self, site: Path, lists: Path) -> None:
        """Takes the folder of the site, and one for lists of what is in each part."""
        self._site = site
        self._lists = lists

    def part(
        self, name: str, made_of: str, make: Callable[[], Files]
    ) -> Iterator[tuple[str, bytes]]:
        """The files of a part, read if they stand as they were made, else made.

        Args:
            name: of the part.
            made_of: digest of all that it is made of; "" if that is not known.
            make: makes its files, by path, each path once.
        """
        part = self._known(name, made_of) if made_of else None
        if part:
            yield from self._files(part)
            return
        paths, held = list[str](), Sum()
        for path, content in make():
            made = content.encode() if isinstance(content, str) else content
            paths.append(path)
            held.add(path, made)
            yield path, made
        known = _Part(made_of, str(held), tuple(paths))
        write_file(self._lists / name, msgspec.msgpack.encode(known))

    def _known(self, name: str, made_of: str) -> _Part | None:
        try:
            part = msgspec.msgpack.decode((self._lists / name).read_bytes(), type=_Part)
            return part if part.made_of == made_of and self._stands(part) else None
        except (OSError, msgspec.DecodeError):
            return None

    def _stands(self, part: _Part) -> bool:
        held = Sum()
        for path, content in self._files(part):
            held.add(path, content)
        return str(held) == part.holds

    def _files(self, part: _Part) -> Iterator[tuple[str, bytes]]:
        return ((path, (self._site / path).read_bytes()) for path in part.paths)
