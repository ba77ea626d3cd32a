"""Two folders change places, so that a name always leads to one or the other as a whole."""

import ctypes
import os
from pathlib import Path

_HERE = -100  # AT_FDCWD: relative paths begin in the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE


def swap(folder: Path, other: Path) -> None:
    """Lets two folders change places, in one step where the system can (Linux).

    Elsewhere there is a moment without the first; `recover` mends what a kill in it leaves.
    """
    if not folder.exists():
        other.rename(folder)
    elif not _exchanged(folder, other):
        aside = _aside(folder)
        folder.rename(aside)
        other.rename(folder)
        aside.rename(other)


def recover(folder: Path, other: Path) -> None:
    """Finishes a swap that was cut short."""
    aside = _aside(folder)
    if aside.exists():
        aside.rename(other if folder.exists() else folder)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.aside")


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system could do it, by `renameat2` (Linux 3.15)."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and not rename(
        _HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE
    )
