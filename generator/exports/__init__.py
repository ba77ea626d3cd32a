"""The catalogue as files for other programs: name of the file to its content."""

from collections.abc import Mapping

from generator.exports import bibliographies, checksums, database, jsonl, table
from generator.exports.cited import cited
from generator.records import Catalogue


def render(catalogue: Catalogue, site: str = "") -> Mapping[str, str | bytes]:
    """Every export, ready to be written beside the pages.

    Args:
        catalogue: what the files are to hold.
        site: address of the root of the site, with its slash; "" if it has none.
    """
    papers = cited(catalogue, site)
    files: dict[str, str | bytes] = {
        "papers.bib": bibliographies.bib(papers),
        "papers.csl.json": bibliographies.items(papers),
        "papers.csv": table.render(papers),
        "papers.db": database.render(catalogue, papers),
        "papers.jsonl": jsonl.render(catalogue),
        "papers.ris": bibliographies.tagged(papers),
        "papers.schema.json": jsonl.schema(),
        "papers.schema.sql": database.schema(),
    }
    return {**files, "checksums.txt": checksums.render(files)}
