"""Every word of every paper, as numbers: what the postings are counted from."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

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
        papers, fields: where each of them stands.
        lengths: words by paper and field, shape (papers, FIELDS).
        in_order: how many of the first ones stand in reading order; those after are whole
            compounds and exact names, which have no neighbours.
    """

    terms: Sequence[str]
    words: Ints
    papers: Ints
    fields: npt.NDArray[np.uint8]
    lengths: Ints
    in_order: int


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
        self._field([paper.title])
        self._field([text for keyword in each for text in (keyword.name, *keyword.variants)])
        self._field([paper.abstract])
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
        in_order = len(self._words)
        self._words.extend(self._extras)
        lengths, of_extras = _between(self._ends), _between(self._extra_ends)
        slots, each = np.arange(papers * FIELDS), np.concatenate([lengths, of_extras])
        return Occurrences(
            terms=list(self._places),
            words=np.frombuffer(self._words, np.int32) if self._words else np.empty(0, np.int32),
            papers=np.repeat(np.tile(slots // FIELDS, 2).astype(np.int32), each),
            fields=np.repeat(np.tile(slots % FIELDS, 2).astype(np.uint8), each),
            lengths=lengths.reshape(papers, FIELDS),
            in_order=in_order,
        )


def _between(ends: Sequence[int]) -> Ints:
    """The length of each piece, from where the pieces end."""
    each = np.array(ends, np.int32)
    each[1:] -= each[:-1].copy()
    return each
