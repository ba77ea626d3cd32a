"""Titles as they compare: case, accents, punctuation, TeX residue and spacing folded away."""

import re
import unicodedata
from functools import cache

_COMMANDS = (
    r"(?:text(?:it|bf|sc|rm|tt|sf|normal)|math(?:cal|rm|bf|bb|frak|it|sf|tt|scr)|emph|boldsymbol"
    r"|operatorname|ensuremath|mbox|em|it|bf|sc|rm|tt|sl|left|right|xspace)"
)
# Listings drop the backslash before "mathcal{O}", hence the second form.
_SIGNS = tuple("\\{#_,'’‘`´&")  # without these, nothing is there to rewrite
_FORMATTING = re.compile(rf"\\{_COMMANDS}(?![a-zA-Z])|\b{_COMMANDS}(?=\{{)")
_ACCENT = re.compile(r"\\[cvuHkrbdt]\{(\w)\}")
_ELL = re.compile(r"\\ell(?![a-zA-Z])|\bell(?=_)")
_SHARP = re.compile(r"(?<=[a-zA-Z])\\?#")
_GREEK = re.compile(r"(?<![α-ω])[α-ω](?![α-ω])")
_UNDECOMPOSED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "ı": "i"})
_ASCII_WORD = re.compile(r"[a-z0-9+]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)")
_QUOTES = re.compile(r"['’‘`´]")


def normalise(title: str) -> str:
    """Returns the words of a title, folded, one blank between; "" if no letter or digit is in it.

    Letters of every script count, and "+" ("C++"), and "#" after a letter ("C#"); a lone Greek
    letter goes by its name, so that "β-VAE" is "beta-VAE".
    """
    plain = _rewritten(title) if any(sign in title for sign in _SIGNS) else title
    words = _ASCII_WORD.findall(plain.casefold()) if plain.isascii() else _unicode_words(plain)
    return " ".join(words) if any(word.strip("+") for word in words) else ""


def _rewritten(title: str) -> str:
    plain = _FORMATTING.sub(" ", title)
    plain = _SHARP.sub("sharp", _ELL.sub("l", _ACCENT.sub(r"\1", plain)))
    return _QUOTES.sub("", _THOUSANDS.sub("", plain)).replace("&", " and ")


def squash(words: str) -> str:
    """Glues normalised words: titles of which some are glued or split become the same.

    Two numbers stay two: "2.5" is not "25".
    """
    return _BETWEEN_NUMBERS.sub(".", words).replace(" ", "")


def _unicode_words(title: str) -> list[str]:
    folded = _without_latin_marks(unicodedata.normalize("NFKD", title)).casefold()
    folded = unicodedata.normalize("NFKC", folded).translate(_UNDECOMPOSED)
    named = _GREEK.sub(lambda letter: unicodedata.name(letter[0]).split()[-1].lower(), folded)
    return "".join(map(_letter_or_blank, named)).split()


def _without_latin_marks(decomposed: str) -> str:
    """Drops accents from letters that have case only: in other scripts they tell words apart."""
    kept: list[str] = []
    base = ""
    for character in decomposed:
        if not unicodedata.combining(character):
            base = character
        elif base.upper() != base.lower():
            continue
        kept.append(character)
    return "".join(kept)


@cache
def _letter_or_blank(character: str) -> str:
    """Keeps letters, digits and marks; invisible format characters vanish; the rest parts words."""
    category = unicodedata.category(character)
    if character == "+" or category[0] in "LNM":
        return character
    return "" if category == "Cf" else " "
