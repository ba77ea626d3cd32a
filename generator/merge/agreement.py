"""The rule: when are two papers-to-be one, and by which figures."""

from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, product
from typing import NamedTuple

from generator.merge.cores import Core
from generator.merge.sketches import may_share
from generator.merge.telling import is_generic, says_little
from generator.merge.texts import Overlap, overlap, shared_words, words
from generator.merge.wording import Closeness, Relation, closest, words_apart


class Rule(StrEnum):
    """Why two sightings are one paper; an earlier rule is the surer one."""

    CURATION = "joined by curation"
    IDENTIFIER = "same identifier"
    TITLE = "same title"
    SPELLING = "title respelled, texts agree"
    WORDING = "title reworded, texts agree strongly"
    TEXT = "one text under two titles"


class Demand(NamedTuple):
    """What two texts must share: the less the titles say, the more.

    Attributes:
        letters: letters and digits of the shorter text.
        share: of the shorter text in the longer, from 0 to 1.
        both_ways: whether the longer text must be in the shorter as much.
    """

    letters: int
    share: float
    both_ways: bool = False


# Related papers of one group share sentences, but not three fifths of an abstract; form letters
# share more, but are short, or differ where they speak of the paper.
AGREEING = Demand(letters=30, share=0.3)
AGREEING_STRONGLY = Demand(letters=60, share=0.6)
THE_SAME = Demand(letters=200, share=0.9, both_ways=True)
_RULES = {
    Relation.RESPELLED: (Rule.SPELLING, AGREEING),
    Relation.REWORDED: (Rule.WORDING, AGREEING_STRONGLY),
    Relation.UNLIKE: (Rule.TEXT, THE_SAME),
}
_DISAGREEING_WORDS = 0.5
_YEARS_OF_ONE_PAPER = 1  # a preprint and its print, where no author tells that they are one
_UNKNOWN = Overlap(0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two cores are one paper.

    Attributes:
        rule: what joins them, None if they stay apart.
        title: likeness of the titles, 0 to 100.
        text: share of the shorter text that the other has, 0 to 1; 0 if it was not asked for.
        against: why they stay apart, "" if they are one.
    """

    rule: Rule | None
    title: float
    text: float
    against: str = ""


def compare(one: Core, other: Core) -> Verdict:
    """Judges two cores: by their titles first, then by the guard, then by their texts."""
    if one.titles.keys() & other.titles.keys():
        against = against_same_title(one, other)
        return Verdict(
            None if against else Rule.TITLE, 100.0, _best(one, other, AGREEING).part, against
        )
    near = closest(one.titles.values(), other.titles.values())
    if near.relation is Relation.RENUMBERED:
        return Verdict(None, near.likeness, 0.0, "the numbers in their titles differ")
    if _differ(one.named("arxiv"), other.named("arxiv")):
        return Verdict(None, near.likeness, 0.0, "their arXiv identifiers differ")
    rule, demand = _RULES[near.relation]
    shared = _best(one, other, demand)
    if not _meets(shared, demand):
        return Verdict(None, near.likeness, shared.part, "their texts share too little")
    if doubt := _doubt(one, other, near):
        shared = _best(one, other, THE_SAME)
        if not _meets(shared, THE_SAME):
            return Verdict(None, near.likeness, shared.part, doubt)
    return Verdict(rule, near.likeness, shared.part)


def may_be_one(one: Core, other: Core) -> bool:
    """Whether `compare` may find a rule that joins two cores; a glance denies nearly all.

    Without a title in common their texts have to share something, and as much as their titles ask.
    """
    if not one.titles.keys().isdisjoint(other.titles):
        return True
    if not _may_meet(one, other, AGREEING):
        return False
    relation = closest(one.titles.values(), other.titles.values()).relation
    return relation in _RULES and _may_meet(one, other, _RULES[relation][1])


def _may_meet(one: Core, other: Core, demand: Demand) -> bool:
    pairs = product(one.sketches.values(), other.sketches.values())
    return any(may_share(*pair, demand.share) for pair in pairs)


def _doubt(one: Core, other: Core, near: Closeness) -> str:
    """Says why these may be two papers after all, unless their texts are the same.

    Two things told of in one template: each title has a word that the other lacks and each text
    uses its own, or each text gives figures that the other lacks.
    """
    if _differ(one.authors, other.authors):
        return "they share no author"
    if near.relation is Relation.RESPELLED:
        return ""
    ours, theirs = words_apart(near.one.segments.bare, near.other.segments.bare)
    said, told = _vocabulary(one), _vocabulary(other)
    if not (said - told).isdisjoint(ours) and not (told - said).isdisjoint(theirs):
        return "each text uses the words of its own title"
    if _has_figure(said - told) and _has_figure(told - said):
        return "each text gives other figures"
    return ""


def against_same_title(one: Core, other: Core) -> str:
    """Says why cores with a title in common are two papers all the same; "" if they are one."""
    titles = [one.titles[key].words for key in one.titles.keys() & other.titles.keys()]
    untold = "" if one.texts and other.texts else _against_untold(one, other)
    return untold or _against_titles(titles, one, other)


def _against_titles(titles: Collection[str], one: Core, other: Core) -> str:
    if all(map(is_generic, titles)) and not _agree(one, other, AGREEING_STRONGLY):
        return "the title is generic and their texts do not agree strongly"
    if _differ(one.named("arxiv"), other.named("arxiv")) and not _agree(one, other, AGREEING):
        return "their arXiv identifiers differ and their texts do not agree"
    if all(map(says_little, titles)) and _disagree(one, other):
        return "the title is short and their texts disagree"
    if _differ(one.signs, other.signs) and _disagree(one, other):
        return "the signs in their titles differ and their texts disagree"
    if _differ(one.authors, other.authors) and _disagree(one, other):
        return "they share no author and their texts disagree"
    return ""


def _against_untold(one: Core, other: Core) -> str:
    """Says what speaks against one paper where no text can speak for it."""
    if _differ(one.named("arxiv"), other.named("arxiv")):
        return "their arXiv identifiers differ and a text is missing"
    if _differ(one.named("doi"), other.named("doi")):
        return "their DOIs differ and a text is missing"
    if _differ(one.authors, other.authors):
        return "they share no author and a text is missing"
    if not (one.authors and other.authors) and _years_apart(one, other) > _YEARS_OF_ONE_PAPER:
        return "they came out in different years and a text is missing"
    return ""


def _years_apart(one: Core, other: Core) -> int:
    """The least time between two papers, 0 where a year is not known."""
    pairs = product(one.years, other.years)
    return min((abs(year - another) for year, another in pairs), default=0)


def _meets(shared: Overlap, demand: Demand) -> bool:
    share = shared.whole if demand.both_ways else shared.part
    return shared.letters >= demand.letters and share >= demand.share


def _best(one: Core, other: Core, demand: Demand) -> Overlap:
    pairs = product(one.texts.values(), other.texts.values())
    overlaps = (overlap(*pair, wanted=demand.share) for pair in pairs)
    return max(overlaps, key=lambda it: (_meets(it, demand), it.part, it.whole), default=_UNKNOWN)


def _agree(one: Core, other: Core, demand: Demand) -> bool:
    """Whether both say the same, if only nothing at all."""
    equal = one.texts.keys() & other.texts.keys() or not (one.texts or other.texts)
    return bool(equal) or _meets(_best(one, other, demand), demand)


def _disagree(one: Core, other: Core) -> bool:
    """Whether both say enough, and different things: not even a summary of each other."""
    pairs = list(product(one.texts.values(), other.texts.values()))
    spoken = [pair for pair in pairs if overlap(*pair).letters >= AGREEING.letters]
    if not spoken or _agree(one, other, AGREEING):
        return False
    return all(shared_words(*pair) < _DISAGREEING_WORDS for pair in spoken)


def _vocabulary(core: Core) -> frozenset[str]:
    return frozenset(chain.from_iterable(words(text) for text in core.texts.values()))


def _has_figure(words: Iterable[str]) -> bool:
    return any(word[:1].isdigit() for word in words)


def _differ(one: AbstractSet[object], other: AbstractSet[object]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)
