"""Which papers a term stands in, how much it says there, and what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.search import weights
from generator.search.neighbours import Bytes, Places
from generator.search.occurrences import KEYWORDS, Ints

Indices = npt.NDArray[np.intp]

AT_ONCE = 1 << 21  # occurrences sorted together: bounds the memory
MOST_BESIDE = 255  # occurrences in one paper whose neighbours are kept


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of consecutive terms.

    Attributes:
        terms: in the order of `sorting_key`.
        counts: papers of each term.
        papers: their numbers, ascending within a term.
        codes: a step, and flags of fields, for each.
        beside_counts: for each, occurrences whose neighbours follow.
        beside: two hashes an occurrence, of the word after it and of the word before.
    """

    terms: list[str]
    counts: Ints
    papers: Ints
    codes: Bytes
    beside_counts: Ints
    beside: Bytes


def count(places: Places, lengths: Ints) -> Iterator[Postings]:
    """The postings of all terms, a stretch of the sorted vocabulary at a time.

    Args:
        places: the occurrences.
        lengths: words by paper and field, as in `Occurrences`.
    """
    ranks, each = places.words, weights.frequencies(lengths)
    used = np.bincount(ranks, minlength=len(places.terms))
    stretches = np.cumsum(used) // AT_ONCE
    for number in np.unique(stretches):
        within = np.flatnonzero((stretches == number) & (used > 0))
        if len(within):
            chosen = np.flatnonzero((ranks >= within[0]) & (ranks <= within[-1]))
            terms = [places.terms[at] for at in within.tolist()]
            yield _stretch(places, chosen, terms, each)


def _stretch(places: Places, chosen: Indices, terms: list[str], each: weights.Floats) -> Postings:
    size = len(each)
    keys = places.words[chosen].astype(np.int64) * size + places.papers[chosen]
    by_key = np.argsort(keys, kind="stable")
    keys, chosen = keys[by_key], chosen[by_key]
    starts = np.flatnonzero(np.diff(keys, prepend=np.int64(-1)))
    fields, after, before = places.fields[chosen], places.after[chosen], places.before[chosen]
    nth = np.arange(len(keys)) - np.repeat(starts, np.diff(starts, append=len(keys)))
    has_neighbour = ((after | before) > 0) & (nth < MOST_BESIDE)
    _, counts = np.unique(keys[starts] // size, return_counts=True)
    codes = _codes(each[places.papers[chosen], fields], fields, starts)
    return Postings(
        terms=terms,
        counts=counts.astype(np.int32),
        papers=(keys[starts] % size).astype(np.int32),
        codes=weights.coarsened(codes, np.repeat(counts, counts)),
        beside_counts=np.add.reduceat(has_neighbour, starts, dtype=np.int32),
        beside=np.stack([after[has_neighbour], before[has_neighbour]], axis=1).reshape(-1),
    )


def _codes(counted: weights.Floats, fields: Bytes, starts: Indices) -> Bytes:
    """Step and flags; a keyword counts once, however many spellings of it there are."""
    in_keywords = fields == KEYWORDS
    outside = np.add.reduceat(np.where(in_keywords, 0, counted), starts)
    inside = np.maximum.reduceat(np.where(in_keywords, counted, 0), starts)
    flags: Bytes = np.bitwise_or.reduceat(weights.FLAG[fields], starts)
    return weights.steps(outside + inside) | flags
