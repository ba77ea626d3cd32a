"""Any feed of papers, RSS, RDF or Atom: of journals, of people who list papers, of programs.

Descriptions are HTML, and often hold more than the abstract, each part behind its label:
`<p><b>Authors:</b> Ana Ode</p><p><b>Upvotes:</b> 3</p><p><b>Summary:</b> We weigh teapots.</p>`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.errors import Fault
from generator.formats.feeds.elements import values
from generator.formats.fields import Place, checked, fields_of, record_of
from generator.formats.prose import Element
from generator.formats.xml_entries import frame_of, read_entries
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Source

_ENTRY = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s>]")


def recognises(source: Source) -> bool:
    """A feed with an entry in it."""
    is_feed = frame_of(source) in ("rss", "feed", "RDF")
    return is_feed and _ENTRY.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads one entry after the other."""
    return read_entries(source, "item|entry", _told)


def _told(entry: Element, place: Place, day_of_feed: str) -> Record | Fault:
    record = record_of(fields_of(values(entry)), place)
    return checked(replace(record, date=day_of_feed), place)


reader = Reader(
    name="feed",
    about="any other feed of papers, as RSS, RDF or Atom",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
    general=True,
)
