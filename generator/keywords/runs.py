"""The runs of words that could be topics."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np

from generator.keywords.chunks import Chunks
from generator.keywords.fingerprints import Fingerprints, fingerprint, fingerprints, joined
from generator.keywords.glossary import Flags
from generator.keywords.lexicon import Word
from generator.keywords.phrases import LONGEST
from generator.keywords.register import Register, Rows


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of words within chunks.

    Attributes:
        chunks: where they stand.
        start: place of the first word of each.
        size: number of its words.
        key: fingerprint of its key.
        cued: whether it only speaks of the topic without spelling it.
    """

    chunks: Chunks
    start: Rows
    size: Rows
    key: Fingerprints
    cued: Flags

    @property
    def chunk(self) -> Rows:
        """The rank of the chunk of each."""
        return self.chunks.of[self.start]


class Reading:
    """How runs of words are understood as topics.

    Attributes:
        register: the keys that are read otherwise than by their letters.
    """

    def __init__(
        self,
        known: Set[str],
        aliases: Mapping[str, str],
        cues: Mapping[str, str],
        split: Mapping[str, Mapping[str, str]],
    ) -> None:
        """Prepares the reading.

        Args:
            known: keys that are topics whatever word they end in.
            aliases: key of a spelling to the key it is folded into.
            cues: key of a cue to the key of its topic.
            split: key to those of its spellings that have a key of their own.
        """
        self.register = Register({*known, *aliases, *cues, *split})
        own = (key for ways in split.values() for key in ways.values())
        others = [*aliases.values(), *cues.values(), *own]
        self._spelled = dict(zip(fingerprints(others).tolist(), others, strict=True))
        keys = self.register.keys
        self._named = fingerprints([aliases.get(key, key) for key in keys])
        self._cue = fingerprints([cues.get(key, "") for key in keys])
        self._known = self.register.flags(lambda key: aliases.get(key, key) in known)
        self._cues = self.register.flags(lambda key: key in cues)
        self._ways = [split.get(aliases.get(key, key), {}) for key in keys]
        self._split = np.array([bool(ways) for ways in self._ways])

    def runs(self, chunks: Chunks) -> Runs:
        """The runs of chunks that could be topics: the shorter first, those of cues last."""
        words, columns = chunks.words, chunks.columns
        found = []
        claimed = np.zeros(len(words), np.bool_)
        for size, start, plain in grown(chunks):
            rows = self.register.rows(plain)
            key, known = self._keys(chunks, start, size, plain, rows), self._known[rows]
            claiming = start[known & ((size > 1) | (key == plain))]
            for offset in range(size):
                claimed[claiming + offset] = True
            kept = known | columns.ends[words[start + size - 1]]
            found.append((start[kept], size, key[kept]))
        found[0] = _without_parts(found[0], columns.fingerprints[words], claimed)
        rows = self.register.rows(columns.fingerprints[words])
        cueing = np.flatnonzero(self._cues[rows] & ~claimed)
        found.append((cueing, 1, self._cue[rows[cueing]]))
        sizes = [len(start) for start, _, _ in found]
        return Runs(
            chunks,
            start=np.concatenate([start for start, _, _ in found]),
            size=np.repeat([size for _, size, _ in found], sizes),
            key=np.concatenate([key for _, _, key in found]),
            cued=np.repeat([*[False] * LONGEST, True], sizes),
        )

    def _keys(
        self, chunks: Chunks, start: Rows, size: int, plain: Fingerprints, rows: Rows
    ) -> Fingerprints:
        """The keys of runs, from those that their letters make."""
        key = plain.copy()
        listed = np.flatnonzero(rows < len(self.register.keys) - 1)
        key[listed] = self._named[rows[listed]]
        for place in listed[self._split[rows[listed]]].tolist():
            written = surface(spelled(chunks, start[place], size))
            own = self._ways[rows[place]].get(written)
            key[place] = fingerprint(own) if own else key[place]
        return key

    def keys(
        self, chunks: Chunks, numbers: Fingerprints, starts: Rows, sizes: Rows
    ) -> Iterator[str]:
        """The keys of runs, as text."""
        runs = zip(numbers.tolist(), starts.tolist(), sizes.tolist(), strict=True)
        for number, start, size in runs:
            if number not in self._spelled:
                parts = spelled(chunks, start, size)
                self._spelled[number] = "".join([part.key for part in parts])
            yield self._spelled[number]


def grown(chunks: Chunks) -> Iterator[tuple[int, Rows, Fingerprints]]:
    """All runs of words within chunks, those of one word first.

    Returns:
        For each number of words the places of the first words, and the keys that the letters make.
    """
    words, columns = chunks.words, chunks.columns
    start: Rows = np.arange(len(words))
    keys = columns.fingerprints[words]
    yield 1, start, keys
    for size in range(2, LONGEST + 1):
        going = start + size <= len(words)
        going[going] = chunks.of[start[going] + size - 1] == chunks.of[start[going]]
        start, keys = start[going], keys[going]
        last = words[start + size - 1]
        keys = joined(keys, columns.fingerprints[last], columns.shifts[last])
        yield size, start, keys


def _without_parts(
    singles: tuple[Rows, int, Fingerprints], plain: Fingerprints, claimed: Flags
) -> tuple[Rows, int, Fingerprints]:
    """Without words that stand for a longer name but are part of another topic's name."""
    start, size, key = singles
    kept = (key == plain[start]) | ~claimed[start]
    return start[kept], size, key[kept]


def spelled(chunks: Chunks, start: int, size: int) -> list[Word]:
    """The words of a run."""
    return [chunks.columns.words[number] for number in chunks.words[start : start + size].tolist()]


def surface(units: Sequence[Word]) -> str:
    """Words as written, put together."""
    return " ".join([unit.surface for unit in units])
