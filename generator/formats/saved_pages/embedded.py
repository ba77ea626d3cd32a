"""The data that a page of Hugging Face brings along for its programs: best, as it is whole."""

import json
import re
from collections.abc import Iterator
from html import unescape

from generator.errors import Fault
from generator.formats.hugging_face_api import day_of, is_paper, paper, papers_in
from generator.formats.objects import Item
from generator.formats.objects.walk import Walk
from generator.formats.saved_pages.part import Part
from generator.records import Record

_PROPS = re.compile(r"""\bdata-props\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def embedded(page: Part) -> Iterator[Record | Fault]:
    """Reads the papers in any `data-props`, of whatever part of the page."""
    for found in _PROPS.finditer(page.text, page.start, page.end):
        written = found[1] or found[2] or ""
        if "title" in written:
            yield from _papers(page.within(*found.span()), unescape(written))


def _papers(props: Part, written: str) -> Iterator[Record | Fault]:
    try:
        found = list(papers_in(json.loads(written)))
    except (ValueError, RecursionError) as error:
        why = f"the data of the page is no JSON ({type(error).__name__})"
        cure = "save the page again, and whole"
        yield props.fault("damaged data", why, cure)
        walk = Walk(written, props.breaks, props.source.path, is_paper).all()
        items = (item for item in walk if isinstance(item, Item))
        found = [(i.value, i.around) for i in items if not isinstance(i.value, str)]
    place = props.place()
    for value, around in found:
        yield paper(value, place, day_of(around))
