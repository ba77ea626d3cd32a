"""One build, measured in a process of its own: `python -m tests.bench.measuring DUMPS OUT`."""

import json
import os
import resource
import sys
import time
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.publishing import publish
from tests.invented_dumps import NOTHING

PROJECT = Path(__file__).parents[2]


class Clock:
    """Notes for each stage what it cost: CPU-seconds of all processes, and seconds."""

    def __init__(self) -> None:
        self.costs: dict[str, tuple[float, float]] = {}
        self._stage = "start"
        self._since = self._now()

    def begin(self, stage: str) -> None:
        """The stage before ends, and this begins."""
        now = self._now()
        spent = (now[0] - self._since[0], now[1] - self._since[1])
        self.costs[self._stage] = spent
        self._stage, self._since = stage, now

    @staticmethod
    def _now() -> tuple[float, float]:
        return sum(os.times()[:4]), time.perf_counter()


def main(dumps: str, out: str) -> None:
    """Builds a site; prints what it cost as JSON."""
    clock = Clock()
    settle = partial(pipeline.catalogue, pipeline.Inputs(Path(dumps), NOTHING, NOTHING))
    settled, weight = publish(settle, PROJECT / "docs", Path(out), clock.begin)
    clock.begin("end")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # KiB on Linux
    print(
        json.dumps(
            {
                "papers": len(settled.papers),
                "costs": clock.costs,
                "peak": peak / 1024,
                "files": weight.files,
                "bytes": weight.size,
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
