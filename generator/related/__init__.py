"""Which papers to read next, and why.

papers ──terms──▶ weighted words ──pairs──▶ the likely ones among those that share a keyword
       ──strength──▶ how much they belong together ──links──▶ what each paper lists
"""

from collections.abc import Mapping, Sequence

from generator.records import Keywords, Paper, Related
from generator.related import links, pairs, sharing, strength, terms, themes

__all__ = ["rank"]


def rank(papers: Sequence[Paper], keywords: Keywords) -> Mapping[str, tuple[Related, ...]]:
    """List for each paper the papers that belong to it, strongest first.

    Only papers that share a keyword are linked, so that each link can name its reason. Up to eight
    that are strong enough are listed; behind them, as loose, papers that no list would name, each
    at the paper nearest to it, so that every paper with a shared keyword can be reached.

    Args:
        papers: the catalogue, in any order; their slugs differ.
        keywords: what its papers are about.

    Returns:
        Each paper's slug to its links; empty where nothing is near enough. Strengths have three
        decimals and are the same in both directions; equal ones are in order of slug.
    """
    papers = sorted(papers, key=lambda paper: paper.slug)
    topics = sharing.rows(papers, keywords)
    words = terms.rows(papers)
    near = pairs.alike(words, topics)
    strengths = strength.between(near, words, themes.places(words), topics)
    grounds = sharing.grounds(near, topics)
    lists = links.listed(near, strengths, grounds, len(papers))
    return {
        paper.slug: tuple(
            Related(papers[other].slug, score, sharing.names(paper, papers[other], keywords), loose)
            for chosen, loose in ((lists.close[row], False), (lists.loose[row], True))
            for other, score in chosen
        )
        for row, paper in enumerate(papers)
    }
