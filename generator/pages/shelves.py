"""The catalogue arranged for looking up, once for all pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.mathematics import plain
from generator.pages import addresses, dates
from generator.pages.entry import Entry
from generator.records import Account, Catalogue, Dump, Keyword, Paper, Sighting


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where each thing of a catalogue is found.

    Attributes:
        catalogue: what is arranged here.
        papers: by slug.
        dumps: by the dump's name.
        dump_slugs: the last part of each dump's address, by its name.
        accounts: by the dump's name.
        listings: each dump's sightings with their papers, in the order of the dump.
        named: each paper as lists name it, by slug; made once, for it stands in many.
        topics: each shared keyword as lists of papers' keywords name it, by slug.
        last: by slug, when a listing last showed a paper, for programs and in its own words.
        modified: by slug, the day of the newest listing that shows a paper; "" if its year is not
            known.
    """

    catalogue: Catalogue
    papers: Mapping[str, Paper]
    dumps: Mapping[str, Dump]
    dump_slugs: Mapping[str, str]
    accounts: Mapping[str, Account]
    listings: Mapping[str, Sequence[tuple[Sighting, Paper]]]
    named: Mapping[str, Entry]
    topics: Mapping[str, Entry]
    last: Mapping[str, tuple[str, str]]
    modified: Mapping[str, str]

    def keywords_of(self, paper: Paper) -> tuple[Keyword, ...]:
        """The shared keywords of a paper, best first."""
        return self.catalogue.keywords.of.get(paper.slug, ())


def arrange(catalogue: Catalogue) -> Shelves:
    """Arrange a catalogue."""
    papers = {paper.slug: paper for paper in catalogue.papers}
    dumps = {dump.name: dump for dump in catalogue.dumps}
    return Shelves(
        catalogue=catalogue,
        papers=papers,
        dumps=dumps,
        dump_slugs=addresses.dump_slugs(dump.name for dump in catalogue.dumps),
        accounts={account.dump: account for account in catalogue.ledger},
        listings=_listings(catalogue),
        named={
            slug: Entry(addresses.paper(slug), plain(paper.title)) for slug, paper in papers.items()
        },
        topics={
            keyword.slug: Entry(addresses.keyword(keyword.slug), keyword.name)
            for keyword in catalogue.keywords.shared
        },
        last={
            slug: dates.last(one.record.date for one in paper.sightings)
            for slug, paper in papers.items()
        },
        modified={slug: dates.modified(_days(paper, dumps)) for slug, paper in papers.items()},
    )


def _days(paper: Paper, dumps: Mapping[str, Dump]) -> Iterator[str]:
    """When listings showed a paper, in their own words."""
    records = (sighting.record for sighting in paper.sightings)
    return (record.date or dumps[record.dump].date for record in records)


def _listings(catalogue: Catalogue) -> Mapping[str, Sequence[tuple[Sighting, Paper]]]:
    listings: defaultdict[str, list[tuple[Sighting, Paper]]] = defaultdict(list)
    for paper in catalogue.papers:
        for sighting in paper.sightings:
            listings[sighting.record.dump].append((sighting, paper))
    for listing in listings.values():
        listing.sort(key=lambda entry: (entry[0].record.position, entry[0].record.line))
    return listings
