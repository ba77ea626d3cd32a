"""Files in XML that list papers one entry after another: feeds, and what archives hand out."""

import re
from collections.abc import Callable, Iterator

from generator.errors import Fault
from generator.formats.fields import Place
from generator.formats.prose import Element
from generator.formats.xml_entries.around import around, day_in
from generator.formats.xml_entries.parsing import parsed
from generator.formats.xml_entries.parts import Kind, parts
from generator.records import Entry, Furniture, Record
from generator.source import Source

_BEGINNING = re.compile(r"[\s\ufeff]*(?:<|This XML file does not appear)")
_FRAME = re.compile(r"<(?:[\w.-]+:)?(feed|rss|RDF|OAI-PMH)[\s>]")


Told = Callable[[Element, Place, str], Record | Fault | Furniture]
"""What one format makes of an entry, of the place where it stands, and of the day of its feed."""


def frame_of(source: Source) -> str:
    """What the entries of a text stand in: "feed", "rss", "RDF", "OAI-PMH"; "" if in no such."""
    frame = _FRAME.search(source.head) if _BEGINNING.match(source.head) else None
    return frame[1] if frame else ""


def read_entries(source: Source, names: str, told: Told) -> Iterator[Entry]:
    """Reads what stands in a text, one entry at a time.

    Args:
        source: one document or several, whole or not.
        names: the entries' names, "item|entry".
        told: gives the record of an entry that is sound.
    """
    day = ""
    for part in parts(source, names, names):
        place = Place(source, part.line, part.last_line)
        if part.kind is Kind.ENTRY:
            yield _entry(part.text, place, day, told)
            continue
        day = day_in(part) or day
        if part.kind is Kind.AROUND:
            yield from around(part, source.path)
        else:
            cure = "save the feed again, or take this part out"
            yield place.fault("half an entry", "its first or last tag is missing", cure)


def _entry(text: str, place: Place, day: str, told: Told) -> Record | Fault | Furniture:
    try:
        element = parsed(text)
    except ValueError as error:
        return place.fault("damaged XML", str(error), "mend the entry's markup, or take it out")
    return told(element, place, day)
