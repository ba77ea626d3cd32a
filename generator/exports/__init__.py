"""The catalogue as files for other programs: name of the file to its content."""

import bz2
import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.exports import bibliographies, checksums, database, jsonl, table
from generator.exports.cited import cited
from generator.limits import PACKED
from generator.records import Catalogue

Pieces = Iterable[str | bytes | memoryview]


def render(catalogue: Catalogue, site: str = "") -> Iterator[tuple[str, bytes]]:
    """Every export by its name, made one by one, to be written beside the pages.

    Those that hold the whole of a large catalogue are compressed as they are made, as neither a
    site of 1 GB nor the memory has room for one of them as it is.

    Args:
        catalogue: what the files are to hold.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    digests: dict[str, str] = {}
    for name, pieces in chain(_whole(catalogue, site), _schemas()):
        packed = name.endswith(PACKED)
        content = _packed(pieces) if packed else b"".join(_encoded(pieces))
        digests[name] = hashlib.sha256(content).hexdigest()
        yield name, content
    yield "checksums.txt", checksums.render(digests).encode()


def _whole(catalogue: Catalogue, site: str) -> Iterator[tuple[str, Pieces]]:
    papers = cited(catalogue, site)
    end = "" if catalogue.is_small else PACKED
    yield f"papers.bib{end}", bibliographies.bib(papers)
    yield f"papers.csl.json{end}", bibliographies.items(papers)
    yield f"papers.csv{end}", table.render(papers)
    yield f"papers.db{end}", database.render(catalogue, papers)
    yield f"papers.jsonl{end}", jsonl.render(catalogue)
    yield f"papers.ris{end}", bibliographies.tagged(papers)


def _schemas() -> Iterator[tuple[str, Pieces]]:
    yield "papers.schema.json", [jsonl.schema()]
    yield "papers.schema.sql", [database.schema()]


def _packed(pieces: Pieces) -> bytes:
    packer = bz2.BZ2Compressor()  # a third smaller than with gzip, for twice the time
    packed = [*map(packer.compress, _encoded(pieces))]
    return b"".join((*packed, packer.flush()))


def _encoded(pieces: Pieces) -> Iterator[bytes | memoryview]:
    return (piece.encode() if isinstance(piece, str) else piece for piece in pieces)
