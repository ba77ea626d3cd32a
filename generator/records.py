"""The words that all stages share: what a dump says, and what we believe from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import Fault


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of one dump, exactly as written there.

    Attributes:
        dump: name of the dump's file.
        line, last_line: the lines it stands on, counted from 1, both included.
        position: its rank in the listing, counted from 1.
        title, abstract: as written, line breaks and TeX included; only outer blanks are gone.
        date: the listing's date in the dump's own words, "" where it has none.
        authors: names as written, in order.
        identifiers: what names the paper everywhere, sorted: "arxiv:2410.05434" (no version),
            "doi:10.1000/xyz" (lower case).
    """

    dump: str
    line: int
    last_line: int
    position: int
    title: str
    abstract: str
    date: str = ""
    authors: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An address that a text mentions, and what stands there (code, data, model, ...)."""

    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """A record made readable: cleaned once, so that no later stage cleans again."""

    record: Record
    title: str
    abstract: str
    links: tuple[Link, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as we believe it to be, with every sighting that speaks for it.

    Attributes:
        slug: last part of its permalink.
        title, abstract, links: the best that its sightings offer.
        sightings: in order of dump name and line, never empty.
    """

    slug: str
    title: str
    abstract: str
    links: tuple[Link, ...]
    sightings: tuple[Sighting, ...]


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
    """What became of the entries of one dump: `entries == papers + merged + rejected`.

    Attributes:
        dump: the dump's name.
        entries: all that stands in it.
        papers: those by which a paper first came into the catalogue.
        merged: further sightings of papers that it or an earlier dump brought.
        rejected: those reported and left out.
    """

    dump: str
    entries: int
    papers: int
    merged: int
    rejected: int

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
        )


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
    """

    dumps: tuple[Dump, ...]
    papers: tuple[Paper, ...]
    keywords: Keywords
    related: Mapping[str, tuple[Related, ...]]
    addresses: Mapping[str, tuple[str, ...]]
    ledger: tuple[Account, ...]
    faults: tuple[Fault, ...] = ()
