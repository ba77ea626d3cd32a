"""Which cores are worth comparing: those with a rare word, a neighbour or a text in common."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from generator.merge.cores import Core
from generator.merge.wording import ALIKE

_RARE_WORDS = 4
_LARGEST_WORD_BLOCK = 60
_LARGEST_TEXT_BLOCK = 30
_WINDOW = 6


def candidates(cores: Sequence[Core]) -> Iterator[tuple[int, int]]:
    """Streams the pairs of cores whose titles are alike, or share a name, or whose texts do.

    Standard blocking by the rarest words of each title, by the names in it and by the edges of
    the texts, and the sorted neighbourhood method (Hernández and Stolfo 1995) over the titles
    read forwards and backwards. Time and memory grow linearly with the cores: blocks are
    capped, and what stands under many titles is a form letter, no sign of one paper. The order
    of the pairs depends on that of the cores only; a pair may come twice.
    """
    owners, titles = _titles(cores)
    sorted_words = [" ".join(sorted(title.split())) for title in titles]
    rare = _Blocks(_rare_words(titles), _LARGEST_WORD_BLOCK)
    forwards, backwards = _Neighbours(titles), _Neighbours([title[::-1] for title in titles])
    for title, owner in enumerate(owners):
        following = forwards.of(title)
        near = list(rare.later(title).union(following, backwards.of(title)))
        found = _alike(titles, title, near) | _alike(sorted_words, title, near)
        # Whatever goes on where a title ends comes right behind it in the alphabet.
        if following and titles[following[0]].startswith(titles[title]):
            found |= {other for other in near if titles[other].startswith(titles[title])}
        others = {owners[other] for other in found} - {owner}
        yield from ((min(owner, other), max(owner, other)) for other in sorted(others))
    shared = _Blocks(map(_names_and_edges, cores), _LARGEST_TEXT_BLOCK)
    for core in range(len(cores)):
        yield from ((core, other) for other in sorted(shared.later(core)))


def _titles(cores: Sequence[Core]) -> tuple[list[int], list[str]]:
    """Lists every title that can be compared by its words, and the core that bears it."""
    pairs = [
        (owner, face.segments.bare)
        for owner, core in enumerate(cores)
        for face in core.titles.values()
        if face.words
    ]
    return [owner for owner, _ in pairs], [words for _, words in pairs]


def _names_and_edges(core: Core) -> set[str]:
    return core.edges.union(*(face.segments.names for face in core.titles.values()))


def _rare_words(titles: Sequence[str]) -> Iterator[list[str]]:
    counts = Counter(word for title in titles for word in set(title.split()))
    for title in titles:
        shared = {word for word in title.split() if 1 < counts[word] <= _LARGEST_WORD_BLOCK}
        yield sorted(shared, key=lambda word: (counts[word], word))[:_RARE_WORDS]


def _alike(titles: Sequence[str], title: int, near: Sequence[int]) -> set[int]:
    choices = [titles[other] for other in near]
    found = process.extract(
        titles[title], choices, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
    )
    return {near[place] for _, _, place in found}


class _Blocks:
    """Things that share a key; a block larger than allowed tells nothing and counts as empty."""

    def __init__(self, keys: Iterable[Iterable[str]], largest: int) -> None:
        self._keys = [tuple(those) for those in keys]
        self._members: defaultdict[str, list[int]] = defaultdict(list)
        for thing, those in enumerate(self._keys):
            for key in those:
                self._members[key].append(thing)
        self._largest = largest

    def later(self, thing: int) -> set[int]:
        """Things after this one that share a key with it."""
        found: set[int] = set()
        for key in self._keys[thing]:
            members = self._members[key]
            if len(members) <= self._largest:
                found.update(members[bisect_right(members, thing) :])
        return found


class _Neighbours:
    """Titles in alphabetical order, seen through a window."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._order = sorted(range(len(titles)), key=lambda title: (titles[title], title))
        self._position = [0] * len(titles)
        for position, title in enumerate(self._order):
            self._position[title] = position

    def of(self, title: int) -> list[int]:
        """Titles that follow this one."""
        after = self._position[title] + 1
        return self._order[after : after + _WINDOW]
