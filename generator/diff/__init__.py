"""What some dumps add to others: papers, sightings, fields, rejects, merges, addresses."""

from collections.abc import Iterator

from generator.diff.arrivals import arrivals
from generator.diff.difference import Diff
from generator.diff.fields import enriched
from generator.diff.formats import FORMATS, rendered
from generator.diff.places import moved
from generator.diff.regrouping import regrouped
from generator.diff.sides import Side, pair
from generator.errors import Fault

__all__ = ["FORMATS", "Diff", "Side", "compare", "rendered"]


def compare(base: Side, here: Side) -> Diff:
    """Says what is here that was not in the base, and what became of what was there."""
    paired = pair(base, here)
    return Diff(
        arrivals=tuple(arrivals(base, here, paired)),
        new=tuple(p for p in here.papers if not paired.before[p.slug]),
        again=tuple(p for p in here.papers if paired.before[p.slug] and paired.fresh[p.slug]),
        lost=tuple(p for p in base.papers if not paired.after[p.slug]),
        enriched=tuple(enriched(base, here, paired)),
        regrouped=tuple(regrouped(here, paired)),
        moved=tuple(moved(base, here, paired)),
        rejects=tuple(_new_faults(base, here)),
    )


def _new_faults(base: Side, here: Side) -> Iterator[Fault]:
    """Told by what they say and not by their line, which any edit above them moves."""
    known = {(d.name, f.what, f.why) for d in base.dumps for f in (*d.faults, *d.rejects)}
    for dump in here.dumps:
        for fault in (*dump.faults, *dump.rejects):
            if (dump.name, fault.what, fault.why) not in known:
                yield fault
