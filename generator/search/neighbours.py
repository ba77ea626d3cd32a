"""What stands beside a word: enough to find phrases without the place of every word.

Each occurrence keeps one byte of hash for the word after it and one for the word before. Words so
frequent that this would weigh more than a reader should fetch keep none; two of them side by side
are a term of their own instead ("language model"), as in C. Bauer and others, "nextword indexes".
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.search import folding
from generator.search.occurrences import ABSTRACT, BREAK, Ints, Occurrences

FREQUENT = 6000  # occurrences

Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Places:
    """The occurrences that are indexed, pairs of frequent words among them.

    Attributes:
        terms: the vocabulary, in the order of `sorting_key`.
        words, papers, fields: as in `Occurrences`.
        after, before: hashes of the words beside, 0 for none.
    """

    terms: Sequence[str]
    words: Ints
    papers: Ints
    fields: Bytes
    after: Bytes
    before: Bytes


def place(occurrences: Occurrences) -> Places:
    """Leaves out what no query asks for, and notes what stands beside the rest."""
    frequent = _frequent(occurrences)
    first, pairs, terms = _pairs(occurrences, frequent)
    asked = _asked_for(occurrences)
    after, before = _beside(occurrences, frequent)
    nothing = np.zeros(len(first), np.uint8)
    ordered, rank = _sorted([*occurrences.terms, *terms])
    return Places(
        terms=ordered,
        words=rank[np.concatenate([occurrences.words[asked], pairs])],
        papers=np.concatenate([occurrences.papers[asked], occurrences.papers[first]]),
        fields=np.concatenate([occurrences.fields[asked], occurrences.fields[first]]),
        after=np.concatenate([after[asked], nothing]),
        before=np.concatenate([before[asked], nothing]),
    )


def sorting_key(term: str) -> bytes:
    """Orders terms as JavaScript compares strings."""
    return term.encode("utf-16-be", "surrogatepass")


def _sorted(terms: Sequence[str]) -> tuple[list[str], Ints]:
    """The terms in order, and the place of each."""
    order = sorted(range(len(terms)), key=lambda at: sorting_key(terms[at]))
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return [terms[at] for at in order], rank


def hashed(term: str) -> int:
    """One byte from 1 to 255."""
    return zlib.crc32(term.encode("utf-8")) % 255 + 1


def _beside(occurrences: Occurrences, frequent: Flags) -> tuple[Bytes, Bytes]:
    """Hashes of the words after and before each, none for the frequent and the empty."""
    hashes = np.array([0, *map(hashed, occurrences.terms[1:])], np.uint8)
    words, end = occurrences.words, occurrences.in_order
    after, before = np.zeros(len(words), np.uint8), np.zeros(len(words), np.uint8)
    if end:
        after[: end - 1] = hashes[words[1:end]]
        before[1:end] = hashes[words[: end - 1]]
    alone = (frequent | _stops(occurrences))[words]
    after[alone] = before[alone] = 0
    return after, before


def _stops(occurrences: Occurrences) -> Flags:
    return np.array([term in folding.STOP for term in occurrences.terms])


def _asked_for(occurrences: Occurrences) -> Flags:
    """All but the breaks, and the words of no content within abstracts."""
    empty = _stops(occurrences)[occurrences.words] & (occurrences.fields == ABSTRACT)
    asked: Flags = (occurrences.words != BREAK) & ~empty
    return asked


def _frequent(occurrences: Occurrences) -> Flags:
    counts = np.bincount(occurrences.words, minlength=len(occurrences.terms))
    frequent: Flags = (counts > FREQUENT) & ~_stops(occurrences)
    frequent[BREAK] = False
    return frequent


def _pairs(
    occurrences: Occurrences, frequent: Flags
) -> tuple[npt.NDArray[np.intp], Ints, list[str]]:
    """Where two frequent words stand side by side, which pair it is, and the pairs as terms."""
    size, words = len(occurrences.terms), occurrences.words[: occurrences.in_order]
    here = frequent[words]
    first = np.flatnonzero(here[:-1] & here[1:])
    keys = words[first].astype(np.int64) * size + words[first + 1]
    distinct, pairs = np.unique(keys, return_inverse=True)
    terms = [f"{occurrences.terms[k // size]} {occurrences.terms[k % size]}" for k in distinct]
    return first, (pairs + size).astype(np.int32), terms
