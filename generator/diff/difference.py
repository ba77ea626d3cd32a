"""The difference that a change of the dumps makes."""

from dataclasses import dataclass

from generator.diff.arrivals import Arrival
from generator.diff.fields import Enriched
from generator.diff.places import Moved
from generator.diff.regrouping import Regrouped
from generator.errors import Fault
from generator.records import Paper


@dataclass(frozen=True, slots=True)
class Diff:
    """The difference that a change of the dumps makes.

    Attributes:
        arrivals: one for each dump that is new or differs, in order of name.
        new: papers that no dump of the base has.
        again: papers that the base has, with a sighting that it has not.
        lost: papers of the base of which nothing is left.
        enriched: fields that a paper did not have, or now has from a better source.
        regrouped: papers that were joined or parted.
        moved: addresses that meant a paper and do so no more at the same place.
        rejects: entries and files left out that the base does not leave out.
    """

    arrivals: tuple[Arrival, ...]
    new: tuple[Paper, ...]
    again: tuple[Paper, ...]
    lost: tuple[Paper, ...]
    enriched: tuple[Enriched, ...]
    regrouped: tuple[Regrouped, ...]
    moved: tuple[Moved, ...]
    rejects: tuple[Fault, ...]

    @property
    def broken(self) -> tuple[Moved, ...]:
        """Addresses that lead nowhere, or to another paper: there must be none."""
        return tuple(address for address in self.moved if not address.leads_on)
