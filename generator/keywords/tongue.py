"""How words are read beyond the lists: set phrases as one word, short forms as what they mean."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

import numpy as np

from generator.keywords.glossary import ABSORBED, Columns, Glossary, Numbers
from generator.keywords.lexicon import Word, word
from generator.keywords.texts import Places, Texts

Fixed = Mapping[str, tuple[tuple[str, ...], ...]]
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the words of a corpus mean.

    Attributes:
        fixed: first key of a set phrase with words that would break it ("chain of thought"), to
            the keys of each such phrase, longest first.
        decided: short form as written to the key of what it stands for, by decision of people.
        local: the same, by rank of a paper, as that paper says.
        common: the same over the corpus, where neither people nor the paper say.
    """

    fixed: Fixed
    decided: Mapping[str, str] = field(default_factory=dict)
    local: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    common: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understood:
    """Texts whose words are put together and resolved.

    Attributes:
        columns: the words by number.
        numbers: those of all words and signs, ABSORBED where one went into a set phrase.
        bounds: as in the texts.
        stems_at: places of words with a stem, such as "CLIP-based", ascending.
        stems: the number of each such stem.
    """

    columns: Columns
    numbers: Numbers
    bounds: Places
    stems_at: Places
    stems: Numbers

    @property
    def papers(self) -> int:
        """Number of papers."""
        return len(self.bounds) // 2


def understand(texts: Texts, tongue: Tongue) -> Understood:
    """Reads texts, whose numbers it takes over, in a tongue."""
    _join(texts, tongue.fixed)
    numbers, bounds, glossary = texts.numbers, texts.bounds, texts.glossary
    short, suffixed = (glossary.flags(attrgetter(name)) for name in ("short", "stem"))
    stem_of = np.array([glossary.number(word(each.stem)) if each.stem else ABSORBED
                        for each in glossary.words], dtype=np.int32)  # fmt: skip
    meanings = _Meanings(glossary, tongue)
    stems_at, stems = [], []
    for part in _parts(len(numbers)):
        found = np.flatnonzero(suffixed[numbers[part]]) + part.start
        stems_at.append(found)
        stems.append(meanings.of(stem_of[numbers[found]], _papers(bounds, found)))
        found = np.flatnonzero(short[numbers[part]]) + part.start
        numbers[found] = meanings.of(numbers[found], _papers(bounds, found))
    columns = Columns(glossary)
    return Understood(columns, numbers, bounds, np.concatenate(stems_at), np.concatenate(stems))


class _Meanings:
    """The words that stand in place of short forms.

    In each paper a short form, or what is left of it without "s", has one meaning.
    """

    def __init__(self, glossary: Glossary, tongue: Tongue) -> None:
        self._glossary, self._common = glossary, tongue.common
        named = defaultdict(list)
        for number, each in enumerate(glossary.words):
            named[each.surface].append(number)
        resolved = [self._resolved(number, tongue.decided) for number in range(len(glossary.words))]
        meant = sorted(
            (rank << 32 | number, self._resolved(number, {**local, **tongue.decided}))
            for rank, local in tongue.local.items()
            for short in local
            for surface in (short, f"{short}s")
            for number in named.get(surface, ())
        )
        self._codes = np.array([code for code, _ in meant], dtype=np.int64)
        self._local = np.array([number for _, number in meant], dtype=np.int32)
        self._general = np.array(resolved, dtype=np.int32)

    def _resolved(self, number: int, shorts: Mapping[str, str]) -> int:
        surface = self._glossary.words[number].surface
        for meanings in (shorts, self._common):
            for short in (surface, surface.removesuffix("s")):
                if short in meanings:
                    return self._glossary.number(Word(surface, meanings[short], short=True))
        return number

    def of(self, numbers: Numbers, papers: Places) -> Numbers:
        """What words mean, each in its paper."""
        found = self._general[numbers]
        if len(self._codes):
            codes = papers << 32 | numbers
            near = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
            found = np.where(self._codes[near] == codes, self._local[near], found)
        return found


def _parts(length: int) -> Iterator[slice]:
    """Slices of an array, at least one, so that what is made of it stays small."""
    for start in range(0, max(length, 1), _AT_ONCE):
        yield slice(start, min(start + _AT_ONCE, length))


def _papers(bounds: Places, places: Places) -> Places:
    """The rank of the paper in which each place is."""
    return (np.searchsorted(bounds, places, "right") - 1) // 2


def _join(texts: Texts, fixed: Fixed) -> None:
    """Puts the number of a set phrase in place of the numbers of its words."""
    numbers, words = texts.numbers, texts.glossary.words
    made: dict[tuple[int, ...], int] = {}
    free = 0
    for place, end in list(_openings(texts, fixed)):
        if place < free:
            continue
        for keys in fixed[words[numbers[place]].key]:
            span = tuple(numbers[place : min(place + len(keys), end)].tolist())
            if tuple([words[number].key for number in span]) == keys:
                if span not in made:
                    made[span] = texts.glossary.number(_phrase([words[each] for each in span]))
                free = place + len(keys)
                numbers[place:free] = ABSORBED
                numbers[place] = made[span]
                break


def _openings(texts: Texts, fixed: Fixed) -> Iterator[tuple[int, int]]:
    """Places at which the first two words of a set phrase stand, and where their texts end."""
    phrases = [keys for sequences in fixed.values() for keys in sequences]
    ranks = {key: rank for rank, key in enumerate({k for keys in phrases for k in keys}, 1)}
    rank_of = np.array([ranks.get(each.key, 0) for each in texts.glossary.words])
    alone = [ranks[keys[0]] for keys in phrases if len(keys) == 1]
    pairs = [ranks[keys[0]] << 32 | ranks[keys[1]] for keys in phrases if len(keys) > 1]
    leads = np.isin(rank_of, [ranks[key] for key in fixed])
    for part in _parts(len(texts.numbers)):
        found = np.flatnonzero(leads[texts.numbers[part]]) + part.start
        following = np.minimum(found + 1, len(texts.numbers) - 1)
        first, second = rank_of[texts.numbers[found]], rank_of[texts.numbers[following]]
        found = found[np.isin(first << 32 | second, pairs) | np.isin(first, alone)]
        ends = texts.bounds[np.searchsorted(texts.bounds, found, "right")]
        yield from zip(found.tolist(), ends.tolist(), strict=True)


def _phrase(parts: Sequence[Word]) -> Word:
    """A set phrase as one word, which ends a topic if the phrase with hyphens would."""
    ends = word("-".join(part.surface.lower() for part in parts)).ends
    surface = " ".join(part.surface for part in parts)
    return Word(surface, "".join(part.key for part in parts), ends=ends)
