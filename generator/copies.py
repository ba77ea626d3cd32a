"""Files of a folder that stand beside it too, where people look for them first."""

from collections.abc import Iterator
from pathlib import Path

from generator.standing import Files
from generator.writer import write_file


class Copies:
    """Sees files go by on their way into a folder, and puts copies of them beside it."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def of(self, files: Files) -> Iterator[tuple[str, str | bytes]]:
        """The files, of which only the names are kept, as they may be large."""
        for name, content in files:
            self._names.append(name)
            yield name, content

    def put(self, folder: Path) -> None:
        """Puts them beside the folder, once it holds them."""
        for name in self._names:
            write_file(folder.with_name(name), (folder / name).read_bytes())
