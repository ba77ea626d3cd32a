"""The words of a corpus under numbers, with arrays of what is asked of them again and again."""

from collections.abc import Callable
from functools import cached_property

import numpy as np
import numpy.typing as npt

from generator.keywords.fingerprints import Fingerprints, fingerprints, shifts
from generator.keywords.lexicon import Word, word

Numbers = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]


ABSORBED = 0
"""The number where a word stood that is now part of a set phrase."""


class Glossary:
    """Words in the order in which they were first met.

    Attributes:
        words: by number.
    """

    def __init__(self) -> None:
        self.words: list[Word] = [Word("", "")]
        self._numbers: dict[Word, int] = {}

    def number(self, each: Word) -> int:
        """The number of a word, a new one if it has none; its stem gets one too."""
        known = self._numbers.get(each)
        if known is not None:
            return known
        if each.stem:
            self.number(word(each.stem))
        self._numbers[each] = len(self.words)
        self.words.append(each)
        return len(self.words) - 1

    def flags(self, of: Callable[[Word], object]) -> Flags:
        """Whether something is true of each word."""
        return np.fromiter((bool(of(each)) for each in self.words), np.bool_, len(self.words))


class Columns:
    """What is asked of each word of a glossary that is complete, by number."""

    def __init__(self, glossary: Glossary) -> None:
        self.words = glossary.words
        self._flags = glossary.flags

    @cached_property
    def breaks(self) -> Flags:
        """No topic contains it."""
        return self._flags(lambda each: each.breaks)

    @cached_property
    def ends(self) -> Flags:
        """A topic may end in it."""
        return self._flags(lambda each: each.ends)

    @cached_property
    def short(self) -> Flags:
        """It has the shape of a short form or a name."""
        return self._flags(lambda each: each.short)

    @cached_property
    def closes(self) -> Flags:
        """A sentence ends with it."""
        return self._flags(lambda each: each.closes)

    @cached_property
    def spelled(self) -> Flags:
        """It is a word, and no sign."""
        return self._flags(lambda each: each.surface.isalnum())

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """The number of its key."""
        return fingerprints([each.key for each in self.words])

    @cached_property
    def shifts(self) -> Fingerprints:
        """What the number of a key is multiplied by as this word is put behind it."""
        return shifts([each.key for each in self.words])
