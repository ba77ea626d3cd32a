r"""Tables of papers in Markdown, as repositories keep them from day to day.

```
|Publish Date|Title|Authors|PDF|Code|
|---|---|---|---|---|
|**2024-10-07**|**Tides in Tiny Models**|Ada Lovelace et.al.|[2410.05434](http://arxiv.org/abs/2410.05434)|null|
```
"""

from generator.formats.markup import read_markdown, shares
from generator.readers import Reader
from generator.records import Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """Markdown in which most papers stand in rows of tables."""
    if "|" not in source.head:
        return False
    in_tables, elsewhere = shares(source)
    return in_tables > 0 and in_tables >= elsewhere


reader = Reader(
    name="markdown-table",
    about="Markdown tables of papers: a title in each row, with a link, an abstract or authors",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read_markdown,
    general=True,
)
