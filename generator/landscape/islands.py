"""Where the islands of a map lie: those with much in common side by side, none on another's name.

One after the other, the largest first, takes the free place that is nearest to those it has most
in common with; then each may move again, now that all the others are there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isqrt

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_SWEEPS = 6
_STEPS = 88  # places from one side of the map to the other
_BATCH = 96  # places that are looked at together
_GAP = 60  # between the shores of two islands
_SHORT = 13  # signs that need no second line
_INWARDS = 300  # how much the middle of the map draws; all the others together, 1000
_WIDE, _HIGH = 4, 3  # proportions of the map
_ASIDE, _UPWARDS = 5, 8  # what a step counts, for the map to come out as wide as that


@dataclass(frozen=True, slots=True)
class Island:
    """What has to find room: a disc with a name above it.

    Attributes:
        radius: of the disc.
        width, height: of the name; 0 where it need not be seen from afar.
    """

    radius: int
    width: int = 0
    height: int = 0


def letters(radii: Sequence[int]) -> int:
    """The height of letters that can be read where all the islands are seen."""
    return isqrt(2 * sum((2 * radius + _GAP) ** 2 for radius in radii)) // 62


def island(radius: int, lines: Sequence[str], height: int) -> Island:
    """An island with room for a name, whose letters are of some height."""
    if not lines:
        return Island(radius)
    return Island(radius, 3 * max(map(len, lines)) * height // 5, 5 * len(lines) * height // 4)


def lines(name: str) -> tuple[str, ...]:
    """A name on one line, or cut at the blank that makes the longer line shortest."""
    cuts = [at for at, sign in enumerate(name) if sign == " "] if len(name) > _SHORT else []
    if not cuts:
        return (name,)
    at = min(cuts, key=lambda cut: (max(cut, len(name) - cut - 1), cut))
    return name[:at], name[at + 1 :]


def place(found: Sequence[Island], bonds: Sequence[Sequence[tuple[int, int]]]) -> Ints:
    """The middle of each island, x and y."""
    shapes = np.array([(each.radius, each.width, each.height) for each in found], np.int64)
    grid = _grid(shapes)
    middles = np.zeros((len(found), 2), np.int64)
    here = np.zeros(len(found), np.bool_)
    for _ in range(_SWEEPS):
        before = middles.copy()
        for at in range(len(found)):
            here[at] = False
            cost = _cost(grid, middles, [bond for bond in bonds[at] if here[bond[1]]])
            order = np.argsort(cost, kind="stable")
            others = np.flatnonzero(here)
            middles[at] = next(_free(grid[order], shapes[at], middles[others], shapes[others]))
            here[at] = True
        if (middles == before).all():
            break
    return middles


def _grid(shapes: Ints) -> Ints:
    """Places to try, in more room than all islands need."""
    sides = np.maximum(2 * shapes[:, 0], shapes[:, 1]) + _GAP
    area = int((sides * (2 * shapes[:, 0] + shapes[:, 2] + _GAP)).sum())
    unit = isqrt(4 * area // (_WIDE * _HIGH)) + int(sides.max())
    step = max(_WIDE * unit // _STEPS, 1)
    x, y = (np.arange(-side * unit // 2, side * unit // 2 + 1, step) for side in (_WIDE, _HIGH))
    grid = np.stack(np.meshgrid(x, y), axis=-1)
    grid[1::2, :, 0] += step // 2
    return grid.reshape(-1, 2)


def _cost(grid: Ints, middles: Ints, bonds: Sequence[tuple[int, int]]) -> Ints:
    """How far each place is from those it should be near, and from the middle of the map."""
    cost = _INWARDS * _far(grid)
    total = sum(strength for strength, _ in bonds)
    for strength, other in bonds:
        cost = cost + 1000 * strength // total * _far(grid - middles[other])
    return cost


def _far(points: Ints) -> Ints:
    """Distances as the proportions of the map have them; a root is the same on every machine."""
    x, y = _ASIDE * points[:, 0], _UPWARDS * points[:, 1]
    far: Ints = np.sqrt((x * x + y * y).astype(np.float64)).astype(np.int64)
    return far


def _free(grid: Ints, shape: Ints, middles: Ints, shapes: Ints) -> Iterator[Ints]:
    """The places of a grid where an island touches no other, in the order of the grid."""
    for start in range(0, len(grid), _BATCH):
        batch = grid[start : start + _BATCH]
        batch = batch[~_ashore(middles, batch, shape[0] + shapes[:, 0] + _GAP).any(axis=1)]
        apart = middles[None] - batch[:, None]
        yield from batch[~_named_over(apart, shape, shapes.T).any(axis=1)]


def _ashore(middles: Ints, places: Ints, reach: Ints) -> npt.NDArray[np.bool_]:
    """Whether places are nearer to islands than that."""
    x = middles[:, 0] - places[:, :1]
    y = middles[:, 1] - places[:, 1:]
    x *= x
    y *= y
    x += y
    ashore: npt.NDArray[np.bool_] = x < reach * reach
    return ashore


def _named_over(apart: Ints, shape: Ints, shapes: Ints) -> npt.NDArray[np.bool_]:
    """Whether the name of one of two islands lies on the other or its name, for each distance."""
    (radius, width, height), (radii, widths, heights) = shape, shapes
    x, y = np.abs(apart[..., 0]), apart[..., 1]
    name = y - radii - heights // 2 + radius + height // 2  # from this name to the other
    named, both = width > 0, (widths > 0) & (width > 0)
    over = both & (2 * x < width + widths + _GAP) & (2 * np.abs(name) < height + heights)
    over |= named & _covered(x, y + radius + height // 2, width, height, radii)
    over |= (widths > 0) & _covered(x, y - radii - heights // 2, widths, heights, radius)
    result: npt.NDArray[np.bool_] = over
    return result


def _covered(x: Ints, y: Ints, width: Ints, height: Ints, radius: Ints) -> npt.NDArray[np.bool_]:
    """Whether a name lies on a disc, by the distance of their middles."""
    aside = np.maximum(x - width // 2, 0)
    above = np.maximum(np.abs(y) - height // 2, 0)
    covered: npt.NDArray[np.bool_] = aside * aside + above * above < (radius + _GAP // 3) ** 2
    return covered
