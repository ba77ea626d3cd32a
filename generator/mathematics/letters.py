"""Signs of Unicode for what TeX sets otherwise: raised and lowered letters, alphabets, accents."""

import re
import unicodedata

_RAISED = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφϕχ′∘*∗†‡",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵠᵡ′°**†‡",
        strict=True,
    )
)
_LOWERED = dict(
    zip(
        "0123456789+-−=()aehijklmnoprstuvxβγρφϕχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ",
        strict=True,
    )
)
_ALPHABETS = {
    "bold": "BOLD",
    "bold-italic": "BOLD",
    "script": "SCRIPT",
    "bold-script": "BOLD SCRIPT",
    "double-struck": "DOUBLE-STRUCK",
    "fraktur": "FRAKTUR",
    "bold-fraktur": "BOLD FRAKTUR",
    "sans-serif": "SANS-SERIF",
    "bold-sans-serif": "SANS-SERIF BOLD",
    "monospace": "MONOSPACE",
}
_OVER = {
    "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "¯": "\u0304", "―": "\u0304",
    "‾": "\u0304", "_": "\u0304", "→": "\u20d7", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c",
    "˘": "\u0306", "´": "\u0301", "`": "\u0300", "\u20d7": "\u20d7",
}  # fmt: skip


def raised(text: str) -> str:
    """The text as superscript; "" if a sign of it has no such form."""
    return _spelled(text, _RAISED)


def lowered(text: str) -> str:
    """The text as subscript; "" if a sign of it has no such form."""
    return _spelled(text, _LOWERED)


def accented(letter: str, accent: str) -> str:
    """A letter under an accent; "" if that is none, or if there is more than one letter."""
    mark = _OVER.get(accent, "")
    return unicodedata.normalize("NFC", letter + mark) if mark and len(letter) == 1 else ""


def styled(text: str, variant: str) -> str:
    """The letters of a text in one of the alphabets of mathematics (as `mathvariant` names it).

    Upright and slanted letters stay as they are: which they are says nothing.
    """
    alphabet = _ALPHABETS.get(variant, "")
    return "".join(_letter(char, alphabet) for char in text) if alphabet else text


def _letter(char: str, alphabet: str) -> str:
    name = re.sub("LATIN |GREEK |LETTER ", "", unicodedata.name(char, ""))
    for found in (f"MATHEMATICAL {alphabet} {name}", f"{alphabet} {name}", f"BLACK-LETTER {name}"):
        try:
            return unicodedata.lookup(found)
        except KeyError:
            continue
    return char


def _spelled(text: str, table: dict[str, str]) -> str:
    return "".join(table[char] for char in text) if all(char in table for char in text) else ""
