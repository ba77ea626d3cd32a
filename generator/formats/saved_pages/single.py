"""The page of one paper without its data: read as the text that it shows."""

from collections.abc import Iterator
from dataclasses import replace

from generator.formats.paper_page import read_pages
from generator.formats.prose import parsed, seen
from generator.formats.saved_pages.part import Part
from generator.records import Record
from generator.source import Line

_SIGN = "citing this paper"


def single(page: Part) -> Iterator[Record]:
    """Reads the paper of the page; its lines are all of the page's."""
    element = parsed(page.written) if _SIGN in page.written else None
    if element is None:
        return
    lines = [Line(n, text) for n, text in enumerate(seen(element).split("\n"), start=1)]
    place = page.place()
    for entry in read_pages(page.source, lines):
        if isinstance(entry, Record):
            yield replace(entry, line=place.line, last_line=place.last_line)
