"""What a listing page prints around its papers, and where one listing ends and the next begins."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.source import Line

INVITATION = re.compile(r"get trending papers in your email inbox( once a day)?!", re.IGNORECASE)
DAY = re.compile(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(, \d{4})?", re.IGNORECASE
)
MASTHEAD = {
    "new", "subscribe", "by", "ak", "and the research community", "byak and the research community",
    "by ak and the research community", "daily papers", "trending papers",
    "daily", "weekly", "monthly",
}  # fmt: skip
FOOTER = {
    "previous", "next", "trending papers ranked by github stars activity", "system theme",
    "company", "tos", "privacy", "about", "careers", "jobs",
    "website", "models", "datasets", "spaces", "pricing", "docs",
}  # fmt: skip
SHORTEST_FOOTER = 3  # one or two such words may be a title and its text
LONGEST_MASTHEAD = 8  # lines after those that it always has
LONGEST_NAVIGATION = 120  # characters; a longer line before the first masthead is somebody's text
GLUED_NEW = re.compile(r"(?<=[.!?)\]\"”’])new$")


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines from one masthead to the next, none blank, and the day the masthead names.

    Attributes:
        lines: those of titles and texts.
        furniture: those around them.
    """

    day: str
    lines: tuple[Line, ...]
    furniture: tuple[Line, ...]


def first_lines(lines: Sequence[Line]) -> Iterator[str]:
    """What follows the invitations to the newsletter on which each of these listings begins.

    It starts with `Subscribe`; a page without an invitation is no listing and yields nothing.
    """
    rest = [line for line in lines if not line.is_blank]
    for line, following in pairwise(rest):
        text = following.text.strip()
        if INVITATION.search(line.text) and text.casefold().startswith("subscribe"):
            yield text


def listings(lines: Sequence[Line]) -> Iterator[Listing]:
    """Splits a page, or several pages in one file, into listings without their furniture."""
    rest = _unglued([line for line in lines if not line.is_blank])
    mastheads = [n for n in range(len(rest)) if _is_masthead(rest[n : n + 3])]
    first, ends = [*mastheads, len(rest)][0], [*mastheads[1:], len(rest)]
    before = _without_navigation(rest[:first])
    yield Listing("", before, tuple(rest[len(before) : first]))
    for masthead, end in zip(mastheads, ends, strict=False):
        start, day = _after_masthead(rest, masthead)
        lines = _without_surroundings(rest[start:end])
        yield Listing(day, lines, (*rest[masthead:start], *rest[start + len(lines) : end]))


def _is_masthead(lines: Sequence[Line]) -> bool:
    """Whether invitations stand here, one or two, and `Subscribe` after them."""
    texts = [line.text.strip() for line in lines]
    after = [text for text in texts if not INVITATION.fullmatch(text)][:1]
    return _is_invitation(lines[0]) and [text.casefold() for text in after] == ["subscribe"]


def _is_invitation(line: Line) -> bool:
    return INVITATION.fullmatch(line.text.strip()) is not None


def _unglued(lines: Sequence[Line]) -> list[Line]:
    """Cuts what copying glued: a masthead to the text before it, `Subscribe` to the first title."""
    cut = list[Line]()
    for line in lines:
        text = line.text.strip()
        invitation = INVITATION.search(text)
        if invitation and invitation.end() == len(text):
            if invitation.start():
                cut.append(replace(line, text=text[: invitation.start()].strip()))
            elif cut:
                cut[-1] = replace(cut[-1], text=GLUED_NEW.sub("", cut[-1].text))
            cut.append(replace(line, text=invitation.group()))
        elif cut and _is_invitation(cut[-1]) and text.startswith("Subscribe"):
            cut.append(replace(line, text="Subscribe"))
            if title := text.removeprefix("Subscribe").strip():
                cut.append(replace(line, text=title))
        else:
            cut.append(line)
    return cut


def _after_masthead(lines: Sequence[Line], position: int) -> tuple[int, str]:
    """The position after the masthead that begins here, and the day it names or "".

    Up to the day, a search page prints its query and a damaged copy who knows what.
    """
    while position < len(lines) and _is_furniture(lines[position], MASTHEAD):
        position += 1
    for end, line in enumerate(lines[position : position + LONGEST_MASTHEAD], start=position + 1):
        text = " ".join(line.text.split())
        if DAY.fullmatch(text):
            return end, text
        if len(text) > LONGEST_NAVIGATION:
            break
    return position, ""


def _is_furniture(line: Line, words: Set[str]) -> bool:
    return _is_invitation(line) or " ".join(line.text.casefold().split()) in words


def _without_navigation(lines: Sequence[Line]) -> tuple[Line, ...]:
    if all(len(line.text) <= LONGEST_NAVIGATION for line in lines):
        return ()
    return _without_surroundings(lines)


def _without_surroundings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drops a footer at the end, and the `new` that belongs to the masthead that follows."""
    end = len(lines)
    if end and lines[-1].text.strip() == "new":
        end -= 1
    footer = end
    while footer and _is_furniture(lines[footer - 1], FOOTER):
        footer -= 1
    return tuple(lines[: footer if end - footer >= SHORTEST_FOOTER else end])
