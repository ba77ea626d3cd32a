"""Which papers to read next, and why.

papers ──terms──▶ weighted words ──pairs──▶ the likely ones among those that share a keyword
       ──themes, sharing, strength──▶ how much they belong together ──links──▶ what each lists
"""

from collections.abc import Mapping, Sequence

import numpy as np

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
    topics = sorted(keywords.shared, key=lambda keyword: (len(keyword.papers), keyword.slug))
    about = sharing.rows(papers, topics, keywords.of)
    words = terms.rows(papers)
    near = pairs.alike(words, about)
    common = sharing.common(near, about)
    reasons = sharing.reasons(common)
    strengths = strength.between(near, words, themes.places(words), reasons)
    del words  # the largest of all; what follows makes many small things
    lists = links.listed(near, strengths, sharing.grounds(common, topics), len(papers))
    slugs = [paper.slug for paper in papers]
    made: Mapping[str, list[Related]] = {slug: [] for slug in slugs}
    for found, loose in ((lists.close, False), (lists.loose, True)):
        shared = sharing.common(np.stack((found.papers, found.others), axis=1), about)
        named = sharing.names(shared, topics)
        for (paper, other, score), names in zip(found, named, strict=True):
            made[slugs[paper]].append(Related(slugs[other], score, names, loose))
    return {slug: tuple(links) for slug, links in made.items()}
