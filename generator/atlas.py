"""The map of the catalogue as files that the script of its page reads, all under `map/`.

`layout.bin`, deflated: a line of JSON (`width`, `height`, `each`: papers in a file of titles,
`titles`: the folder of these files, `areas`: of each its name, slug, middle, number of papers, and
how many of them are guests), then for each paper, in the order of areas and places, a byte for the
number of its further keywords on the map, and a byte for each of these. `NAME/N.bin`, deflated, is
a JSON array of titles and slugs of some papers in that order; NAME is made of their content.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence

from generator.compact import compact
from generator.markdown import shown
from generator.mathematics import plain
from generator.records import Area, Catalogue

EACH = 64  # papers in a file of titles
_NAME = 12  # signs of a folder's name


def render(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The files, by path."""
    areas = catalogue.landscape.areas
    titles = list(_titles(catalogue, areas))
    name = hashlib.sha256(b"".join(titles)).hexdigest()[:_NAME]
    yield from ((f"map/{name}/{at}.bin", packed) for at, packed in enumerate(titles))
    names = {keyword.slug: shown(keyword.name) for keyword in catalogue.keywords.shared}
    head = {
        "width": catalogue.landscape.width,
        "height": catalogue.landscape.height,
        "each": EACH,
        "titles": name,
        "areas": [_told(area, names.get(area.keyword, "others")) for area in areas],
    }
    yield "map/layout.bin", zlib.compress(compact(head) + b"\n" + _further(catalogue, areas), 9)


def _titles(catalogue: Catalogue, areas: Sequence[Area]) -> Iterator[bytes]:
    titles = {paper.slug: shown(plain(paper.title)) for paper in catalogue.papers}
    told = [(titles[slug], slug) for area in areas for slug in area.papers]
    for start in range(0, len(told), EACH):
        yield zlib.compress(compact(told[start : start + EACH]), 9)


def _told(area: Area, name: str) -> Sequence[object]:
    return (name, area.keyword, area.x, area.y, len(area.papers), area.guests)


def _further(catalogue: Catalogue, areas: Sequence[Area]) -> bytes:
    ranks: Mapping[str, int] = {area.keyword: rank for rank, area in enumerate(areas)}
    out = bytearray()
    for area in areas:
        for slug in area.papers:
            of = catalogue.keywords.of.get(slug, ())
            further = [ranks[each.slug] for each in of
                       if each.slug in ranks and each.slug != area.keyword]  # fmt: skip
            out += bytes((len(further), *further))
    return bytes(out)
