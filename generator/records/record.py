"""What a dump says, exactly as written there."""

from dataclasses import dataclass
from enum import IntEnum

from generator.errors import Fault


class Trust(IntEnum):
    """How far a format can be believed: where two sources differ on a field, the higher wins."""

    TEXT = 0  # copied as plain text: no authors, no identifiers, letters lost
    LINKED = 1  # copied with its links
    REFERENCE = 2  # kept by people: BibTeX, RIS, tables
    ORIGIN = 3  # what the publisher's own programs say: API, page source, feed, snapshot


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An address that a text mentions, and what stands there (code, data, model, ...)."""

    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of one dump, exactly as written there.

    Attributes:
        dump: name of the dump's file.
        line, last_line: the lines it stands on, counted from 1, both included.
        title, abstract: as written, line breaks and TeX included; only outer blanks are gone.
            The abstract is "" only where something identifies the paper all the same.
        position: its rank in the dump, counted from 1; given by whoever reads the dump.
        date: the day of the listing in the dump's own words, "" where it has none.
        authors: names as written, in order ("Ada Lovelace", "Lovelace, Ada").
        identifiers: what names the paper everywhere, sorted: "arxiv:2410.05434" (no version),
            "doi:10.1000/xyz" (lower case); made by `generator.identifiers`.
        published: when the paper first came out, as written ("May 29", "2024-07-02T17:59:27Z").
        venue: journal, proceedings or the like, as written.
        links: addresses that the entry gives besides its text, with the kind where it is said
            ("code", "project"), else "".
        summary: a sentence made by a model, where the entry has one beside its abstract.
        upvotes: as counted when the dump was saved; None where it does not say.
        trust: how far its format can be believed; given by whoever reads the dump.
    """

    dump: str
    line: int
    last_line: int
    title: str
    abstract: str
    position: int = 1
    date: str = ""
    authors: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    published: str = ""
    venue: str = ""
    links: tuple[Link, ...] = ()
    summary: str = ""
    upvotes: int | None = None
    trust: Trust = Trust.TEXT


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that are no entry and are known for what they are: mastheads, buttons, brackets."""

    line: int
    last_line: int


Entry = Record | Fault | Furniture
"""What a reader finds, in order: a record, the fault for which an entry is rejected, or
furniture. Together they cover every non-blank line."""
