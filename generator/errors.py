"""Everything that can be wrong with an input, said with its place, its cause and its cure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong, at one place.

    Attributes:
        path: file the fault stands in, as the person who reads the message would type it.
        line: line in that file, counted from 1.
        what: what is wrong ("title without abstract").
        why: how that was seen, or why it matters.
        cure: what the person can do about it.
        last_line: the last line that it is about; 0 if that is the line itself.
    """

    path: str
    line: int
    what: str
    why: str
    cure: str
    last_line: int = 0

    def __str__(self) -> str:
        message = f"{self.path}:{self.line}: {self.what}: {self.why}; {self.cure}"
        return "".join(char if char.isprintable() else _escaped(char) for char in message)


def _escaped(char: str) -> str:
    """Keeps a message on its line, and a terminal from obeying it."""
    return char.encode("unicode_escape").decode("ascii")


class PaperstacksError(Exception):
    """The run cannot go on; carries every fault that was found, not only the first."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
