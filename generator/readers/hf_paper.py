"""The page of a single paper on Hugging Face, as browsers and other tools copy it.

```
A Title of One Line
Published on Oct 6
Submitted by
ada
on Oct 7
Authors:
Ada Lovelace
,
Charles Babbage
Abstract
A sentence made by a model.

The abstract itself.

Community
...
Cite arxiv.org/abs/2410.05434 in a model README.md to link it from this page.
```
"""

import re
from collections.abc import Iterator

from generator.formats.objects import looks_like_json
from generator.formats.paper_page import read_pages
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source

_ABSTRACT = re.compile(r"^[ \t]*(?:#{1,6} *)?Abstract:?[ \t]*\r?$", re.MULTILINE)
_OWN = re.compile(r"citing this paper|add to collection|cite arxiv\.org/abs", re.IGNORECASE)
_INVITATION = "Get trending papers in your email inbox"


def recognises(source: Source) -> bool:
    """A page with the parts that only a paper's own page has, and none of a listing's."""
    head = source.head
    if not _OWN.search(head) or _INVITATION in head:
        return False
    is_markup = head.lstrip("\ufeff \t\r\n").startswith("<") or looks_like_json(source)
    return not is_markup and _ABSTRACT.search(head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads one record from each page."""
    return read_pages(source, list(source.lines()))


reader = Reader(
    name="hf-paper",
    about="the page of a single paper on Hugging Face, copied as text",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
