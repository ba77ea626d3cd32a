"""Facts of all papers side by side, to filter, to sort and to count by.

`columns`, deflated: a byte a paper for its year (less 1900, 0 unknown); a byte a paper for whether
it has code (1) and how often it was seen (twice that, at most 127); then for each further sighting
in another dump the gap from the paper before and the dump's number.
`days`, deflated: days since 1900 of each paper, all low bytes, then all high ones; 0 unknown.
`topics`, deflated, each of some papers: for each the number of its keywords, and theirs.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from generator.records import Keyword, Paper
from generator.search import coding
from generator.search.facts import Facts

TOPICS = 4096  # papers in a file
SEEN = 127
_EPOCH = date(1900, 1, 1)
_UNTOLD = "-01-01"  # of a date that is known to the year, or to the month


def columns(known: Sequence[Facts], dumps: Mapping[str, int]) -> bytes:
    """Year, code, sightings and further dumps."""
    years = bytes(_year(facts.published) for facts in known)
    flags = bytes(facts.has_code + 2 * min(facts.sightings, SEEN) for facts in known)
    further = [(at, dumps[name]) for at, facts in enumerate(known) for name in facts.dumps[1:]]
    gaps = np.diff([at for at, _ in further], prepend=0)
    pairs = np.stack([gaps, [dump for _, dump in further]], axis=1).reshape(-1) if further else gaps
    return years + flags + coding.numbers(pairs.astype(np.int32))[0]


def days(known: Sequence[Facts]) -> bytes:
    """The day on which each was published, or the first of its month or year."""
    each = np.array([_day(facts.published) for facts in known], np.uint16)
    return (each & 255).astype(np.uint8).tobytes() + (each >> 8).astype(np.uint8).tobytes()


def topics(
    papers: Sequence[Paper], keywords: Mapping[str, Sequence[Keyword]], places: Mapping[str, int]
) -> Iterator[bytes]:
    """The numbers of the papers' keywords."""
    for start in range(0, len(papers), TOPICS):
        each = [keywords.get(paper.slug, ()) for paper in papers[start : start + TOPICS]]
        flat = [x for of in each for x in (len(of), *(places[k.slug] for k in of))]
        yield coding.numbers(np.array(flat, np.int32))[0]


def _year(published: str) -> int:
    return min(max(int(published[:4]) - _EPOCH.year, 0), 255) if published else 0


def _day(published: str) -> int:
    if not published:
        return 0
    whole = date.fromisoformat(published + _UNTOLD[len(published) - len("2024-01-01") :]
                               if len(published) < len("2024-01-01") else published)  # fmt: skip
    return max((whole - _EPOCH).days, 0)
