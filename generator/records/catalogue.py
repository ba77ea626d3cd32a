"""The whole: papers, what they share, and what became of every entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import Fault
from generator.limits import FOLLOWED, SMALL
from generator.records.dump import NO_LINES, Dump, Lines
from generator.records.landscape import NO_LANDSCAPE, Landscape
from generator.records.paper import Paper


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
    lines: Lines = NO_LINES

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
            lines=sum((account.lines for account in each), NO_LINES),
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
        landscape: where each paper lies on the map.
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
    landscape: Landscape = NO_LANDSCAPE

    @property
    def is_small(self) -> bool:
        """Whether its site has room for things twice."""
        return len(self.papers) <= SMALL

    def is_followed(self, keyword: Keyword) -> bool:
        """Whether a keyword has feeds of its own."""
        return self.is_small or len(keyword.papers) >= FOLLOWED
