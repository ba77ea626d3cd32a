"""What a bibliography says of a paper: only what is known, and nothing made up."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from generator import identifiers
from generator.citation.people import Author, author
from generator.markdown import shown
from generator.mathematics import plain, with_dollars
from generator.records import Paper
from generator.slug import digest

UNKNOWN_AUTHORS = "Authors unknown to the catalogue that this comes from"

_PROCEEDINGS = re.compile(r"\b(?:proceedings|proc\.|conference|workshop|symposium)", re.IGNORECASE)
_DATE = re.compile(r"\d+")
_KEY = re.compile(r"[a-z0-9-]+")


class Sort(StrEnum):
    """What sort of publication it is, as far as its venue tells."""

    ARTICLE = "article"
    PROCEEDINGS = "proceedings"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper as bibliographies know it; "" is what is not known.

    Attributes:
        key: names it in a bibliography. It is the last part of its permalink, and so the same
            for ever: one made of author and year would change when these become known. Letters
            that old BibTeX cannot take are replaced by a digest.
        formulas: the title in pieces if it has formulas: a text, and the formula behind it as
            LaTeX has it ("" behind the last).
        date: year, year and month, or the day, as numbers.
        doi, arxiv: without the name of the scheme.
        address: where the paper stands; of the catalogue's page if nothing better is known.
        note: says what is missing.
    """

    key: str
    sort: Sort
    title: str
    formulas: tuple[tuple[str, str], ...]
    authors: tuple[Author, ...]
    date: tuple[int, ...]
    venue: str
    doi: str
    arxiv: str
    address: str
    note: str


def of(paper: Paper, site: str = "") -> Citation:
    """The citation of a paper.

    Args:
        paper: of the catalogue.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    authors = tuple(map(author, filter(shown, paper.authors)))
    names = dict(reversed([name.split(":", 1) for name in paper.identifiers if ":" in name]))
    return Citation(
        key=paper.slug if _KEY.fullmatch(paper.slug) else f"paper-{digest(paper.slug)}",
        sort=sort(paper.venue),
        title=shown(plain(paper.title)),
        formulas=_formulas(shown(paper.title)),
        authors=authors,
        date=tuple(map(int, _DATE.findall(paper.published)[:3])),
        venue=shown(paper.venue),
        doi=shown(names.get("doi", "")),
        arxiv=shown(names.get("arxiv", "")),
        address=shown(_address(paper, site)),
        note="" if authors else UNKNOWN_AUTHORS,
    )


def _formulas(title: str) -> tuple[tuple[str, str], ...]:
    pieces = tuple(with_dollars(title))
    return pieces if len(pieces) > 1 else ()


def sort(venue: str) -> Sort:
    """What sort of publication has a venue of this name."""
    if not venue:
        return Sort.OTHER
    return Sort.PROCEEDINGS if _PROCEEDINGS.search(venue) else Sort.ARTICLE


def _address(paper: Paper, site: str) -> str:
    known = [link.url for name in paper.identifiers if (link := identifiers.resolved(name))]
    linked = [link.url for link in paper.links if link.kind == "paper"]
    own = [f"{site}papers/{quote(paper.slug)}/"] if site else []
    return next(iter((*known, *linked, *own)), "")
