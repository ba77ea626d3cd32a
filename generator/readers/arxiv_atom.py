"""arXiv's answer to a query: an Atom feed from export.arxiv.org/api/query.

The feed's own id and title stand before its entries. An error is one entry titled `Error`; an
archive that is asked too often says `Rate exceeded.` instead.
"""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import announcement
from generator.formats.fields import Place, checked
from generator.formats.prose import Element
from generator.formats.xml_entries import frame_of, read_entries
from generator.formats.xml_entries.parsing import children, text, texts
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Source

_QUERIED = re.compile(r"arxiv\.org/(?:api\b|schemas/atom)")
_RATE = re.compile(r"\s*Rate exceeded\.?\s*$")


def recognises(source: Source) -> bool:
    """A feed of the query interface, not of the daily announcements."""
    if _RATE.match(source.head):
        return True
    is_ours = frame_of(source) == "feed" and _QUERIED.search(source.head) is not None
    return is_ours and not announcement.stands_in(source.head)


def read(source: Source) -> Iterator[Entry]:
    """Reads the entries; an `Error` among them is a fault that says what arXiv said."""
    return read_entries(source, "entry", _told)


def _told(entry: Element, place: Place, day_of_feed: str) -> Record | Fault:
    address = text(entry, "id")
    if text(entry, "title") == "Error" and "/abs/" not in address:
        cure = "mend the query, and save its answer again"
        return place.fault("an error in place of entries", text(entry, "summary"), cure)
    record = Record(
        dump=place.source.name,
        line=place.line,
        last_line=place.last_line,
        title=text(entry, "title"),
        abstract=text(entry, "summary"),
        date=day_of_feed,
        authors=tuple(filter(None, (text(author, "name") for author in children(entry, "author")))),
        identifiers=identifiers.together(
            [identifiers.in_address(address), *map(identifiers.doi, _dois(entry))]
        ),
        published=text(entry, "published"),
        venue=text(entry, "journal_ref"),
    )
    return checked(record, place)


def _dois(entry: Element) -> list[str]:
    return [doi for written in texts(entry, "doi") for doi in written.split()]


reader = Reader(
    name="arxiv-atom",
    about="arXiv's answer to a query (export.arxiv.org/api/query), an Atom feed",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
