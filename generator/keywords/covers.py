"""Which candidates merely stand inside longer ones."""

import numpy as np

from generator.keywords.mentions import Mentions, Places, Ranks

_COVERED = 0.6


def covers(said: Mentions, places: Places, rows: Ranks) -> tuple[Ranks, Ranks]:
    """For some mentions, the longer ones in which most of what is said of them stands.

    Returns:
        The ranks of the shorter and of the longer mention of each pair; known topics of several
        words stand by themselves.
    """
    known = (said.size[rows] > 1) & said.keys.named[said.key[rows]]
    short, near = _longer(said, places, rows[~known])
    middle, far = _longer(said, places, np.unique(near))
    first, end = (np.searchsorted(middle, near, side) for side in ("left", "right"))
    steps = end - first
    within = np.arange(steps.sum()) - np.repeat(np.cumsum(steps) - steps, steps)
    shorts = np.concatenate([short, np.repeat(short, steps)])
    longs = np.concatenate([near, far[np.repeat(first, steps) + within]])
    most = said.count[longs] >= _COVERED * said.count[shorts]
    return shorts[most], longs[most]


def _longer(said: Mentions, places: Places, rows: Ranks) -> tuple[Ranks, Ranks]:
    """Pairs of some mentions and those, one word longer, in which they stand, by the first."""
    where, whose = places.of(rows)
    shorts = np.concatenate([whose, whose])
    keys = np.concatenate([each[where] for each in places.wider])
    shorts, keys = shorts[keys >= 0], keys[keys >= 0]
    pairs = said.paper[shorts] * len(said.keys.papers) + keys
    near = np.minimum(np.searchsorted(said.pair, pairs), len(said.pair) - 1)
    there = said.pair[near] == pairs
    order = np.argsort(shorts[there], kind="stable")
    return shorts[there][order], near[there][order]
