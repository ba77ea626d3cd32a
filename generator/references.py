"""Which entries of reference files may tell of a paper that a dump brought."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.merge.texts import squash
from generator.records import Record, Sighting
from generator.tex import detex

_LETTERS = 60
_ENOUGH = 2 * _LETTERS  # characters of a text that have so many letters, mostly


class Sought:
    """Papers by what a record can name them with, so that a glance passes over all others.

    It asks for an identifier, the letters of a title, or the letters that begin an abstract: what
    passes is then cleaned and judged by the rules of merging.
    """

    def __init__(self, papers: Iterable[Sequence[Sighting]]) -> None:
        """Takes the sightings of each paper; papers are known by their rank."""
        self._seen = tuple(papers)

    @cached_property
    def _papers(self) -> Mapping[str, set[int]]:
        """The papers by each key; it takes time, and most catalogues have no references."""
        found = defaultdict[str, set[int]](set)
        for rank, sightings in enumerate(self._seen):
            for sighting in sightings:
                for key in _keys_of(sighting):
                    found[key].add(rank)
        return dict(found)

    @cached_property
    def has_names(self) -> bool:
        """Whether any has an identifier."""
        return any(s.record.identifiers for sightings in self._seen for s in sightings)

    def may_be(self, record: Record) -> bool:
        """Whether a record as written may tell of one of them."""
        named = any(map(self.is_named, record.identifiers))
        return named or self.is_titled(record.title) or self.is_opened(record.abstract)

    def is_named(self, identifier: str) -> bool:
        """Whether one has this identifier, with or without its scheme."""
        return identifier in self._papers

    def is_titled(self, title: str) -> bool:
        """Whether one has this title, in the letters of any spelling."""
        return _title(title) in self._papers

    def is_opened(self, text: str) -> bool:
        """Whether the abstract of one begins as this does."""
        return _opening(text) in self._papers

    def ranks(self, sighting: Sighting) -> list[int]:
        """The papers that a sighting may tell of."""
        found = set[int]()
        for key in _keys_of(sighting):
            found |= self._papers.get(key, set())
        return sorted(found)


def _keys_of(sighting: Sighting) -> Iterator[str]:
    """By the text as written and by the clean one: the other side may have either."""
    record = sighting.record
    for identifier in record.identifiers:
        yield from (identifier, identifier.partition(":")[2])
    yield from (_title(record.title), _title(sighting.title))
    if squash(sighting.abstract):
        yield from (_opening(record.abstract), _opening(sighting.abstract))


def _title(title: str) -> str:
    """Letters that TeX spells with commands are read; a title without letters is as it stands."""
    return squash(detex(title) if "\\" in title else title) or title


def _opening(text: str) -> str:
    """Begins with a mark, so that it is never the same as a title."""
    letters = squash(text[:_ENOUGH])
    if len(letters) < _LETTERS:
        letters = squash(text)
    return f"…{letters[:_LETTERS]}"
