"""Pages of Hugging Face saved as HTML: the data in them, else what they show."""

import re
from collections.abc import Iterator

from generator.formats.saved_pages.cards import cards
from generator.formats.saved_pages.embedded import embedded
from generator.formats.saved_pages.part import Part
from generator.formats.saved_pages.single import single
from generator.records import Entry, Furniture, Record
from generator.source import Source

_BOUNDARY = re.compile(r"</html\s*>|(?=<!doctype\s+html)", re.IGNORECASE)
_PAGE = re.compile(r"<(?:html|body|main)\b", re.IGNORECASE)


def read_pages(source: Source) -> Iterator[Entry]:
    """Reads every page of a text; each from its data, from its cards or as a paper's own page."""
    whole = Part.all_of(source)
    yield Furniture(1, 1)  # where a byte order mark may stand alone
    for part in _parts(whole):
        markup = part.text.find("<", part.start, part.end)
        page = part.within(part.end if markup < 0 else markup, part.end)
        outside = part.within(part.start, page.start)
        if outside.written.strip():
            cure = "take it out, or save the page that it is from whole"
            yield outside.fault("text outside of pages", "no page of HTML is around it", cure)
        if page.written.strip():
            yield from _page(page)


def _parts(whole: Part) -> Iterator[Part]:
    """Cuts a text where one page ends or another begins."""
    start = 0
    for boundary in _BOUNDARY.finditer(whole.text):
        yield whole.within(start, boundary.end())
        start = boundary.end()
    yield whole.within(start, whole.end)


def _page(page: Part) -> Iterator[Entry]:
    """What the first way finds that finds a paper, and all that is wrong on the way there."""
    place = page.place()
    yield Furniture(place.line, place.last_line)
    found = list[Entry]()
    for way in (embedded, cards, single):
        found += way(page)
        if any(isinstance(entry, Record) for entry in found):
            break
    yield from found
    if not found and _PAGE.search(page.text, page.start, page.end):
        why = "neither its data nor what it shows has one"
        yield page.fault("no paper in this page", why, "save the whole page, or take it out")
