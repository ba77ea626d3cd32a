"""What a candidate must show, beside its score, to be a keyword of a paper."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.keywords.choice import Candidate
from generator.keywords.lexicon import word
from generator.keywords.mentions import Mention
from generator.keywords.score import Evidence
from generator.keywords.vocabulary import broader

_SWALLOWED = 0.7
_WELL_SPREAD = 4
_LONE_WORD = 0.2
_COVERED = 0.6
_ENDED = 0.5
_IMPLIED = 0.05
_LIKELY = 0.3
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Gates:
    """The gates of one corpus.

    Attributes:
        evidence: what candidates are judged by.
        stopped: keys that people have struck out.
        admitted: keys that people have named as topics.
    """

    evidence: Evidence
    stopped: Collection[str]
    admitted: Collection[str]

    def candidates(self, mentions: Mapping[str, Mention], *, least: float) -> list[Candidate]:
        """The candidates of one paper that pass, best first.

        Args:
            mentions: all that the paper says of its candidates.
            least: lowest score worth keeping.
        """
        found = []
        census = self.evidence.census
        for key, mention in mentions.items():
            if census.papers.get(key, 0) < census.floor and not mention.titled:
                continue
            score = self.evidence.likelihood(mention)
            if mention.titled and key in self.evidence.vocabulary.names:
                score = max(score, least)
            if score >= least and self._passes(mention, score):
                known = key in self.admitted or key in self.evidence.vocabulary.names
                cover = self._cover(mention, mentions)
                found.append(Candidate(key, round(score, 4), known, cover))
        found += self._implied({each.key: each.score for each in found}, mentions)
        return sorted(found, key=lambda each: (-each.score, each.key))

    def _implied(
        self, found: Mapping[str, float], mentions: Mapping[str, Mention]
    ) -> list[Candidate]:
        """The broader terms of what a paper mentions, never before what it says itself."""
        likely = dict(found)
        for key, mention in mentions.items():
            if key in self.evidence.vocabulary.names and self._is_named(mention):
                likely.setdefault(key, _IMPLIED / 2)
        implied: dict[str, float] = {}
        for key in sorted(likely):
            for name in broader().get(key, ()):
                if name not in found and name not in self.stopped:
                    score = min(_IMPLIED, likely[key]) * (0.5 + likely[key] / 2)
                    implied[name] = max(implied.get(name, 0.0), round(score, 4))
        return [Candidate(key, score, known=True) for key, score in implied.items()]

    def _passes(self, mention: Mention, score: float) -> bool:
        key, census = mention.key, self.evidence.census
        if key in self.stopped:
            return False
        if key in self.admitted:
            return True
        if key in self.evidence.vocabulary.names:
            return self._is_named(mention) and self._is_meant(mention, score)
        if census.papers.get(key, 0) > census.ceiling:
            return False
        if self.evidence.swallowed(mention) >= _SWALLOWED:
            return False
        if len(mention.parts) == 1:
            good = mention.shaped and len(key) >= _FEWEST_LETTERS and mention.titled
            return good and score >= _LONE_WORD
        if mention.ended < _ENDED * mention.count:
            return False
        return bool(census.titles.get(key, 0)) or census.papers.get(key, 0) >= _WELL_SPREAD

    def _is_named(self, mention: Mention) -> bool:
        """A name of one word counts only where it is written as a name: CLIP is no clip."""
        name = self.evidence.vocabulary.names[mention.key]
        if " " in name or name == name.lower():
            return True
        if word(name).short:
            return mention.shaped or any(" " in each for each in mention.spellings)
        return any(each.removesuffix("s") == name for each in mention.spellings)

    def _is_meant(self, mention: Mention, score: float) -> bool:
        """A vague word is hardly a topic but in a title; a data set, where it comes once more."""
        kind = self.evidence.vocabulary.kinds[mention.key]
        if kind == "vague":
            spelled = mention.cued < mention.count
            return spelled and (mention.titled or score >= _LIKELY)
        return kind != "datasets" or mention.titled or mention.count > 1

    def _cover(self, mention: Mention, mentions: Mapping[str, Mention]) -> frozenset[str]:
        """The longer candidates in which most of what is said of this one stands."""
        if len(mention.parts) > 1 and mention.key in self.evidence.vocabulary.names:
            return frozenset()
        longer = set(mention.longer)
        for key in mention.longer:
            longer |= mentions[key].longer
        return frozenset(
            key for key in longer if mentions[key].count >= _COVERED * mention.count
        )  # fmt: skip
