r"""Letters that TeX spells with commands: `\'e`, `\"{o}`, `\v{c}`, `{\o}`, `\LaTeX`."""

import re
import unicodedata
from collections.abc import Callable
from functools import partial

from generator.tex.groups import after_macro

_COMBINING = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328",
    "r": "\u030a", "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "ss": "ß", "i": "ı",
}  # fmt: skip
_SYMBOLS = {
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX",
    "ie": "i.e.", "eg": "e.g.", "etc": "etc.", "etal": "et al.",
    "textendash": "–", "textemdash": "—", "textasciitilde": "~", "textunderscore": "_",
    "texttimes": "×", "textpm": "±", "textmu": "µ", "textdegree": "°", "texteuro": "€",
    "textregistered": "®", "texttrademark": "™", "textcopyright": "©",
}  # fmt: skip

_GROUP = r"(?P<group>(?<![\\^_}])\{)?(?<!\\)\\"
_ACCENT = re.compile(
    _GROUP
    + r"""(?:(?P<accent>['`^"~=.])|(?P<named>[cvuHkrd])(?=[ {]))"""
    + r" ?(?:\{(?:\\(?=[ij]\}))?(?P<braced>[A-Za-z])\}|\\(?P<dotless>[ij])\b ?|(?P<bare>[A-Za-z]))"
    + r"(?(group)\})"
)
_LETTER = re.compile(
    _GROUP
    + rf"(?P<name>{'|'.join(_LETTERS)})(?![A-Za-z])"
    + r"(?:(?P<closed>\{\})|(?P<blank> (?=[a-z])))?(?(group)\})"
)
_SYMBOL = re.compile(
    _GROUP + rf"(?P<name>{'|'.join(_SYMBOLS)})(?![A-Za-z])(?:\{{\}})?(?(group)\}})(?P<dot>\.)?"
)
# What each of these has in it, found far sooner.
_SIGN = re.compile(
    rf"""\\(?:['`^"~=.]|[cvuHkrd][ {{]|(?:{"|".join((*_LETTERS, *_SYMBOLS))})(?![A-Za-z]))"""
)
_CONTRACTION = re.compile(r"(?<=[A-Za-z])\\'(?=(?:s|t|m|re|ll|ve|d)(?![\w\\]))")
_WORD_STARTS = ("", *" (-–—/“‘\0")
_ESCAPED_QUOTE = re.compile(r"""\\["'`](?![A-Za-z{\\])""")


def composed(text: str) -> str:
    """Puts the letters and signs of Unicode for those that TeX builds."""
    if not _SIGN.search(text):
        return text
    text = _CONTRACTION.sub("'", text)
    escaped = _ESCAPED_QUOTE.search(text) is not None
    for pattern, rule in ((_ACCENT, partial(_accented, escaped)), (_LETTER, _letter)):
        text = pattern.sub(partial(_outside_macros, rule), text)
    return _SYMBOL.sub(partial(_outside_macros, _symbol), text)


def _outside_macros(rule: Callable[[re.Match[str]], str], match: re.Match[str]) -> str:
    return match[0] if after_macro(match.string, match.start()) else rule(match)


def _accented(quotes_escaped: bool, match: re.Match[str]) -> str:
    accent = match["accent"] or match["named"]
    letter = match["braced"] or match["dotless"] or match["bare"]
    char = unicodedata.normalize("NFC", letter + _COMBINING[accent])
    certain = match["braced"] or match["group"] or _within_word(match)
    if len(char) == 1 and (certain or (_begins_word(match) and not quotes_escaped)):
        return char
    return match[0]


def _within_word(match: re.Match[str]) -> bool:
    r"""Whether the word tells an accent from an escape: `Fr\'e`, `C\^ot`, but not `\"a`, `x\^a`."""
    before, after = _beside(match)
    if match["accent"] in ("=", ".") or not before[-1:].isalpha():
        return False
    long = len(before) > 1 and before.isalpha()
    return match["accent"] not in ("^", "~") or long or after.isalpha()


def _begins_word(match: re.Match[str]) -> bool:
    vowel = match["bare"] in tuple("aeiouAEIOU")
    return vowel and match["accent"] in tuple("'`\"") and _beside(match)[0][-1:] in _WORD_STARTS


def _letter(match: re.Match[str]) -> str:
    before, _ = _beside(match)
    within = before[-1:].isalpha() and (match["blank"] or (len(before) > 1 and before.isalpha()))
    initial = match["name"].isupper() and match["blank"] and not before[-1:].isalnum()
    if match["group"] or match["closed"] or within or initial or match["name"] == "AA":
        return _LETTERS[match["name"]]
    return match[0]


def _symbol(match: re.Match[str]) -> str:
    sign = _SYMBOLS[match["name"]]
    return sign if sign.endswith(".") else sign + (match["dot"] or "")


def _beside(match: re.Match[str]) -> tuple[str, str]:
    """The two characters before and the one after, where the text has them."""
    text, (start, end) = match.string, match.span()
    return text[max(0, start - 2) : start], text[end : end + 1]
