"""The broader terms of what a paper mentions."""

from collections.abc import Collection, Iterable, Mapping

from generator.keywords.vocabulary import broader

_IMPLIED = 0.05
_NEAR, _FAR = 0.6, 0.4


class Implied:
    """What follows from topics, but for what people have struck out."""

    def __init__(self, stopped: Collection[str]) -> None:
        self._terms = {
            key: [
                *((name, _NEAR) for name in near if name not in stopped),
                *((name, _FAR) for each in near for name in broader().get(each, ())
                  if name not in stopped),
            ]
            for key, near in broader().items()
        }  # fmt: skip

    def by(self, found: Mapping[str, float], topics: Iterable[str]) -> dict[str, float]:
        """The broader terms of one paper with their scores, never before what it says itself.

        Args:
            found: its candidates with their scores.
            topics: all that it names of the vocabulary.
        """
        likely = {**dict.fromkeys(topics, _IMPLIED / 2), **found}
        implied: dict[str, float] = {}
        for key in likely.keys() & self._terms.keys():
            for name, share in self._terms[key]:
                if name not in found:
                    score = round(share * min(_IMPLIED, likely[key]), 4)
                    implied[name] = max(implied.get(name, 0.0), score)
        return implied
