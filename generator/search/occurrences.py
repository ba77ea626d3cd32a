"""Every word of every paper, as numbers: what the postings are counted from."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.records import Keyword
from generator.search import folding
from generator.search.facts import Facts

TITLE, KEYWORDS, ABSTRACT, AUTHORS, EXACT = range(5)  # fields, in the order of a paper's stream
FIELDS = 5
BREAK = 0  # stands between texts, so that no phrase reaches across
LONGEST = 40  # characters between two blanks that may well be met again

_BREAK = bytes(np.int32().itemsize)

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

    def slots(self, places: npt.NDArray[np.intp]) -> tuple[Ints, npt.NDArray[np.uint8]]:
        """The paper and the field in which each of some places of `words` lies."""
        slots = np.searchsorted(self.ends, places, side="right") % self.lengths.size
        papers, fields = np.divmod(slots, FIELDS)
        return papers.astype(np.int32), fields.astype(np.uint8)

    def fields(self) -> npt.NDArray[np.uint8]:
        """The field in which each of the words lies."""
        each = np.tile(np.arange(FIELDS, dtype=np.uint8), 2 * len(self.lengths))
        return np.repeat(each, np.diff(self.ends, prepend=np.int32(0)))


def read(known: Sequence[Facts], keywords: Mapping[str, Sequence[Keyword]]) -> Occurrences:
    """Reads the papers in the order given, which is that of their numbers."""
    reading = _Reading()
    for facts in known:
        reading.paper(facts, keywords.get(facts.slug, ()))
    return reading.occurrences(len(known))


class _Reading:
    """Reads texts into one stream of numbers.

    A word is the place of its term; what has no neighbours, as a compound in one word, is the
    complement of its place, and so less than 0.
    """

    def __init__(self) -> None:
        self._lexicon = _Lexicon()
        self._pieces = _Pieces(self._lexicon)
        self._keywords: dict[str, tuple[bytes, bytes]] = {}
        self._stream, self._ends = bytearray(), list[int]()

    def paper(self, facts: Facts, keywords: Iterable[Keyword]) -> None:
        named = [self._keywords.get(each.slug) or self._keyword(each) for each in keywords]
        self._field(self._text(facts.title))
        self._field(*(spellings for spellings, _ in named))
        self._field(self._text(facts.abstract))
        self._field(*map(self._text, facts.authors))
        self._field(*map(self._exact, facts.identifiers), *(exact for _, exact in named))

    def _field(self, *read: bytes) -> None:
        self._stream += b"".join(read)
        self._ends.append(len(self._stream))

    def _keyword(self, keyword: Keyword) -> tuple[bytes, bytes]:
        spellings = b"".join(map(self._text, (keyword.name, *keyword.variants)))
        exact = self._exact(f"k:{keyword.slug}")
        return self._keywords.setdefault(keyword.slug, (spellings, exact))

    def _text(self, text: str) -> bytes:
        return b"".join(map(self._pieces.__getitem__, text.split(" "))) + _BREAK

    def _exact(self, name: str) -> bytes:
        return _bytes(~self._lexicon.place(name))

    def occurrences(self, papers: int) -> Occurrences:
        self._pieces.clear()  # there may be many
        stream = np.frombuffer(self._stream, np.int32)
        alone = np.flatnonzero(stream < 0)
        ends = np.array(self._ends, np.int32) // stream.itemsize
        alone_ends = np.searchsorted(alone, ends).astype(np.int32)
        ends -= alone_ends
        return Occurrences(
            terms=self._lexicon.terms(),
            inflected=self._lexicon.inflected(),
            spelled=self._lexicon.spelled(),
            words=np.concatenate([np.delete(stream, alone), ~stream[alone]]),
            ends=np.concatenate([ends, ends[-1:] + alone_ends]),
            lengths=np.diff(ends, prepend=np.zeros(1, np.int32)).reshape(papers, FIELDS),
        )


class _Pieces(dict[str, bytes]):
    """What stands between two blanks, to what it adds to the stream.

    No rule of folding looks beyond a blank, so a piece means the same wherever it stands, and most
    have been met before.
    """

    def __init__(self, lexicon: "_Lexicon") -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, piece: str) -> bytes:
        read = (number for raw in folding.raw_tokens(piece) for number in self._lexicon.read(raw))
        made = _bytes(*read)
        if len(piece) <= LONGEST:
            self[piece] = made
        return made


class _Lexicon:
    """All terms, and how they are spelled."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, bool], int] = {("", False): BREAK}
        self._spelled: dict[str, str] = {}

    def place(self, term: str, *, inflected: bool = False) -> int:
        return self._places.setdefault((term, inflected), len(self._places))

    def read(self, raw: str) -> Iterator[int]:
        """What a token adds to the stream."""
        token = folding.token(raw)
        parts = raw.split("-")
        spelled = parts if len(parts) == len(token.words) else token.words
        yield from map(self._written, token.words, spelled)
        if token.joined:
            yield ~self.place(token.joined)

    def _written(self, term: str, part: str) -> int:
        inflected = part != term
        if inflected:
            spellings = (self._spelled.get(term, part), part)
            self._spelled[term] = min(spellings, key=lambda each: (len(each), each))
        return self.place(term, inflected=inflected)

    def terms(self) -> list[str]:
        return [term for term, _ in self._places]

    def inflected(self) -> Flags:
        return np.array([inflected for _, inflected in self._places])

    def spelled(self) -> dict[str, str]:
        """The shortest spelling of each term that is never written as it is."""
        places = self._places
        return {term: to for term, to in self._spelled.items() if (term, False) not in places}


def _bytes(*numbers: int) -> bytes:
    return array("i", numbers).tobytes()
