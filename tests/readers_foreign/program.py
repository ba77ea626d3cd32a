"""Tides, after Lovelace et al., https://arxiv.org/abs/2410.05434."""

# Based on https://arxiv.org/abs/2001.00001
import math

TITLE, AUTHORS, ABSTRACT = "title", "authors", "abstract"


# See also: [Waves](https://arxiv.org/abs/2001.00002)
def height(time: float, *, period: float = 12.42) -> float:
    """Returns the height of the water.

    Args:
        time: hours.
    """
    return math.cos(2 * math.pi * time / period)
