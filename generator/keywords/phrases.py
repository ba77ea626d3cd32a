"""From text to the phrases that could name a topic."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.keywords.lexicon import Word, word

LONGEST = 4
_TOKEN = re.compile(r"[^\W_]+(?:(?:[-‐‑–'’&]|(?<=\d)\.(?=\d))[^\W_]+)*(?:\+\+|#)?|[^\w\s]")


class Chunk(NamedTuple):
    """Neighbouring words of which any run could be a topic.

    Attributes:
        words: never empty, none of them breaks.
        start: place of the first word in the text, counted in words.
        opens: the first word opens a sentence, so that its capital says nothing.
    """

    words: list[Word]
    start: int
    opens: bool


@dataclass(slots=True)
class Tongue:
    """How words are read beyond the lists.

    Attributes:
        fixed: first key of a set phrase with words that would break it ("chain of thought"), to
            the keys of each such phrase, longest first.
        shorts: short form as written to the key of what it stands for in this paper.
        common: the same over the corpus, where the paper does not say.
    """

    fixed: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    shorts: Mapping[str, str] = field(default_factory=dict)
    common: Mapping[str, str] = field(default_factory=dict)


def words(text: str) -> list[Word]:
    """The words and signs of a text, in order; text all in capitals is read as small letters."""
    loud = text.isupper() and " " in text
    return list(map(word, _TOKEN.findall(text.lower() if loud else text)))


def chunks(text: str, tongue: Tongue) -> Iterator[Chunk]:
    """The runs of words of a text that could be or contain topics."""
    run: list[Word] = []
    start, opens, fresh = 0, True, True
    tokens = words(text)
    place, end = 0, len(tokens)
    while place < end:
        current, taken = tokens[place], 1
        if current.key in tongue.fixed:
            current, taken = _fixed(tokens, place, tongue)
        if current.breaks:
            if run:
                yield Chunk(run, start, opens)
                run = []
            fresh = current.closes or (fresh and not current.surface.isalnum())
        else:
            if not run:
                start, opens = place, fresh
            fresh = False
            if current.stem:
                yield Chunk([_resolved(word(current.stem), tongue)], place, opens)
            run.append(_resolved(current, tongue) if current.short else current)
        place += taken
    if run:
        yield Chunk(run, start, opens)


def _fixed(tokens: list[Word], place: int, tongue: Tongue) -> tuple[Word, int]:
    """The longest set phrase that begins at a place, as one word, and how many words it takes."""
    for keys in tongue.fixed[tokens[place].key]:
        span = tokens[place : place + len(keys)]
        if span[-1].key == keys[-1] and tuple([part.key for part in span]) == keys:
            surface = " ".join(part.surface for part in span)
            ends = word("-".join(part.surface.lower() for part in span)).ends
            return Word(surface, "".join(keys), ends=ends), len(keys)
    return tokens[place], 1


def _resolved(current: Word, tongue: Tongue) -> Word:
    """A short form with the key of what it stands for."""
    for meanings in (tongue.shorts, tongue.common):
        for short in (current.surface, current.surface.removesuffix("s")):
            if short in meanings:
                return Word(current.surface, meanings[short], short=True)
    return current
