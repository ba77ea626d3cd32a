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

from collections.abc import Iterator

from generator.formats.arxiv import listing_page, listing_text
from generator.formats.arxiv.forms import form_of
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """The line with number and formats of a paper above its title; or the markup of the page."""
    return form_of(source) in ("page", "listing")


def read(source: Source) -> Iterator[Entry]:
    """Reads one entry after the other."""
    is_page = form_of(source) == "page"
    return listing_page.read(source) if is_page else listing_text.read(source)


reader = Reader(
    name="arxiv-listing",
    about="a listing page of arXiv (arxiv.org/list/…), copied as text or saved as HTML",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
