"""What stands beside a word: enough to find phrases without the place of every word.

Each occurrence keeps one byte of hash for the word after it and one for the word before. Words so
frequent that this would weigh more than a reader should fetch keep none; two of them side by side
are a term of their own instead ("language model"). After H. E. Williams, J. Zobel and D. Bahle,
"Fast phrase querying with combined indexes", 2004.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from generator.search import folding
from generator.search.occurrences import ABSTRACT, BREAK, Ints, Occurrences

FREQUENT = 6000  # occurrences
AT_ONCE = 1 << 20  # occurrences looked at together: bounds the memory

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


@dataclass(frozen=True, slots=True)
class _Words:
    """What is to be known of each term of a vocabulary, and whether it is left out.

    Attributes:
        hashes: the byte that stands for it beside others.
        stops: words of no content.
        frequent: those that keep no neighbours, but are indexed in pairs.
    """

    hashes: Bytes
    stops: Flags
    frequent: Flags


def place(occurrences: Occurrences) -> Places:
    """Leaves out what no query asks for, and notes what stands beside the rest."""
    known, size = _known(occurrences), len(occurrences.terms)
    columns: list[list[npt.NDArray[Any]]] = [[] for _ in range(5)]
    distinct, first, pairs = _pairs(occurrences, known)
    for start in range(0, len(occurrences.words), AT_ONCE):
        for column, piece in zip(columns, _singles(occurrences, known, start), strict=True):
            column.append(piece)
    papers, fields = occurrences.where(first)
    nothing = np.zeros(len(first), np.uint8)
    of_pairs: list[npt.NDArray[Any]] = [pairs, papers, fields, nothing, nothing]
    for column, piece in zip(columns, of_pairs, strict=True):
        column.append(piece)
    terms = [f"{occurrences.terms[k // size]} {occurrences.terms[k % size]}" for k in distinct]
    ordered, rank = _sorted([*occurrences.terms, *terms])
    each = [_drained(column) for column in columns]
    return Places(ordered, rank[each[0]], *each[1:])


def _drained(pieces: list[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    """The pieces as one, and gone: there is room for one column twice, not for all of them."""
    whole = np.concatenate(pieces)
    pieces.clear()
    return whole


def _singles(occurrences: Occurrences, known: _Words, start: int) -> list[npt.NDArray[Any]]:
    """The columns of `Places` for the single words of one stretch."""
    words = occurrences.words[start : start + AT_ONCE]
    papers, fields = occurrences.where(np.arange(start, start + len(words)))
    asked = (words != BREAK) & ~(known.stops[words] & (fields == ABSTRACT))
    after, before = _beside(occurrences, known, start)
    return [column[asked] for column in (words, papers, fields, after, before)]


def _pairs(
    occurrences: Occurrences, known: _Words
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.intp], Ints]:
    """The pairs of frequent words, where two of them stand side by side, and which pair that is."""
    size, words = len(occurrences.terms), occurrences.words[: occurrences.in_order]
    frequent = known.frequent[words]
    first = np.flatnonzero(frequent[:-1] & frequent[1:])
    keys = words[first].astype(np.int64) * size + words[first + 1]
    distinct, pairs = np.unique(keys, return_inverse=True)
    return distinct, first, (pairs + size).astype(np.int32)


def _beside(occurrences: Occurrences, known: _Words, start: int) -> tuple[Bytes, Bytes]:
    """Hashes of the words after and before each word of a stretch; 0 where none are kept."""
    words = occurrences.words[start : start + AT_ONCE]
    hashes = known.hashes[occurrences.words[max(start - 1, 0) : start + AT_ONCE + 1]]
    hashes = np.concatenate([hashes[:0] if start else [BREAK], hashes, [BREAK]]).astype(np.uint8)
    alone = known.frequent[words] | known.stops[words]
    alone |= np.arange(start, start + len(words)) >= occurrences.in_order
    after = np.where(alone, 0, hashes[2 : 2 + len(words)]).astype(np.uint8)
    return after, np.where(alone, 0, hashes[: len(words)]).astype(np.uint8)


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


def _known(occurrences: Occurrences) -> _Words:
    stops = np.array([term in folding.STOP for term in occurrences.terms])
    counts = np.bincount(occurrences.words, minlength=len(occurrences.terms))
    frequent: Flags = (counts > FREQUENT) & ~stops
    frequent[BREAK] = False
    return _Words(np.array([0, *map(hashed, occurrences.terms[1:])], np.uint8), stops, frequent)
