"""Hugo, on the same pages in the same frame, for comparison."""

import os
import resource
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.stamp.shells import CONTENT, DESCRIPTION, TITLE

_CONFIGURATION = """\
baseURL = "https://papers.example/"
title = "Paperstacks"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
_SLOTS = {
    f'<h1 id="{CONTENT}">{CONTENT}</h1>': "{{ .Content }}",
    TITLE: "{{ .Title }}",
    DESCRIPTION: "{{ .Description }}",
}


def command() -> str | None:
    """Where Hugo is, if it is installed: beside this Python or on the path."""
    return shutil.which("hugo", path=sysconfig.get_path("scripts")) or shutil.which("hugo")


def cost(
    hugo: str, pages: Iterable[tuple[str, str]], shell: str, folder: Path
) -> tuple[float, float]:
    """CPU-seconds and seconds that Hugo takes for pages as Markdown.

    Args:
        hugo: the program.
        pages: their Markdown, by path.
        shell: a page of the site, with marks.
        folder: where to work.
    """
    for path, text in (*_project(shell), *((f"content/{_named(p)}", t) for p, t in pages)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    began, before = time.perf_counter(), _cpu()
    subprocess.run([hugo, "--quiet"], cwd=folder, env={**os.environ}, check=True)  # noqa: S603
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
