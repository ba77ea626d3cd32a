"""Shards of the inverted index: terms with their postings, and what stands beside them.

A shard is, deflated: the number of its terms; the terms; papers of each; gaps between the papers'
numbers; codes; then bytes of each term for what stands beside it, and these: for each paper the
number of occurrences and their hashes; then, as many without the numbers, hashes of single words
without content.
"""

from collections.abc import Iterator

import numpy as np

from generator.search import coding
from generator.search.coding import Shard
from generator.search.postings import Postings

LEAST, MOST = 2500, 8000  # bytes, before they are deflated; a longer term has a shard of its own
POSTING, TERM = 2.2, 6  # bytes that each takes, about


def shards(stretch: Postings, papers: int) -> Iterator[Shard]:
    """Cuts postings into pieces of about equal size: the smaller, the less is fetched in vain.

    Args:
        stretch: the postings.
        papers: how many there are of all, as there is room for so many files and no more.
    """
    cutter = _Cutter(stretch, min(max(papers, LEAST), MOST))
    for start, end in cutter.cuts():
        yield cutter.shard(start, end)


class _Cutter:
    def __init__(self, stretch: Postings, room: int) -> None:
        self._room = room
        self._terms, self._counts, self._codes = stretch.terms, stretch.counts, stretch.codes
        self._ends = np.concatenate([[0], np.cumsum(stretch.counts)])
        gaps = np.diff(stretch.papers, prepend=np.int32(0))
        gaps[self._ends[:-1]] = stretch.papers[self._ends[:-1]]
        self._gaps, self._gap_ends = coding.numbers(gaps)
        self._count_bytes, self._count_ends = coding.numbers(stretch.counts)
        self._beside, self._beside_ends = _beside(stretch)
        self._sizes = np.diff(self._beside_ends[self._ends])
        self._size_bytes, self._size_ends = coding.numbers(self._sizes)
        self._stops = stretch.stops
        self._stop_ends = 2 * np.concatenate([[0], np.cumsum(stretch.beside_counts)])

    def cuts(self) -> Iterator[tuple[int, int]]:
        start, size = 0, 0.0
        for at, room in enumerate((self._counts * POSTING + self._sizes + TERM).tolist()):
            if at > start and size + room > self._room:
                yield start, at
                start, size = at, 0.0
            size += room
        yield start, len(self._counts)

    def shard(self, start: int, end: int) -> Shard:
        first, last = int(self._ends[start]), int(self._ends[end])
        terms = self._terms[start:end]
        papers = b"".join((
            coding.number(len(terms)),
            coding.words(terms),
            self._count_bytes[self._count_ends[start] : self._count_ends[end]],
            self._gaps[self._gap_ends[first] : self._gap_ends[last]],
        ))  # fmt: skip
        codes = self._codes[first:last].tobytes()
        sizes = self._size_bytes[self._size_ends[start] : self._size_ends[end]]
        beside = sizes + self._beside[self._beside_ends[first] : self._beside_ends[last]]
        stops = self._stops[self._stop_ends[first] : self._stop_ends[last]].tobytes()
        packed = coding.packed(
            papers, (codes, coding.RUNS), (beside, coding.REPETITIONS), (stops, coding.UNEVEN)
        )
        return Shard(terms[0], terms[-1], packed)


def _beside(stretch: Postings) -> tuple[bytes, coding.Ints]:
    """For each paper a count and its hashes, nothing for a term without any; where each begins."""
    firsts = np.cumsum(stretch.counts) - stretch.counts
    has = np.repeat(np.add.reduceat(stretch.beside_counts, firsts) > 0, stretch.counts)
    ends = np.concatenate([[0], np.cumsum(has + 2 * stretch.beside_counts)]).astype(np.int32)
    out = np.zeros(int(ends[-1]), np.uint8)
    is_count = np.zeros(len(out), bool)
    is_count[ends[:-1][has]] = True
    out[is_count] = stretch.beside_counts[has]
    out[~is_count] = stretch.beside
    return out.tobytes(), ends
