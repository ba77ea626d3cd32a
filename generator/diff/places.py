"""Addresses of papers: each must lead to its paper for ever."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diff.sides import Paired, Side


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that meant a paper of the base and is not its permalink here.

    Attributes:
        address: the slug.
        to: slugs that it means here; () if there is nothing at it.
        leads_on: whether a reader who follows it still finds the paper.
    """

    address: str
    to: tuple[str, ...]
    leads_on: bool


def moved(base: Side, here: Side, paired: Paired) -> Iterator[Moved]:
    """The addresses of the base, of those that are permalinks no more or mean another paper."""
    now = _meanings(here)
    for address, slugs in _meanings(base).items():
        meant = {after for slug in slugs for after in paired.after[slug]}
        to = now.get(address, ())
        if not meant or (to == (address,) and address in meant):
            continue
        leads_on = not meant.isdisjoint(to)
        if not leads_on or slugs == (address,):
            yield Moved(address, to, leads_on)


def _meanings(side: Side) -> Mapping[str, tuple[str, ...]]:
    own = {paper.slug: (paper.slug,) for paper in side.papers}
    return {**side.addresses, **own}
