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
        for key, mention in mentions.items():
            if not self._may_pass(mention):
                continue
            score = self.evidence.likelihood(mention)
            known = self._is_known(key)
            if known and (mention.titled or mention.cued < mention.count):
                score = max(score, least)
            if score >= least and self._passes(mention, score):
                cover = self._cover(mention, mentions)
                phrase = self.evidence.size(mention) > 1
                found.append(Candidate(key, round(score, 4), known, phrase, cover))
        found += self._implied({each.key: each.score for each in found}, mentions)
        return sorted(found, key=lambda each: (-each.score, each.key))

    def _is_known(self, key: str) -> bool:
        return key in self.evidence.vocabulary.names or key in self.admitted

    def _may_pass(self, mention: Mention) -> bool:
        """What needs no score: most candidates fail here."""
        key, census = mention.key, self.evidence.census
        papers = census.papers.get(key, 0)
        if key in self.stopped or (papers < census.floor and not mention.titled):
            return False
        if self._is_known(key):
            return key in self.admitted or self._is_named(mention)
        if papers > census.ceiling:
            return False
        if self.evidence.size(mention) == 1:
            fit = mention.shaped and mention.titled and len(key) >= _FEWEST_LETTERS
        else:
            spread = papers >= _WELL_SPREAD or bool(census.titles.get(key, 0))
            fit = spread and mention.ended >= _ENDED * mention.count
        return fit and self.evidence.swallowed(mention) < _SWALLOWED

    def _passes(self, mention: Mention, score: float) -> bool:
        kind = self.evidence.vocabulary.kinds.get(mention.key)
        if mention.key in self.admitted:
            return True
        if kind is not None:
            return self._is_meant(mention, kind, score)
        return self.evidence.size(mention) > 1 or score >= _LONE_WORD

    def _implied(
        self, found: Mapping[str, float], mentions: Mapping[str, Mention]
    ) -> list[Candidate]:
        """The broader terms of what a paper mentions, never before what it says itself."""
        likely = dict(found)
        for key in self.evidence.vocabulary.names.keys() & mentions.keys():
            mention = mentions[key]
            if mention.cued < mention.count and self._is_named(mention):
                likely.setdefault(key, _IMPLIED / 2)
        implied: dict[str, float] = {}
        for key, score in likely.items():
            near = broader().get(key, ())
            far = tuple(name for each in near for name in broader().get(each, ()))
            for names, share in ((near, 0.6), (far, 0.4)):
                for name in names:
                    if name not in found and name not in self.stopped:
                        weight = round(share * min(_IMPLIED, score), 4)
                        implied[name] = max(implied.get(name, 0.0), weight)
        return [Candidate(key, score, known=True) for key, score in implied.items()]

    def _is_named(self, mention: Mention) -> bool:
        """A name of one word counts only where it is written as a name: CLIP is no clip."""
        name = self.evidence.vocabulary.names[mention.key]
        if " " in name or name == name.lower():
            return True
        if word(name).short:
            return mention.shaped or any(" " in each for each in mention.spellings)
        return any(each.removesuffix("s") == name for each in mention.spellings)

    @staticmethod
    def _is_meant(mention: Mention, kind: str, score: float) -> bool:
        """A vague word is hardly a topic but in a title; a data set, where it comes once more."""
        if kind == "vague":
            spelled = mention.cued < mention.count
            return spelled and (mention.titled or score >= _LIKELY)
        return kind != "datasets" or mention.titled or mention.count > 1

    def _cover(self, mention: Mention, mentions: Mapping[str, Mention]) -> frozenset[str]:
        """The longer candidates in which most of what is said of this one stands."""
        if len(mention.parts) > 1 and mention.key in self.evidence.vocabulary.names:
            return frozenset()
        near = [mentions[key] for key in mention.longer if key in mentions]
        far = [mentions[key] for each in near for key in each.longer if key in mentions]
        return frozenset(
            each.key for each in (*near, *far) if each.count >= _COVERED * mention.count
        )
