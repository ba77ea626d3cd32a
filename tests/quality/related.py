"""Related papers: whether those are shown that a person would want next.

nDCG as in K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import log2

from generator.records import Catalogue
from tests.quality.shipped import HALVES, labelled, percent, slug_by_title

DEPTH = 10


def measures(settled: Catalogue) -> Iterator[tuple[str, str]]:
    """nDCG@10, recall of the graded, and how often a paper labelled poor is shown, on each half."""
    slugs = slug_by_title(settled)
    for half in HALVES:
        entries = labelled("related")[half]
        shown = [[other.slug for other in settled.related[slugs[e["query"]]]] for e in entries]
        grades = [{slugs[r["title"]]: r["grade"] for r in e["related"]} for e in entries]
        poor = [{slugs[title] for title in e["poor"]} for e in entries]
        gained = sum(map(_ndcg, shown, grades))
        hits = sum(
            len(grade.keys() & set(ranked)) for grade, ranked in zip(grades, shown, strict=True)
        )
        missteps = sum(len(bad & set(ranked)) for bad, ranked in zip(poor, shown, strict=True))
        yield f"related: nDCG@10, {half}", percent(gained, len(entries))
        yield f"related: graded papers shown, {half}", percent(hits, sum(map(len, grades)))
        yield (
            f"related: poor papers shown (lower is better), {half}",
            percent(missteps, sum(map(len, poor))),
        )
    yield from _links(settled)


def _links(settled: Catalogue) -> Iterator[tuple[str, str]]:
    listed = {other.slug for shown in settled.related.values() for other in shown}
    count = sum(map(len, settled.related.values()))
    unreachable = sum(paper.slug not in listed for paper in settled.papers)
    yield "related: links a paper", f"{count / len(settled.papers):5.1f}"
    yield "related: papers without any", f"{sum(not shown for shown in settled.related.values()):5}"
    yield "related: papers that no other lists", f"{unreachable:5}"


def _ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    gain = sum(grades.get(slug, 0) / log2(rank + 2) for rank, slug in enumerate(ranked[:DEPTH]))
    best = sorted(grades.values(), reverse=True)[:DEPTH]
    return gain / sum(grade / log2(rank + 2) for rank, grade in enumerate(best))
