r"""The daily e-mail of Hugging Face Papers: titles with upvotes, and links if they were kept.

```
Daily Papers
by AK and the AI research community
Here is the selection of papers for today (6 Oct):
A Title of One Line (113 ▲)
* [Another Title (55 ▲)](https://huggingface.co/papers/2410.00001)
To view more checkout today's Daily Paper page.
```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from generator import identifiers
from generator.errors import Fault
from generator.formats.listing.furniture import INVITATION, LONGEST_NAVIGATION
from generator.readers import Reader
from generator.records import Entry, Furniture, Record, Trust
from generator.source import Line, Source

_OPENING = re.compile(
    r"here is the selection of papers for [^(:]*(?:\((?P<day>[\w ,]+)\))?:?", re.IGNORECASE
)
_CLOSING = re.compile(
    r"to view more|new\b.* submit|onwards and upwards|ak and the|unsubscribe", re.IGNORECASE
)
_PAPER = re.compile(r"(?P<title>.*?)\s*\((?P<upvotes>\d{1,6}) ▲\)(?P<rest>.{0,2000})")
_LIST_MARK = re.compile(r"(?:[-*•>][ \t]+)+")
_LINK = re.compile(r"\[(?P<label>.+)\]\(<?(?P<url>https?://[^\s<>()]+)>?\)(?P<rest>.*)")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+")
_LONGEST_TITLE = 4  # lines
_NO_TEXTS = (
    "the e-mail has no texts: save the day's page as HTML, or keep the links when you copy the mail"
)


def recognises(source: Source) -> bool:
    """The sentence that opens the selection, and a title with its upvotes."""
    is_other = source.head.lstrip()[:1] in ("<", "{") or INVITATION.search(source.head)
    return not is_other and " ▲)" in source.head and _OPENING.search(source.head) is not None


def read(source: Source) -> Iterator[Entry]:
    """Reads the titles between the opening and the closing of each mail."""
    mail = _Mail(source)
    for line in source.lines():
        if not line.is_blank:
            yield from mail.entries(line)
    yield from mail.rest()


@dataclass(slots=True)
class _Paper:
    """The lines of a title with its upvotes, and of addresses that follow it."""

    lines: list[Line]
    title: str
    upvotes: int
    addresses: list[str]


@dataclass(slots=True)
class _Mail:
    """Where in a mail the reading is.

    Attributes:
        day: of the selection.
        is_inside: whether it is between opening and closing.
        paper: the last one; its address may follow.
        waiting: lines that may begin the next title.
    """

    source: Source
    day: str = ""
    is_inside: bool = False
    paper: _Paper | None = None
    waiting: list[Line] = field(default_factory=list)

    def entries(self, line: Line) -> Iterator[Entry]:
        """What is certain with this line."""
        text = line.text.strip()
        if opening := _OPENING.search(text):
            yield from self.rest()
            self.day, self.is_inside = (opening["day"] or "").strip(), True
            yield Furniture(line.number, line.number)
        elif self.is_inside and _CLOSING.match(text):
            yield from self.rest()
            self.is_inside = False
            yield Furniture(line.number, line.number)
        elif self.is_inside:
            yield from self._inside(line, text)
        elif len(text) > LONGEST_NAVIGATION and not _ADDRESS.search(text):
            yield _strange(line, self.source.path)
        else:
            yield Furniture(line.number, line.number)

    def _inside(self, line: Line, text: str) -> Iterator[Entry]:
        if found := _paper_in(text):
            yield from self._finished()
            if self.waiting and self.waiting[-1].number != line.number - 1:
                yield from self.rest()
            title = "\n".join([*(each.text.strip() for each in self.waiting), found[0]])
            self.paper = _Paper([*self.waiting, line], title, *found[1:])
            self.waiting = []
        elif self.paper and not self.waiting and _ADDRESS.fullmatch(text.strip("<>()[] ")):
            self.paper.lines.append(line)
            self.paper.addresses += _ADDRESS.findall(text)
        else:
            too_many = len(self.waiting) == _LONGEST_TITLE
            if self.waiting and (too_many or self.waiting[-1].number != line.number - 1):
                yield from self.rest()
            self.waiting.append(line)

    def rest(self) -> Iterator[Entry]:
        """What was waiting for more."""
        yield from self._finished()
        yield from (_strange(line, self.source.path) for line in self.waiting)
        self.waiting = []

    def _finished(self) -> Iterator[Entry]:
        if self.paper:
            yield _entry(self.paper, self.source, self.day)
        self.paper = None


def _paper_in(text: str) -> tuple[str, int, list[str]] | None:
    """The title, upvotes and addresses on a line, None if it ends no title."""
    plain = _LIST_MARK.sub("", text, count=1) if _LIST_MARK.match(text) else text
    link = _LINK.fullmatch(plain)
    found = _PAPER.fullmatch(link["label"] + link["rest"] if link else plain)
    if found is None:
        return None
    addresses = [link["url"]] if link else _ADDRESS.findall(found["rest"])
    return found["title"], int(found["upvotes"]), addresses


def _entry(paper: _Paper, source: Source, day: str) -> Record | Fault:
    line, last_line = paper.lines[0].number, paper.lines[-1].number
    names = identifiers.together(map(identifiers.in_address, map(unquote, paper.addresses)))[:1]
    if not names or not paper.title:
        what = "title without abstract" if paper.title else "no title"
        why = f"nor does a link say which paper it is (“{paper.title[:60]}”)"
        return Fault(source.path, line, what, why, _NO_TEXTS, last_line)
    return Record(
        dump=source.name,
        line=line,
        last_line=last_line,
        title=paper.title,
        abstract="",
        date=day,
        identifiers=names,
        upvotes=paper.upvotes,
    )


def _strange(line: Line, path: str) -> Fault:
    why = f"it is no part of the mail (“{line.text.strip()[:60]}”)"
    return Fault(path, line.number, "text outside every paper", why, "take it out")


reader = Reader(
    name="hf-mail",
    about="the daily e-mail of Hugging Face Papers, titles with upvotes and perhaps links",
    trust=Trust.LINKED,
    recognises=recognises,
    read=read,
)
