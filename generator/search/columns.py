"""Facts of all papers side by side, to filter, to sort and to count by.

`columns`, deflated: a byte a paper for its year (less 1900, 0 unknown); a byte a paper for whether
it has code (1) and how often it was seen (twice that, at most 127); then for each further sighting
in another dump the gap from the paper before and the dump's number.
`newest`, deflated, each of some papers that have a date, the newest first: gaps between the numbers
of those of a day, and 0 before each further day.
`slugs`, deflated, each of some papers: a JSON array.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from generator.compact import compact
from generator.search import coding
from generator.search.facts import Facts

DATED = 2048  # papers in a file
NAMED = 4096  # the same, of slugs
SEEN = 127
_EPOCH = date(1900, 1, 1)
_UNTOLD = "-01-01"  # of a date that is known to the year, or to the month


def columns(known: Sequence[Facts], dumps: Mapping[str, int]) -> bytes:
    """Year, code, sightings and further dumps."""
    years = bytes(year(facts.published) for facts in known)
    flags = bytes(facts.has_code + 2 * min(facts.sightings, SEEN) for facts in known)
    further = [(at, dumps[name]) for at, facts in enumerate(known) for name in facts.dumps[1:]]
    gaps = np.diff([at for at, _ in further], prepend=0)
    pairs = np.stack([gaps, [dump for _, dump in further]], axis=1).reshape(-1) if further else gaps
    seen = coding.numbers(pairs.astype(np.int32))[0]
    return coding.packed(
        b"", (years, coding.RUNS), (flags, coding.RUNS), (seen, coding.REPETITIONS)
    )


def newest(known: Sequence[Facts]) -> Iterator[bytes]:
    """The papers by the day on which each was published, or the first of its month or year."""
    dated = sorted(
        (-_day(facts.published), at) for at, facts in enumerate(known) if facts.published
    )
    for start in range(0, len(dated), DATED):
        numbers: list[int] = []
        day, before = dated[start][0], -1
        for next_day, at in dated[start : start + DATED]:
            if next_day != day:
                numbers.append(0)
                day, before = next_day, -1
            numbers.append(at - before)
            before = at
        yield coding.packed(coding.numbers(np.array(numbers, np.int32))[0])


def slugs(known: Sequence[Facts]) -> Iterator[bytes]:
    """The slugs of the papers, for who wants many of them and nothing else."""
    for start in range(0, len(known), NAMED):
        each = [facts.slug for facts in known[start : start + NAMED]]
        yield coding.packed(compact(each))


def year(published: str) -> int:
    """As one byte."""
    return min(max(int(published[:4]) - _EPOCH.year, 1), 255) if published else 0


def _day(published: str) -> int:
    whole = date.fromisoformat(published + _UNTOLD[len(published) - len("2024-01-01") :]
                               if len(published) < len("2024-01-01") else published)  # fmt: skip
    return (whole - _EPOCH).days
