"""The texts of papers as numbered words, so that each is taken apart only once."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from generator.keywords import acronyms
from generator.keywords.glossary import Glossary, Numbers
from generator.keywords.phrases import evened, words
from generator.records import Paper

_AT_ONCE = 1 << 20
Places = npt.NDArray[np.int64]


class Texts:
    """Titles and abstracts, one after the other; text 2n is the title of paper n.

    Attributes:
        glossary: the words by number.
        numbers: those of all words and signs.
        bounds: place in `numbers` at which each text begins, and the end of the last.
        definitions: by rank of a paper, the short forms that it defines, with their long forms.
    """

    def __init__(self, papers: Sequence[Paper]) -> None:
        self.glossary = Glossary()
        self.definitions: dict[int, dict[str, str]] = {}
        pieces = _Pieces(self.glossary)
        numbers, bounds = array("i"), array("q", [0])
        for rank, paper in enumerate(papers):
            for text in (paper.title, paper.abstract):
                numbers.extend(chain.from_iterable(map(pieces.__getitem__, evened(text).split())))
                bounds.append(len(numbers))
            if found := acronyms.definitions(f"{paper.title}. {paper.abstract}"):
                self.definitions[rank] = found
        self.numbers: Numbers = np.frombuffer(numbers, np.int32)
        self.bounds: Places = np.frombuffer(bounds, np.int64)

    def parts(self) -> Iterator[slice]:
        """Slices of `numbers`, one at least, so that what is made of each stays small."""
        for start in range(0, max(len(self.numbers), 1), _AT_ONCE):
            yield slice(start, min(start + _AT_ONCE, len(self.numbers)))


class _Pieces(dict[str, tuple[int, ...]]):
    """What stands between two blanks, to the numbers of its words and signs."""

    def __init__(self, glossary: Glossary) -> None:
        super().__init__()
        self._glossary = glossary

    def __missing__(self, piece: str) -> tuple[int, ...]:
        found = self[piece] = tuple(map(self._glossary.number, words(piece)))
        return found
