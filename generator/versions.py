"""What version control knows about the dumps."""

import subprocess
from pathlib import Path

from generator.errors import Fault, PaperstacksError


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Names of the files in a folder that are new or differ since a git revision.

    Raises:
        PaperstacksError: if git knows no such revision.
    """
    command = ["git", "diff", "--name-only", "-z", "--diff-filter=d", "--end-of-options", revision]
    done = subprocess.run(  # noqa: S603, no shell, and the revision cannot pass for an option
        [*command, "--", str(folder)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        why = " ".join(done.stderr.split())
        cure = "name a revision that the checkout has"
        raise PaperstacksError(Fault(revision, 1, "no such revision", why, cure))
    return frozenset(Path(name).name for name in done.stdout.split("\0") if name)
