"""The catalogue as a map: papers of one main keyword on an island, islands near those alike.

papers ──groups──▶ areas ──ties, bonds──▶ what they have in common ──islands──▶ where they lie
       ──seats──▶ a place for each paper, near those it is related to
"""

from collections.abc import Mapping, Sequence

import numpy as np

from generator.landscape import bonds, groups, islands, seats, ties
from generator.landscape.groups import Group
from generator.landscape.seats import Ints, Seating
from generator.landscape.ties import Ties
from generator.records import Area, Keywords, Landscape, Paper, Related

__all__ = ["draw"]

_EDGE = 120  # around all islands
_NEAR = 3  # areas that are named beside another
_NAMED = 48  # areas, the largest ones, that keep room for their names
_OF_A_KEYWORD = 300  # how much it draws; a related paper draws with up to 1000


def draw(
    papers: Sequence[Paper], keywords: Keywords, related: Mapping[str, Sequence[Related]]
) -> Landscape:
    """Places every paper of a catalogue.

    Args:
        papers: the catalogue, in any order; their slugs differ.
        keywords: what its papers are about.
        related: by paper's slug, the papers that belong to it.

    Returns:
        the same for the same catalogue, on every machine.
    """
    found = groups.gather(papers, keywords, related)
    if not found:
        return Landscape()
    drawn = ties.gather(found, keywords.of, related)
    common = bonds.between(found, drawn)
    radii = [seats.radius(len(group)) for group in found]
    letters = islands.letters(radii)
    names = [
        islands.lines(group.name) if rank < _NAMED or not group.keyword else ()
        for rank, group in enumerate(found)
    ]
    shapes = [islands.island(*each, letters) for each in zip(radii, names, strict=True)]
    middles = islands.place(shapes, common)
    corner, size = _frame(middles, shapes)
    middles = middles - corner
    order = _seated(found, middles, drawn)
    starts = np.cumsum([0, *map(len, found)])
    return Landscape(*size, letters, tuple(
        Area(
            keyword=group.slug,
            lines=names[at],
            x=int(middles[at, 0]),
            y=int(middles[at, 1]),
            radius=shapes[at].radius,
            papers=tuple(order[starts[at] : starts[at + 1]]),
            guests=len(group.guests),
            near=tuple(found[other].slug for _, other in common[at] if found[other].slug)[:_NEAR],
        )
        for at, group in enumerate(found)
    ))  # fmt: skip


def _frame(middles: Ints, shapes: Sequence[islands.Island]) -> tuple[Ints, tuple[int, int]]:
    """The corner of the map, and its width and height."""
    aside = np.array([max(each.radius, each.width // 2) for each in shapes]) + _EDGE
    above = np.array([each.radius + each.height for each in shapes]) + _EDGE
    below = np.array([each.radius for each in shapes]) + _EDGE
    left, right = (middles[:, 0] - aside).min(), (middles[:, 0] + aside).max()
    top, bottom = (middles[:, 1] - above).min(), (middles[:, 1] + below).max()
    return np.array([left, top]), (int(right - left), int(bottom - top))


def _seated(found: Sequence[Group], middles: Ints, drawn: Ties) -> list[str]:
    """The slugs of the papers, island by island, each in the rank of its place."""
    papers, areas = drawn.areas
    draw = np.bincount(papers, minlength=len(drawn.slugs)) * _OF_A_KEYWORD
    where = np.zeros((len(drawn.slugs), 2), np.int64)
    np.add.at(where, papers, _OF_A_KEYWORD * middles[areas])
    seating = Seating(middles, [(len(group.members), len(group.guests)) for group in found])
    seating.settle(drawn.papers, (draw, where))
    return [drawn.slugs[rank] for rank in seating.order.tolist()]
