"""Which of the forms without a frame of their own a text of arXiv has: mail, page or its text."""

import re
from functools import lru_cache
from typing import Literal

from generator.formats.arxiv.listing_text import BEGINNING
from generator.formats.objects import looks_like_json
from generator.formats.xml_entries import frame_of
from generator.source import Source

Form = Literal["mail", "page", "listing", ""]

_MAIL = re.compile(r"^\\\\[ \t]*\n(?:arXiv:\S|Paper\b[^\n]*:)", re.MULTILINE)
_PAIR = re.compile(r"<dt[\s>]", re.IGNORECASE)
_PAIR_TITLE = re.compile(r"class\s*=\s*[\"']?list-title\b")


def form_of(source: Source) -> Form:
    """The form of a text, "" if none of these; of two in one text, that of the first entry."""
    return "" if frame_of(source) or looks_like_json(source) else _form_of(source.head)


@lru_cache(maxsize=1)  # every reader of this family asks the same of a source
def _form_of(head: str) -> Form:
    """Looks for words first, which is far quicker, and which most texts lack."""
    head = head.replace("\r\n", "\n").replace("\r", "\n")
    if "list-title" in head and _PAIR_TITLE.search(head) and _PAIR.search(head):
        return "page"
    mail = _MAIL.search(head) if "\n\\\\" in f"\n{head}" else None
    listing = BEGINNING.search(head) if "arXiv:" in head else None
    if mail and (not listing or mail.start() < listing.start()):
        return "mail"
    return "listing" if listing else ""
