"""The candidates of each paper, and how the corpus writes them."""

from collections import defaultdict

import numpy as np

from generator.keywords.choice import NO_COVER, Candidate
from generator.keywords.covers import covers
from generator.keywords.gates import Gates
from generator.keywords.glossary import ABSORBED, Flags, Numbers
from generator.keywords.implied import Implied
from generator.keywords.mentions import Mentions, Places, Ranks
from generator.keywords.phrases import LONGEST
from generator.keywords.runs import Reading, spelled, surface
from generator.keywords.score import sizes
from generator.keywords.spelling import Spellings


class Candidates:
    """What passes the gates, paper by paper.

    Attributes:
        of: by rank of a paper, its candidates, best first.
        spellings: by key, how the corpus writes it.
    """

    def __init__(self, gates: Gates, reading: Reading, implied: Implied) -> None:
        self._gates, self._reading, self._implied = gates, reading, implied
        self.of: defaultdict[int, list[Candidate]] = defaultdict(list)
        self.spellings: defaultdict[str, Spellings] = defaultdict(Spellings)

    def add(self, said: Mentions, places: Places) -> None:
        """Adds the candidates of some papers."""
        named = self._gates.named(said, places)
        rows, scores = self._gates.passed(said, named)
        some = said.at(rows)
        keys = list(some.written(self._reading))
        inside = self._inside(said, places, rows)
        for paper, row, key, score, known, common, phrase in zip(
            some.paper.tolist(), rows.tolist(), keys, scores.tolist(),
            some.keys.known[some.key].tolist(), some.keys.shared[some.key].tolist(),
            (sizes(some) > 1).tolist(), strict=True,
        ):  # fmt: skip
            cover = inside.get(row, NO_COVER)
            self.of[paper].append(Candidate(key, round(score, 4), known, common, phrase, cover))
        written = dict(zip(rows.tolist(), keys, strict=True))
        written |= self._add_implied(said, named)
        self._spell(said, places, written)

    def _inside(self, said: Mentions, places: Places, rows: Ranks) -> dict[int, frozenset[str]]:
        """The keys of the longer candidates in which some mentions stand, by their ranks."""
        shorts, longs = covers(said, places, rows)
        found: defaultdict[int, set[str]] = defaultdict(set)
        for row, key in zip(shorts.tolist(), said.at(longs).written(self._reading), strict=True):
            found[row].add(key)
        return {row: frozenset(keys) for row, keys in found.items()}

    def _add_implied(self, said: Mentions, named: Flags) -> dict[int, str]:
        """Adds the broader terms of candidates and topics, and puts the best first.

        Returns:
            Keys of those that the papers mention themselves, by rank of the mention.
        """
        topics = np.flatnonzero(said.keys.named[said.key])
        some, meant = said.at(topics), (named & (said.cued < said.count))[topics]
        mentioned: defaultdict[int, dict[str, int]] = defaultdict(dict)
        hints: defaultdict[int, list[str]] = defaultdict(list)
        for paper, row, key, means in zip(
            some.paper.tolist(), topics.tolist(), some.written(self._reading), meant.tolist(),
            strict=True,
        ):  # fmt: skip
            mentioned[paper][key] = row
            if means:
                hints[paper].append(key)
        written = {}
        for paper in np.unique(said.paper).tolist():
            found = {each.key: each.score for each in self.of[paper]}
            implied = self._implied.by(found, hints[paper])
            for key, score in implied.items():
                self.of[paper].append(Candidate(key, score, known=True))
                if key in mentioned[paper]:
                    written[mentioned[paper][key]] = key
            self.of[paper].sort(key=lambda each: (-each.score, each.key))
        return written

    def _spell(self, said: Mentions, places: Places, written: dict[int, str]) -> None:
        """Notes how candidates are written, given by rank of the mention."""
        where, whose = places.of(np.array(sorted(written), dtype=np.int64))
        plain = ~places.cued[where]
        where, whose = where[plain], whose[plain]
        first, counts = _alike(said.chunks.words, places, where)
        for row, start, size, weak, count in zip(
            whose[first].tolist(), places.start[where[first]].tolist(),
            places.size[where[first]].tolist(), places.weak[where[first]].tolist(),
            counts.tolist(), strict=True,
        ):  # fmt: skip
            spellings = self.spellings[written[row]]
            counter = spellings.weak if weak else spellings.plain
            counter[surface(spelled(said.chunks, start, size))] += count


def _alike(words: Numbers, places: Places, where: Ranks) -> tuple[Ranks, Ranks]:
    """Of places where the same words stand, the first one's rank, and how many they are."""
    start, size = places.start[where], places.size[where]
    padded = np.append(words, [ABSORBED] * LONGEST)
    columns = [places.weak[where].astype(np.int32)]
    columns += [np.where(rank < size, padded[start + rank], ABSORBED) for rank in range(LONGEST)]
    order = np.lexsort(columns)
    differs = np.zeros(len(where), np.bool_)
    differs[:1] = True
    for column in columns:
        differs[1:] |= np.diff(column[order]) != 0
    heads = np.flatnonzero(differs)
    return order[heads], np.diff(heads, append=len(where))
