"""What a listing page prints around its papers, and where one listing ends and the next begins."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.source import Line, Source

INVITATION = re.compile(r"get trending papers in your email inbox( once a day)?!", re.IGNORECASE)
DAY = re.compile(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(, \d{4})?", re.IGNORECASE
)
SUBSCRIBE = "subscribe"
MASTHEAD = {
    "new", SUBSCRIBE, "by", "ak", "and the research community", "byak and the research community",
    "by ak and the research community", "daily papers", "trending papers",
    "daily", "weekly", "monthly",
}  # fmt: skip
FOOTER = {
    "previous", "next", "trending papers ranked by github stars activity", "system theme",
    "company", "tos", "privacy", "about", "careers", "jobs",
    "website", "models", "datasets", "spaces", "pricing", "docs",
}  # fmt: skip
FOOTER_STARTS = {
    "previous", "next", "trending papers ranked by github stars activity", "system theme",
}  # fmt: skip
SHORTEST_FOOTER = 3  # one or two such words may be a title and its text
LONGEST_MASTHEAD = 8  # lines after those that it always has
LONGEST_NAVIGATION = 120  # characters; a longer line before the first masthead is somebody's text
SITE = FOOTER | {
    "hugging face", "enterprise", "log in", "sign up", "buckets new", "posts", "blog", "community",
    "solutions", "tasks", "huggingchat", "collections", "languages", "organizations", "hardware",
    "learn", "discord", "forum", "github", "team & enterprise", "hugging face pro",
    "enterprise support", "inference providers", "inference endpoints", "storage buckets",
    "submit a paper", "search by arxiv id or title", "© hugging face", "references",
    "visible links:", "hidden links:",
}  # fmt: skip
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


def is_chrome(text: str) -> bool:
    """Whether a line is nothing but what the site prints on each of its pages."""
    words = " ".join(text.casefold().split())
    return words in MASTHEAD or words in SITE or INVITATION.fullmatch(words) is not None


def beginning(source: Source) -> Iterator[Line]:
    """The lines of a source's head."""
    return Source.of(source.name, source.path, source.head).lines()


def first_lines(source: Source) -> Iterator[str]:
    """What follows the invitations to the newsletter on which each of these listings begins.

    It starts with `Subscribe`; a page without an invitation is no listing and yields nothing.
    """
    rest = [line for line in beginning(source) if not line.is_blank]
    for line, following in pairwise(rest):
        text = following.text.strip()
        begins_so = text[: len(SUBSCRIBE)].casefold().startswith(SUBSCRIBE)
        if begins_so and INVITATION.search(line.text):
            yield text


def listings(lines: Sequence[Line]) -> Iterator[Listing]:
    """Splits a page, or several pages in one file, into listings without their furniture."""
    rest = list(unglued(line for line in lines if not line.is_blank))
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
    if not _is_invitation(lines[0]):
        return False
    texts = (line.text.strip() for line in lines)
    after = next((text for text in texts if not INVITATION.fullmatch(text)), "")
    return after.casefold() == SUBSCRIBE


def _is_invitation(line: Line) -> bool:
    return INVITATION.fullmatch(line.text.strip()) is not None


def unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Cuts what copying glued: a masthead to the text before it, `Subscribe` to the first title."""
    last: Line | None = None
    for line in lines:
        *ended, last = _unglued(last, line)
        yield from ended
    if last:
        yield last


def _unglued(before: Line | None, line: Line) -> list[Line]:
    """A line and the one before it, without what they have of each other."""
    text = line.text.strip()
    kept = [before] if before else []
    invitation = INVITATION.search(text) if text.endswith("!") else None
    if invitation and invitation.end() == len(text):
        if invitation.start():
            kept.append(replace(line, text=text[: invitation.start()].strip()))
        elif before:
            kept = [replace(before, text=GLUED_NEW.sub("", before.text))]
        return [*kept, replace(line, text=invitation.group())]
    if before and _is_invitation(before) and text.startswith("Subscribe"):
        title = text.removeprefix("Subscribe").strip()
        glued = [replace(line, text=title)] if title else []
        return [*kept, replace(line, text="Subscribe"), *glued]
    return [*kept, line]


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
