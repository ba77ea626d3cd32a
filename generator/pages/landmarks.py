"""Pages that readers look for by name: the dumps', and those that there is one of."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.pages import addresses
from generator.records import Catalogue

_ALONE = {
    "Papers": addresses.PAPERS,
    "Keywords": addresses.KEYWORDS,
    "Dumps": addresses.DUMPS,
    "Ledger": addresses.LEDGER,
    "Overview": addresses.OVERVIEW,
    "Map": addresses.MAP,
    "Files": addresses.FILES,
}


def landmarks(
    catalogue: Catalogue, by_hand: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str, int]]:
    """For each page its title, its address below the root of the site, and how many papers it has.

    Args:
        catalogue: what the generated pages show.
        by_hand: title and path of pages that people wrote.
    """
    slugs = addresses.dump_slugs(dump.name for dump in catalogue.dumps)
    papers = Counter(
        name
        for paper in catalogue.papers
        for name in {sighting.record.dump for sighting in paper.sightings}
    )
    for dump in catalogue.dumps:
        yield dump.title, addresses.url(addresses.dump(slugs[dump.name])), papers[dump.name]
    for title, path in (*_ALONE.items(), *by_hand):
        yield title, addresses.url(path), 0
