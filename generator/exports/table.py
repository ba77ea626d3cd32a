"""`papers.csv`: a line a paper, after RFC 4180, in which no spreadsheet finds a formula."""

import csv
from collections.abc import Iterator, Sequence

from generator.exports.cited import Cited
from generator.markdown import shown

COLUMNS = (
    *("slug", "title", "authors", "published", "venue", "doi", "arxiv", "address"),
    *("keywords", "dumps"),
)
_FORMULA = tuple("=+-@\t\r|＝＋－＠")
"""With these a spreadsheet begins what it computes; the last four are the wide forms."""


def render(papers: Sequence[Cited]) -> Iterator[str]:
    """A line with the names of the columns and one a paper; semicolons part several values."""
    rows = csv.writer(_Line())
    yield rows.writerow(COLUMNS)
    for each in papers:
        yield rows.writerow(map(_inert, _cells(each)))


class _Line:
    """Takes a row for a file and gives it back, as `writerow` then does too."""

    def write(self, row: str) -> str:
        return row


def _cells(each: Cited) -> Iterator[str]:
    paper, cited = each.paper, each.citation
    authors = "; ".join(filter(None, map(shown, paper.authors)))
    yield from (paper.slug, cited.title, authors, paper.published, paper.venue)
    yield from (cited.doi, cited.arxiv, cited.address, "; ".join(each.keywords))
    yield "; ".join(dict.fromkeys(sighting.record.dump for sighting in paper.sightings))


def _inert(text: str) -> str:
    """A text that stays one: an apostrophe stands before what would be a formula (OWASP)."""
    line = shown(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
