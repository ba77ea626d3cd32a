"""Earlier states of the inputs, as version control keeps them."""

import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import Fault, PaperstacksError


@contextmanager
def state(base: str, folders: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Folders as they were: at a git revision, or inside another folder that is the base.

    A folder that the base does not have is an empty one.

    Raises:
        PaperstacksError: if there is neither such a folder nor such a revision.
    """
    with TemporaryDirectory() as place:
        if Path(base).is_dir():
            yield _found(Path(base), folders, Path(place))
        else:
            yield tuple(_checked_out(base, folder, Path(place)) for folder in folders)


def _found(base: Path, folders: Sequence[Path], place: Path) -> tuple[Path, ...]:
    """A base may be one folder of dumps, or a checkout with all of the folders in it."""
    inside = [base / folder.name for folder in folders]
    if not inside[0].is_dir():
        inside[0] = base
    return tuple(folder if folder.is_dir() else place for folder in inside)


def _checked_out(revision: str, folder: Path, place: Path) -> Path:
    inside = folder.resolve()
    root = Path(_git(inside, "rev-parse", "--show-toplevel").decode().strip())
    name = inside.relative_to(root).as_posix()
    named = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    commit = named.decode().strip()
    there = place / folder.name
    there.mkdir()
    if _git(root, "ls-tree", "--name-only", commit, "--", name):
        packed = _git(root, "archive", "--format=tar", f"{commit}:{name}")
        with tarfile.open(fileobj=BytesIO(packed)) as archive:
            archive.extractall(there, filter="data")
    return there


def _git(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(  # noqa: S603, no shell, and no argument can pass for an option
        ["git", *arguments],  # noqa: S607, whichever git the person has
        cwd=folder if folder.is_dir() else folder.parent,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        why = " ".join(done.stderr.decode(errors="replace").split())
        cure = "name a folder, or a revision that the checkout has"
        raise PaperstacksError(Fault(str(folder), 1, "git knows no such base", why, cure))
    return done.stdout
