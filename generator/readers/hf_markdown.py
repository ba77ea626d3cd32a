r"""Hugging Face Papers as tools save it: Markdown with headings and links, of many dialects.

```
Get trending papers in your email inbox!

[12](https://huggingface.co/login?next=%2Fpapers%2F2405.00001)

### [A Title of One Line](https://huggingface.co/papers/2405.00001)

[Its abstract in one paragraph.](https://huggingface.co/papers/2405.00001)

- 3 authors

·

May 30[2](https://huggingface.co/papers/2405.00001#community)
```

Links may be numbers whose addresses stand far below, or addresses on lines of their own.
"""

from collections.abc import Iterator

from generator.formats.cards.markdown import markdown
from generator.formats.cards.reading import read_cards
from generator.formats.cards.recognition import Form, form_of
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """Whether its head is such a page."""
    return form_of(source) is Form.LINKED


def read(source: Source) -> Iterator[Entry]:
    """Tells titles by their headings, or else by the statistics around them."""
    return read_cards(source, markdown(source))


reader = Reader(
    name="hf-markdown",
    about="Hugging Face Papers, saved as Markdown or otherwise with headings or links",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
