r"""Tables of papers as CSV or TSV: what reference managers, databases and spreadsheets export.

```
"Key","Author","Title","DOI","Abstract Note","Date"
"X7QK2","Lovelace, Ada; Kahn, Bo","Tides in Tiny Models","10.1000/tides.17","We show ...","2024-05"
```

Commas, semicolons, tabs or bars between columns; a title, and at least one of abstract, authors,
DOI, arXiv number and address.
"""

from collections.abc import Iterator
from itertools import islice

from generator.formats.delimited.headers import MOST_BEFORE, header_in, is_preamble
from generator.formats.delimited.rows import Row, rows
from generator.formats.fields import Place, checked, fields_of, record_of
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Line, Source

CURE = "quote what holds a line break or the sign between columns, and double quotes inside"
MOST_TRIED = 100  # rows by which a table is known


def recognises(source: Source) -> bool:
    """A header with columns of papers, and a row with one below it, or nothing at all."""
    head = Source.of(source.name, source.path, source.head)
    lines = [line for line in islice(head.lines(), 20) if not line.is_blank]
    for line in lines[: MOST_BEFORE + 1]:
        if header_in(line.text.split("\r", 1)[0]):
            tried = islice(rows(_lines(head)), MOST_TRIED)
            papers = (row for row in tried if isinstance(_entry(row, head), Record))
            return next(papers, None) is not None or line is lines[-1]
        if not is_preamble(line.text):
            break
    return False


def read(source: Source) -> Iterator[Entry]:
    """Reads a record from each row, and holds one row at a time."""
    for row in rows(_lines(source)):
        yield _entry(row, source)


def _entry(row: Row, source: Source) -> Entry:
    place = Place(source, row.line, row.last_line)
    if row.wrong:
        return place.fault("damaged row", row.wrong, CURE)
    if not row.header:
        return Furniture(row.line, row.last_line)
    cells = zip(row.header.names, row.cells, strict=False)
    return checked(record_of(fields_of(cells), place), place)


def _lines(source: Source) -> Iterator[Line]:
    """Its lines; in a file of which only the rows end as on the old Mac, also those.

    Elsewhere a carriage return is a blank.
    """
    first = next((line for line in source.lines() if not line.is_blank), Line(1, ""))
    sign = "\n" if "\r" in first.text else " "
    for line in source.lines():
        for text in line.text.replace("\r", sign).split("\n"):
            yield Line(line.number, text)


reader = Reader(
    name="csv-table",
    about="CSV or TSV with columns for the title and the abstract, authors, DOI or address",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
    general=True,
)
