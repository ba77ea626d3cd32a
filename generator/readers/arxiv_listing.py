"""arXiv's listing pages (arxiv.org/list/cs.CL/new), copied as text or saved as HTML.

```
[1] arXiv:2401.00001 [pdf, html, other]
Title: A Title
Ana Ode, Bo Roe
Comments: 10 pages
Subjects: Computation and Language (cs.CL)
The abstract, on pages of new papers.
```

Older pages say `Authors:`. Cross-lists and replacements are records like new papers.
"""

import re
from collections.abc import Iterator

from generator.arxiv import listing_page, listing_text
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source

_PAGE = re.compile(r"<dt[\s>]", re.IGNORECASE)
_PAGE_TITLE = re.compile(r"class\s*=\s*[\"']?list-title\b")


def recognises(source: Source) -> bool:
    """The line with number and formats of a paper above its title; or the markup of the page."""
    return _is_page(source) or listing_text.begins_in(source.head)


def read(source: Source) -> Iterator[Entry]:
    """Reads one entry after the other."""
    return listing_page.read(source) if _is_page(source) else listing_text.read(source)


def _is_page(source: Source) -> bool:
    return _PAGE.search(source.head) is not None and _PAGE_TITLE.search(source.head) is not None


reader = Reader(
    name="arxiv-listing",
    about="a listing page of arXiv (arxiv.org/list/…), copied as text or saved as HTML",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
