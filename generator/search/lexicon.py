"""Lists of all words with their frequency, to complete what is being typed and to correct it.

One list sorted by beginnings and one by ends: a word with a slip in it is whole at one of them.
A shard is, deflated: the number of its words; the words; one byte each, how often the word occurs
(eight steps for each doubling).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from generator.search import coding
from generator.search.neighbours import sorting_key

ROOM = 1200  # words
STEPS = 8
OWN_NAMES = frozenset(": ")  # of identifiers, keywords and pairs: no words that anyone types


@dataclass(frozen=True, slots=True)
class Words:
    """One shard: its first word, its name, and its content, deflated."""

    first: str
    name: str
    content: bytes


def by_beginning(counts: Sequence[tuple[str, int]]) -> Iterator[Words]:
    """The words as they are."""
    yield from _shards([(term, n) for term, n in counts if not OWN_NAMES & set(term)])


def by_end(counts: Sequence[tuple[str, int]]) -> Iterator[Words]:
    """The words spelled backwards."""
    words = [(term[::-1], n) for term, n in counts if not OWN_NAMES & set(term)]
    yield from _shards(sorted(words, key=lambda each: sorting_key(each[0])))


def _shards(counts: Sequence[tuple[str, int]]) -> Iterator[Words]:
    for start in range(0, len(counts), ROOM):
        chosen = counts[start : start + ROOM]
        words = coding.number(len(chosen)) + coding.words(term for term, _ in chosen)
        content = words + bytes(min(255, int(log2(n) * STEPS)) for _, n in chosen)
        yield Words(chosen[0][0], coding.named(content), coding.packed(content))
