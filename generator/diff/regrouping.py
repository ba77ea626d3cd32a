"""Papers that became one, or more than one."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.sides import Paired, Side
from generator.records import Paper


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Papers of the base that are others here.

    Attributes:
        before, after: slugs; several before are joined, several after are parted.
        why: what joins the records of the joined; "" for what was parted.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    why: str


def regrouped(here: Side, paired: Paired) -> Iterator[Regrouped]:
    """The joined first, then the parted, each in order of slug."""
    for paper in here.papers:
        if len(paired.before[paper.slug]) > 1:
            yield Regrouped(paired.before[paper.slug], (paper.slug,), _reasons(paper, here))
    for slug, after in paired.after.items():
        if len(after) > 1:
            yield Regrouped((slug,), after, "")


def _reasons(paper: Paper, here: Side) -> str:
    places = [(s.record.dump, s.record.line) for s in paper.sightings]
    reasons = {place: here.reasons[place] for place in places if place in here.reasons}
    return "; ".join(
        f"{dump}:{line} joined to {reason.dump}:{reason.line}: {reason.rule}"
        for (dump, line), reason in reasons.items()
    )
