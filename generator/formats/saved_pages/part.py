"""A part of a text that knows on which lines of the whole it stands."""

from dataclasses import dataclass

from generator.errors import Fault
from generator.formats.hugging_face_api import Place
from generator.formats.objects.breaks import Breaks
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Part:
    """From one position of a source's text to another."""

    source: Source
    text: str
    breaks: Breaks
    start: int
    end: int

    @classmethod
    def all_of(cls, source: Source) -> "Part":
        """The whole text."""
        text = source.text
        return cls(source, text, Breaks(text), 0, len(text))

    @property
    def written(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]

    def within(self, start: int, end: int) -> "Part":
        """Another part of the same text."""
        return Part(self.source, self.text, self.breaks, start, end)

    def place(self) -> Place:
        """Its lines, without blank ones around it."""
        blanks = len(self.written) - len(self.written.lstrip())
        first = self.breaks.line(min(self.start + blanks, self.end))
        last = max(first, self.breaks.last_line(self.start, self.end))
        return Place(self.source.name, self.source.path, first, last)

    def fault(self, what: str, why: str, cure: str) -> Fault:
        """Says what is wrong with it."""
        place = self.place()
        return Fault(place.path, place.line, what, why, cure, place.last_line)
