"""What a browser has to know to tell its reader which papers are new since the last visit.

Everything lies under `visits/`. `manifest.bin` lists the dumps, how many papers each has, and its
file. That has the papers in the order of the dump, each with its title and the other dumps that
show it, and is named after its content: what has been fetched once stays good. All are JSON,
deflated (zlib).
"""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from generator.compact import compact
from generator.markdown import shown
from generator.mathematics import plain
from generator.records import Catalogue, Dump, Paper

VERSION = 1
_DIGEST = 8  # bytes


def render(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The files, by path; the manifest last. Dumps that say the same share a file."""
    listed = _by_dump(catalogue.papers)
    rows, files = list[object](), set[str]()
    for dump in catalogue.dumps:
        content = _packed(_papers(dump, listed[dump.name]))
        file = f"visits/{blake2b(content, digest_size=_DIGEST).hexdigest()}.bin"
        rows.append([shown(dump.name), shown(dump.title), len(listed[dump.name]), file])
        if file not in files:
            files.add(file)
            yield file, content
    yield "visits/manifest.bin", _packed({"version": VERSION, "dumps": rows})


def _by_dump(papers: Sequence[Paper]) -> dict[str, list[Paper]]:
    """The papers of each dump, each once, in the order of the dump."""
    places = defaultdict[str, dict[str, int]](dict)
    for paper in papers:
        for record in (sighting.record for sighting in paper.sightings):
            places[record.dump].setdefault(paper.slug, record.position)
    by_slug = {paper.slug: paper for paper in papers}
    ordered = {name: sorted(of_one, key=of_one.__getitem__) for name, of_one in places.items()}
    return defaultdict(list, {name: [by_slug[s] for s in slugs] for name, slugs in ordered.items()})


def _papers(dump: Dump, papers: Sequence[Paper]) -> object:
    """Of each its slug, its title and the ranks of the other dumps among those named here."""
    others = [_others(paper, dump) for paper in papers]
    names = sorted({name for of_one in others for name in of_one})
    ranks = {name: rank for rank, name in enumerate(names)}
    rows = [
        [paper.slug, shown(plain(paper.title)), *(ranks[name] for name in of_one)]
        for paper, of_one in zip(papers, others, strict=True)
    ]
    return {"dumps": list(map(shown, names)), "papers": rows}


def _others(paper: Paper, dump: Dump) -> list[str]:
    return sorted({sighting.record.dump for sighting in paper.sightings} - {dump.name})


def _packed(content: object) -> bytes:
    return zlib.compress(compact(content), 9)
