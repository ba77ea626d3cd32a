r"""Hugging Face Papers copied line by line, `Subscribe` glued to the first title.

```
Get trending papers in your email inbox once a day!
Get trending papers in your email inbox!
SubscribeA Title of One Line
Its abstract on the next line.
Another Title
```
"""

from collections.abc import Iterator

from generator.formats.cards.recognition import Form, form_of
from generator.formats.listing import read_listings
from generator.formats.listing.furniture import first_lines
from generator.formats.listing.layouts import single_lines
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """A listing page on which a title follows `Subscribe` without a break."""
    after = (text for text in first_lines(source) if text.startswith("Subscribe"))
    return any(text != "Subscribe" for text in after) and form_of(source) is Form.NO_CARDS


def read(source: Source) -> Iterator[Entry]:
    """Reads titles and abstracts in turn, hard-wrapped ones as far as that can be decided."""
    return read_listings(source, single_lines)


reader = Reader(
    name="hf-lines",
    about="Hugging Face Papers, titles and abstracts alone, line by line below “Subscribe”",
    trust=Trust.TEXT,
    recognises=recognises,
    read=read,
)
