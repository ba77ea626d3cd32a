"""Lists of all words with their frequency, to complete what is being typed and to correct it.

One list sorted by beginnings and one by ends: a word with a slip in it is whole at one of them.
A shard is, deflated: the number of its words; the words; one byte each, how often the word occurs
(eight steps for each doubling); then, for each that nobody writes as it is folded, the gap from
the one before, and its shortest spelling as its length and UTF-8.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import log2

import numpy as np

from generator.search import coding
from generator.search.coding import Shard
from generator.search.neighbours import sorting_key

ROOM = 1200  # words
STEPS = 8
OWN_NAMES = frozenset(": ")  # of identifiers, keywords and pairs: no words that anyone types

Counted = tuple[str, int, str]
"""A word of a list, its papers, and how it is spelled."""


def by_beginning(counts: Sequence[tuple[str, int]], spelled: Mapping[str, str]) -> Iterator[Shard]:
    """The words as they are."""
    yield from _shards([(term, n, spelled.get(term, "")) for term, n in counts if _is_typed(term)])


def by_end(counts: Sequence[tuple[str, int]], spelled: Mapping[str, str]) -> Iterator[Shard]:
    """The words spelled backwards."""
    words = [(term[::-1], n, spelled.get(term, "")) for term, n in counts if _is_typed(term)]
    yield from _shards(sorted(words, key=lambda each: sorting_key(each[0])))


def _is_typed(term: str) -> bool:
    return not OWN_NAMES & set(term)


def _shards(words: Sequence[Counted]) -> Iterator[Shard]:
    for start in range(0, len(words), ROOM):
        chosen = words[start : start + ROOM]
        named = coding.number(len(chosen)) + coding.words(word for word, _, _ in chosen)
        counts = bytes(min(255, int(log2(n) * STEPS)) for _, n, _ in chosen)
        packed = coding.packed(named + counts + _spellings(chosen))
        yield Shard(chosen[0][0], chosen[-1][0], packed)


def _spellings(words: Sequence[Counted]) -> bytes:
    places = [at for at, (_, _, spelled) in enumerate(words) if spelled]
    texts = [words[at][2].encode("utf-8", "replace") for at in places]
    gaps = np.diff(places, prepend=0).tolist()
    return b"".join(coding.number(gap) + coding.number(len(text)) + text
                    for gap, text in zip(gaps, texts, strict=True))  # fmt: skip
