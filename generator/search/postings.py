"""Which papers a term stands in, how much it says there, and what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.search import weights
from generator.search.neighbours import Bytes, Places, Stretch
from generator.search.occurrences import KEYWORDS, TITLE, Ints

Indices = npt.NDArray[np.intp]

MOST_BESIDE = 255  # occurrences in one paper whose neighbours are kept


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of consecutive terms.

    Attributes:
        terms: in the order of `sorting_key`.
        counts: papers of each term.
        papers: their numbers, ascending within a term.
        codes: a step, and flags of fields and of spelling, for each.
        beside_counts: for each, occurrences whose neighbours follow.
        beside: two hashes an occurrence, of what follows it and of what comes before.
        stops: the same of single words without content.
    """

    terms: list[str]
    counts: Ints
    papers: Ints
    codes: Bytes
    beside_counts: Ints
    beside: Bytes
    stops: Bytes


def count(places: Places, lengths: Ints) -> Iterator[Postings]:
    """The postings of all terms, a stretch of the sorted vocabulary at a time.

    Args:
        places: the occurrences.
        lengths: words by paper and field, as in `Occurrences`.
    """
    each = weights.frequencies(lengths)
    for stretch in places.stretches():
        yield _counted(stretch, each)


def _counted(stretch: Stretch, each: weights.Floats) -> Postings:
    size = len(each)
    keys, order = _ordered(stretch.words.astype(np.int64) * size + stretch.papers)
    starts = np.flatnonzero(np.diff(keys, prepend=np.int64(-1)))
    beside, stops = (np.take(one, order, axis=0) for one in (stretch.beside, stretch.stops))
    nth = np.arange(len(keys)) - np.repeat(starts, np.diff(starts, append=len(keys)))
    has_neighbour = ((beside | stops).view(np.uint16)[:, 0] > 0) & (nth < MOST_BESIDE)
    kept = np.flatnonzero(has_neighbour)  # to take rows by their places is faster than by a mask
    counts = np.bincount(keys[starts] // size, minlength=len(stretch.terms))
    codes = _codes(stretch, order, starts, each)
    is_pair = np.array([" " in term for term in stretch.terms])
    codes[np.repeat(is_pair, counts)] &= weights.FLAG[TITLE]  # all that is asked of a pair
    return Postings(
        terms=stretch.terms,
        counts=counts.astype(np.int32),
        papers=(keys[starts] % size).astype(np.int32),
        codes=weights.coarsened(codes, np.repeat(counts, counts), size),
        beside_counts=np.add.reduceat(has_neighbour, starts, dtype=np.int32),
        beside=np.take(beside, kept, axis=0).reshape(-1),
        stops=np.take(stops, kept, axis=0).reshape(-1),
    )


def _ordered(keys: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], Indices]:
    """The keys in order, and the places where they stood, earlier ones first.

    Keys with their places in the lowest bits are sorted several times as fast as places by keys;
    of a million papers both still fit into 63 bits.
    """
    bits = len(keys).bit_length()
    both = np.sort(keys << bits | np.arange(len(keys)))
    return both >> bits, both & ((1 << bits) - 1)


def _codes(stretch: Stretch, order: Indices, starts: Indices, each: weights.Floats) -> Bytes:
    """Step and flags; a keyword counts once, however many spellings of it there are."""
    fields = stretch.fields[order]
    counted, in_keywords = each[stretch.papers[order], fields], fields == KEYWORDS
    outside = np.add.reduceat(np.where(in_keywords, 0, counted), starts)
    inside = np.maximum.reduceat(np.where(in_keywords, counted, 0), starts)
    written = np.where(stretch.inflected[order], weights.INFLECTED, weights.PLAIN)
    flags: Bytes = np.bitwise_or.reduceat(weights.FLAG[fields] | written, starts)
    return weights.steps(outside + inside) | flags
