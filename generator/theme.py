"""MkDocs, run over what is written by hand and over shells: all of the site but generated pages."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from generator import digest
from generator.errors import Fault, PaperstacksError
from generator.writer import MARK, write, write_file

CONFIGURATION = Path("mkdocs.yml")
HOOKS = ("frame", "modules", "style")
INPUTS = (CONFIGURATION, *(Path(f"generator/{name}.py") for name in HOOKS))
_SETTINGS = ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH")
_PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "pymdown-extensions")


def rendered(docs: Path, shells: Mapping[str, str], cache: Path) -> Mapping[str, bytes]:
    """The files of the site that do not depend on dumps, by path.

    They are kept in the cache folder until something changes of which they are made.

    Args:
        docs: folder of hand-written pages, with the theme's own templates in `overrides`.
        shells: pages to be rendered beside those, by path.
        cache: where MkDocs may work and what it made may be kept.

    Raises:
        PaperstacksError: if MkDocs fails or has warnings, with what it says.
    """
    key = _digest(docs, shells)
    kept, site = cache / "theme.key", cache / "theme"
    if not kept.exists() or kept.read_text() != key:
        kept.unlink(missing_ok=True)
        write(cache / "by-hand", (*_by_hand(docs), *shells.items()))
        _run(cache / "by-hand", site)
        write_file(kept, key)
    return dict(_files(site))


def made_of(paths: Sequence[Path], *settings: str) -> str:
    """The digest of all that a site of these paths and settings is made of."""
    environment = (os.environ.get(name, "") for name in _SETTINGS)
    return digest.made_of((*paths, CONFIGURATION), *settings, *environment)


def _run(docs: Path, site: Path) -> None:
    shutil.rmtree(site, ignore_errors=True)
    command = ("-m", "mkdocs", "build", "--strict", f"--config-file={CONFIGURATION}")
    run = subprocess.run(  # noqa: S603, the arguments are ours
        [sys.executable, *command, f"--site-dir={site.resolve()}"],
        env={**os.environ, "PAPERSTACKS_DOCS": str(docs.resolve())},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if run.returncode:
        cure = "mend the page or the template that it names"
        said = [line for line in run.stderr.splitlines() if line and not line.startswith("INFO")]
        raise PaperstacksError(
            *(Fault(str(CONFIGURATION), 1, "MkDocs failed", line, cure) for line in said)
        )


def _digest(docs: Path, shells: Mapping[str, str]) -> str:
    """Of all that the theme is made of."""
    digest = hashlib.blake2b()
    for name, value in _made_of(docs, shells):
        content = value if isinstance(value, bytes) else value.encode()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _made_of(docs: Path, shells: Mapping[str, str]) -> Iterator[tuple[str, str | bytes]]:
    yield "python", sys.version
    yield from ((name, version(name)) for name in _PACKAGES)
    yield from ((name, os.environ.get(name, "")) for name in _SETTINGS)
    yield from ((str(path), path.read_bytes()) for path in INPUTS)
    yield from ((path, made) for path, made in _files(docs) if not path.startswith("templates/"))
    yield from shells.items()


def _by_hand(docs: Path) -> Iterator[tuple[str, bytes]]:
    tools = ("templates/", "overrides/")
    return ((path, content) for path, content in _files(docs) if not path.startswith(tools))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MARK:
            yield path.relative_to(folder).as_posix(), path.read_bytes()
