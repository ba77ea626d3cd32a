"""What stands beside a word: enough to find phrases without the place of every word.

Each occurrence keeps one byte of hash for what follows it and one for what comes before, up to the
next word of content: "bag of words" is told from "bag with words". Words so frequent that this
would weigh more than a reader should fetch keep none; two of them side by side are a term of their
own instead ("language model"). After H. E. Williams, J. Zobel and D. Bahle, "Fast phrase querying
with combined indexes", 2004.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.search import folding
from generator.search.occurrences import ABSTRACT, BREAK, Flags, Ints, Occurrences

FREQUENT = 6000  # occurrences
REACH = 6  # words on one side, of which all but the last have no content
AT_ONCE = 1 << 20  # occurrences looked at together: bounds the memory
NO_PIECE = 0

Bytes = npt.NDArray[np.uint8]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The occurrences of consecutive terms, in no order of terms, but of papers.

    Attributes:
        terms: in the order of `sorting_key`.
        words: places among the terms.
        papers, fields: where each occurrence stands.
        inflected: whether it is written otherwise than its term.
        beside: hashes of what follows it and of what comes before, 0 for none, shape (words, 2).
        stops: the same for a single word without content right beside it.
    """

    terms: list[str]
    words: Ints
    papers: Ints
    fields: Bytes
    inflected: Flags
    beside: Bytes
    stops: Bytes


class Places:
    """The occurrences that are indexed, pairs of frequent words among them."""

    def __init__(self, occurrences: Occurrences) -> None:
        self._read, words = occurrences, occurrences.words
        stops = np.array([term in folding.STOP for term in occurrences.terms])
        asked = (words != BREAK) & ~(stops[words] & (occurrences.fields() == ABSTRACT))
        singles, which = _sorted(occurrences.terms)
        counts = np.bincount(words[asked], minlength=len(which))
        frequent = (np.bincount(which, counts) > FREQUENT)[which] & ~stops
        self._pair_at, pairs, self._pairs = self._side_by_side(frequent, which)
        self._terms, rank = _sorted([*singles, *(f"{singles[a]} {singles[b]}" for a, b in pairs)])
        self._rank, self._pair_rank = rank[which], rank[len(singles) :]
        used = np.bincount(self._rank, counts, len(rank)).astype(np.int64)
        used[self._pair_rank] = np.bincount(self._pairs, minlength=len(pairs))
        self._piece, self._used = _pieces(used), used > 0
        self._piece_at = np.where(asked, self._piece[self._rank][words], NO_PIECE)
        self._pair_piece_at = self._piece[self._pair_rank][self._pairs]
        self._beside = _Beside(occurrences, stops, frequent)

    def _side_by_side(self, frequent: Flags, which: Ints) -> tuple[Ints, list[list[int]], Ints]:
        """Where two frequent words stand side by side, the pairs there are, and which it is."""
        words = self._read.words[: self._read.in_order]
        is_frequent = frequent[words]
        first = np.flatnonzero(is_frequent[:-1] & is_frequent[1:]).astype(np.int32)
        known, few = np.unique(which[frequent], return_inverse=True)
        number = np.zeros(len(which), np.int32)  # among the frequent ones, of which there are few
        number[frequent] = few
        keys = number[words[first]] * len(known) + number[words[first + 1]]
        distinct = np.flatnonzero(np.bincount(keys, minlength=len(known) ** 2))
        places = np.zeros(len(known) ** 2, np.int32)
        places[distinct] = np.arange(len(distinct), dtype=np.int32)
        both = np.stack(np.divmod(distinct, max(len(known), 1)), axis=1)
        return first, known[both].tolist(), places[keys]

    def stretches(self) -> Iterator[Stretch]:
        """The occurrences of all terms, piece after piece of the sorted vocabulary."""
        yield from map(self._stretch, np.unique(self._piece[self._used]).tolist())

    def _stretch(self, piece: int) -> Stretch:
        within = np.flatnonzero((self._piece == piece) & self._used)
        places = np.zeros(len(self._piece), np.int32)
        places[within] = np.arange(len(within), dtype=np.int32)
        read = self._read
        at = np.flatnonzero(self._piece_at == piece)
        also = np.flatnonzero(self._pair_piece_at == piece)
        ranks = [self._rank[read.words[at]], self._pair_rank[self._pairs[also]]]
        both, none = np.concatenate([at, self._pair_at[also]]), np.zeros((len(also), 2), np.uint8)
        beside, stops = self._beside.hashes(at)
        papers, fields = read.slots(both)
        return Stretch(
            terms=[self._terms[one] for one in within.tolist()],
            words=places[np.concatenate(ranks)],
            papers=papers,
            fields=fields,
            inflected=np.concatenate([read.inflected[read.words[at]], none[:, 0] > 0]),
            beside=np.concatenate([beside, none]),
            stops=np.concatenate([stops, none]),
        )


class _Beside:
    """Tells what stands beside words."""

    def __init__(self, occurrences: Occurrences, stops: Flags, frequent: Flags) -> None:
        self._words = occurrences.words[: occurrences.in_order]
        self._stops, self._alone = stops, frequent | stops
        self._hashes = np.array([0, *map(hashed, occurrences.terms[1:])], np.uint8)

    def hashes(self, places: Indices) -> tuple[Bytes, Bytes]:
        """As a stretch has them: what stands beside each place, and words without content."""
        beside, stops = np.zeros((2, len(places), 2), np.uint8)
        in_order = places[: np.searchsorted(places, len(self._words))]
        told = np.flatnonzero(~self._alone[self._words[in_order]])
        for side, step in enumerate((1, -1)):
            beside[told, side], stops[told, side] = self._side(in_order[told], step)
        return beside, stops

    def _side(self, places: Indices, step: int) -> tuple[Bytes, Bytes]:
        """Of the words from each place up to the next with content, and of a first one without.

        The last word is a break, and also stands before the first: no place leads out.
        """
        words = self._words[places + step]
        first, goes_on = self._hashes[words], self._stops[words]
        found, stops = np.where(goes_on, 0, first), np.where(goes_on, first, 0)
        here, so_far = np.flatnonzero(goes_on), first[goes_on].astype(np.int32)
        for distance in range(2, REACH + 1):
            words = self._words[places[here] + step * distance]
            goes_on, ends = self._stops[words], words == BREAK
            so_far = mixed(so_far, self._hashes[words])
            found[here] = np.where(goes_on | ends, 0, so_far)
            here, so_far = here[goes_on], so_far[goes_on]
        return found, stops


def mixed(so_far: Ints, further: Bytes) -> Ints:
    """The hash of some words and a further one, from 1 to 255."""
    both: Ints = (31 * so_far + further) % 255 + 1
    return both


def _pieces(used: npt.NDArray[np.int64]) -> npt.NDArray[np.unsignedinteger]:
    """For each term the piece that it is in, of about `AT_ONCE` occurrences; counted from 1."""
    ends = np.cumsum(used) // AT_ONCE
    pieces = np.cumsum(np.diff(ends, prepend=ends[:1]) > 0) + (NO_PIECE + 1)
    return pieces.astype(np.min_scalar_type(int(pieces.max(initial=0))))


def sorting_key(term: str) -> bytes:
    """Orders terms as JavaScript compares strings."""
    return term.encode("utf-16-be", "surrogatepass")


def _sorted(terms: Sequence[str]) -> tuple[list[str], Ints]:
    """The different terms in order, and the place of each of those given."""
    ordered = sorted(set(terms), key=sorting_key)
    place = {term: at for at, term in enumerate(ordered)}
    return ordered, np.array([place[term] for term in terms], np.int32)


def hashed(term: str) -> int:
    """One byte from 1 to 255."""
    return zlib.crc32(term.encode("utf-8")) % 255 + 1
