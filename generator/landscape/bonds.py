"""How much areas have in common: papers with both keywords, and papers related across."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import isqrt

from generator.landscape.groups import Group
from generator.records import Keyword, Related

STRONGEST = 8  # bonds of an area that count
_WEIGHT = 1000


def between(
    groups: Sequence[Group],
    of: Mapping[str, Sequence[Keyword]],
    related: Mapping[str, Sequence[Related]],
) -> list[list[tuple[int, int]]]:
    """The strongest bonds of each group: (strength, rank of the other group), strongest first."""
    home = {slug: at for at, group in enumerate(groups) for slug in _all(group)}
    areas = {group.slug: at for at, group in enumerate(groups) if group.slug}
    bonds: list[Counter[int]] = [Counter() for _ in groups]
    for slug, here in home.items():
        for keyword in of.get(slug, ()):
            _tie(bonds, here, areas.get(keyword.slug, here), _WEIGHT)
        for other in related.get(slug, ()):
            _tie(bonds, here, home.get(other.slug, here), round(_WEIGHT * other.score))
    sizes = [isqrt(_WEIGHT * _WEIGHT * len(group)) for group in groups]
    return [
        sorted(
            ((_WEIGHT**3 * bond // (sizes[here] * sizes[other]), other)
             for other, bond in to.items()),
            key=lambda bond: (-bond[0], bond[1]),
        )[:STRONGEST]
        for here, to in enumerate(bonds)
    ]  # fmt: skip


def _all(group: Group) -> list[str]:
    return [*group.members, *group.guests]


def _tie(bonds: Sequence[Counter[int]], one: int, other: int, weight: int) -> None:
    if one != other:
        bonds[one][other] += weight
        bonds[other][one] += weight
