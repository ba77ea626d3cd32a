r"""Hugging Face Papers copied as text with all that the page shows of a paper.

```
Get trending papers in your email inbox!

Subscribe
Oct 2

12
A Title of One Line
Its abstract in one paragraph.
3 authors
·
May 30
2
```
"""

from collections.abc import Iterator

from generator.formats.cards.reading import read_cards
from generator.formats.cards.recognition import Form, form_of
from generator.formats.cards.seen import PLAIN
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """Whether its head is such a page."""
    return form_of(source) is Form.PLAIN


def read(source: Source) -> Iterator[Entry]:
    """Tells titles and texts by the statistics around them."""
    return read_cards(source, PLAIN)


reader = Reader(
    name="hf-page",
    about="Hugging Face Papers, copied as text with upvotes, authors or dates around each paper",
    trust=Trust.TEXT,
    recognises=recognises,
    read=read,
)
