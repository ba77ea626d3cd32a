"""What papers say of each candidate topic."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from generator.keywords.census import Counts
from generator.keywords.chunks import Chunks
from generator.keywords.evidence import Evidence, Keys
from generator.keywords.glossary import Flags
from generator.keywords.phrases import LONGEST
from generator.keywords.runs import Reading, Runs

Ranks = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Mentions:
    """What some papers say of their candidates: an entry for each paper and candidate.

    Attributes:
        chunks: where the words of the papers stand.
        keys: the keys of candidates, and of what is said beside them.
        pair: rank of the paper, times the number of keys, plus rank of the key; ascending.
        count: times it stands in title and abstract.
        titled: it stands in the title.
        first: place of its first word in title and abstract together, counted in words.
        whole: times no neighbouring word could belong to it too.
        ended: times no following word could belong to it too.
        cued: times it was only spoken of.
        shaped: it was written once at least in the shape of a short form or a name.
        longest: papers of the commonest candidate, one word longer, in which it stands.
        inside: it stands in a topic of the vocabulary, one word longer.
        start: place of its first word among those of the chunks, where it is first noted.
        size: number of its words there.
    """

    chunks: Chunks
    keys: Keys
    pair: Ranks
    count: Ranks
    titled: Flags
    first: Ranks
    whole: Ranks
    ended: Ranks
    cued: Ranks
    shaped: Flags
    longest: Ranks
    inside: Flags
    start: Ranks
    size: Ranks

    def at(self, rows: Ranks) -> "Mentions":
        """Some of them."""
        entries = {name: getattr(self, name)[rows] for name in _ENTRIES}
        return Mentions(self.chunks, self.keys, **entries)

    def written(self, reading: Reading) -> Iterator[str]:
        """The key of each, as text."""
        fingerprints = self.keys.fingerprints[self.key]
        return reading.keys(self.chunks, fingerprints, self.start, self.size)

    @property
    def key(self) -> Ranks:
        """The rank of each key."""
        return self.pair % max(len(self.keys.papers), 1)

    @property
    def paper(self) -> Ranks:
        """The rank of each paper."""
        return self.pair // max(len(self.keys.papers), 1)


_ENTRIES = [each.name for each in fields(Mentions) if each.name not in ("chunks", "keys")]


@dataclass(frozen=True, slots=True)
class Places:
    """Where candidates stand, the places of each mention together.

    Attributes:
        heads: for each mention, the rank of its first place.
        start: place of the first word among those of the chunks.
        size: number of words.
        cued: the candidate is only spoken of.
        weak: capitals say nothing: in titles, at the head of sentences.
        wider: ranks of the keys of what stands there one word longer, to the left and to the
            right, or -1.
    """

    heads: Ranks
    start: Ranks
    size: Ranks
    cued: Flags
    weak: Flags
    wider: tuple[Ranks, Ranks]

    def of(self, mentions: Ranks) -> tuple[Ranks, Ranks]:
        """The ranks of the places of some mentions, and for each the rank of its mention."""
        ends = np.append(self.heads[1:], len(self.start))
        counts = (ends - self.heads)[mentions]
        whose = np.repeat(mentions, counts)
        within = np.arange(len(whose)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self.heads[whose] + within, whose


def mentions(runs: Runs, evidence: Evidence) -> tuple[Mentions, Places]:
    """All that papers say of their candidates.

    Of keys that too few papers mention, only what the title says and what is known counts. Nor
    does a word that stands alone in the abstract only.
    """
    fingerprints, key = np.unique(runs.key, return_inverse=True)
    keys, chunks = evidence.of(fingerprints), runs.chunks
    pair = chunks.paper[runs.chunk] * len(fingerprints) + key
    rows = _telling(runs, keys, key, pair)
    heads = _heads(pair[rows])
    start, size, cued, chunk = runs.start[rows], runs.size[rows], runs.cued[rows], runs.chunk[rows]
    titled, begins = chunks.titled[chunk], start == chunks.begin[chunk]
    ends = ~cued & (start + size == _last(runs)[chunk])
    left, right = _wider(runs, key, rows)
    papers, named = np.append(keys.papers, 0), np.append(keys.named, False)  # of -1 too
    said = Mentions(
        chunks=chunks,
        keys=keys,
        pair=pair[rows[heads]],
        count=np.diff(heads, append=len(rows)),
        titled=_any(titled, heads),
        first=(chunks.place[chunk] + start - chunks.begin[chunk])[heads],
        whole=_sum(begins & ends, heads),
        ended=_sum(ends, heads),
        cued=_sum(cued, heads),
        shaped=_any(~cued & (size == 1) & chunks.columns.short[chunks.words[start]], heads),
        longest=_most(np.maximum(papers[left], papers[right]), heads),
        inside=_any(named[left] | named[right], heads),
        start=start[heads],
        size=size[heads],
    )
    weak = titled | (begins & chunks.opens[chunk])
    return said, Places(heads, start, size, cued, weak, (left, right))


def _telling(runs: Runs, keys: Keys, key: Ranks, pair: Ranks) -> Ranks:
    """The runs that count, by paper and key, and those of each in the order of the texts."""
    rows = np.flatnonzero((keys.known | keys.shared | (keys.titles > 0))[key])
    chunk = runs.chunk[rows]
    # In a chunk what is spelled comes before what is only spoken of.
    order = (chunk << 1 | runs.cued[rows]) << 32 | runs.start[rows] << 3 | runs.size[rows]
    rows = rows[np.lexsort((order, pair[rows]))]
    phrases = keys.shared[key[rows]] & (runs.size[rows] > 1)
    alone = (keys.known | (keys.shared & keys.long))[key[rows]]
    heads = _heads(pair[rows])
    tells = _any(phrases | alone | runs.chunks.titled[runs.chunk[rows]], heads)
    return rows[np.repeat(tells, np.diff(heads, append=len(rows)))]


def _last(runs: Runs) -> Ranks:
    """For each chunk, the place after the last word of any run."""
    last = np.zeros(len(runs.chunks.begin), np.int64)
    np.maximum.at(last, runs.chunk, runs.start + runs.size)
    return last


def _wider(runs: Runs, key: Ranks, rows: Ranks) -> tuple[Ranks, Ranks]:
    """For some runs, the keys of what stands there one word longer, to the left and to the right.

    Returns:
        The ranks of the keys, -1 where there is none.
    """
    spelled = ~runs.cued
    at = np.full((LONGEST + 2, len(runs.chunks.words) + 1), -1, np.int64)  # nothing begins at -1
    at[runs.size[spelled], runs.start[spelled]] = key[spelled]
    start, size = runs.start[rows], np.where(runs.cued[rows], LONGEST, runs.size[rows])
    return at[size + 1, start - 1], at[size + 1, start]


def _heads(groups: Ranks) -> Ranks:
    """Where each group of equal neighbours begins."""
    return np.flatnonzero(np.diff(groups, prepend=-1))


def _any(flags: Flags, heads: Ranks) -> Flags:
    return np.logical_or.reduceat(flags, heads) if len(heads) else flags


def _sum(flags: Flags, heads: Ranks) -> Ranks:
    return np.add.reduceat(flags, heads, dtype=np.int64) if len(heads) else heads


def _most(counts: Counts, heads: Ranks) -> Ranks:
    return np.maximum.reduceat(counts, heads) if len(heads) else heads
