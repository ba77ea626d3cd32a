r"""Hugging Face Papers copied line by line, `Subscribe` glued to the first title.

```
Get trending papers in your email inbox once a day!
Get trending papers in your email inbox!
SubscribeA Title of One Line
Its abstract on the next line.
Another Title
```
"""

from collections.abc import Iterator, Sequence

from generator.listing import read_listings
from generator.listing.furniture import first_lines
from generator.listing.pairing import (
    FORBIDDEN,
    SENTENCE_END,
    Continuation,
    Label,
    Piece,
    another_paragraph,
)
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Line, Source, indentation

WIDEST_WRAP = 100  # columns; whoever wraps lines wraps them narrower
FEW = 0.05  # lines of a wrapped listing that are wider, for an address that could not be broken
MANY = 0.25
INDENTED = 2  # blanks before the second line of a wrapped title
NARROWEST_WRAP = 70  # columns
LONGEST_PARTICLE = 3  # letters; titles leave "of", "the" and "for" in lower case
BREAK_TOO_EARLY, BREAK_IN_PLACE = 5.0, 2.0
AFTER_A_SENTENCE, IN_A_SENTENCE = 3.0, 4.0
CAPITALISED, NOT_CAPITALISED = 3.5, 2.0
INDENTATION_PRICE = 4.0


def recognises(source: Source) -> bool:
    """A listing page on which a title follows `Subscribe` without a break."""
    first = first_lines(list(source.lines()))
    return any(text.startswith("Subscribe") and text != "Subscribe" for text in first)


def read(source: Source) -> Iterator[Entry]:
    """Reads titles and abstracts in turn, hard-wrapped ones as far as that can be decided."""
    return read_listings(source, single_lines)


def single_lines(lines: Sequence[Line]) -> tuple[list[Piece], Continuation]:
    """Takes each line for a piece; only where lines are wrapped, a text may have many."""
    pieces = [Piece(line.number, line.number, line.text) for line in lines]
    return pieces, wrapped_line if _are_wrapped(lines) else indented_line


def _are_wrapped(lines: Sequence[Line]) -> bool:
    """Hardly a line is wide, and many begin in mid-sentence, as no title or abstract does."""
    wide = sum(len(line.text) > WIDEST_WRAP for line in lines)
    small = sum(line.text[:1].islower() for line in lines)
    return wide < FEW * len(lines) and small > MANY * len(lines)


def indented_line(label: Label, before: Piece, piece: Piece) -> float:
    """Titles alone are wrapped, their further lines indented."""
    if label in (Label.TITLE, Label.TITLE_GOES_ON):
        return 0.0 if indentation(piece.text) >= INDENTED else FORBIDDEN
    return another_paragraph(label, before, piece)


def wrapped_line(label: Label, before: Piece, piece: Piece) -> float:
    """Texts are wrapped too: the odds, as differences of logarithms, that one has gone on.

    A line is broken where the next word would not have fitted, hardly ever after a sentence, and
    goes on in lower case; titles of this source capitalise most of their words.
    """
    if label in (Label.TITLE, Label.TITLE_GOES_ON):
        return indented_line(label, before, piece)
    return (
        (BREAK_TOO_EARLY if _would_fit(before.text, piece.text) else -BREAK_IN_PLACE)
        + (AFTER_A_SENTENCE if SENTENCE_END.search(before.text) else -IN_A_SENTENCE)
        + (CAPITALISED if _is_capitalised(piece.text) else -NOT_CAPITALISED)
        + (INDENTATION_PRICE if indentation(piece.text) >= INDENTED else 0.0)
    )


def _would_fit(before: str, text: str) -> bool:
    return len(before.rstrip()) + 1 + len(text.split(maxsplit=1)[0]) <= NARROWEST_WRAP


def _is_capitalised(text: str) -> bool:
    words = [word for word in text.split() if len(word) > LONGEST_PARTICLE]
    return sum(not word[0].islower() for word in words) > len(words) / 2


reader = Reader(
    name="hf-lines",
    about="Hugging Face Papers, copied line by line with “Subscribe” glued to the first title",
    trust=Trust.TEXT,
    recognises=recognises,
    read=read,
)
