"""Hugo, on the same pages in the same frame, for comparison."""

import resource
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.stamp.shells import CONTENT, DESCRIPTION, TITLE
from tests.bench.figures import Cost

_CONFIGURATION = """\
baseURL = "https://papers.example/"
title = "Paperstacks"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
_SLOTS = {
    f"<h1>{CONTENT}</h1>": "{{ .Content }}",
    TITLE: "{{ .Title }}",
    DESCRIPTION: "{{ .Description }}",
}


def command() -> str | None:
    """Where Hugo is, if it is installed: beside this Python or on the path."""
    return shutil.which("hugo", path=sysconfig.get_path("scripts")) or shutil.which("hugo")


def write_project(folder: Path, pages: Iterable[tuple[str, str]], shell: str) -> None:
    """Writes what Hugo needs to make a site.

    Args:
        folder: where to.
        pages: their Markdown, by path.
        shell: a page of the site, with marks.
    """
    named = ((f"content/{_named(path)}", text) for path, text in pages)
    for path, text in chain(_project(shell), named):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def cost(folder: Path) -> Cost:
    """What Hugo takes for a project."""
    began, before = time.perf_counter(), _cpu()
    subprocess.run([command() or "", "--quiet"], cwd=folder, check=True)  # noqa: S603, no input
    return _cpu() - before, time.perf_counter() - began


def _project(shell: str) -> Iterator[tuple[str, str]]:
    for mark, slot in _SLOTS.items():
        shell = shell.replace(mark, slot)
    yield "hugo.toml", _CONFIGURATION
    for layout in ("single", "list", "home"):
        yield f"layouts/{layout}.html", shell


def _named(path: str) -> str:
    """A page that pages stand below has another name here."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/_index.md" if name == "index.md" else path


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
