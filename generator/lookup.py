"""What the site's scripts may ask of a paper by any of its addresses, in files of a few kilobytes.

Papers lie under `lookup/`. `manifest.bin` says how many blocks there are, a power of two; the block
of an address is the CRC-32 of its bytes in UTF-8, modulo that number. Texts are left out: with them
the files would weigh as much as the pages. A list that takes several pages has all its slugs in
`list.bin`, beside the first page. All files are JSON, deflated (zlib).
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator import citation
from generator.citation import Author, Citation, Sort
from generator.compact import compact
from generator.markdown import shown
from generator.pages import addresses
from generator.pages.paging import LENGTH
from generator.pages.shelves import Shelves, arrange
from generator.records import Catalogue, Paper

VERSION = 1
PAPERS = 64  # in a block, at most by the mean


def render(catalogue: Catalogue, site: str = "") -> Iterator[tuple[str, bytes]]:
    """The files, by path; the manifest last.

    Args:
        catalogue: whose papers can be looked up.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    blocks = 1 << (max(1, len(catalogue.papers) - 1) // PAPERS).bit_length()
    papers, moved = defaultdict[int, list[object]](list), defaultdict[int, dict[str, str]](dict)
    for paper in catalogue.papers:
        papers[_block(paper.slug, blocks)].append(_entry(paper, catalogue))
    for address, slugs in sorted(catalogue.addresses.items()):
        if len(slugs) == 1:
            moved[_block(address, blocks)][address] = slugs[0]
    for number in range(blocks):
        held = {"papers": papers[number], "moved": moved[number]}
        yield f"lookup/{blocks}/{number}.bin", _packed(held)
    yield from _lists(arrange(catalogue))
    yield "lookup/manifest.bin", _packed({"version": VERSION, "blocks": blocks, "site": site})


def _lists(shelves: Shelves) -> Iterator[tuple[str, bytes]]:
    """The slugs of every list of several pages, in its order; of shorter ones the page has them."""
    for keyword in shelves.catalogue.keywords.shared:
        if len(keyword.papers) > LENGTH:
            yield _list(addresses.keyword(keyword.slug), keyword.papers)
    for name, slug in sorted(shelves.dump_slugs.items()):
        listed = shelves.listings.get(name, ())
        if len(listed) > LENGTH:
            yield _list(addresses.dump(slug), (paper.slug for _, paper in listed))


def _list(page: str, slugs: Iterable[str]) -> tuple[str, bytes]:
    return f"{page.removesuffix('.md')}/list.bin", _packed(list(dict.fromkeys(slugs)))


def _block(address: str, blocks: int) -> int:
    return zlib.crc32(address.encode("utf-8", "replace")) % blocks


def _packed(content: object) -> bytes:
    return zlib.compress(compact(content), 9)


def _entry(paper: Paper, catalogue: Catalogue) -> dict[str, object]:
    """All that is known of a paper but its text; what is not known, or follows, is left out."""
    cited = citation.of(paper)
    said = {
        "slug": paper.slug,
        "title": cited.title,
        "authors": list(map(_author, cited.authors)),
        "published": shown(paper.published),
        "venue": cited.venue,
        "identifiers": list(map(shown, paper.identifiers)),
        "address": cited.address,
        "keywords": [shown(each.name) for each in catalogue.keywords.of.get(paper.slug, ())],
        "dumps": list(dict.fromkeys(shown(each.record.dump) for each in paper.sightings)),
        "links": [[shown(link.url), shown(link.kind)] for link in paper.links],
        **_exceptional(paper, cited),
    }
    return {name: value for name, value in said.items() if value}


def _exceptional(paper: Paper, cited: Citation) -> dict[str, object]:
    """What few papers have: formulas in the title, a key of its own, a venue that is no journal."""
    return {
        "formulas": cited.formulas,
        "key": cited.key if cited.key != paper.slug else "",
        "sort": cited.sort if cited.sort == Sort.PROCEEDINGS else "",
    }


def _author(author: Author) -> str | list[str]:
    """One text where the last word is the family's name, as mostly; the parts where it is not."""
    together = " ".join(filter(None, (author.given, author.family)))
    given, _, family = together.rpartition(" ")
    if author == Author(family, given):
        return together
    return [author.family, *filter(None, (author.given, author.suffix))]
