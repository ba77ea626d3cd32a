"""Keywords that a person should look at."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from generator.keywords import acronyms
from generator.keywords.vocabulary import key_of, vocabulary
from generator.records import Keyword, Keywords, Paper

_BROAD = 0.1
_BROAD_LEAST = 20
_ALIKE = 88
_PREFIX = 4
_MOSTLY = 0.6


def suspects(papers: Sequence[Paper], keywords: Keywords) -> list[tuple[str, str]]:
    """What looks wrong with the keywords of a corpus.

    Returns:
        Rows of a name and what is suspicious about it, sorted.
    """
    rows = {
        *_broad(len(papers), keywords),
        *_near(keywords.shared),
        *_contained(keywords.shared),
        *_ambiguous(papers),
        *_junk(papers, keywords),
    }
    return sorted(rows)


def _broad(size: int, keywords: Keywords) -> Iterator[tuple[str, str]]:
    for each in keywords.shared:
        if len(each.papers) > max(_BROAD * size, _BROAD_LEAST):
            yield each.name, f"too broad: {len(each.papers)} of {size} papers"


def _near(shared: Sequence[Keyword]) -> Iterator[tuple[str, str]]:
    blocks: defaultdict[str, list[Keyword]] = defaultdict(list)
    for each in shared:
        blocks[key_of(each.name)[:_PREFIX]].append(each)
    for block in blocks.values():
        for rank, one in enumerate(block):
            for other in block[rank + 1 :]:
                if fuzz.ratio(key_of(one.name), key_of(other.name)) >= _ALIKE:
                    yield one.name, f"near duplicate of {other.name!r}"


def _contained(shared: Sequence[Keyword]) -> Iterator[tuple[str, str]]:
    by_name = {each.name.lower(): each for each in shared}
    for longer in shared:
        _, _, rest = longer.name.lower().partition(" ")
        shorter = by_name.get(rest)
        if shorter:
            common = len(set(shorter.papers) & set(longer.papers))
            if common >= _MOSTLY * len(shorter.papers):
                yield shorter.name, f"mostly the same papers as {longer.name!r}"


def _ambiguous(papers: Sequence[Paper]) -> Iterator[tuple[str, str]]:
    defined = (acronyms.definitions(f"{each.title}. {each.abstract}") for each in papers)
    known = vocabulary()
    disputed = acronyms.survey(defined, known.shorts, known.aliases).disputed
    for short, longs in disputed.items():
        if len(longs) > 1:
            yield short, f"short form with several long forms: {', '.join(longs)}"


def _junk(papers: Sequence[Paper], keywords: Keywords) -> Iterator[tuple[str, str]]:
    titles = {each.slug: key_of(each.title) for each in papers}
    for each in keywords.shared:
        key = key_of(each.name)
        if key in vocabulary().names:
            continue
        if not any(key in titles[slug] for slug in each.papers):
            yield each.name, "likely junk: in no title"
        elif " " not in each.name and each.name.islower():
            yield each.name, "likely junk: a plain word alone"
