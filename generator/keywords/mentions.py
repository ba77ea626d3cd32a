"""What one paper says of each candidate topic."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.keywords import acronyms
from generator.keywords.folding import fold
from generator.keywords.lexicon import Word
from generator.keywords.phrases import LONGEST, Chunk, Tongue, chunks, words
from generator.keywords.vocabulary import key_of
from generator.records import Paper

Run: TypeAlias = tuple[int, int, str, bool]
"""Words of a chunk that could be a topic: the first, the one after the last, their key, and whether
they only speak of the topic without spelling it. A plain tuple, for there are hundreds a paper."""


@dataclass(slots=True)
class Mention:
    """All that one paper says of one candidate.

    Attributes:
        key: what all spellings of the candidate share.
        parts: keys of its words, in order.
        count: times it stands in title and abstract.
        titled: it stands in the title.
        first: place of its first word in title and abstract together, counted in words.
        whole: times no neighbouring word could belong to it too.
        ended: times no following word could belong to it too.
        cued: times it was only spoken of.
        shaped: it was written once at least in the shape of a short form or a name.
        spellings: as written each time in the abstract within a sentence.
        weak_spellings: as written where capitals say nothing: in titles, at the head of sentences.
        longer: keys of the candidates, one word longer, in which it stands.
    """

    key: str
    parts: tuple[str, ...]
    first: int
    count: int = 0
    titled: bool = False
    whole: int = 0
    ended: int = 0
    cued: int = 0
    shaped: bool = False
    spellings: list[str] = field(default_factory=list)
    weak_spellings: list[str] = field(default_factory=list)
    longer: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the papers of a corpus are read.

    Attributes:
        known: keys that are topics whatever word they end in.
        meanings: what short forms stand for.
        decided: short form to key, by decision of people.
        aliases: key of a spelling to the key it is folded into.
        cues: key of a cue to the key of its topic.
        split: key to those of its spellings that have a key of their own.
        fixed: set phrases with words that would break them.
        apart: pairs of keys that nothing may fold into one.
    """

    known: Set[str]
    meanings: acronyms.Meanings
    decided: Mapping[str, str]
    aliases: Mapping[str, str]
    cues: Mapping[str, str]
    split: Mapping[str, Mapping[str, str]]
    fixed: Mapping[str, tuple[tuple[str, ...], ...]]
    apart: frozenset[frozenset[str]]

    def tongue(self, paper: Paper) -> Tongue:
        """How the words of this paper are read: its own definitions before those of others."""
        local = {}
        for short, long in acronyms.definitions(f"{paper.title}. {paper.abstract}").items():
            key = self.aliases.get(key_of(long), key_of(long))
            if frozenset((fold(short), key)) not in self.apart:
                local[short] = key
        return Tongue(self.fixed, {**local, **self.decided}, self.meanings.common)

    def runs(self, chunk: Chunk) -> list[Run]:
        """The runs of a chunk that could be topics."""
        units, aliases, topics = chunk.words, self.aliases, self.known
        found: list[Run] = []
        claimed: set[int] = set()
        for start in range(len(units)):
            key = ""
            for end, unit in enumerate(units[start : start + LONGEST], start=start + 1):
                key += unit.key
                named = aliases.get(key, key)
                known = named in topics
                if known or unit.ends:
                    if named in self.split:
                        named = self.split[named].get(surface(units[start:end]), named)
                    found.append((start, end, named, False))
                if known and (end > start + 1 or named == key):
                    claimed.update(range(start, end))
        if claimed:
            found = [run for run in found if not self._is_part(run, units, claimed)]
        for place, unit in enumerate(units):
            if unit.key in self.cues and place not in claimed:
                found.append((place, place + 1, self.cues[unit.key], True))
        return found

    @staticmethod
    def _is_part(run: Run, units: Sequence[Word], claimed: Set[int]) -> bool:
        """Whether a word that stands for a longer name is but a part of another topic's name."""
        start, end, key, _ = run
        return end == start + 1 and key != units[start].key and start in claimed

    def keys(self, paper: Paper) -> tuple[set[str], set[str]]:
        """The keys of all candidates of a paper, and of those in its title."""
        tongue = self.tongue(paper)
        titled, abstracted = (
            {key for chunk in chunks(text, tongue) for _, _, key, _ in self.runs(chunk)}
            for text in (paper.title, paper.abstract)
        )
        return titled | abstracted, titled

    def mentions(self, paper: Paper, shared: Set[str]) -> dict[str, Mention]:
        """All that a paper says of its candidates, by key.

        Args:
            paper: the paper.
            shared: keys that enough papers mention; of others, only what the title says and what
                is known counts. Nor does a word that stands alone in the abstract only.
        """
        tongue = self.tongue(paper)
        found: dict[str, Mention] = {}
        for chunk in chunks(paper.title, tongue):
            _note(found, chunk, self.runs(chunk), 0, None)
        length = len(words(paper.title))
        abstract = [(chunk, self.runs(chunk)) for chunk in chunks(paper.abstract, tongue)]
        telling = {
            key
            for _, runs in abstract
            for start, end, key, _ in runs
            if key in self.known
            or (key in shared and (end > start + 1 or key in self.meanings.longs))
        }
        for chunk, runs in abstract:
            _note(found, chunk, runs, length, telling)
        return found


def _note(
    found: dict[str, Mention], chunk: Chunk, runs: list[Run], offset: int, telling: Set[str] | None
) -> None:
    """Adds what a chunk says; with no keys that are `telling` it is one of the title."""
    units, titled = chunk.words, telling is None
    keys = {(start, end): key for start, end, key, cued in runs if not cued}
    last = max([end for _, end, _, _ in runs], default=0)
    for start, end, key, cued in runs:
        mention = found.get(key)
        if mention is None:
            if telling is not None and key not in telling:
                continue
            parts = tuple([unit.key for unit in units[start:end]])
            mention = found[key] = Mention(key, parts, offset + chunk.start + start)
        mention.count += 1
        mention.titled |= titled
        mention.cued += cued
        if cued:
            continue
        mention.ended += end == last
        mention.whole += start == 0 and end == last
        weak = titled or (chunk.opens and start == 0)
        spellings = mention.weak_spellings if weak else mention.spellings
        spellings.append(surface(units[start:end]))
        mention.shaped |= end == start + 1 and units[start].short
        for wider in ((start - 1, end), (start, end + 1)):
            if wider in keys:
                mention.longer.append(keys[wider])


def surface(units: Sequence[Word]) -> str:
    """Words as written, put together."""
    if len(units) == 1:
        return units[0].surface
    return " ".join([unit.surface for unit in units])
