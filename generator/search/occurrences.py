"""Every word of every paper, as numbers: what the postings are counted from."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
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
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Words in reading order, paper after paper, field after field.

    Attributes:
        terms: what the words are folded to; a word is its place here, `BREAK` none. A term may
            stand twice, for words that are written as it is and for those that are not.
        inflected: whether a word is written otherwise than its term, shape (terms,).
        spelled: the shortest spelling of each term that is never written as it is.
        words: one number a word read.
        ends: where each field of each paper ends; first the words in reading order, then, in the
            same way, whole compounds and exact names, which have no neighbours.
        lengths: words in reading order by paper and field, shape (papers, FIELDS).
    """

    terms: Sequence[str]
    inflected: Flags
    spelled: Mapping[str, str]
    words: Ints
    ends: Ints
    lengths: Ints

    @property
    def in_order(self) -> int:
        """How many of the first words stand in reading order."""
        return int(self.lengths.sum())

    def papers(self, places: npt.NDArray[np.intp]) -> Ints:
        """The paper in which each of some places of `words` lies."""
        slots = np.searchsorted(self.ends, places, side="right") % self.lengths.size
        return (slots // FIELDS).astype(np.int32)

    def fields(self) -> npt.NDArray[np.uint8]:
        """The field in which each of the words lies."""
        each = np.tile(np.arange(FIELDS, dtype=np.uint8), 2 * len(self.lengths))
        return np.repeat(each, np.diff(self.ends, prepend=np.int32(0)))


def read(catalogue: Catalogue, papers: Sequence[Paper]) -> Occurrences:
    """Reads the papers in the order given, which is that of their numbers."""
    reading = _Reading()
    for paper in papers:
        reading.paper(paper, catalogue.keywords.of.get(paper.slug, ()))
    return reading.occurrences(len(papers))


class _Reading:
    def __init__(self) -> None:
        self._places: dict[tuple[str, bool], int] = {("", False): BREAK}
        self._known: dict[str, tuple[int, ...]] = {}
        self._spelled: dict[str, str] = {}
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
        parts = raw.split("-")
        spelled = parts if len(parts) == len(token.words) else token.words
        pairs = zip(token.words, spelled, strict=True)
        self._known[raw] = tuple(self._written(term, part) for term, part in pairs)
        if token.joined:
            self._compounds[raw] = self._place(token.joined)

    def _written(self, term: str, part: str) -> int:
        inflected = part != term
        if inflected:
            spellings = (self._spelled.get(term, part), part)
            self._spelled[term] = min(spellings, key=lambda each: (len(each), each))
        return self._place(term, inflected=inflected)

    def _place(self, term: str, *, inflected: bool = False) -> int:
        return self._places.setdefault((term, inflected), len(self._places))

    def occurrences(self, papers: int) -> Occurrences:
        ends = np.array(self._ends, np.int32)
        extra_ends = np.array(self._extra_ends, np.int32) + len(self._words)
        self._words.extend(self._extras)
        places = self._places
        spelled = {term: to for term, to in self._spelled.items() if (term, False) not in places}
        return Occurrences(
            terms=[term for term, _ in places],
            inflected=np.array([inflected for _, inflected in places]),
            spelled=spelled,
            words=np.frombuffer(self._words, np.int32) if self._words else np.empty(0, np.int32),
            ends=np.concatenate([ends, extra_ends]),
            lengths=np.diff(ends, prepend=np.zeros(1, np.int32)).reshape(papers, FIELDS),
        )
