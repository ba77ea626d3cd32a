"""From texts to the neighbouring words of which any run could be a topic."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.keywords.glossary import ABSORBED, Columns, Flags, Numbers
from generator.keywords.texts import Places
from generator.keywords.tongue import Understood

_PAPERS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Chunks:
    """The chunks of some papers, in the order in which their last words stand.

    The stem of a word such as "CLIP-based" is a chunk of its own, before that of the word.

    Attributes:
        columns: the words by number.
        words: the number of each word; no chunk is empty.
        of: rank of the chunk of each word, ascending.
        begin: for each chunk, the place of its first word in `words`.
        paper: for each chunk, the rank of its paper.
        titled: for each chunk, whether it stands in the title.
        place: for each chunk, the place of its first word in title and abstract together.
        opens: for each chunk, whether its first word opens a sentence: its capital says nothing.
    """

    columns: Columns
    words: Numbers
    of: Places
    begin: Places
    paper: Places
    titled: Flags
    place: Places
    opens: Flags


def chunks(texts: Understood) -> Iterator[Chunks]:
    """The chunks of all papers, a thousand papers at once, at least once."""
    for first in range(0, max(texts.papers, 1), _PAPERS_AT_ONCE):
        yield _chunks(texts, first, min(first + _PAPERS_AT_ONCE, texts.papers))


def _chunks(texts: Understood, first: int, end: int) -> Chunks:
    bounds, columns = texts.bounds, texts.columns
    at = np.arange(bounds[2 * first], bounds[2 * end])
    at = at[texts.numbers[at] != ABSORBED]
    words = texts.numbers[at]
    kept = ~columns.breaks[words]
    heads = kept & np.r_[True, ~kept[:-1]][: len(at)]
    text = np.searchsorted(bounds, at, "right") - 1
    heads |= kept & (at == bounds[text])
    opens = _opens(columns, words, at == bounds[text])
    at, words, heads, opens = at[kept], words[kept], heads[kept], opens[kept]
    at, words, heads, opens = _with_stems(texts, at, words, heads, opens)
    begin = np.flatnonzero(heads)
    text = np.searchsorted(bounds, at[begin], "right") - 1
    return Chunks(
        columns=columns,
        words=words,
        of=np.cumsum(heads) - 1,
        begin=begin,
        paper=text // 2,
        titled=text % 2 == 0,
        place=at[begin] - bounds[text // 2 * 2],
        opens=opens[begin],
    )


def _opens(columns: Columns, words: Numbers, first: Flags) -> Flags:
    """Whether each word opens a sentence: after one that closes, only signs stand before it."""
    closes, breaks = columns.closes[words], columns.breaks[words]
    telling = closes | ~breaks | columns.spelled[words]
    ranks = np.arange(len(words))
    last = np.maximum.accumulate(np.where(telling, ranks, -1))
    before = np.r_[-1, last[:-1]][: len(words)]
    start = np.maximum.accumulate(np.where(first, ranks, 0))
    opens: Flags = (before < start) | closes[before]
    return opens


def _with_stems(
    texts: Understood, at: Places, words: Numbers, heads: Flags, opens: Flags
) -> tuple[Places, Numbers, Flags, Flags]:
    """Puts stems, each a chunk of its own, before the chunks in which they stand."""
    if not len(at):
        return at, words, heads, opens
    among = slice(*np.searchsorted(texts.stems_at, (at[0], at[-1] + 1)))
    places = texts.stems_at[among]
    begin = np.maximum.accumulate(np.where(heads, np.arange(len(at)), 0))
    before = begin[np.searchsorted(at, places)]
    return (
        np.insert(at, before, places),
        np.insert(words, before, texts.stems[among]),
        np.insert(heads, before, True),
        np.insert(opens, before, opens[before]),
    )
