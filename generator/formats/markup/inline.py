"""The words of Markdown within a line: what is a link, what is bold, and plain text.

Blocks are read line by line elsewhere, because an unclosed fence or tag must not swallow the rest
of a listing; for what stands inside a line, markdown-it knows the rules.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": True})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>")
_TAGS = frozenset((
    "a", "b", "big", "br", "center", "code", "details", "div", "em", "font", "h1", "h2", "h3", "h4",
    "i", "img", "kbd", "li", "ol", "p", "s", "small", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
))  # fmt: skip
_BREAKS = frozenset(("br", "p", "div", "details", "summary", "li", "td"))
_HREF = re.compile(r"href\s*=\s*[\"']?([^\s\"'>]+)", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\[\]\"|]+")
_MARKS = re.compile(r"[*_\[<&`\\\n]|https?:")
_AFTER_URL = ".,;:!?*'\")"
# Markdown would take the backslash from what TeX and only TeX writes: \'e, \{, \$, \&, \\.
_TEX = re.compile(r"\\(?=[\"'^=~{}$%&,;:`\\]|\.[a-zA-Z])(\\?)")
_A_STAR = re.compile(r"(?<![*\w])([A-Z])\*(?=[\s:,.)\]-])")  # the search; it ends no emphasis
LONGEST = 50_000  # characters of a text that is searched for marks
MOST_BRACKETS = 500


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text of one kind.

    Attributes:
        url: where it leads, or "".
        strong, emphasised: whether it is set so.
    """

    text: str
    url: str = ""
    strong: bool = False
    emphasised: bool = False


@lru_cache(maxsize=256)  # what an entry is, and what it says, is asked in turn
def spans(text: str) -> tuple[Span, ...]:
    """The pieces of a text in order; pictures and known tags of HTML are left out."""
    if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
        return (Span(text),)
    if not _MARKS.search(text):
        return (Span(text),) if text else ()
    escaped = _A_STAR.sub(r"\1\\*", _TEX.sub(r"\\\\\1\1", text))
    tokens = _PARSER.parseInline(escaped)[0].children or []
    return tuple(_joined(_addresses(_read(tokens))))


def plain(pieces: Iterable[Span]) -> str:
    """The text without its marks."""
    return "".join(span.text for span in pieces).strip()


def _read(tokens: Iterable[Token]) -> Iterator[Span]:
    style = Span("")
    for token in tokens:
        kind, _, side = token.type.rpartition("_")
        if kind == "link":
            style = replace(style, url=str(token.attrs.get("href", "")) if side == "open" else "")
        elif kind == "strong":
            style = replace(style, strong=side == "open")
        elif kind == "em":
            style = replace(style, emphasised=side == "open")
        elif token.type == "html_inline":
            style, text = _tagged(style, token.content)
            yield replace(style, text=text)
        elif token.type in ("softbreak", "hardbreak"):
            yield replace(style, text="\n")
        elif token.type != "image":
            yield replace(style, text=token.content)


def _tagged(style: Span, tag: str) -> tuple[Span, str]:
    """The style after a tag of HTML, and the text that it leaves; an unknown tag is a text."""
    found = _TAG.fullmatch(tag)
    if not found:
        return style, "" if tag.startswith("<!--") else tag
    name, opens = found[2].lower(), not found[1]
    if name == "a":
        href = _HREF.search(found[3])
        style = replace(style, url=html.unescape(href[1]) if href and opens else "")
    elif name in ("b", "strong"):
        style = replace(style, strong=opens)
    elif name in ("i", "em"):
        style = replace(style, emphasised=opens)
    elif name not in _TAGS:
        return style, tag
    return style, "\n" if name in _BREAKS else ""


def _addresses(pieces: Iterable[Span]) -> Iterator[Span]:
    """Makes links of the addresses that stand in the text as they are."""
    for span in pieces:
        at = 0
        for found in () if span.url else _URL.finditer(span.text):
            url = _trimmed(found[0])
            yield replace(span, text=span.text[at : found.start()])
            yield replace(span, text=url, url=url)
            at = found.start() + len(url)
        yield replace(span, text=span.text[at:])


def _trimmed(url: str) -> str:
    """Without what ends the sentence or the bracket around an address."""
    while url[-1] in _AFTER_URL and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _joined(pieces: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in pieces:
        if not span.text:
            continue
        if last and last.url == span.url and (span.url or _style(last) == _style(span)):
            strong = last.strong or span.strong
            last = replace(last, text=last.text + span.text, strong=strong)
        else:
            if last:
                yield last
            last = span
    if last:
        yield last


def _style(span: Span) -> tuple[bool, bool]:
    return span.strong, span.emphasised
