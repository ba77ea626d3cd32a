"""Where the papers' own pages of a text are: title, what is said below it, abstract, the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.formats.paper_page import labels
from generator.source import Line

LONGEST_TITLE = 8  # lines


@dataclass(frozen=True)
class Said:
    """The lines of a text that are not blank."""

    lines: Sequence[Line]

    @cached_property
    def plain(self) -> Sequence[str]:
        """Each without the marks of Markdown."""
        return [labels.plain(line.text) for line in self.lines]

    def is_apart(self, n: int) -> bool:
        """Whether a blank line stands above it."""
        return n > 0 and self.lines[n].number > self.lines[n - 1].number + 1

    def is_heading(self, n: int) -> bool:
        """Whether it is a heading of Markdown."""
        return self.lines[n].text.lstrip().startswith("#")


@dataclass(frozen=True, slots=True)
class Page:
    """A page, by the numbers of its parts among the lines of what is said.

    Attributes:
        top: what stands above the title; of that, the first lines are the rest of another page.
        title, title_end: the title; equal if there is none.
        head: what is said below the title.
        abstract: the line that says “Abstract”.
        rest: what follows the abstract, or the end of the text.
    """

    top: int
    title: int
    title_end: int
    head: int
    abstract: int
    rest: int


def pages(said: Said) -> Iterator[Page]:
    """Finds each “Abstract” that has a head of a page above it, which comments have not."""
    rest, head = 0, None
    is_among_comments = False
    for n, text in enumerate(said.plain):
        if n < rest:
            continue
        if labels.CITING.fullmatch(text) or labels.FOOTER.fullmatch(text):
            head, is_among_comments = None, False
        elif _begins_head(text, is_among_comments=is_among_comments or head is not None):
            head = n
        elif labels.ABSTRACT.fullmatch(text):
            if head is None and not is_among_comments and _has_only_a_title(said, n):
                head = n
            if head is None:
                continue
            top, (title, title_end) = rest, _title(said, rest, head)
            rest = _after_abstract(said, n + 1)
            yield Page(top, title, title_end, head, n, rest)
            head, is_among_comments = None, True


def _begins_head(text: str, *, is_among_comments: bool) -> bool:
    """Nobody comments when a paper was published; other words of a head may be anyone's."""
    kind = labels.PUBLISHED if is_among_comments else labels.HEAD
    return kind.fullmatch(text) is not None


def _has_only_a_title(said: Said, abstract: int) -> bool:
    """As some tools copy nothing else of the head: two headings, one below the other."""
    above = range(max(0, abstract - LONGEST_TITLE), abstract)
    return said.is_heading(abstract) and any(map(said.is_heading, above))


def _title(said: Said, low: int, head: int) -> tuple[int, int]:
    """The lines above the head: up to the top of the page, if that is told, else one block."""
    end = head
    while end > low and labels.RULE.fullmatch(said.plain[end - 1]):
        end -= 1
    lowest = max(low, end - LONGEST_TITLE)
    for top in reversed(range(lowest, end)):
        if labels.PAGE_TOP.fullmatch(said.plain[top]):
            return _behind_rules(said, top + 1, end), end
    start = end
    while start > lowest and not labels.is_known(said.plain[start - 1]):
        if start < end and said.is_apart(start):
            break
        start -= 1
    return start, end


def _behind_rules(said: Said, start: int, end: int) -> int:
    while start < end and labels.RULE.fullmatch(said.plain[start]):
        start += 1
    return start


def _after_abstract(said: Said, start: int) -> int:
    for n in range(start, len(said.lines)):
        text = said.plain[n]
        if labels.AFTER_ABSTRACT.fullmatch(text) or labels.NUMBER_ABOVE.fullmatch(text):
            return n
        if text == "GitHub" and labels.STARS.fullmatch("".join(said.plain[n + 1 : n + 2])):
            return n
        if labels.PUBLISHED.fullmatch(text) or labels.AUTHORS.fullmatch(text):
            return _title(said, start, n)[0]
    return len(said.lines)
