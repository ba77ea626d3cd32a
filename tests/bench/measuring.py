"""One build, measured in a process of its own: `python -m tests.bench.measuring FOLDER`."""

import json
import os
import resource
import sys
import time
from dataclasses import astuple
from functools import partial
from pathlib import Path

from generator import pages, pipeline, theme
from generator.cache import Cache
from generator.inputs import Inputs
from generator.publishing import Source, publish
from generator.records import Catalogue
from generator.stamp import place
from generator.stamp.addresses import file
from tests.bench import hugo

PROJECT = Path(__file__).parents[2]
PUBLISHED = {
    "SITE_URL": "https://papers.example/stacks/",
    "REPO_URL": "https://forge.example/somebody/stacks",
}
"""A site that is published weighs more: its pages have its address."""


class Clock:
    """Notes for each stage what it cost: CPU-seconds of all processes, and seconds."""

    def __init__(self) -> None:
        self.costs: dict[str, tuple[float, float]] = {}
        self._stage = "start"
        self._since = (0.0, time.perf_counter())  # what was loaded costs, too

    def begin(self, stage: str) -> None:
        """The stage before ends, and this begins."""
        now = self._now()
        spent = (now[0] - self._since[0], now[1] - self._since[1])
        self.costs[self._stage] = spent
        self._stage, self._since = stage, now

    @staticmethod
    def _now() -> tuple[float, float]:
        return sum(os.times()[:4]), time.perf_counter()


def main(folder: str, *options: str) -> None:
    """Builds a site of the dumps in a folder; prints what it cost as JSON.

    With the option `--with-hugo` a project for Hugo is put beside it, with the same pages.
    """
    work, clock = Path(folder), Clock()
    os.environ |= PUBLISHED
    inputs = Inputs(work / "dumps", work / "-", work / "-")
    settle = partial(pipeline.catalogue, inputs, cache=Cache(work / "build/cache/dumps"))
    source = Source(settle, partial(theme.made_of, astuple(inputs)))
    settled, weight = publish(source, PROJECT / "docs", work / "build", clock.begin)
    clock.begin("end")
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = sum(resource.getrusage(each).ru_maxrss for each in who)  # KiB on Linux
    if options:
        _for_hugo(settled, work)
    figures = {
        "papers": len(settled.papers),
        "pages": sum(1 for _ in pages.drafts(settled)),
        "costs": clock.costs,
        "peak": peak / 1024,
        "files": weight.files,
        "bytes": weight.size,
    }
    print(json.dumps(figures))


def _for_hugo(settled: Catalogue, work: Path) -> None:
    environment = pages.environment(PROJECT / "docs" / "templates")
    texts = ((page.path, page.text) for page in pages.render(settled, environment))
    shell = work / "build/cache/theme" / file(place("paper", "papers/a.md", described=True))
    hugo.write_project(work / "hugo", texts, shell.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
