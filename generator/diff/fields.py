"""Fields of papers that a better source fills."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.sides import Paired, Side
from generator.records import Paper

FIELDS = ("title", "abstract", "authors", "published", "identifiers", "venue", "links", "upvotes")


@dataclass(frozen=True, slots=True)
class Enriched:
    """A field that a paper did not have, or that now says something else.

    Attributes:
        slug: the paper here.
        field: its name.
        sources: the files that the value is from, sorted; () if it is gone.
        is_new: whether the base had nothing in its place.
    """

    slug: str
    field: str
    sources: tuple[str, ...]
    is_new: bool


def enriched(base: Side, here: Side, paired: Paired) -> Iterator[Enriched]:
    """Paper by paper, of those that are one paper on both sides."""
    there = {paper.slug: paper for paper in base.papers}
    for paper in here.papers:
        if len(before := paired.before[paper.slug]) == 1:
            yield from _gained(there[before[0]], paper)


def _gained(before: Paper, paper: Paper) -> Iterator[Enriched]:
    for field in FIELDS:
        was, value = getattr(before, field), getattr(paper, field)
        if was != value:
            sources = sorted({origin.path for origin in paper.origins if origin.field == field})
            yield Enriched(paper.slug, field, tuple(sources), is_new=not was)
