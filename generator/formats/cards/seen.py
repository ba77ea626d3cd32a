"""What a line of a listing page shows to whoever reads the page, and how a tool wrote it down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

LONGEST = 1000  # characters with markup; a longer line is somebody's text, whatever is in it
LONGEST_SHOWN = 250  # characters without; likewise


@dataclass(frozen=True, slots=True)
class Seen:
    """What a line shows.

    Attributes:
        text: without marks of links, lists and emphasis, single blanks; "" if it shows nothing.
            Of a long line, which can only be somebody's text, the line itself.
        addresses: where its links lead.
        is_heading: whether it is marked as the title of a paper.
        opens: whether it begins a link that it does not end.
        ends: whether it ends with a link.
    """

    text: str
    addresses: tuple[str, ...] = ()
    is_heading: bool = False
    opens: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a tool wrote a page down, so that it can be undone.

    Attributes:
        seen: what a line shows.
        written: what lines of a title or a text were before the tool.
    """

    seen: Callable[[str], Seen]
    written: Callable[[Sequence[str]], str]


def _seen(line: str) -> Seen:
    return Seen(" ".join(line.split()) if len(line) <= LONGEST_SHOWN else line)


PLAIN = Rendering(_seen, "\n".join)
"""Text alone, as a browser copies it."""
