"""arXiv's daily feeds (rss.arxiv.org, RSS or Atom), and the RDF that they were before 2024.

A replacement is a record like any other, as the paper is the same; but as the day of such news is
not that on which the paper came out, only news of kind `new` says when it was published.
"""

import re
from collections.abc import Iterator

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import announcement, authors
from generator.formats.fields import Place, checked
from generator.formats.prose import Element, prose
from generator.formats.xml_entries import frame_of, read_entries
from generator.formats.xml_entries.around import day
from generator.formats.xml_entries.parsing import children, text, texts
from generator.readers import Reader
from generator.records import Entry, Record, Trust
from generator.source import Source

_NUMBER = re.compile(r"oai:arXiv\.org:(\S+)")


def recognises(source: Source) -> bool:
    """A feed that arXiv makes each day."""
    return frame_of(source) in ("rss", "feed", "RDF") and announcement.stands_in(source.head)


def read(source: Source) -> Iterator[Entry]:
    """Reads new papers, those listed in a further field, and replacements."""
    return read_entries(source, "item|entry", _told)


def _told(item: Element, place: Place, day_of_feed: str) -> Record | Fault:
    title = announcement.in_title(text(item, "title"))
    abstract = announcement.in_abstract(text(item, "description", "summary"))
    if title.text == "Error" and not any(_identifiers(item)):
        cure = "mend the query, and save its answer again"
        return place.fault("an error in place of a paper", abstract.text, cure)
    kind = text(item, "announce_type") or abstract.kind or title.kind
    moment = text(item, "pubDate", "published", "date")
    record = Record(
        dump=place.source.name,
        line=place.line,
        last_line=place.last_line,
        title=title.text,
        abstract=abstract.text if abstract.kind else prose(abstract.text),
        date=day(moment) or day_of_feed,
        authors=tuple(_authors(item)),
        identifiers=identifiers.together(_identifiers(item, title.number, abstract.number)),
        published=moment if kind == "new" else "",
        venue=text(item, "journal_reference", "journal_ref"),
    )
    return checked(record, place)


def _authors(item: Element) -> Iterator[str]:
    for written in texts(item, "creator"):
        yield from authors.names(prose(written))
    for author in children(item, "author"):
        yield text(author, "name")


def _identifiers(item: Element, *numbers: str) -> Iterator[str]:
    yield from map(identifiers.arxiv, numbers)
    for name in texts(item, "guid", "id"):
        number = _NUMBER.fullmatch(name)
        yield identifiers.arxiv(number[1]) if number else identifiers.in_address(name)
    for link in children(item, "link"):
        yield identifiers.in_address(link.text or link.get("href") or "")
    for written in texts(item, "DOI", "doi"):
        yield from map(identifiers.doi, written.split())


reader = Reader(
    name="arxiv-rss",
    about="a daily feed of an arXiv category (rss.arxiv.org), as RSS or Atom",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
