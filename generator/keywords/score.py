"""How likely an author would name a candidate as a keyword of the paper.

A logistic model. Its numbers were learned from papers with author keywords (see README.md beside
this file); each term is legible, so that a rank can be explained.
"""

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from generator.keywords.census import Census
from generator.keywords.mentions import Mention
from generator.keywords.vocabulary import Vocabulary

_LONG = 4
_NEAR = 15
_NO_WORDS = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a candidate is judged by, beside its mention.

    Attributes:
        census: counts over the corpus.
        vocabulary: topics known beforehand.
        longs: keys of long forms that a paper defines a short form for.
    """

    census: Census
    vocabulary: Vocabulary
    longs: Collection[str]

    def terms(self, mention: Mention) -> dict[str, float]:
        """The terms of the model for one candidate, by name."""
        key, size = mention.key, self.size(mention)
        papers = max(self.census.papers.get(key, 0), 1)
        titles = self.census.titles.get(key, 0)
        kind = self.vocabulary.kinds.get(key, "")
        topic = kind not in ("", "broad", "vague", "datasets")
        whole = mention.whole / mention.count
        return {
            "count": math.log(mention.count),
            "titled": mention.titled,
            "early": 1 / (1 + mention.first / _NEAR),
            "one word": size == 1,
            "two words": size == 2,  # noqa: PLR2004 - says so itself
            "long": size >= _LONG,
            "title affinity": math.log((titles - mention.titled + 0.3) / (papers + 1)),
            "swallowed": self.swallowed(mention),
            "whole": whole,
            "spread": math.log(papers / self.census.size),
            "shaped": mention.shaped,
            "topic": topic,
            "broad": kind == "broad",
            "vague": kind == "vague",
            "data set": kind == "datasets",
            "model": kind == "models",
            "titled whole": mention.titled * whole,
            "titled topic": mention.titled * topic,
            "one-word topic": topic and size == 1,
            "inside a topic": not self.vocabulary.names.keys().isdisjoint(mention.longer),
            "has short form": key in self.longs,
            "cued": mention.cued == mention.count,
            "ended": mention.ended / mention.count,
            "broad titled": kind == "broad" and mention.titled,
            "one-word titled": size == 1 and mention.titled,
            "one-word count": (size == 1) * math.log(mention.count),
        }

    def size(self, mention: Mention) -> int:
        """Number of words, but that a short form stands for several."""
        words = len(mention.parts)
        return 2 if words == 1 and mention.key in self.longs else words

    def _prior(self, mention: Mention) -> float:
        """What is known of the candidate itself: of a known topic, else of its words."""
        if name := self.vocabulary.names.get(mention.key):
            return topic_weights().get(name, 0.0)
        return word_weight(mention.parts)

    def swallowed(self, mention: Mention) -> float:
        """Share of the candidate's papers that also have the likeliest longer candidate."""
        papers = max(self.census.papers.get(mention.key, 0), 1)
        counted = self.census.papers
        longer = max([counted.get(key, 0) for key in set(mention.longer)], default=0)
        return min(longer / papers, 1.0)

    def likelihood(self, mention: Mention) -> float:
        """Probability, from 0 to 1, that an author names the candidate."""
        weights, terms = term_weights(), self.terms(mention)
        weighed = sum(map(mul, map(weights.__getitem__, terms), terms.values()))
        total = weights["intercept"] + self._prior(mention) + weighed
        return 1 / (1 + math.exp(-total))


@cache
def term_weights() -> Mapping[str, float]:
    """The weight of each term, and "intercept"."""
    weights: Mapping[str, float] = json.loads(
        files("generator.keywords").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return weights


@cache
def topic_weights() -> Mapping[str, float]:
    """What speaks for or against each known topic, by its name, where it is mentioned at all."""
    text = files("generator.keywords").joinpath("topic_weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {name: float(weight) for name, weight in rows}


@cache
def _word_weights() -> Mapping[str, tuple[float, float, float, float]]:
    text = files("generator.keywords").joinpath("word_weights.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines()[1:]:
        word, *numbers = line.split("\t")
        alone, first, inner, last = map(float, numbers)
        found[word] = (alone, first, inner, last)
    return found


def word_weight(parts: tuple[str, ...]) -> float:
    """What the words of a candidate speak for or against it, by their places in it."""
    table = _word_weights()
    if len(parts) == 1:
        return table.get(parts[0], _NO_WORDS)[0]
    first, *inner, last = (table.get(part, _NO_WORDS) for part in parts)
    return first[1] + last[3] + sum(part[2] for part in inner)
