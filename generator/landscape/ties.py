"""What draws papers: those they are related to, and the areas of their keywords."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generator.landscape.groups import Group
from generator.records import Keyword, Related

Ints = npt.NDArray[np.int64]

WHOLE = 1000  # of a related paper of the greatest strength


@dataclass(frozen=True, slots=True)
class Ties:
    """What draws papers, which are told by their ranks in all groups, members before guests.

    Attributes:
        slugs: of the papers.
        papers: papers, those they are related to, and how much these draw, up to 1000.
        areas: papers, and the groups whose keywords they have.
    """

    slugs: list[str]
    papers: tuple[Ints, Ints, Ints]
    areas: tuple[Ints, Ints]


def gather(
    groups: Sequence[Group],
    of: Mapping[str, Sequence[Keyword]],
    related: Mapping[str, Sequence[Related]],
) -> Ties:
    """Finds what draws the papers of some groups."""
    slugs = [slug for group in groups for slug in (*group.members, *group.guests)]
    ranks = {slug: rank for rank, slug in enumerate(slugs)}
    links = [related.get(slug, ()) for slug in slugs]
    others = np.array([ranks[link.slug] for found in links for link in found], np.int64)
    scores = np.array([link.score for found in links for link in found])
    at = {group.slug: rank for rank, group in enumerate(groups) if group.slug}
    areas = [[at[each.slug] for each in of.get(slug, ()) if each.slug in at] for slug in slugs]
    return Ties(
        slugs=slugs,
        papers=(_repeated(links), others, np.rint(WHOLE * scores).astype(np.int64)),
        areas=(_repeated(areas), np.array([area for found in areas for area in found], np.int64)),
    )


def _repeated(rows: Sequence[Sequence[object]]) -> Ints:
    """The number of each row as often as the row is long."""
    return np.repeat(np.arange(len(rows)), [len(row) for row in rows])
