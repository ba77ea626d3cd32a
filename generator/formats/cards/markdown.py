"""Pages that were copied with their links: Markdown of many tools, and addresses on own lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.formats.cards.links import Links
from generator.formats.cards.references import definition, references
from generator.formats.cards.seen import LONGEST, LONGEST_SHOWN, Rendering, Seen
from generator.formats.listing import CUT_MARK
from generator.formats.listing.furniture import is_chrome
from generator.source import Source

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_HEADINGS = re.compile(r"^[ \t]*(#{1,6})[ \t]+(\S.*)$", re.MULTILINE)
_NUMBERED = re.compile(
    r"^[ \t]*(?:[*+-] )?\[\d+\](?:subscribe\b|\d+ authors?\b)", re.MULTILINE | re.IGNORECASE
)
_HARD_BREAK = re.compile(r"\\\\\r?$", re.MULTILINE)
_OWN_LINE = re.compile(r"<?(https?://(?:www\.)?(?:huggingface|hf)\.co(?:/\S*?)?)>?", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~>|=])")
_FOLD = re.compile(r"\\\\?\n|\\(?=[ \t]{2})")


def markdown(source: Source) -> Rendering:
    """How the tool that wrote this page marked its headings and links."""
    head = source.head
    marks = _Marks(
        level=level_of_titles(head),
        links=Links(references(source), _NUMBERED.search(head) is not None),
        is_escaped="](http" in head and _HARD_BREAK.search(head) is not None,
    )
    return Rendering(marks.seen, marks.written)


def level_of_titles(head: str) -> int:
    """The commonest level of headings, the deepest if several are; 0 without headings."""
    if "#" not in head:
        return 0
    levels = Counter(len(mark) for mark, text in _HEADINGS.findall(head) if not is_chrome(text))
    return max(levels, key=lambda level: (levels[level], level), default=0)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What one tool writes into a page.

    Attributes:
        level: of the headings that are titles, 0 without headings.
        is_escaped: whether a backslash stands before what would else be a mark.
    """

    level: int
    links: Links
    is_escaped: bool

    def seen(self, line: str) -> Seen:
        """What a line shows."""
        text = line.strip()
        if own := _OWN_LINE.fullmatch(text):
            return Seen("", (own[1],))
        if definition(text)[0]:
            return Seen("")
        if CUT_MARK.fullmatch(text):
            return Seen(text)
        heading = _HEADING.match(text)
        is_title = heading is not None and len(heading[1]) == self.level
        text = text[heading.end() :] if heading else text
        end, opens = self.links.end(text), self.links.opens(text)
        if len(text) <= LONGEST:
            shown, addresses = self.links.shown(text)
        else:
            shown, addresses = text, (end[1],) if end and end[1] else ()
        if len(shown) > LONGEST_SHOWN:
            shown = line
        return Seen(shown, addresses, is_title, opens, ends=end is not None)

    def written(self, lines: Sequence[str]) -> str:
        """What lines of a title or a text were before the tool."""
        text = self.links.without("\n".join(lines).strip())
        return _ESCAPED.sub(r"\1", _FOLD.sub("\n", text)) if self.is_escaped else text
