"""Set phrases with words that would break a topic, such as "chain of thought", as one word."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from generator.keywords.glossary import ABSORBED
from generator.keywords.lexicon import Word, word
from generator.keywords.texts import Texts

Fixed: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""First key of a set phrase, to the keys of each such phrase, longest first."""


def join(texts: Texts, fixed: Fixed) -> None:
    """Puts the number of a set phrase in place of the numbers of its words."""
    numbers, words = texts.numbers, texts.glossary.words
    made: dict[tuple[int, ...], int] = {}
    free = 0
    for place, end in list(_openings(texts, fixed)):  # all, before any number is replaced
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
    for part in texts.parts():
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
