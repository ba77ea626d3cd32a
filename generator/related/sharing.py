"""What two papers have in common by name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from generator.records import Keyword, Keywords, Paper


def rows(papers: Sequence[Paper], keywords: Keywords) -> sparse.csr_array:
    """Weigh the keywords of each paper so that the product of two weights says what one joins.

    That product is (1 + ln(papers / papers of the keyword)) / (1 + ln papers), over the geometric
    mean of the keyword's ranks in both papers: what a paper mentions in passing joins less.

    Returns:
        Papers by keywords, weights above 0 and up to 1; without keywords a row is empty.
    """
    columns = {keyword.slug: column for column, keyword in enumerate(keywords.shared)}
    listed = [[columns[keyword.slug] for keyword in _shown(paper, keywords)] for paper in papers]
    found = np.array([column for row in listed for column in row], np.int32)
    ranks = np.array([rank for row in listed for rank in range(1, len(row) + 1)], float)
    spread = np.array([len(keyword.papers) for keyword in keywords.shared], float)
    rarity = (1 + np.log(len(papers) / spread)) / (1 + np.log(max(len(papers), 1)))
    ends = np.cumsum([0, *map(len, listed)])
    weights = np.sqrt(rarity[found] / ranks)
    return sparse.csr_array((weights, found, ends), shape=(len(papers), len(spread)))


def grounds(
    pairs: NDArray[np.int64], papers: Sequence[Paper], keywords: Keywords
) -> NDArray[np.int64]:
    """Measure the narrowest keyword that each pair shares.

    Args:
        pairs: row numbers, two a pair.
        papers: the rows.
        keywords: what the papers are about.

    Returns:
        The number of papers that have it.
    """
    spread = [
        {keyword.slug: len(keyword.papers) for keyword in _shown(paper, keywords)}
        for paper in papers
    ]
    narrowest = (
        min(spread[one][slug] for slug in spread[one].keys() & spread[other].keys())
        for one, other in pairs.tolist()
    )
    return np.fromiter(narrowest, np.int64, len(pairs))


def names(one: Paper, other: Paper, keywords: Keywords) -> tuple[str, ...]:
    """Name the keywords that both papers have, those of the fewest papers first."""
    theirs = {keyword.slug for keyword in _shown(other, keywords)}
    both = [keyword for keyword in _shown(one, keywords) if keyword.slug in theirs]
    both.sort(key=lambda keyword: (len(keyword.papers), keyword.slug))
    return tuple(keyword.name for keyword in both)


def _shown(paper: Paper, keywords: Keywords) -> tuple[Keyword, ...]:
    return keywords.of.get(paper.slug, ())
