"""How likely an author would name a candidate as a keyword of the paper.

A logistic model. Its numbers were learned from papers with author keywords (see README.md beside
this file); each term is legible, so that a rank can be explained.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from generator.keywords.evidence import Evidence
from generator.keywords.lexicon import Word
from generator.keywords.mentions import Mentions, Ranks

Shares = npt.NDArray[np.float64]
_LONG = 4
_NEAR = 15
_NO_WORDS = (0.0, 0.0, 0.0, 0.0)


class Model:
    """The model with the evidence of one corpus, and its words."""

    def __init__(self, evidence: Evidence, words: Sequence[Word]) -> None:
        self._evidence = evidence
        kinds, names = evidence.kinds, evidence.vocabulary.names
        self._broad, self._vague, self._dataset, self._model = map(
            kinds, ("broad", "vague", "datasets", "models")
        )
        self._topic = ~(self._broad | self._vague | self._dataset) & evidence.named
        weights = _word_weights()
        self._words = np.array([weights.get(each.key, _NO_WORDS) for each in words]).T
        self._weight = np.array([topic_weights().get(names.get(key, ""), 0.0)
                                 for key in evidence.register.keys])  # fmt: skip

    def terms(self, said: Mentions) -> dict[str, npt.NDArray[np.bool_ | np.float64]]:
        """The terms of the model for some candidates, by name."""
        size, titled = sizes(said), said.titled
        keys, key = said.keys, said.key
        row = keys.row[key]
        papers, titles = np.maximum(keys.papers[key], 1), keys.titles[key]
        topic, broad = self._topic[row], self._broad[row]
        whole, count = said.whole / said.count, np.log(said.count)
        return {
            "count": count,
            "titled": titled,
            "early": 1 / (1 + said.first / _NEAR),
            "one word": size == 1,
            "two words": size == 2,  # noqa: PLR2004 - says so itself
            "long": size >= _LONG,
            "title affinity": np.log((titles - titled + 0.3) / (papers + 1)),
            "swallowed": swallowed(said),
            "whole": whole,
            "spread": np.log(papers / self._evidence.census.size),
            "shaped": said.shaped,
            "topic": topic,
            "broad": broad,
            "vague": self._vague[row],
            "data set": self._dataset[row],
            "model": self._model[row],
            "titled whole": titled * whole,
            "titled topic": titled & topic,
            "one-word topic": topic & (size == 1),
            "inside a topic": said.inside,
            "has short form": keys.long[key],
            "cued": said.cued == said.count,
            "ended": said.ended / said.count,
            "broad titled": broad & titled,
            "one-word titled": (size == 1) & titled,
            "one-word count": (size == 1) * count,
        }

    def likelihood(self, said: Mentions) -> Shares:
        """Probabilities, from 0 to 1, that an author names each candidate."""
        weights, weighed = term_weights(), np.zeros(len(said.pair), np.float64)
        for name, term in self.terms(said).items():
            weighed += weights[name] * term
        total: Shares = weights["intercept"] + self._prior(said) + weighed
        return 1 / (1 + np.exp(-total))

    def _prior(self, said: Mentions) -> Shares:
        """What is known of the candidates themselves: of known topics, else of their words."""
        row = said.keys.row[said.key]
        return np.where(self._evidence.named[row], self._weight[row], self._of_words(said))

    def _of_words(self, said: Mentions) -> Shares:
        """What the words of candidates speak for or against them, by their places in them."""
        alone, first, inner, last = self._words
        words, start, size = said.chunks.words, said.start, said.size
        between = np.zeros(len(start))
        for place in (1, 2):
            found = np.flatnonzero(size > place + 1)
            between[found] += inner[words[start[found] + place]]
        outer = first[words[start]] + last[words[start + size - 1]]
        weighed: Shares = np.where(size == 1, alone[words[start]], outer + between)
        return weighed


def sizes(said: Mentions) -> Ranks:
    """Numbers of words, but that a short form stands for several."""
    return np.where((said.size == 1) & said.keys.long[said.key], 2, said.size)


def swallowed(said: Mentions) -> Shares:
    """Shares of the candidates' papers that also have the likeliest longer candidate."""
    return np.minimum(said.longest / np.maximum(said.keys.papers[said.key], 1), 1.0)


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
