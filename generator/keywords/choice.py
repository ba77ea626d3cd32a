"""Which candidates become a paper's keywords, and which of those get a page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_MOST = 10
_FEWEST = 3
_SURE = 0.15
_LENT = 0.06
_FAIR = 0.06
_FAIR_KNOWN = 0.01
_STRONG = 0.15
_MOST_OWN = 2
NO_COVER: frozenset[str] = frozenset()


class Candidate(NamedTuple):
    """A candidate that passed the gates in one paper.

    Attributes:
        key: what all its spellings share.
        score: probability that an author would name it.
        known: a topic of the vocabulary or of a decision.
        common: enough papers mention it.
        phrase: more than one word.
        inside: keys of longer candidates without which the paper hardly mentions it.
    """

    key: str
    score: float
    known: bool = False
    common: bool = True
    phrase: bool = True
    inside: frozenset[str] = NO_COVER


def shared(
    candidates: Mapping[str, Sequence[Candidate]], floor: int, ceiling: float
) -> dict[str, list[Candidate]]:
    """The shared keywords of each paper, best first.

    A keyword that too few papers have among their best is given to the others that fairly have it;
    if they are still fewer than `floor`, it is given up.

    Args:
        candidates: by paper, best first.
        floor: fewest papers that a shared keyword has.
        ceiling: most papers that it has; those of which it says least go without.
    """
    best = {paper: {each.key for each in _best(ranked)} for paper, ranked in candidates.items()}
    support = Counter(key for keys in best.values() for key in keys)
    rare = {key for key, papers in support.items() if papers < floor}
    lent = {
        paper: {each.key for each in ranked if each.key in rare and each.score >= _LENT}
        for paper, ranked in candidates.items()
    }
    pages = set(support)
    left = {paper: list(ranked) for paper, ranked in candidates.items()}
    settled: dict[str, list[Candidate]] = {}
    stale = set(left)
    while stale:
        for paper in stale:
            settled[paper] = _settled(left[paper], best[paper] | lent[paper], pages)
        support = Counter(each.key for kept in settled.values() for each in kept)
        pages = {key for key, papers in support.items() if papers >= floor}
        excess = _excess(settled, int(ceiling))
        stale = {paper for paper, _ in excess}
        stale |= {paper for paper, kept in settled.items() if any(c.key not in pages for c in kept)}
        for paper in stale:
            left[paper] = [each for each in left[paper] if (paper, each.key) not in excess]
    return {paper: settled[paper] for paper in candidates}


def own(
    candidates: Mapping[str, Sequence[Candidate]], taken: Mapping[str, Sequence[Candidate]]
) -> dict[str, list[Candidate]]:
    """The strong candidates of each paper that are no shared keywords, at most two.

    A word alone that nobody knows is the name of the paper's own system, and no topic.
    """
    pages = {each.key for kept in taken.values() for each in kept}
    found = {}
    for paper, ranked in candidates.items():
        strong = [each for each in ranked if each.key not in pages and each.score >= _STRONG]
        left = [each for each in strong if each.known or each.phrase]
        found[paper] = _uncovered(left)[:_MOST_OWN]
    return found


def _best(ranked: Iterable[Candidate]) -> list[Candidate]:
    kept = _uncovered(ranked)
    return [each for rank, each in enumerate(kept[:_MOST]) if rank < _FEWEST or each.score >= _SURE]


def _uncovered(ranked: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that do not merely stand inside one that ranks before them."""
    kept: dict[str, Candidate] = {}
    for each in ranked:
        if each.inside.isdisjoint(kept):
            kept[each.key] = each
    return list(kept.values())


def _settled(ranked: Sequence[Candidate], wanted: set[str], pages: set[str]) -> list[Candidate]:
    """A paper's keywords among those with pages: what is wanted, and what it lacks to three."""
    possible = _uncovered(each for each in ranked if each.key in pages and _is_fair(each))
    kept = [each for each in possible if each.key in wanted]
    filling = [each for each in possible if each.key not in wanted]
    kept += filling[: max(_FEWEST - len(kept), 0)]
    return sorted(kept, key=lambda each: (-each.score, each.key))


def _is_fair(candidate: Candidate) -> bool:
    return candidate.score >= (_FAIR_KNOWN if candidate.known else _FAIR)


def _excess(settled: Mapping[str, Sequence[Candidate]], ceiling: int) -> set[tuple[str, str]]:
    """Papers and keys to be parted: beyond the best papers of a key that too many have."""
    papers: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for paper, kept in settled.items():
        for each in kept:
            papers[each.key].append((-each.score, paper))
    return {
        (paper, key)
        for key, found in papers.items()
        if len(found) > ceiling
        for _, paper in sorted(found)[ceiling:]
    }
