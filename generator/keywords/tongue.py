"""How words are read beyond the lists: set phrases as one word, short forms as what they mean."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from generator.keywords.glossary import ABSORBED, Columns, Glossary, Numbers
from generator.keywords.lexicon import Word, word
from generator.keywords.set_phrases import Fixed, join
from generator.keywords.texts import Places, Texts


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the words of a corpus mean.

    Attributes:
        fixed: set phrases with words that would break them.
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
    join(texts, tongue.fixed)
    numbers, bounds, glossary = texts.numbers, texts.bounds, texts.glossary
    short = glossary.flags(lambda each: each.short)
    stem_of = np.array([glossary.number(word(each.stem)) if each.stem else ABSORBED
                        for each in glossary.words], dtype=np.int32)  # fmt: skip
    meanings = _Meanings(glossary, tongue)
    stems_at, stems = [], []
    for part in texts.parts():
        found = np.flatnonzero(stem_of[numbers[part]] != ABSORBED) + part.start
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


def _papers(bounds: Places, places: Places) -> Places:
    """The rank of the paper in which each place is."""
    return (np.searchsorted(bounds, places, "right") - 1) // 2
