"""Plain text to Markdown that shows it: one function for each place a text can stand in.

Python-Markdown is the dialect, CommonMark agrees wherever both know a construct. Only what would be
taken for syntax is escaped, so that pages stay readable as they are.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from urllib.parse import quote

from generator import mathematics


class Markdown(str):
    """Markdown that is safe to put into a page as it stands."""

    __slots__ = ()


_REMEMBERED = 1 << 17  # beginnings of papers, which several lists show

# NUL, STX and ETX mean something to Python-Markdown; lone surrogates have no UTF-8.
_UNSHOWABLE = re.compile("[\x00\x02\x03\ud800-\udfff]")

_ENTITY = re.compile(r"&(?=#|\w+(?:;|$))")  # one in numbers needs no semicolon; one may follow
_SYNTAX = re.compile(  # each begins with its own sign, which makes the search fast
    r"\]:"  # a definition of a reference, which Python-Markdown sees in spite of a backslash
    r"|`|\*|<|\[|\]"  # code, emphasis, tags and autolinks, links
    r"|\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would escape
    r"|_(?<![^\W_]_)|_(?![^\W_])"  # an underscore that is not inside a word
    r"|\{(?<!\S\{)"  # an attribute list stands after a blank, or at once after a link
    rf"|{_ENTITY.pattern}"
    r"|-(?<=data-)(?=search-)"  # Material's search cuts data-search-*="…" out of texts too
)
_ENTITIES = {"<": "&lt;", "&": "&amp;", "-": "&#45;", "]:": "&#93;:"}

_BLOCK = re.compile(
    r"(?P<mark>[#>+\-|])"  # headings, quotes, lists, rules, underlines of headings, tables
    r"|(?P<entity>=|:(?=-)|~(?=~~))"  # the same and fences, where no backslash helps
    r"|(?P<number>\d+)(?P<stop>[.)])(?=\s|$)"  # numbered lists
)

_URL = re.compile(r"(?i:https?)://[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&()*+,;=%]*")
_SENTENCE_END = ".,:;!?*"


def shown(text: str) -> str:
    """The text as a page shows it: runs of blanks folded, what has no glyph or code marked."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text  # as most are; the rest is slow
    return " ".join(_UNSHOWABLE.sub("\ufffd", text).split())


@lru_cache(_REMEMBERED)
def opening(text: str, length: int) -> str:
    """The first words of a text, about `length` characters at most."""
    folded = shown(text)
    if len(folded) <= length:
        return folded
    head = folded[: length + 1]
    whole_words = head.rpartition(" ")[0] if " " in head[length // 2 :] else head[:length]
    return whole_words.rstrip(" ,;:.") + "…"


def phrase(text: str) -> Markdown:
    """Text inside a line."""
    return Markdown(_inline(shown(text)))


def line(text: str) -> Markdown:
    """Text that begins a line, such as a line of a list item."""
    return Markdown(_at_line_start(_inline(shown(text))))


def heading(text: str) -> Markdown:
    """Text after the hashes of a heading."""
    escaped = _inline(shown(text))
    bare = escaped.rstrip("#")
    return Markdown(bare + r"\#" * (len(escaped) - len(bare)))


def label(text: str) -> Markdown:
    """Text between the brackets of a link, also in a cell of a table."""
    return cell(text)


def cell(text: str) -> Markdown:
    """Text in a cell of a table."""
    return Markdown(_inline(shown(text)).replace("|", r"\|"))


def paragraphs(text: str) -> Markdown:
    """A text of its own, in paragraphs where it has blank lines.

    Addresses become links, and formulas that text cannot say become MathML.
    """
    parts = map(shown, re.split(r"\n\s*\n", text) if "\n" in text else (text,))
    return Markdown("\n\n".join(_at_line_start(_typeset(part)) for part in parts if part))


def address(url: str) -> Markdown:
    """An address as a link that shows it; as plain text if it does not lead to the web."""
    if _URL.fullmatch(url):
        return Markdown(f"<{_ENTITY.sub('&amp;', url)}>")
    if re.match(r"(?i)https?://[^\s/]", url):
        return Markdown(f"[{label(url)}]({quote(shown(url), safe=':/?#@!$&+,;=%')})")
    return phrase(url)


def outward(url: str) -> Markdown:
    """An address elsewhere, made by us, between the parentheses of a link."""
    return Markdown(quote(url, safe=":/?&=+%~"))


def verbatim(text: str) -> Markdown:
    """Lines as they stand inside an element of HTML; none of them may be blank."""
    return Markdown(escape(_UNSHOWABLE.sub("\ufffd", text), quote=False))


def target(path: str) -> Markdown:
    """A path inside the site, between the parentheses of a link; letters stay readable."""
    return Markdown(re.sub(r"[^\w\-./~]+", lambda run: quote(run[0]), path))


def _inline(text: str) -> str:
    if not _is_suspect(text):
        return text
    return _SYNTAX.sub(lambda sign: _ENTITIES.get(sign[0], "\\" + sign[0]), text)


def _is_suspect(text: str) -> bool:
    """Whether there may be syntax; one question a sign takes an eighth of a pattern's time."""
    return (
        "`" in text
        or "*" in text
        or "<" in text
        or "[" in text
        or "]" in text
        or "\\" in text
        or "_" in text
        or "{" in text
        or "&" in text
        or "data-" in text
    )


def _at_line_start(escaped: str) -> str:
    def escape(start: re.Match[str]) -> str:
        if start["mark"]:
            return "\\" + start["mark"]
        if start["entity"]:
            return f"&#{ord(start['entity'])};"
        return rf"{start['number']}\{start['stop']}"

    opened = _BLOCK.match(escaped)
    return escape(opened) + escaped[opened.end() :] if opened else escaped


def _typeset(text: str) -> str:
    if not mathematics.has_sign(text):  # as most have none
        return "".join(_linked(text))
    made = "".join(
        "".join(_linked(piece))
        if isinstance(piece, str)
        else mathematics.markup(piece.node, _inline)
        for piece in mathematics.pieces(text)
    )
    return f"<wbr>{made}" if made.startswith("<math") else made  # else it would be no paragraph


def _linked(text: str) -> Iterator[str]:
    """In pieces; those that are addresses as links."""
    if "://" not in text:
        yield _inline(text)
        return
    done = 0
    for found in _URL.finditer(text):
        url = _without_sentence_end(found[0])
        if _is_cut(text[found.end() :]):
            continue
        yield _inline(text[done : found.start()])
        yield address(url)
        done = found.start() + len(url)
    yield _inline(text[done:])


def _without_sentence_end(url: str) -> str:
    """The address without the punctuation that belongs to the sentence around it."""
    while url[-1] in _SENTENCE_END or (url[-1] == ")" and url.count(")") > url.count("(")):
        url = url[:-1]
    return url


def _is_cut(rest: str) -> bool:
    """Whether the address goes on in characters that a link cannot keep: better none than wrong."""
    return rest[:1].isalnum() or rest[:1] in tuple("\\`{|^['")
