"""What stands around the entries of a feed: its frame and head, or something that is neither."""

import re
from collections.abc import Iterator

from generator.errors import Fault
from generator.formats.xml_entries.parts import Part
from generator.records import Furniture
from generator.source import DOS_END

_SHOWN = 60  # characters of what is not known
_DEEPEST = 8  # elements within elements in a feed's head

_FRAME = (
    r"(?:feed|rss|rdf|channel|items|seq|image|textinput|author|skipdays|skiphours|owner"
    r"|oai-pmh|listrecords|getrecord|listidentifiers)"
)
_NAME = r"(?:[\w.-]+:)?"
_FRAME_TAG = re.compile(rf"</?{_NAME}{_FRAME}(?:\s[^<>]*)?>", re.IGNORECASE)
_ASIDE = re.compile(
    r"<\?[^<>]*>|<!--(?:[^<-]++|-(?!->)|<(?!!--))*+-->|<!DOCTYPE[^<>\[]*(?:\[[^\]]{0,2000}\]\s*)?>"
    r"|This XML file does not appear to have any style information[^\n<]*",
    re.IGNORECASE,
)
_CDATA = re.compile(r"<!\[CDATA\[((?:[^\]<]++|\](?!\]>)|<(?!!\[CDATA\[))*+)\]\]>")
# One in which no other stands, and none that only an entry has: that would be a torn entry.
_ELEMENT = re.compile(
    rf"<(?!{_NAME}(?:summary|abstract|guid|content|encoded|metadata|error)\b)"
    r"([\w.:-]+)(?:\s[^<>]*)?(?:/>|(?<!/)>[^<]*</\1\s*>)",
    re.IGNORECASE,
)
_ERROR = re.compile(rf"<{_NAME}error(?:\s+code=[\"']([^<>\"']*)[\"'])?\s*>([^<]*)</{_NAME}error>")
_RATE = re.compile(r"^\s*rate exceeded\.?\s*$", re.IGNORECASE)
_DATE = re.compile(
    rf"<{_NAME}(?:lastBuildDate|pubDate|updated|responseDate|date)(?:\s[^<>]*)?>([^<]*)<"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|(?:\w{3}, )?\d{1,2} \w{3} \d{4}")


def around(part: Part, path: str) -> Iterator[Furniture | Fault]:
    """Tells the frame of a feed from the rest: an answer that is an error, and unknown text."""
    yield Furniture(part.line, part.last_line)
    for error in _ERROR.finditer(part.text):
        line = part.line + part.text.count("\n", 0, error.start())
        why = f"{error[1] or 'without a code'}: {' '.join(error[2].split())}"
        cure = "ask the archive again, and save that answer"
        last = line + error[0].count("\n")
        yield Fault(path, line, "an error in place of entries", why, cure, last)
    unknown = _without_frame(_ERROR.sub(_breaks, part.text)).split("\n")
    yield from _unknown(unknown, part.line, path)


def day_in(part: Part) -> str:
    """The day on which a feed says it was made, in its own words; "" if it does not say."""
    date = _DATE.search(part.text)
    return day(date[1]) if date else ""


def day(written: str) -> str:
    """A moment without the time of day: "2025-09-18", "Thu, 18 Sep 2025"."""
    found = _DAY.match(written.strip())
    return found[0] if found else written.strip()


def _without_frame(text: str) -> str:
    """What is left when all markup that belongs around entries is taken out, line by line."""
    text = _ASIDE.sub(_breaks, text).replace(DOS_END, "").replace("\ufeff", "")
    if not _FRAME_TAG.search(text):
        return text
    text = _CDATA.sub(lambda section: section[1].replace("<", " "), text)
    for _ in range(_DEEPEST):
        before, text = text, _ELEMENT.sub(_breaks, text)
        if text == before:
            break
    return _FRAME_TAG.sub(_breaks, text)


def _breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _unknown(lines: list[str], first: int, path: str) -> Iterator[Fault]:
    """A fault for each run of lines on which something is left."""
    start = None
    for number, line in enumerate([*lines, ""]):
        if line.strip() and start is None:
            start = number
        elif not line.strip() and start is not None:
            yield _fault(lines[start:number], first + start, path)
            start = None


def _fault(lines: list[str], line: int, path: str) -> Fault:
    last = line + len(lines) - 1
    if _RATE.match(lines[0]):
        why, cure = "it asked for a pause", "wait a minute, ask again, and save that answer"
        return Fault(path, line, "no answer from arXiv", why, cure, last)
    why = f"no entry holds {lines[0].strip()[:_SHOWN]!r}"
    cure = "see whether a tag around it was lost, or take it out"
    return Fault(path, line, "text between the entries", why, cure, last)
