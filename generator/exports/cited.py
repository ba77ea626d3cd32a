"""A paper beside what bibliographies say of it, made once for all exports."""

from dataclasses import dataclass

from generator import citation
from generator.citation import Citation
from generator.markdown import shown
from generator.records import Catalogue, Paper


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper, its citation, and the names of its keywords, best first."""

    paper: Paper
    citation: Citation
    keywords: tuple[str, ...]


def cited(catalogue: Catalogue, site: str) -> list[Cited]:
    """All papers, sorted by slug."""
    return [
        Cited(
            paper,
            citation.of(paper, site),
            tuple(shown(each.name) for each in catalogue.keywords.of.get(paper.slug, ())),
        )
        for paper in catalogue.papers
    ]
