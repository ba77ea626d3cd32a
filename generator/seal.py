"""A seal on a finished site: what it was made of, what it holds, and what its run said."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.digest import Sum
from generator.writer import MARK, files_of, write_file

_PLACE = Path("cache", "seal")


@dataclass(frozen=True, slots=True)
class Seal:
    """Stands for a site that need not be made again while nothing differs.

    Attributes:
        made_of: digest of everything that it was made of.
        holds: digest of all its files.
        wrong: what its run had to complain of, a line each.
        told: what else it told the person who started it.
        copies: names of the files of the site that stand beside it too.
    """

    made_of: str
    holds: str
    wrong: tuple[str, ...]
    told: tuple[str, ...]
    copies: tuple[str, ...]


def put(out: Path, seal: Seal) -> None:
    """Puts a seal on the site in a folder."""
    write_file(out / _PLACE, msgspec.msgpack.encode(seal))


def unbroken(out: Path, made_of: str) -> Seal | None:
    """The seal on the site in a folder, if it is made of this and stands as it was left."""
    try:
        seal = msgspec.msgpack.decode((out / _PLACE).read_bytes(), type=Seal)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    if seal.made_of != made_of:
        return None
    try:
        return seal if _stands(out, seal) else None
    except OSError:
        return None


def copies(out: Path) -> tuple[str, ...]:
    """The names of the files of a site that stand beside it too."""
    return tuple(
        sorted(path.name for path in out.iterdir() if (out / "site" / path.name).is_file())
    )


def _stands(out: Path, seal: Seal) -> bool:
    site, held = out / "site", Sum()
    for path in files_of(str(site)):
        if path != MARK:
            held.add(path, (site / path).read_bytes())
    return (
        str(held) == seal.holds
        and (site / MARK).exists()
        and all((out / name).read_bytes() == (site / name).read_bytes() for name in seal.copies)
    )
