"""The words of papers as numbers, one for all that have one stem."""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from snowballstemmer import stemmer

from generator.records import Paper

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = {code: " " for code in range(128) if not chr(code).isalnum()}
PIECES = 3  # of text of a paper
_LONGEST = 64  # signs of a word that count

# A site that is made again, as while somebody edits it, has mostly the words that it had before.
_stem = lru_cache(1 << 15)(stemmer("english").stemWord)


class _Numbers(dict[str, int]):
    """Numbers words as they come."""

    def __init__(self) -> None:
        self._stems: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        stem = _stem(word[:_LONGEST])
        number = self[word] = self._stems.setdefault(stem, len(self._stems))
        return number


def numbered(papers: Sequence[Paper]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Number the words of papers.

    Returns:
        The words of all papers in one row, and where each piece of text starts in it, and the last
        one ends. A paper has three pieces: its title, its title again, and its abstract.
    """
    numbers, words, starts = _Numbers(), array("i"), array("q", [0])
    for paper in papers:
        title, abstract = (
            [*map(numbers.__getitem__, _split(text.casefold()))]
            for text in (paper.title, paper.abstract)
        )
        for piece in (title, title, abstract):
            words.fromlist(piece)
            starts.append(len(words))
    return np.frombuffer(words, np.int32), np.array(starts, np.int64)


def _split(text: str) -> list[str]:
    """Find the words of a text; where it is ASCII, in half the time that an expression takes."""
    return text.translate(_NO_WORD).split() if text.isascii() else _WORD.findall(text)
