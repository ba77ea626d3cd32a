"""The catalogue as files for other programs: name of the file to its content."""

import bz2
from collections.abc import Callable, Mapping

from generator.exports import bibliographies, checksums, database, jsonl, table
from generator.exports.cited import cited
from generator.limits import PACKED
from generator.records import Catalogue

Content = str | bytes


def render(catalogue: Catalogue, site: str = "") -> Mapping[str, Content]:
    """Every export, ready to be written beside the pages.

    Those that hold the whole of a large catalogue are compressed, one after the other, as neither
    a site of 1 GB nor the memory has room for all of them as they are.

    Args:
        catalogue: what the files are to hold.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    papers = cited(catalogue, site)
    whole: dict[str, Callable[[], Content]] = {
        "papers.bib": lambda: bibliographies.bib(papers),
        "papers.csl.json": lambda: bibliographies.items(papers),
        "papers.csv": lambda: table.render(papers),
        "papers.db": lambda: database.render(catalogue, papers),
        "papers.jsonl": lambda: jsonl.render(catalogue),
        "papers.ris": lambda: bibliographies.tagged(papers),
    }
    small = catalogue.is_small
    files: dict[str, Content] = {
        **{name if small else name + PACKED: _kept(make(), small) for name, make in whole.items()},
        "papers.schema.json": jsonl.schema(),
        "papers.schema.sql": database.schema(),
    }
    return {**files, "checksums.txt": checksums.render(files)}


def _kept(content: Content, small: bool) -> Content:
    if small:
        return content
    made = content.encode() if isinstance(content, str) else content
    return bz2.compress(made)  # a third smaller than with gzip, for twice the time
