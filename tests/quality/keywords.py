"""Keywords: how many of the first five are among those that a person chose.

Macro-averaged F1 of exact matches after Porter stemming (M. F. Porter, "An algorithm for suffix
stripping", 1980), a hyphen being a blank; shared and own keywords count alike.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import snowballstemmer

from generator.records import Catalogue
from tests.quality.shipped import HALVES, labelled, percent, slug_by_title

FIRST = 5
_stemmer = snowballstemmer.stemmer("porter")


def measures(settled: Catalogue) -> Iterator[tuple[str, str]]:
    """F1@5 on each half, and how well the papers are covered."""
    slugs = slug_by_title(settled)
    for half in HALVES:
        entries = labelled("keywords")[half]
        scores = [_f1(_found(slugs[e["title"]], settled), e["keywords"]) for e in entries]
        yield f"keywords: F1@5, {half}", percent(sum(scores), len(scores))
    shared = [len(settled.keywords.of.get(paper.slug, ())) for paper in settled.papers]
    yield (
        "keywords: papers with three or more shared",
        f"{sum(n >= 3 for n in shared):5} of {len(shared)}",
    )
    yield "keywords: pages", f"{len(settled.keywords.shared):5}"


def _found(slug: str, settled: Catalogue) -> list[str]:
    """What the paper's page shows, in its order; each spelling of a keyword is as good."""
    shared = [keyword.name for keyword in settled.keywords.of.get(slug, ())]
    return [*shared, *settled.keywords.own.get(slug, ())]


def _f1(found: Iterable[str], chosen: Iterable[str]) -> float:
    gold = {_stemmed(keyword) for keyword in chosen}
    first = list(dict.fromkeys(map(_stemmed, found)))[:FIRST]
    right = len(gold.intersection(first))
    return 2 * right / (len(first) + len(gold)) if right else 0.0


@cache
def _stemmed(keyword: str) -> str:
    words = re.findall(r"\w+", keyword.casefold().replace("-", " "))
    return " ".join(_stemmer.stemWords(words))
