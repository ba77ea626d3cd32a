"""Long lists in leaves of a hundred, so that no page grows with the catalogue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages import addresses

Item = TypeVar("Item")

LENGTH = 100
"""Papers on a page."""


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Item]):
    """One page of a list.

    Attributes:
        path: where it stands.
        number, total: its rank among the pages, counted from 1, and how many there are.
        previous, next: where its neighbours stand, "" where there is none.
        items: its part of the list.
    """

    path: str
    number: int
    total: int
    previous: str
    next: str
    items: Sequence[Item]

    def titled(self, title: str) -> str:
        """The list's title, told apart from that of its other pages."""
        return title if self.number == 1 else f"{title} (page {self.number} of {self.total})"


def leaves(items: Sequence[Item], path: str, length: int = LENGTH) -> Iterator[Leaf[Item]]:
    """Spread a list over pages, at least one."""
    total = max(1, -(-len(items) // length))
    paths = ["", *(addresses.leaf(path, number) for number in range(1, total + 1)), ""]
    for number in range(1, total + 1):
        before, here, after = paths[number - 1 : number + 2]
        yield Leaf(
            path=here,
            number=number,
            total=total,
            previous=before,
            next=after,
            items=items[(number - 1) * length : number * length],
        )
