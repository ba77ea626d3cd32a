"""The text of one dump, read as often as asked, in lines that keep their numbers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.errors import Fault, PaperstacksError
from generator.limits import LIMITS

DOS_END = "\x1a"  # what editors of old wrote after the last line
HEAD = 2**18  # characters; enough to tell a format by


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number, counted from 1, and its text without the line end."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


@dataclass(frozen=True)
class Source:
    """A dump's text, the name by which it is known, and the path by which a person finds it.

    Attributes:
        name, path: the dump's identity, and what messages name.
        opened: opens the text anew, in pieces of any size.
    """

    name: str
    path: str
    opened: Callable[[], Iterable[str]]

    @classmethod
    def of(cls, name: str, path: str, text: str) -> "Source":
        """A source of a text that is at hand."""
        return cls(name, path, lambda: (text,))

    @cached_property
    def head(self) -> str:
        """Its beginning, all of it if it is short: what a reader tells its format by."""
        head, size = list[str](), 0
        for piece in self.opened():
            head.append(piece)
            size += len(piece)
            if size >= HEAD:
                break
        return "".join(head)[:HEAD]

    @cached_property
    def text(self) -> str:
        """All of it at once, for a format that cannot be read in lines.

        Raises:
            PaperstacksError: if it is larger than the limit for that.
        """
        pieces, size = list[str](), 0
        for piece in self.opened():
            pieces.append(piece)
            size += len(piece)
            if size > LIMITS.whole:
                why = f"this format is held in memory, and it has over {LIMITS.whole} characters"
                cure = "split the file, or raise `whole` in generator/limits.py"
                raise PaperstacksError(Fault(self.path, 1, "too large a file", why, cure))
        return "".join(pieces).removeprefix("\ufeff")

    def lines(self) -> Iterator[Line]:
        """Its lines, whether they end as on Unix, Windows or the old Mac; read as they are asked.

        A carriage return inside a line of a file that has line feeds is a blank, no line end;
        so are the rarer separators of Unicode, which texts carry by accident. The margin that
        all lines share is left out.
        """
        margin = self._margin
        for number, line in enumerate(self._split(), start=1):
            yield Line(number, line[margin:] if margin else line)

    @cached_property
    def _end(self) -> str:
        return "\n" if any("\n" in piece for piece in self.opened()) else "\r"

    @cached_property
    def _margin(self) -> int:
        margin: int | None = None
        for line in self._split():
            if line and not line.isspace():
                margin = indentation(line) if margin is None else min(margin, indentation(line))
                if margin == 0:
                    break
        return margin or 0

    def _split(self) -> Iterator[str]:
        end, begun = self._end, list[str]()
        for piece in self.opened():
            first, *others = piece.split(end)
            begun.append(first)
            if others:
                *whole, last = others
                for line in ("".join(begun), *whole):
                    yield line.removesuffix("\r")
                begun = [last]
        yield "".join(begun).rstrip(DOS_END)


def indentation(text: str) -> int:
    """The number of blanks before a line's first character."""
    return len(text) - len(text.lstrip(" "))
