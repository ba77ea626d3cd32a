"""The page that lists the catalogue's files, for readers who want to take all of it away."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.limits import PACKED
from generator.pages import addresses
from generator.pages.page import Draft
from generator.pages.shelves import Shelves

_ABOUT = {
    "papers.bib": "BibTeX, for BibTeX and biber, in UTF-8",
    "papers.ris": "RIS, for reference managers",
    "papers.csl.json": "CSL-JSON, for Pandoc, Zotero and other citation processors",
    "papers.csv": "a table, in which no spreadsheet finds a formula",
    "papers.db": "SQLite with full-text search, with all texts",
    "papers.jsonl": "a JSON object a line, with all that is known and all texts",
}
_DESCRIBING = {
    "papers.schema.sql": "the tables of papers.db",
    "papers.schema.json": "JSON Schema of a line of papers.jsonl",
    "checksums.txt": "SHA-256 of each, for sha256sum --check checksums.txt",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file by its name, and what it is."""

    name: str
    about: str


def drafts(shelves: Shelves) -> Iterator[Draft]:
    """The one page."""
    ending = "" if shelves.catalogue.is_small else PACKED
    whole = [File(name + ending, about) for name, about in _ABOUT.items()]
    yield Draft(
        path=addresses.FILES,
        kind="files",
        title="Files",
        values={
            "papers": len(shelves.catalogue.papers),
            "files": [*whole, *(File(*one) for one in _DESCRIBING.items())],
            "packed": bool(ending),
        },
    )
