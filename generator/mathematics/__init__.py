r"""Mathematics in titles and texts, made readable without a script.

Formulas that Unicode says well become text (`$\ell_1$`: ℓ₁); of the others, those that can stand
in a page become MathML, and a line of text comes as near as it can. What is not understood stays
as it is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from generator.mathematics import finding, linear
from generator.mathematics.finding import has_sign
from generator.mathematics.mathml import markup
from generator.mathematics.parsing import Node, parsed

__all__ = ["Formula", "has_sign", "markup", "pieces", "plain", "with_dollars"]

_READINGS = 4  # a formula read may bring another to light
_NOT_IN_DOLLARS = re.compile(r"(?<!\\)[%&#~$]|[^\x20-\x7e]|\\$")
_WIDEST = 40  # characters that fit on a phone: browsers break lines in texts, but not in formulas
_REMEMBERED = 1 << 15


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that no line of text says well.

    Attributes:
        text: what comes nearest; if nothing does, the formula as it is written.
        node: for `markup`.
    """

    text: str
    node: Node


def plain(text: str) -> str:
    """The text with its formulas in a line of Unicode.

    What is plain stays as it is: reading twice changes nothing.
    """
    return _settled(text) if has_sign(text) else text


@lru_cache(_REMEMBERED)
def _settled(text: str) -> str:
    before = text
    for _ in range(_READINGS):
        read = "".join(one if isinstance(one, str) else one.text for one in pieces(before))
        if read == before:
            return read
        before = read
    return text


def pieces(text: str) -> Iterator[str | Formula]:
    """A text in pieces: those that text says well, and formulas."""
    done = 0
    for found in finding.formulas(text) if has_sign(text) else ():
        made = _made(found, text[found.start : found.end])
        if made:
            yield text[done : found.start]
            yield made
            done = found.end
    yield text[done:]


def with_dollars(text: str) -> Iterator[tuple[str, str]]:
    """A text in pieces of two parts: what is text, and the formula behind it as LaTeX has it."""
    done = 0
    for found in finding.formulas(text) if has_sign(text) else ():
        if parsed(found.whole) and _is_balanced(found.tex):
            yield text[done : found.start] + found.base, f"${found.tex}$"
            done = found.end
    yield text[done:], ""


def _is_balanced(tex: str) -> bool:
    """Whether LaTeX takes it between dollars, and BibTeX, to which any brace is one."""
    depths = list(accumulate({"{": 1, "}": -1}.get(char, 0) for char in tex))
    return min(depths) >= 0 == depths[-1] and not _NOT_IN_DOLLARS.search(tex)


def _made(found: finding.Found, written: str) -> str | Formula:
    """What a formula becomes, "" if it is none."""
    node = parsed(found.whole)
    if not node:
        return ""
    try:
        line = linear.line(node)
    except linear.Unsayable:
        return Formula(written, node)
    is_text = line.exact or len(line.text) > _WIDEST
    return line.text if is_text else Formula(line.text, node)
