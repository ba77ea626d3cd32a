"""What the index knows of a paper."""

import re
from dataclasses import dataclass

from generator.mathematics import plain
from generator.records import Paper

_ARXIV_MONTH = re.compile(r"arxiv:([0-9]{2})(0[1-9]|1[0-2])\.")


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about one paper.

    Attributes:
        slug: last part of its permalink.
        line: where its first dump shows it.
        title, abstract: with formulas in a line of Unicode.
        authors: given name first.
        identifiers: sorted ("arxiv:2410.05434", "doi:10.1000/xyz").
        published: ISO date, or as much of it as is known ("2024-10", "").
        dumps: names of the dumps that show it, sorted: the first one is that of its first sighting.
        has_code: whether it links to code.
        sightings: how often it was seen.
    """

    slug: str
    line: int
    title: str
    abstract: str
    authors: tuple[str, ...]
    identifiers: tuple[str, ...]
    published: str
    dumps: tuple[str, ...]
    has_code: bool
    sightings: int


def facts(paper: Paper) -> Facts:
    """What is known of a paper; an arXiv identifier tells the month if nothing else does."""
    return Facts(
        slug=paper.slug,
        line=paper.sightings[0].record.line,
        title=plain(paper.title),
        abstract=plain(paper.abstract),
        authors=paper.authors,
        identifiers=paper.identifiers,
        published=paper.published or min(filter(None, map(_month, paper.identifiers)), default=""),
        dumps=tuple(sorted({sighting.record.dump for sighting in paper.sightings})),
        has_code=any(link.kind == "code" for link in paper.links),
        sightings=len(paper.sightings),
    )


def _month(identifier: str) -> str:
    match = _ARXIV_MONTH.match(identifier)
    return f"20{match[1]}-{match[2]}" if match else ""
