"""What we believe of a paper, and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from generator.records.record import Link
from generator.records.sighting import Sighting


@dataclass(frozen=True, slots=True)
class Upvotes:
    """How many readers a listing counted, and when.

    Attributes:
        count: as the listing has it.
        date: ISO date if its year is known, else the listing's own words, or "".
    """

    count: int
    date: str


class Authority(StrEnum):
    """What sort of file says something of a paper."""

    DUMP = "dump"
    REFERENCE = "reference"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a field of a paper comes from.

    Attributes:
        field: name of the paper's attribute.
        source: the sort of file.
        path, line: the name of the file, and the line in it.
        why: the reason that a correction gives, or "".
    """

    field: str
    source: Authority
    path: str
    line: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about one paper.

    Attributes:
        paper: its permalink, an identifier or a title, as the person wrote it.
        path, line: where that stands.
        values: attributes of the paper and what they shall be; empty ones are taken away.
        removes_paper: whether the catalogue shall do without it.
        why: the reason, or "".
    """

    paper: str
    path: str
    line: int
    values: tuple[tuple[str, object], ...] = ()
    removes_paper: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as we believe it to be, with every sighting that speaks for it.

    Attributes:
        slug: last part of its permalink.
        title, abstract, links: the best that its sightings offer.
        sightings: in order of dump name and line, never empty.
        authors: given name first.
        published: when it first came out: ISO date, or as much of one as is known, or "".
        identifiers: all of them, sorted.
        venue: journal, proceedings or the like.
        upvotes: of the latest day on which a dump counted them.
        summary: a sentence made by a model that stands beside the abstract.
        references: what the reference files say of it, in the order of sightings.
        origins: where each field comes from, sorted; several where several sources add to one.
    """

    slug: str
    title: str
    abstract: str
    links: tuple[Link, ...]
    sightings: tuple[Sighting, ...]
    authors: tuple[str, ...] = ()
    published: str = ""
    identifiers: tuple[str, ...] = ()
    venue: str = ""
    upvotes: Upvotes | None = None
    summary: str = ""
    references: tuple[Sighting, ...] = ()
    origins: tuple[Origin, ...] = ()
