"""Figures as a table in Markdown."""

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from math import log

from tests.bench.figures import Cost, Figures, together


def table(measured: Sequence[Figures]) -> Iterator[str]:
    """The figures of several sizes, ascending, side by side.

    A cost is "CPU-seconds of all processes (seconds)".
    """
    yield f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}; CPU-seconds, in brackets seconds"
    yield ""
    yield _row("papers", (f"{one.papers:,}" for one in measured))
    yield "|---|" + "---:|" * len(measured)
    for name, shown in _lines(measured):
        yield _row(name, map(shown, measured))
    for one, other in list(pairwise(measured))[-1:]:
        yield ""
        yield f"Cost grows with papers to the power of {exponent(one, other):.2f} between the last."


def exponent(one: Figures, other: Figures) -> float:
    """The power of the number of papers with which CPU-seconds grow between two sizes."""
    grown = together(other.costs)[0] / together(one.costs)[0]
    return log(grown) / log(other.papers / one.papers)


def _lines(measured: Sequence[Figures]) -> Iterator[tuple[str, Callable[[Figures], str]]]:
    """Each line's name, and what it shows of a size."""
    for stage in measured[0].costs:
        yield stage, partial(_stage, stage)
    yield "**together**", lambda one: _cost(together(one.costs))
    yield "one dump more", lambda one: _cost(together(one.one_more))
    yield "peak memory, MiB", lambda one: f"{one.peak:,.0f}"
    yield "files", lambda one: f"{one.files:,}"
    yield "MB", lambda one: f"{one.bytes / 1e6:,.1f}"
    yield "pages", lambda one: f"{one.pages:,}"
    yield "Hugo for the pages", lambda one: _cost(one.hugo) if one.hugo else "–"
    yield "Hugo / pages", _ratio


def _stage(stage: str, one: Figures) -> str:
    return _cost(one.costs[stage])


def _ratio(one: Figures) -> str:
    if not one.hugo:
        return "–"
    cpu, wall = (theirs / ours for theirs, ours in zip(one.hugo, one.costs["pages"], strict=True))
    return f"{cpu:.1f} ({wall:.1f})"


def _cost(cost: Cost) -> str:
    return f"{cost[0]:,.2f} ({cost[1]:,.2f})"


def _row(name: str, cells: Iterator[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
