"""Which pairs of cores are worth a closer look: hardly any of those whose titles are alike."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, islice

import numpy as np

from generator.merge.agreement import AGREEING
from generator.merge.cores import Core
from generator.merge.sketches import BYTES, NEVER_DENIED, Sketch, least

_AT_ONCE = 4096  # pairs


def plausible(cores: Sequence[Core], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Passes pairs of cores on, in order, but for most that `may_be_one` denies.

    It looks at thousands of pairs at once, and only at cores of one title and one text.
    """
    drawn = [_only_sketch(core) for core in cores]
    bits = np.frombuffer(b"".join(it.bits.to_bytes(BYTES) for it in drawn), np.uint64)
    bits = bits.reshape(len(drawn), BYTES // bits.itemsize)
    needed = np.array([least(it, AGREEING.share) for it in drawn])
    sampled = np.array([it.sampled for it in drawn])
    titles: dict[str, int] = {}
    title = np.array([titles.setdefault(next(iter(core.titles)), len(titles)) for core in cores])
    waiting = iter(pairs)
    while some := list(islice(waiting, _AT_ONCE)):
        ones, others = np.array(some).T
        shared = np.bitwise_count(bits[ones] & bits[others]).sum(axis=1, dtype=np.int32)
        may_share = shared >= np.minimum(needed[ones], needed[others])
        may_share |= sampled[ones] != sampled[others]
        yield from compress(some, may_share | (title[ones] == title[others]))


def _only_sketch(core: Core) -> Sketch:
    """The sketch of the only text of a core with one title; of another, one that denies nothing."""
    (sketch, *others) = (*core.sketches.values(), None)
    is_plain = len(core.titles) == 1 and len(others) == 1
    return sketch if sketch and is_plain else NEVER_DENIED
