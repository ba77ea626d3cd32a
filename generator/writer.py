"""The only place that writes: a folder made to hold exactly the files it should."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.errors import Fault, PaperstacksError

MARK = ".paperstacks"
EXPLANATION = "Made by the generator, which removes whatever it did not make. Safe to delete.\n"


def write(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Makes the folder hold these files, by path relative to it, and nothing else.

    A file whose content is right is not touched; another is replaced in one step, so that
    nobody ever reads half a file.

    Returns:
        How many files were written or removed.

    Raises:
        PaperstacksError: if the folder holds what the generator did not make, or a path would
            leave it.
    """
    _claim(folder)
    wanted = {_inside(folder, path): content for path, content in files.items()}
    stale = [path for path in _files_of(folder) if path not in wanted and path.name != MARK]
    for path in stale:
        path.unlink()
    changed = [path for path, content in wanted.items() if write_file(path, content)]
    _remove_empty_folders(folder)
    return len(stale) + len(changed)


def write_file(path: Path, content: str | bytes) -> bool:
    """Writes a file in one step unless it has this content already; says whether it wrote."""
    new = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.stat().st_size == len(new) and path.read_bytes() == new:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name[:100]}.unfinished")
    unfinished.write_bytes(new)
    unfinished.replace(path)
    return True


def _claim(folder: Path) -> None:
    mark = folder / MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        why = f"it holds files and no `{MARK}`, so they may be somebody's work"
        raise PaperstacksError(
            Fault(str(folder), 1, "folder not written", why, "name an empty or a new folder")
        )
    folder.mkdir(parents=True, exist_ok=True)
    write_file(mark, EXPLANATION)


def _inside(folder: Path, path: str) -> Path:
    target = folder / path
    if ".." in target.parts or not target.is_relative_to(folder):
        why = "a page may not leave the folder of pages"
        raise PaperstacksError(Fault(path, 1, "path refused", why, "please report this"))
    return target


def _files_of(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _remove_empty_folders(folder: Path) -> None:
    for root, _, _ in os.walk(folder, topdown=False):
        path = Path(root)
        if path != folder and not any(path.iterdir()):
            path.rmdir()
