"""A line of a list: another page, named so that a reader can decide whether to go there."""

from typing import NamedTuple


class Entry(NamedTuple):  # of which there are many, so it is the kind soonest made
    """A line of a list.

    Attributes:
        target: where the page stands that is named.
        title: that page's title.
        text: its beginning.
        note: why it stands in the list.
        number: to show beside the title.
    """

    target: str
    title: str
    text: str = ""
    note: str = ""
    number: int = 0
