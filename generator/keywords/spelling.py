"""Which of its spellings a keyword is shown under."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.keywords.lexicon import listed, word
from generator.keywords.vocabulary import key_of

_SMALL_SHARE = 0.2
_LONG_SHARE = 0.1
_WORDIEST = 4


@dataclass(slots=True)
class Spellings:
    """How a corpus writes one keyword.

    Attributes:
        plain: as written within sentences of abstracts, with counts.
        weak: as written where capitals say nothing (titles, heads of sentences).
    """

    plain: Counter[str] = field(default_factory=Counter)
    weak: Counter[str] = field(default_factory=Counter)

    def all(self) -> Counter[str]:
        """Both together."""
        return self.plain + self.weak

    def shown(self, known: str = "") -> str:
        """The commonest good spelling.

        The long form is good wherever it is in use at all and has at most four words; capitals are
        good only where most sentences write them.

        Args:
            known: the name in the vocabulary, which what is shown is a form of where it is in use.
        """
        folded: Counter[str] = Counter()
        for spelling, count in self.all().items():
            folded[_level(spelling)] += count
        own = [each for each in folded if known and _is_form(each, known)]
        if known and not own:
            return known
        kept = own or self._long_or_short(folded)
        best = min(kept, key=lambda each: (-folded[each], each))
        cased = self._cased(best)
        return small(cased) if known and known == known.lower() else cased

    def _long_or_short(self, folded: Counter[str]) -> Iterable[str]:
        shaped: Counter[str] = Counter()
        for spelling, count in self.all().items():
            if " " not in spelling and word(spelling).short:
                shaped[_level(spelling)] += count
        shorts = [each for each in folded if shaped[each] > folded[each] / 2]
        longs = [each for each in folded if each not in shorts]
        if not shorts or not longs:
            return folded
        used = sum(folded[each] for each in longs) >= _LONG_SHARE * folded.total()
        brief = min(len(each.split()) for each in longs) <= _WORDIEST
        return longs if used and brief else shorts

    def _cased(self, level: str) -> str:
        ways: defaultdict[str, int] = defaultdict(int)
        for spelling, count in self.plain.items():
            if _level(spelling) == level:
                ways[spelling] += count
        if not ways:
            weak = min(
                (each for each in self.weak if _level(each) == level),
                key=lambda each: (-self.weak[each], each),
            )
            return small(weak)
        lowered = sum(count for spelling, count in ways.items() if small(spelling) == spelling)
        best = min(ways, key=lambda each: (-ways[each], each))
        return small(best) if lowered >= _SMALL_SHARE * sum(ways.values()) else best


def _is_form(spelling: str, known: str) -> bool:
    """Whether it may be shown for a known topic: no short form, nor a mere part of its name."""
    return key_of(spelling) == key_of(known) or (" " in spelling and " " in known)


def _level(spelling: str) -> str:
    return spelling.casefold()


def small(spelling: str) -> str:
    """The spelling in small letters, but for names and short forms."""
    return " ".join("-".join(map(_small, each.split("-"))) if not word(each).short else each
                    for each in spelling.split())  # fmt: skip


def _small(part: str) -> str:
    if part in listed("proper.txt") or word(part).short:
        return part
    return part[:1].lower() + part[1:]
