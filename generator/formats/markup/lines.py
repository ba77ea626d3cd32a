"""What a line of Markdown begins, told by itself."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from generator.formats.fields.columns import meaning
from generator.source import indentation


class Kind(Enum):
    """What a line, or the lines that it begins, may be to a list of papers."""

    FURNITURE = auto()
    HEADING = auto()
    LABEL = auto()
    ITEM = auto()
    ROW = auto()
    QUOTE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Start:
    """What begins on a line.

    Attributes:
        kind: what it is.
        text: the line without the mark that says so.
        indent: blanks before it.
        name: the field that a label names, "" for one that is of no interest.
    """

    kind: Kind
    text: str
    indent: int = 0
    name: str = ""


_NAME = r"([^\W\d_][\w /.;'-]{0,30}?) ?(?:\([^()]{0,30}\))?"
_BOLD_LABEL = re.compile(rf"[^\w*]{{0,4}}(\*\*|__|\*|_){_NAME} ?(?:[:：] ?\1|\1 ?[:：])")
_LABEL = re.compile(rf"[^\w*(\[]{{0,4}}{_NAME} ?[:：]")
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*)")
_RULED = re.compile(r"(?:--|==)[-=]*\s*(?:\d{1,4}[.)]\s*)?([^\s=-].*[^\s=-])\s*[-=]{2,}$")
_ITEM = re.compile(r"(?:[-*+•▪]|\(?\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(.*)")
_QUOTE = re.compile(r"(?:>\s?)+(.*)")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}$|(?:```|~~~)|<!--.*-->$|\[[^\]]+\]:\s*\S")
_COLUMNS = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_TAGS = re.compile(r"<[^<>]*>")
_LOCAL = re.compile(
    r"\[[^\[\]]*\]\((?!https?:)[^()\s]*\)|<a\s[^<>]*href=[\"']?#.*?(?:</a>|$)", re.IGNORECASE
)
_PICTURE = re.compile(r"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])")
_AROUND_PICTURE = re.compile(r"\[\s*\](?:\([^()]*\)|\[[^\[\]]*\])")
_WORDS = re.compile(r"[^\W\d_]+")
_SUMMARY = re.compile(r"(?:<details[^<>]*>\s*)?<summary>(.*)</summary>$", re.IGNORECASE)

# Under other names, such as "Papers" or "Code", stand whole sections.
LABELS_ON_THEIR_OWN = frozenset(("abstract", "description", "summary", "authors"))
TAB = 4  # columns
LONGEST_LABEL = 60  # characters
LONGEST_MARK = 2_000  # characters of a line that is nothing but marks


def begins(line: str) -> Start:
    """What begins on a line that is not blank."""
    text, indent = line.strip(), indentation(line.expandtabs(TAB))
    fold = _SUMMARY.match(text)
    if fold and (name := _on_its_own(fold[1])):
        return Start(Kind.LABEL, "", indent, name)
    if len(text) <= LONGEST_MARK and is_furniture(text):
        return Start(Kind.FURNITURE, text)
    if text.startswith("|"):
        return Start(Kind.ROW, text, indent)
    if heading := _HEADING.match(line) or (
        _RULED.match(text) if len(text) <= LONGEST_MARK else None
    ):
        title = heading[1].rstrip("# \t")
        name = _on_its_own(title)
        return Start(Kind.LABEL, "", 0, name) if name else Start(Kind.HEADING, title)
    item, quote = _ITEM.match(text), _QUOTE.match(text)
    inner = item[1] if item else quote[1] if quote else text
    if label := _label(inner, indent):
        return label
    kind = Kind.ITEM if item else Kind.QUOTE if quote else Kind.TEXT
    return Start(kind, inner, indent)


def is_furniture(text: str) -> bool:
    """Whether a line is a rule, a badge, a tag, or leads to another part of the page."""
    if _RULE.match(text) or _SUMMARY.match(text):
        return True
    if not ("<" in text or "[" in text):
        return False
    rest = _AROUND_PICTURE.sub("", _PICTURE.sub("", text))
    if "](" in rest or "<a" in rest:
        rest = _LOCAL.sub("", rest)
    rest = _TAGS.sub("", rest)
    return rest != text and not _WORDS.search(rest)


def is_below_columns(line: str) -> bool:
    """Whether a line is the rule below the names of a table's columns."""
    text = line.strip()
    return "|" in text and "-" in text and _COLUMNS.match(text) is not None


def _on_its_own(heading: str) -> str:
    """The field whose text follows a heading, or ""."""
    found = re.fullmatch(_NAME, heading.strip(" *_:：")) if len(heading) <= LONGEST_LABEL else None
    name = meaning(found[1])[0] if found else ""
    return name if name in LABELS_ON_THEIR_OWN else ""


def _label(text: str, indent: int) -> Start | None:
    """The label that a text begins with: a bold one, or one of a field, and a colon."""
    if bold := _BOLD_LABEL.match(text):
        return Start(Kind.LABEL, text[bold.end() :].strip(), indent, meaning(bold[2])[0])
    if name := _on_its_own(text):
        return Start(Kind.LABEL, "", indent, name)
    plain = _LABEL.match(text)
    name = meaning(plain[1])[0] if plain else ""
    return Start(Kind.LABEL, text[plain.end() :].strip(), indent, name) if plain and name else None
