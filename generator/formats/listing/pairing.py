"""Which pieces of a listing are titles and which are texts, when nothing but their order says so.

Titles and texts alternate, but a lost text must not shift all that follows, a text may have
several paragraphs or hard-wrapped lines, and a title may look like anything. So the cheapest
labelling of the whole sequence is sought by the Viterbi algorithm (A. J. Viterbi, "Error bounds
for convolutional codes and an asymptotically optimum decoding algorithm", 1967): regular
alternation costs nothing, every irregularity its price.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """What is read as one: a line, or a block between blank lines."""

    line: int
    last_line: int
    text: str


class Label(IntEnum):
    """What a piece is to the entry that it belongs to."""

    TITLE = 0
    TITLE_GOES_ON = 1
    TEXT = 2
    TEXT_GOES_ON = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """The pieces of one entry; of a regular one, neither part is empty."""

    title: tuple[Piece, ...]
    text: tuple[Piece, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All of it, in order."""
        return self.title + self.text


Continuation = Callable[[Label, Piece, Piece], float]
"""The price at which a piece goes on with the piece before it, which has the given label; below 0
it is dearer *not* to go on."""

FORBIDDEN = 1e6
ANOTHER_PARAGRAPH = 3.5
LIKE_A_TITLE = 4.5
LOST_TEXT = 6.0
LOST_TITLE = 6.0
LAST_TEXT_LOST = 3.0
BROKEN_OFF_TITLE = 4.5
SMALL_START = 1.0
INDENTED_TITLE = 3.0
LONG_TITLE = 200  # characters; of 140,000 real titles, one in two thousand is longer
SHORT_TEXT = 60  # characters
DEAREST_TITLE = 4.0
SENTENCE_ENDS, CLOSING = tuple(".!?…。！？"), "'\"”’»)]}"
ASKS_FOR_MORE = re.compile(
    r"(?:[,;:(\[{–-]|\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|as|is|are"
    r"|we|our|its|their|this|these|than|can|be|into|via))$"
)
LONGEST_ASKING = 12  # characters, more than any of these words has
ADDRESS = re.compile(r"https?://|www\.")


def entries(pieces: Sequence[Piece], going_on: Continuation) -> list[Entry]:
    """Groups the pieces of one listing into entries, at the least price."""
    if not pieces:
        return []
    return _grouped(pieces, _cheapest_labels(pieces, going_on))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, perhaps in quotes or brackets."""
    return text.rstrip(CLOSING).endswith(SENTENCE_ENDS)


def asks_for_more(text: str) -> bool:
    """Whether a text ends in a word or sign after which something must follow."""
    return ASKS_FOR_MORE.search(text.strip()[-LONGEST_ASKING:]) is not None


def looks_like_title(text: str) -> bool:
    """Short, no sentence, no address: good enough where the order leaves a doubt."""
    return len(text) <= LONG_TITLE and not (ends_sentence(text) or ADDRESS.search(text))


def another_paragraph(label: Label, before: Piece, piece: Piece) -> float:
    """A text may have further paragraphs, most likely one that begins in mid-sentence.

    What looks like a title begins an entry instead, and if it stood as the first paragraph of a
    text, it was a title that has lost its text.
    """
    if label in (Label.TITLE, Label.TITLE_GOES_ON):
        return FORBIDDEN
    if looks_like_title(piece.text) or (label is Label.TEXT and looks_like_title(before.text)):
        return ANOTHER_PARAGRAPH + LIKE_A_TITLE
    return ANOTHER_PARAGRAPH / (2 if piece.text[:1].islower() else 1)


def _price(label: Label, piece: Piece) -> float:
    """How unlike this label the piece looks by itself."""
    size, starts_small = len(piece.text), piece.text[:1].islower()
    if label is Label.TITLE:
        too_long = min(DEAREST_TITLE, max(0, size - LONG_TITLE) / 50)
        indented = INDENTED_TITLE if piece.text.startswith("  ") else 0.0
        return too_long + indented + (0.0 if looks_like_title(piece.text) else 1.0)
    if label is Label.TEXT:
        return max(0, SHORT_TEXT - size) / SHORT_TEXT + (SMALL_START if starts_small else 0.0)
    return 0.0


def _sums(
    costs: Sequence[float], going_on: Sequence[float], *, breaks_off: bool
) -> tuple[tuple[float, ...], ...]:
    """For each label, what it costs in all to follow each label, from the prices of going on."""
    title, title_on, text, text_on = costs
    on = [max(0.0, price) for price in going_on]
    ended = [max(0.0, -price) for price in going_on]
    broken = BROKEN_OFF_TITLE if breaks_off else 0.0
    return (
        (
            title + (ended[0] + LOST_TEXT),
            title_on + (ended[1] + LOST_TEXT),
            text + ended[2],
            text_on + ended[3],
        ),
        (title + on[0], title_on + on[1], text + FORBIDDEN, text_on + FORBIDDEN),
        (
            title + (ended[0] + broken),
            title_on + (ended[1] + broken),
            text + (ended[2] + LOST_TITLE),
            text_on + (ended[3] + LOST_TITLE),
        ),
        (title + FORBIDDEN, title_on + FORBIDDEN, text + on[2], text_on + on[3]),
    )


def _cheapest_labels(pieces: Sequence[Piece], going_on: Continuation) -> list[Label]:
    every = tuple(Label)
    costs = [_price(Label.TITLE, pieces[0]), FORBIDDEN, LOST_TITLE, FORBIDDEN]
    chosen = list[bytes]()
    for before, piece in pairwise(pieces):
        prices = [going_on(label, before, piece) for label in every]
        sums = _sums(costs, prices, breaks_off=asks_for_more(before.text))
        least = [min(row) for row in sums]
        chosen.append(bytes(row.index(cost) for row, cost in zip(sums, least, strict=True)))
        costs = [cost + _price(label, piece) for label, cost in zip(every, least, strict=True)]
    costs[Label.TITLE] += LAST_TEXT_LOST
    costs[Label.TITLE_GOES_ON] += LAST_TEXT_LOST
    labels = [min(every, key=costs.__getitem__)]
    for best in reversed(chosen):
        labels.append(Label(best[labels[-1]]))
    return labels[::-1]


def _grouped(pieces: Sequence[Piece], labels: Sequence[Label]) -> list[Entry]:
    starts = [n for n in range(len(labels)) if not n or _begins(labels[n - 1], labels[n])]
    ends = pairwise([*starts, len(pieces)])
    return [_entry(pieces[start:end], labels[start:end]) for start, end in ends]


def _begins(before: Label, label: Label) -> bool:
    """Whether an entry begins with this label: a title, or a text that has none."""
    is_after_title = before in (Label.TITLE, Label.TITLE_GOES_ON)
    return label is Label.TITLE or (label is Label.TEXT and not is_after_title)


def _entry(pieces: Sequence[Piece], labels: Sequence[Label]) -> Entry:
    end = sum(label in (Label.TITLE, Label.TITLE_GOES_ON) for label in labels)
    return Entry(tuple(pieces[:end]), tuple(pieces[end:]))
