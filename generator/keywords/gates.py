"""What a candidate must show, beside its score, to be a keyword of a paper."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from generator.keywords.evidence import Evidence
from generator.keywords.glossary import Flags
from generator.keywords.lexicon import word
from generator.keywords.mentions import Mentions, Places, Ranks
from generator.keywords.runs import Reading, spelled, surface
from generator.keywords.score import Model, Shares, sizes, swallowed

_LEAST = 0.02
_SWALLOWED = 0.7
_WELL_SPREAD = 4
_LONE_WORD = 0.2
_ENDED = 0.5
_LIKELY = 0.3
_FEWEST_LETTERS = 3


class Gates:
    """The gates of one corpus."""

    def __init__(self, evidence: Evidence, model: Model, reading: Reading) -> None:
        self._evidence, self._model, self._reading = evidence, model, reading
        self._vague, self._dataset = evidence.kinds("vague"), evidence.kinds("datasets")
        names = [evidence.vocabulary.names.get(key, "") for key in evidence.register.keys]
        self._names = names
        self._plain = np.array([" " in name or name == name.lower() for name in names])

    def passed(self, said: Mentions, named: Flags) -> tuple[Ranks, Shares]:
        """The mentions that pass, and their scores.

        Args:
            said: all that papers say of their candidates.
            named: which of them are topics of the vocabulary, written as names.
        """
        possible = np.flatnonzero(self._may_pass(said, named))
        some = said.at(possible)
        scores = self._model.likelihood(some)
        known = some.keys.known[some.key] & (some.titled | (some.cued < some.count))
        scores = np.where(known, np.maximum(scores, _LEAST), scores)
        good = (scores >= _LEAST) & self._passes(some, scores)
        return possible[good], scores[good]

    def _may_pass(self, said: Mentions, named: Flags) -> Flags:
        """What needs no score: most candidates fail here."""
        keys, key = said.keys, said.key
        row = keys.row[key]
        known = self._evidence.admitted[row] | named
        return (
            (keys.shared[key] | said.titled)
            & ~self._evidence.stopped[row]
            & np.where(keys.known[key], known, self._is_fit(said))
        )

    def _is_fit(self, said: Mentions) -> Flags:
        """Whether what nobody knows looks like a topic."""
        keys, key = said.keys, said.key
        spread = (keys.papers[key] >= _WELL_SPREAD) | (keys.titles[key] > 0)
        return (
            (keys.papers[key] <= self._evidence.census.ceiling)
            & np.where(
                sizes(said) == 1,
                self._is_system(said),
                spread & (said.ended >= _ENDED * said.count),
            )
            & (swallowed(said) < _SWALLOWED)
        )

    def _is_system(self, said: Mentions) -> Flags:
        """Whether a word is written as a name in the title, and long enough."""
        system = said.shaped & said.titled
        rows = np.flatnonzero(system)
        keys = said.at(rows).written(self._reading)
        system[rows] = [len(key) >= _FEWEST_LETTERS for key in keys]
        return system

    def _passes(self, said: Mentions, scores: Shares) -> Flags:
        """A vague word is hardly a topic but in a title; a data set, where it comes once more."""
        row = said.keys.row[said.key]
        spelled_out = said.cued < said.count
        meant = np.where(self._vague[row], spelled_out & (said.titled | (scores >= _LIKELY)), True)
        meant &= ~self._dataset[row] | said.titled | (said.count > 1)
        unknown = (sizes(said) > 1) | (scores >= _LONE_WORD)
        named = self._evidence.named[row]
        return self._evidence.admitted[row] | np.where(named, meant, unknown)

    def named(self, said: Mentions, places: Places) -> Flags:
        """Which mentions are topics of the vocabulary, written as names: CLIP is no clip.

        A name of one word counts only where it is written as a name.
        """
        row = said.keys.row[said.key]
        named = self._evidence.named[row]
        asked = np.flatnonzero(named & ~self._plain[row])
        spellings: defaultdict[int, list[str]] = defaultdict(list)
        where, whose = places.of(asked)
        telling = ~places.cued[where] & ~places.weak[where]
        where, whose = where[telling], whose[telling]
        for mention, start, size in zip(
            whose.tolist(), places.start[where].tolist(), places.size[where].tolist(), strict=True
        ):
            spellings[mention].append(surface(spelled(said.chunks, start, size)))
        named[asked] = [
            _is_name(self._names[rank], spellings[mention], shaped=shaped)
            for mention, rank, shaped in zip(
                asked.tolist(), row[asked].tolist(), said.shaped[asked].tolist(), strict=True
            )
        ]
        return named


def _is_name(name: str, spellings: Sequence[str], *, shaped: bool) -> bool:
    if word(name).short:
        return shaped or any(" " in each for each in spellings)
    return any(each.removesuffix("s") == name for each in spellings)
