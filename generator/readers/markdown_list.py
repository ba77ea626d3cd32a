r"""Lists of papers in Markdown: items with links, or a heading for each paper and text below it.

```
- [Tides in Tiny Models](https://arxiv.org/abs/2410.05434) - Ada Lovelace, Bo Kahn. [[code]](...)

### Ebb and Flow in Attention
**Authors:** Ada Lovelace
**Link:** [arXiv](https://arxiv.org/abs/2410.05435)
**Abstract:** We show ...
```
"""

from generator.formats.markup import read_markdown, shares
from generator.readers import Reader
from generator.records import Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """Markdown in which most papers stand in lists or under headings of their own."""
    in_tables, elsewhere = shares(source)
    return elsewhere > in_tables


reader = Reader(
    name="markdown-list",
    about="Markdown lists and sections of papers: titles with links, labels or abstracts",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read_markdown,
    general=True,
)
