"""The words that all stages share: what a dump says, and what we believe from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

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


@dataclass(frozen=True, slots=True)
class Sighting:
    """A record made readable: cleaned once, so that no later stage cleans again.

    Attributes:
        record: what was cleaned.
        title, abstract, venue, summary: as their authors meant them to be read; "" where the
            record has none.
        links: those that the entry gives besides its text, then those in it, each with its kind.
        authors: given name first ("Ada Lovelace").
        published: ISO date, or as much of one as is known ("2020", "2020-08"), or "".
    """

    record: Record
    title: str
    abstract: str
    links: tuple[Link, ...] = ()
    authors: tuple[str, ...] = ()
    published: str = ""
    venue: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """What the non-blank lines of a dump are; a line on which a record stands counts as that.

    Attributes:
        records, rejects, furniture: how many lines are part of each.
        lost: the first lines that are nothing of these, which no reader may leave.
    """

    records: int = 0
    rejects: int = 0
    furniture: int = 0
    lost: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """All of them."""
        return self.records + self.rejects + self.furniture + len(self.lost)

    def __add__(self, other: "Lines") -> "Lines":
        return Lines(
            self.records + other.records,
            self.rejects + other.rejects,
            self.furniture + other.furniture,
            self.lost + other.lost,
        )


@dataclass(frozen=True, slots=True)
class Dump:
    """One file that somebody saved: what it says of itself, and all that was read from it.

    Attributes:
        name: the file's name; also its identity.
        title, source: shown to readers; the source is a URL or "".
        date: ISO date with year if the file beside it gives one, else the dump's own words or "".
        reader: name of the reader that knew its format; "" if the file was not read at all.
        records, rejects: together they are every entry of the dump.
        faults: what is wrong with the file as a whole, or with what is said beside it.
        notices: what a contributor should know though nothing is wrong.
        lines: what each of its lines is.
    """

    name: str
    title: str
    date: str
    source: str
    reader: str
    records: tuple[Record, ...]
    rejects: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()
    lines: Lines = Lines()


@dataclass(frozen=True, slots=True)
class Upvotes:
    """How many readers a listing counted, and when.

    Attributes:
        count: as the listing has it.
        date: ISO date if its year is known, else the listing's own words, or "".
    """

    count: int
    date: str


class Source(StrEnum):
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
    source: Source
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


@dataclass(frozen=True, slots=True)
class Keyword:
    """A topic that papers share, under one spelling.

    Attributes:
        slug: last part of its permalink.
        name: the spelling that is shown.
        variants: every other spelling seen, sorted.
        aliases: other addresses that lead to its page, sorted.
        papers: slugs of its papers; the paper for which the keyword says most comes first.
    """

    slug: str
    name: str
    variants: tuple[str, ...]
    aliases: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keywords:
    """What the papers of a catalogue are about.

    Attributes:
        shared: the keywords of two papers and more, each with a page; sorted by slug.
        of: a paper's slug to its shared keywords, best first.
        own: a paper's slug to its one or two strong topics that no other paper has.
    """

    shared: tuple[Keyword, ...]
    of: Mapping[str, tuple[Keyword, ...]]
    own: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Related:
    """Why a reader of one paper may want another.

    Attributes:
        slug: the other paper.
        score: strength from 0 to 1, the same in both directions.
        shared: names of the keywords that both have, rarest first, never empty.
        loose: whether it is listed only because no paper is closer to the other one.
    """

    slug: str
    score: float
    shared: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the entries of a dump: `entries == papers + merged + rejected + removed`.

    Attributes:
        dump: the dump's name.
        entries: all that stands in it.
        papers: those by which a paper first came into the catalogue.
        merged: further sightings of papers that it or an earlier dump brought.
        rejected: those reported and left out.
        removed: those of papers that a correction took out of the catalogue.
        lines: what each of its lines is.
    """

    dump: str
    entries: int
    papers: int
    merged: int
    rejected: int
    removed: int = 0
    lines: Lines = Lines()

    @classmethod
    def together(cls, accounts: "Iterable[Account]") -> "Account":
        """The accounts of several dumps added up; its dump is ""."""
        each = list(accounts)
        return cls(
            dump="",
            entries=sum(account.entries for account in each),
            papers=sum(account.papers for account in each),
            merged=sum(account.merged for account in each),
            rejected=sum(account.rejected for account in each),
            removed=sum(account.removed for account in each),
            lines=sum((account.lines for account in each), Lines()),
        )


@dataclass(frozen=True, slots=True)
class Enrichment:
    """What became of the entries of one reference file.

    Attributes:
        name: the file's name.
        reader: name of the reader that knew its format; "" if it was not read at all.
        read: records in it, of which most are of no paper that a dump brought.
        matched: records that tell of one.
        rejected: entries that could not be read.
        faults, notices: what is wrong with the file, and what is not.
    """

    name: str
    reader: str
    read: int
    matched: int
    rejected: int
    faults: tuple[Fault, ...] = ()
    notices: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole, settled: pages and exports only read it.

    Attributes:
        dumps, papers: sorted by name and by slug.
        keywords: what the papers are about.
        related: by paper's slug, strongest first, the loose last; () for a paper without any.
        addresses: every other address a paper may be known by, to the slugs it means: one slug
            is a redirect, several are papers that share a title.
        ledger: one account a dump, in the order of dumps.
        faults: decisions of people that nothing in the dumps gives occasion for.
        references: one account a reference file, in order of name.
        removed: papers that corrections took out, sorted by slug.
    """

    dumps: tuple[Dump, ...]
    papers: tuple[Paper, ...]
    keywords: Keywords
    related: Mapping[str, tuple[Related, ...]]
    addresses: Mapping[str, tuple[str, ...]]
    ledger: tuple[Account, ...]
    faults: tuple[Fault, ...] = ()
    references: tuple[Enrichment, ...] = ()
    removed: tuple[Paper, ...] = ()
