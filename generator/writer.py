"""The only place that writes: a folder made to hold exactly the files it should, in one step."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.errors import Fault, PaperstacksError
from generator.swapping import recover, swap

MARK = ".paperstacks"
EXPLANATION = "Made by the generator, which removes whatever it did not make. Safe to delete.\n"


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Makes the folder hold these files, by path relative to it, and nothing else.

    They are gathered in a folder beside it, `.NAME.before`, which then changes places with it.
    So whatever ends a run, even a kill, the folder holds all files of one run or all of another.
    A file whose content is right is not written but linked, and the folder of the run before is
    brought up to date the next time, so that only what changes costs more than a look. Files are
    taken one by one and not kept.

    Returns:
        How many files were written or removed.

    Raises:
        PaperstacksError: if the folder holds what the generator did not make, or a path would
            leave it.
    """
    beside = folder.with_name(f".{folder.name}.before")
    recover(folder, beside)
    _refuse_work_of_others(folder)
    beside.mkdir(parents=True, exist_ok=True)
    held, left = set(files_of(str(folder))), set(files_of(str(beside)))
    standing, folders = held | left, {""}
    wanted, changed = set[str](), 0
    for path, content in chain([(MARK, EXPLANATION)], files):
        wanted.add(_inside(path))
        new = content.encode() if isinstance(content, str) else content
        if path not in standing and _created(str(beside), path, new, folders):
            changed += 1
        else:
            changed += not _gathered(f"{folder}/{path}", f"{beside}/{path}", new)
    _remove(beside, left - wanted)
    stale = len(held - wanted)
    if changed or stale:
        swap(folder, beside)
    return changed + stale


def write_file(path: Path, content: str | bytes | bytearray) -> bool:
    """Writes a file in one step unless it has this content already; says whether it wrote."""
    new = content.encode() if isinstance(content, str) else content
    if _holds(str(path), new):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name[:100]}.unfinished")
    unfinished.write_bytes(new)
    unfinished.replace(path)
    return True


def _refuse_work_of_others(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        why = f"it holds files and no `{MARK}`, so they may be somebody's work"
        raise PaperstacksError(
            Fault(str(folder), 1, "folder not written", why, "name an empty or a new folder")
        )


def _gathered(old: str, new: str, content: bytes) -> bool:
    """Puts a file into the new folder; says whether the old one has it already."""
    unchanged = _holds(old, content)
    if unchanged and _is_same(old, new):
        return True
    if unchanged:
        _make_way(new)
        _link(old, new)
    elif not _holds(new, content) and not _replaced(new, content):
        _make_way(new)
        Path(new).write_bytes(content)
    return unchanged


def _replaced(path: str, content: bytes) -> bool:
    """Writes a file in the place of one, never into that one; says whether it could."""
    try:
        os.unlink(path)  # noqa: PTH108, for speed
    except FileNotFoundError:
        pass
    except OSError:
        return False
    return _filled(path, content)


def _created(top: str, path: str, content: bytes, folders: set[str]) -> bool:
    """Writes a file that is new, in a folder that is there or new; says whether it could.

    Args:
        top: the folder of all.
        path: of the file in it.
        content: of the file.
        folders: those that are known to be there, to which that of the file is added.
    """
    folder = path.rpartition("/")[0]
    if folder not in folders:
        try:
            os.mkdir(f"{top}/{folder}")  # noqa: PTH102, for speed
        except FileExistsError:
            pass
        except OSError:
            return False
        folders.add(folder)
    return _filled(f"{top}/{path}", content)


def _filled(path: str, content: bytes) -> bool:
    """Writes a file that is new; says whether it could. Without a buffer, which costs as much."""
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except OSError:
        return False
    try:
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)
    return True


def _is_same(old: str, new: str) -> bool:
    try:
        return os.path.samestat(os.stat(old), os.stat(new))  # noqa: PTH116, for speed
    except OSError:
        return False


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without links
        Path(new).write_bytes(Path(old).read_bytes())


def _make_way(path: str) -> None:
    """Removes what stands at a path, never writing into a file that the other folder shares."""
    place = Path(path)
    if place.is_dir() and not place.is_symlink():
        _remove(place, list(files_of(path)))
        place.rmdir()
    try:
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
    except (NotADirectoryError, FileExistsError):
        next(above for above in place.parents if above.is_file()).unlink()
        place.parent.mkdir(parents=True)


def _holds(path: str, content: bytes | bytearray) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123, for speed
            return os.fstat(file.fileno()).st_size == len(content) and file.readall() == content
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return False


def _inside(path: str) -> str:
    if path.startswith("/") or ".." in path.split("/"):
        why = "a page may not leave the folder of pages"
        raise PaperstacksError(Fault(path, 1, "path refused", why, "please report this"))
    return path


def files_of(folder: str, prefix: str = "") -> Iterator[str]:
    """The paths of all files below a folder, relative to it."""
    if not os.path.isdir(folder):  # noqa: PTH112, for speed
        return
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from files_of(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """Removes files from a folder, and the folders in it that hold nothing then."""
    for path in paths:
        try:
            (folder / path).unlink()
        except (FileNotFoundError, NotADirectoryError):  # another file has taken its place
            continue
        for above in (folder / path).parents:
            if above == folder or any(above.iterdir()):
                break
            above.rmdir()
