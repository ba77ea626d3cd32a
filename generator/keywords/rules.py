"""The vocabulary and what people decided, put together: decisions win."""

from collections.abc import Iterable, Mapping

from generator.keywords import acronyms
from generator.keywords.decisions import Decisions
from generator.keywords.folding import fold
from generator.keywords.lexicon import listed, word
from generator.keywords.runs import Reading
from generator.keywords.texts import Texts
from generator.keywords.tongue import Tongue
from generator.keywords.vocabulary import Vocabulary, fixed, key_of, vocabulary


class Rules:
    """How the keywords of one corpus are to be read and shown.

    Attributes:
        vocabulary: topics known beforehand.
        aliases: key of a spelling to the key it is folded into.
        apart: pairs of keys that nothing may fold into one.
        split: key to those of its spellings that have a key of their own.
        stopped, admitted: keys that are no topics, and that are topics, by decision.
        preferred: key to the spelling to be shown.
    """

    def __init__(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.vocabulary: Vocabulary = vocabulary()
        self.apart = frozenset(
            frozenset((key_of(one), key_of(other)))
            for entry in decisions.never_merge
            for one in entry.spellings
            for other in entry.spellings
            if one != other
        )
        self.aliases = self._aliases()
        self.split = self._split()
        self.stopped = {self._key(entry.spellings[0]) for entry in decisions.stop}
        shown = [entry.spellings[0] for entry in (*decisions.aliases, *decisions.prefer)]
        self.preferred = {self._key(spelling): spelling for spelling in shown}
        self.admitted = frozenset(self.preferred)

    def _aliases(self) -> dict[str, str]:
        known = {
            other: key
            for other, key in self.vocabulary.aliases.items()
            if frozenset((other, key)) not in self.apart
        }
        decided: dict[str, str] = {}
        for entry in self.decisions.aliases:
            name, other = map(key_of, entry.spellings)
            if name != other:
                decided[other] = name
        merged = {**known, **decided}
        return {key: _end(key, merged) for key in merged}

    def _key(self, spelling: str) -> str:
        key = self.aliases.get(key_of(spelling), key_of(spelling))
        return self.split.get(key, {}).get(spelling, key)

    def meanings(self, definitions: Iterable[Mapping[str, str]]) -> acronyms.Meanings:
        """What the short forms of a corpus stand for, of which each paper defines some."""
        return acronyms.survey(definitions, self.vocabulary.shorts, self.aliases)

    def tongue(self, texts: Texts, meanings: acronyms.Meanings) -> Tongue:
        """How the words of a corpus are read."""
        decided = {
            other: self._key(name)
            for name, other in (entry.spellings for entry in self.decisions.aliases)
            if " " not in other and word(other).short
        }
        local = {rank: self._local(defined) for rank, defined in texts.definitions.items()}
        common = meanings.without(self.apart).common
        return Tongue(self._fixed(meanings), decided, local, common)

    def _local(self, defined: Mapping[str, str]) -> dict[str, str]:
        """What the short forms of one paper stand for: keys, but those to be kept apart."""
        keys = {short: key_of(long) for short, long in defined.items()}
        named = {short: self.aliases.get(key, key) for short, key in keys.items()}
        return {short: key for short, key in named.items()
                if frozenset((fold(short), key)) not in self.apart}  # fmt: skip

    def reading(self) -> Reading:
        """How runs of words are understood as topics."""
        return Reading(
            known=self.vocabulary.names.keys() | self.admitted,
            aliases=self.aliases,
            cues={cue: self.aliases.get(key, key) for cue, key in self.vocabulary.cues.items()},
            split=self.split,
        )

    def _split(self) -> dict[str, dict[str, str]]:
        """Spellings that share a key, and yet are to stay apart: a key of its own for each."""
        split: dict[str, dict[str, str]] = {}
        for entry in self.decisions.never_merge:
            for spelling in entry.spellings:
                alike = [each for each in entry.spellings if key_of(each) == key_of(spelling)]
                if len(alike) > 1:
                    own = f"{key_of(spelling)}/{spelling}"
                    key = self.aliases.get(key_of(spelling), key_of(spelling))
                    split.setdefault(key, {})[spelling] = own
        return split

    def _fixed(self, found: acronyms.Meanings) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        entries = (spelling for each in self.decisions.entries() for spelling in each.spellings)
        joined = (each.replace("-", " ") for each in listed("joined.txt"))
        return fixed([*joined, *self.vocabulary.spellings, *entries, *found.spelled_out()])


def _end(key: str, aliases: Mapping[str, str]) -> str:
    seen = {key}
    while key in aliases and aliases[key] not in seen:
        key = aliases[key]
        seen.add(key)
    return key
