"""Dumps of as many papers as one likes, made of the words of others."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.dumps import read_dumps
from tests.invented_dumps import MASTHEAD

_PER_DUMP = 240
_TEXTS = 4  # that one is made of
_LENGTHS = (700, 1850)
"""Characters up to the last sentence of a text, 1,360 by the mean with it, as of real texts."""
_END = re.compile(r"(?<=[.!?])\s+")


def write_dumps(source: Path, folder: Path, papers: int) -> None:
    """Writes dumps whose titles and texts recombine those of another folder's.

    A title has the beginning of one and the end of another; a text has sentences of a few texts of
    one dump, so that words that go together still do, and is as long as real ones are.
    """
    folder.mkdir(parents=True)
    chance = random.Random(papers)  # noqa: S311, no secret
    titles, texts = _words(source)
    for number in range(-(-papers // _PER_DUMP)):
        size = min(_PER_DUMP, papers - number * _PER_DUMP)
        entries = (_entry(chance, titles, texts) for _ in range(size))
        name = folder / f"listing-{number:04}.txt"
        name.write_text(f"{MASTHEAD}Mar {number % 28 + 1}\n\n{''.join(entries)}", encoding="utf-8")


def _words(source: Path) -> tuple[Sequence[list[str]], Sequence[Sequence[list[str]]]]:
    """The words of each title, and for each dump the sentences of each text."""
    dumps = [dump.records for dump in read_dumps(source) if len(dump.records) > 1]
    titles = [record.title.split() for records in dumps for record in records]
    texts = [[_END.split(" ".join(record.abstract.split())) for record in one] for one in dumps]
    return titles, texts


def _entry(
    chance: random.Random, titles: Sequence[list[str]], texts: Sequence[Sequence[list[str]]]
) -> str:
    one, other = chance.sample(titles, 2)
    title = one[: -(-len(one) // 2)] + other[len(other) // 2 :]
    return f"{' '.join(title)}\n\n{' '.join(_sentences(chance, chance.choice(texts)))}\n\n"


def _sentences(chance: random.Random, texts: Sequence[list[str]]) -> Iterator[str]:
    some = [sentence for text in chance.choices(texts, k=_TEXTS) for sentence in text]
    missing = chance.randint(*_LENGTHS)
    for sentence in chance.sample(some, len(some)):
        if missing <= 0:
            return
        missing -= len(sentence) + 1
        yield sentence
