"""Keywords and other pages by name, so that a query that is a name leads there.

A name stands under each of its spellings, as it is written and as it is folded, in plain letters
and without hyphens; the name of a page that is no keyword's also under all but its first words. A
shard is, deflated, a JSON array of [spelling, name ("" if it is the spelling), address ("" if it
is that of the keyword with this spelling), papers, 1 if it is only the end of a name].
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.compact import compact
from generator.records import Keyword
from generator.search import coding, folding
from generator.search.coding import Shard
from generator.search.neighbours import sorting_key

Landmark = tuple[str, str, int]
"""A page that is no keyword's: its title, its address, and how many papers it has, or 0."""

ROOM = 128  # entries

_Entry = tuple[str, str, str, int, bool]


def shards(keywords: Iterable[Keyword], landmarks: Iterable[Landmark]) -> Iterator[Shard]:
    """All names in the order of their spellings, in pieces."""
    entries = sorted(
        {*_of_keywords(keywords), *_of_landmarks(landmarks)},
        key=lambda each: (sorting_key(each[0]), each),
    )
    for start in range(0, len(entries), ROOM):
        inside = entries[start : start + ROOM]
        packed = coding.packed(compact([_short(each) for each in inside]))
        yield Shard(inside[0][0], inside[-1][0], packed)


def spellings(name: str) -> tuple[str, ...]:
    """What a name is found under; the browser makes the same of a query."""
    raw = folding.raw_tokens(name)
    folded = [word for each in raw for word in folding.token(each).words]
    both = (" ".join(raw).replace("-", " "), " ".join(folded))
    return tuple(dict.fromkeys(filter(None, both)))


def _of_keywords(keywords: Iterable[Keyword]) -> Iterator[_Entry]:
    for keyword in keywords:
        address = f"keywords/{keyword.slug}/"
        for name in (keyword.name, *keyword.variants):
            for spelling in spellings(name):
                yield spelling, keyword.name, address, len(keyword.papers), False


def _of_landmarks(landmarks: Iterable[Landmark]) -> Iterator[_Entry]:
    for title, address, papers in landmarks:
        for spelling in spellings(title):
            words = spelling.split(" ")
            for at in range(len(words)):
                yield " ".join(words[at:]), title, address, papers, at > 0


def _short(entry: _Entry) -> Sequence[str | int]:
    spelling, name, address, papers, is_end = entry
    follows = address == f"keywords/{spelling.replace(' ', '-')}/"
    shown = "" if name == spelling else name
    return spelling, shown, "" if follows else address, papers, *([1] if is_end else [])
