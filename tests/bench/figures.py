"""What a build cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Cost: TypeAlias = tuple[float, float]
"""CPU-seconds of all processes, and seconds."""


@dataclass(frozen=True)
class Figures:
    """One size of site, measured.

    Attributes:
        papers, pages, files: how many; pages are the generated ones.
        bytes: of all files.
        peak: memory of the process that builds, and of the largest that it started, in MiB.
        costs: of each stage, in order.
        one_more: the same when a dump is added to the finished site.
        hugo: what Hugo takes for the pages, None if it is not installed.
    """

    papers: int
    pages: int
    files: int
    bytes: int
    peak: float
    costs: Mapping[str, Cost]
    one_more: Mapping[str, Cost]
    hugo: Cost | None = None


def together(costs: Mapping[str, Cost]) -> Cost:
    """All stages added up."""
    cpu, wall = (sum(column) for column in zip(*costs.values(), strict=True))
    return cpu, wall
