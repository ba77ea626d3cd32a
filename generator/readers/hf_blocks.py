r"""Hugging Face Papers as browsers copy it: pieces separated by blank lines.

```
Get trending papers in your email inbox!

Subscribe

byAK and the research community

Mar 13

A Title of One Line

Its abstract in one paragraph.
```
"""

from collections.abc import Iterator

from generator.formats.cards.recognition import Form, form_of
from generator.formats.listing import read_listings
from generator.formats.listing.furniture import first_lines
from generator.formats.listing.layouts import blocks
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """A listing page on which `Subscribe` always has a line of its own."""
    first = list(first_lines(source))
    is_page = bool(first) and all(text.casefold() == "subscribe" for text in first)
    return is_page and form_of(source) is Form.NO_CARDS


def read(source: Source) -> Iterator[Entry]:
    """Reads titles and abstracts in turn."""
    return read_listings(source, blocks)


reader = Reader(
    name="hf-blocks",
    about="Hugging Face Papers, titles and abstracts alone, with blank lines between them",
    trust=Trust.TEXT,
    recognises=recognises,
    read=read,
)
