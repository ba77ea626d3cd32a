"""How titles and texts are set apart in plain text: by blank lines, by line ends, or not at all."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.formats.listing.pairing import (
    FORBIDDEN,
    Continuation,
    Label,
    Piece,
    another_paragraph,
    ends_sentence,
)
from generator.source import Line, indentation

Cut = Callable[[Sequence[Line]], tuple[list[Piece], Continuation]]
"""Cuts the lines of one listing, none of them blank, into pieces, and says what it costs to take
one of them for the continuation of another."""

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


def blocks(lines: Sequence[Line]) -> tuple[list[Piece], Continuation]:
    """Joins lines that no blank line separates."""
    starts = [n for n in range(len(lines)) if not n or lines[n].number != lines[n - 1].number + 1]
    ends = pairwise([*starts, len(lines)])
    return [_piece(lines[start:end]) for start, end in ends], another_paragraph


def single_lines(lines: Sequence[Line]) -> tuple[list[Piece], Continuation]:
    """Takes each line for a piece; only where lines are wrapped, a text may have many."""
    return lines_as(wrapped=are_wrapped(lines))(lines)


def lines_as(*, wrapped: bool) -> Cut:
    """Cuts into single lines, where it is known whether they are wrapped."""
    going_on = _wrapped_line if wrapped else _indented_line
    return lambda lines: ([_piece((line,)) for line in lines], going_on)


def _piece(lines: Sequence[Line]) -> Piece:
    return Piece(lines[0].number, lines[-1].number, "\n".join(line.text for line in lines))


def are_wrapped(lines: Sequence[Line]) -> bool:
    """Hardly a line is wide, and many begin in mid-sentence, as no title or abstract does."""
    wide = sum(len(line.text) > WIDEST_WRAP for line in lines)
    small = sum(line.text[:1].islower() for line in lines)
    return wide < FEW * len(lines) and small > MANY * len(lines)


def _indented_line(label: Label, before: Piece, piece: Piece) -> float:
    """Titles alone are wrapped, their further lines indented."""
    if label in (Label.TITLE, Label.TITLE_GOES_ON):
        return 0.0 if indentation(piece.text) >= INDENTED else FORBIDDEN
    return another_paragraph(label, before, piece)


def _wrapped_line(label: Label, before: Piece, piece: Piece) -> float:
    """Texts are wrapped too: the odds, as differences of logarithms, that one has gone on.

    A line is broken where the next word would not have fitted, hardly ever after a sentence, and
    goes on in lower case; titles of this source capitalise most of their words.
    """
    if label in (Label.TITLE, Label.TITLE_GOES_ON):
        return _indented_line(label, before, piece)
    return (
        (BREAK_TOO_EARLY if _would_fit(before.text, piece.text) else -BREAK_IN_PLACE)
        + (AFTER_A_SENTENCE if ends_sentence(before.text) else -IN_A_SENTENCE)
        + (CAPITALISED if _is_capitalised(piece.text) else -NOT_CAPITALISED)
        + (INDENTATION_PRICE if indentation(piece.text) >= INDENTED else 0.0)
    )


def _would_fit(before: str, text: str) -> bool:
    return len(before.rstrip()) + 1 + len(text.split(maxsplit=1)[0]) <= NARROWEST_WRAP


def _is_capitalised(text: str) -> bool:
    words = [word for word in text.split() if len(word) > LONGEST_PARTICLE]
    return sum(not word[0].islower() for word in words) > len(words) / 2
