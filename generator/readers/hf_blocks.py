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

from collections.abc import Iterator, Sequence

from generator.listing import read_listings
from generator.listing.furniture import first_lines
from generator.listing.pairing import Continuation, Piece, another_paragraph
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Line, Source


def recognises(source: Source) -> bool:
    """A listing page on which `Subscribe` always has a line of its own."""
    first = list(first_lines(list(source.lines())))
    return bool(first) and all(text.casefold() == "subscribe" for text in first)


def read(source: Source) -> Iterator[Entry]:
    """Reads titles and abstracts in turn."""
    return read_listings(source, blocks)


def blocks(lines: Sequence[Line]) -> tuple[list[Piece], Continuation]:
    """Joins lines that no blank line separates."""
    joined = list[Piece]()
    for line in lines:
        if joined and line.number == joined[-1].last_line + 1:
            before = joined[-1]
            joined[-1] = Piece(before.line, line.number, f"{before.text}\n{line.text}")
        else:
            joined.append(Piece(line.number, line.number, line.text))
    return joined, another_paragraph


reader = Reader(
    name="hf-blocks",
    about="Hugging Face Papers, copied with blank lines between titles and abstracts",
    trust=Trust.TEXT,
    recognises=recognises,
    read=read,
)
