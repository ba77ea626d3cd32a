"""What arXiv hands out to harvesters (OAI-PMH): `GetRecord` and `ListRecords`.

The metadata may be `arXiv`, `arXivRaw` or `oai_dc`. A record that the archive has deleted is
furniture: it says that there is no paper, and nobody who saves it can do anything about that.
"""

import re
from collections.abc import Iterator
from itertools import chain

from generator import identifiers
from generator.errors import Fault
from generator.formats.arxiv import authors
from generator.formats.fields import Place, checked
from generator.formats.prose import Element
from generator.formats.xml_entries import frame_of, read_entries
from generator.formats.xml_entries.parsing import children, text, texts
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Source

_ARXIV = re.compile(r"oai:arXiv\.org:|arxiv\.org/", re.IGNORECASE)
_NUMBER = re.compile(r"oai:arXiv\.org:(\S+)")
_COMMENT = re.compile(r"Comments?:\s")


def recognises(source: Source) -> bool:
    """An answer in OAI-PMH that speaks of arXiv."""
    return frame_of(source) == "OAI-PMH" and _ARXIV.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads the records; a resumption token is furniture, an error a fault."""
    return read_entries(source, "record", _told)


def _told(record: Element, place: Place, day_of_feed: str) -> Record | Fault | Furniture:
    header = next(children(record, "header"), record)
    if header.get("status") == "deleted":
        return Furniture(place.line, place.last_line)
    metadata = next(chain.from_iterable(children(record, "metadata")), None)
    if metadata is None:
        cure = "ask the archive for it again, or take it out"
        return place.fault("a record without metadata", "only its header is there", cure)
    number = _NUMBER.fullmatch(text(header, "identifier"))
    found = Record(
        dump=place.source.name,
        line=place.line,
        last_line=place.last_line,
        title=text(metadata, "title"),
        abstract=_abstract(metadata),
        date=day_of_feed,
        authors=tuple(_authors(metadata)),
        identifiers=identifiers.together(_identifiers(metadata, number[1] if number else "")),
        published=_published(metadata),
        venue=" ".join(_venue(metadata).split()),
    )
    return checked(found, place)


def _abstract(metadata: Element) -> str:
    written = texts(metadata, "abstract", "description")
    return next((each for each in written if each and not _COMMENT.match(each)), "")


def _authors(metadata: Element) -> Iterator[str]:
    for group in children(metadata, "authors"):
        yield from authors.names(group.text or "")
        for author in children(group, "author"):
            parts = (text(author, name) for name in ("forenames", "keyname", "suffix"))
            yield " ".join(filter(None, parts))
    yield from filter(None, texts(metadata, "creator"))


def _identifiers(metadata: Element, number: str) -> Iterator[str]:
    yield from map(identifiers.arxiv, [number, text(metadata, "id")])
    for written in texts(metadata, "doi"):
        yield from map(identifiers.doi, written.split())
    for written in texts(metadata, "identifier"):
        yield identifiers.in_address(written) or identifiers.doi(written)


def _published(metadata: Element) -> str:
    """When the first version came: `created`, the date of `v1`, or the first of all dates."""
    first = next(children(metadata, "version"), metadata)
    return text(metadata, "created") or min(filter(None, texts(first, "date")), default="")


def _venue(metadata: Element) -> str:
    """Dublin Core has it among the identifiers, and does not tell them apart."""
    named = (
        written
        for written in texts(metadata, "identifier")
        if "://" not in written and not identifiers.doi(written)
    )
    return text(metadata, "journal-ref") or next(named, "")


reader = Reader(
    name="arxiv-oai",
    about="arXiv metadata as harvested by OAI-PMH (GetRecord, ListRecords)",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
