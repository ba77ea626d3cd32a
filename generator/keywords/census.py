"""What a whole corpus says of each candidate topic."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.keywords.mentions import Reading
from generator.records import Paper

_CEILING_SHARE = 0.2
_CEILING_LEAST = 20
_FLOORS = ((60_000, 5), (30_000, 4), (7_000, 3), (0, 2))


@dataclass(frozen=True)
class Census:
    """Counts over a corpus.

    Attributes:
        size: number of papers.
        papers: key to the number of papers that mention it.
        titles: key to the number of papers with it in their title.
    """

    size: int
    papers: Mapping[str, int]
    titles: Mapping[str, int]

    @cached_property
    def floor(self) -> int:
        """Fewest papers that make a topic shared; grows with the corpus."""
        return next(floor for size, floor in _FLOORS if self.size >= size)

    @cached_property
    def shared(self) -> frozenset[str]:
        """Keys that enough papers mention."""
        return frozenset(key for key, papers in self.papers.items() if papers >= self.floor)

    @cached_property
    def ceiling(self) -> float:
        """Most papers that a topic may have and still tell something."""
        return max(_CEILING_SHARE * self.size, _CEILING_LEAST)


def count(papers: Iterable[Paper], reading: Reading) -> Census:
    """Counts the candidates of a corpus; one paper at a time is held."""
    size = 0
    mentioned: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for paper in papers:
        size += 1
        everywhere, in_title = reading.keys(paper)
        mentioned.update(everywhere)
        titled.update(in_title)
    return Census(size, mentioned, titled)
