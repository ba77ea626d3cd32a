"""Every word of every paper, as numbers: what the postings are counted from."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.mathematics import plain
from generator.records import Catalogue, Keyword, Paper
from generator.search import folding
from generator.search.facts import facts

TITLE, KEYWORDS, ABSTRACT, AUTHORS, EXACT = range(5)  # fields, in the order of a paper's stream
FIELDS = 5
BREAK = 0  # stands between texts, so that no phrase reaches across

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Words in reading order, paper after paper, field after field.

    Attributes:
        terms: the vocabulary; a word is its place here, `BREAK` none.
        words: one number a word read.
        ends: where each field of each paper ends; first the words in reading order, then, in the
            same way, whole compounds and exact names, which have no neighbours.
        lengths: words in reading order by paper and field, shape (papers, FIELDS).
    """

    terms: Sequence[str]
    words: Ints
    ends: Ints
    lengths: Ints

    @property
    def in_order(self) -> int:
        """How many of the first words stand in reading order."""
        return int(self.lengths.sum())

    def where(self, places: npt.NDArray[np.intp]) -> tuple[Ints, npt.NDArray[np.uint8]]:
        """The paper and the field in which each of some places of `words` lies."""
        slots = np.searchsorted(self.ends, places, side="right") % self.lengths.size
        return (slots // FIELDS).astype(np.int32), (slots % FIELDS).astype(np.uint8)


def read(catalogue: Catalogue, papers: Sequence[Paper]) -> Occurrences:
    """Reads the papers in the order given, which is that of their numbers."""
    reading = _Reading()
    for paper in papers:
        reading.paper(paper, catalogue.keywords.of.get(paper.slug, ()))
    return reading.occurrences(len(papers))


class _Reading:
    def __init__(self) -> None:
        self._places: dict[str, int] = {"": BREAK}
        self._known: dict[str, tuple[int, ...]] = {}
        self._compounds: dict[str, int] = {}
        self._words, self._extras = array("i"), array("i")
        self._ends, self._extra_ends = array("i"), array("i")

    def paper(self, paper: Paper, keywords: Iterable[Keyword]) -> None:
        known = facts(paper)
        each = list(keywords)
        self._field([plain(paper.title)])
        self._field([text for keyword in each for text in (keyword.name, *keyword.variants)])
        self._field([plain(paper.abstract)])
        self._field(known.authors)
        self._extras.extend(map(self._place, known.identifiers))
        self._extras.extend(self._place(f"k:{keyword.slug}") for keyword in each)
        self._field(())

    def _field(self, texts: Iterable[str]) -> None:
        words, extras, known, compounds = self._words, self._extras, self._known, self._compounds
        for text in texts:
            for raw in folding.raw_tokens(text):
                if raw not in known:
                    self._learn(raw)
                words.extend(known[raw])
                if raw in compounds:
                    extras.append(compounds[raw])
            words.append(BREAK)
        self._ends.append(len(words))
        self._extra_ends.append(len(extras))

    def _learn(self, raw: str) -> None:
        token = folding.token(raw)
        self._known[raw] = tuple(map(self._place, token.words))
        if token.joined:
            self._compounds[raw] = self._place(token.joined)

    def _place(self, term: str) -> int:
        return self._places.setdefault(term, len(self._places))

    def occurrences(self, papers: int) -> Occurrences:
        ends = np.array(self._ends, np.int32)
        extra_ends = np.array(self._extra_ends, np.int32) + len(self._words)
        self._words.extend(self._extras)
        return Occurrences(
            terms=list(self._places),
            words=np.frombuffer(self._words, np.int32) if self._words else np.empty(0, np.int32),
            ends=np.concatenate([ends, extra_ends]),
            lengths=np.diff(ends, prepend=np.zeros(1, np.int32)).reshape(papers, FIELDS),
        )
