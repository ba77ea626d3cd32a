"""What the lines around a paper's title and text say: upvotes, authors, date, links."""

import re
from enum import Enum, auto

from generator.formats.cards.seen import Seen
from generator.formats.listing.furniture import DAY, INVITATION


class Kind(Enum):
    """What a line is, as far as it says so by itself."""

    PROSE = auto()  # a title or a text; a name too, unless what stands around it tells
    HEADING = auto()
    MARKUP = auto()  # shows nothing: brackets, pictures, addresses of the line above, fences
    INVITATION = auto()  # to the newsletter; every listing page has it at its top
    SUBMITTED = auto()
    AUTHORS = auto()
    DATE = auto()
    DOT = auto()
    NUMBER = auto()  # of upvotes, comments or stars, "-" for none
    VOTES = auto()
    LABEL = auto()  # of a link: GitHub, arXiv Page
    CUT = auto()  # a tool says that it left out the rest


STRONG = frozenset(
    {Kind.SUBMITTED, Kind.AUTHORS, Kind.DATE, Kind.DOT, Kind.VOTES, Kind.LABEL, Kind.CUT}
)
"""What stands nowhere but around a paper."""

DOTS = "·•"
_LONGEST = 200  # characters that a statistic shows
_RULE = re.compile(r"[-=_*~#`]{3,}\s?\w*")
_DAY = DAY.pattern.replace(" ", r"\ ")
_STATISTIC = re.compile(
    rf"""
      (?P<SUBMITTED> submitted\ by (?:\ (?P<user>\S+))? (?:\ on\ {_DAY})? )
    | (?P<AUTHORS> (?:[{DOTS}]\ ?)? \d+\ authors? )
    | (?P<DATE> (?:(?:\S.{{0,79}}?\ ?)?[{DOTS}]\ ?)? (?:published\ on\ )? (?P<day>{_DAY})
        (?:\ \d+)? )
    | (?P<DOT> [{DOTS}] )
    | (?P<NUMBER> (?:\[-\]\ ?)? (?: (?P<number>\d{{1,6}}) | \d+(?:\.\d+)?k | [-–—] ) )
    | (?P<VOTES> (?:upvotes?|▲|👍) (?:\ ?(?P<votes>\d{{1,6}})|\ -)? )
    | (?P<LABEL> (?:link:\ )? (?:github(?:\ [\d.,]+k?)? (?:\ arxiv\ page)? | arxiv\ page
        | (?P<project>project\ page) ) )
    | (?P<CUT> (?:\[|\.\.\.|…)\ ?(?:content\ )?truncated\ ?[\]….]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def kind_of(seen: Seen) -> Kind:
    """What a line is that shows this."""
    if seen.is_heading:
        return Kind.HEADING
    if not seen.text or _RULE.fullmatch(seen.text):
        return Kind.MARKUP
    if INVITATION.fullmatch(seen.text):
        return Kind.INVITATION
    said = _said(seen.text)
    return Kind[said.lastgroup] if said and said.lastgroup else Kind.PROSE


def number_in(text: str) -> int | None:
    """How many upvotes a line counts, None if it counts none."""
    said = _said(text)
    number = said and (said["number"] or said["votes"])
    return int(number) if number else None


def names_user(text: str) -> bool:
    """Whether the line itself says by whom the paper was submitted."""
    said = _said(text)
    return bool(said and said["user"])


def day_in(text: str) -> str:
    """The day that a line names, as written, or ""."""
    said = _said(text)
    return said["day"] or "" if said else ""


def is_project(text: str) -> bool:
    """Whether a line is the label of a link to the project's page."""
    said = _said(text)
    return bool(said and said["project"])


def _said(text: str) -> re.Match[str] | None:
    return _STATISTIC.fullmatch(text) if len(text) <= _LONGEST else None
