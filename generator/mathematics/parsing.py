"""TeX to a tree of what it says: the elements of MathML that we know, and nothing else."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import groupby
from xml.etree.ElementTree import Element

from latex2mathml.converter import Converter

from generator.mathematics.letters import styled

LONGEST = 500  # characters of a formula; a longer one stays as it is written
_DEEPEST = 100  # commands and braces, so that no formula nests deeper than Python calls
_REMEMBERED = 1 << 16

ROWS = frozenset(("math", "mrow", "mstyle", "merror"))
SCRIPTS = frozenset(("msub", "msup", "msubsup", "munder", "mover", "munderover"))
_LEAVES = frozenset(("mi", "mn", "mo", "mtext"))
_PARTS = {"msubsup": 3, "munderover": 3} | dict.fromkeys(
    ("msub", "msup", "munder", "mover", "mfrac", "mroot"), 2
)
_BOXES = frozenset((*_PARTS, "msqrt", "mtable", "mtr", "mtd"))

_COMMAND = re.compile(r"\\(?:begin|end)\{\w+\*?\}|\\operatorname|\\[A-Za-z]+")
_DEFINES = re.compile(r"\\(?:def|newcommand|newenvironment|DeclareMathOperator)")
_WIDTH = re.compile(r"(?:0|[1-9]\d?)?(?:\.\d{1,4})?em")
_SPELLINGS = (
    (re.compile(r"(?<!\\)%"), r"\\%"),  # in a formula it begins a comment, which nobody writes here
    (re.compile(r"\\operatorname\s*\*"), r"\\operatorname"),
)


@dataclass(frozen=True, slots=True)
class Node:
    """An element of MathML.

    Attributes:
        tag: its name; "mrow" also for the whole formula.
        text: of an element that has no others in it.
        attributes: as they stand in its tag, with a blank before each; they are ours.
    """

    tag: str
    text: str = ""
    children: tuple["Node", ...] = ()
    attributes: str = ""


class _Strange(Exception):  # noqa: N818 - it never leaves this module
    """The library made something of the formula that we would not show."""


@lru_cache(_REMEMBERED)
def parsed(tex: str) -> Node | None:
    """The tree of a formula, None if anything in it is not understood or would get lost."""
    for found, ours in _SPELLINGS:
        tex = found.sub(ours, tex)
    if len(tex) > LONGEST or tex.count("\\") + tex.count("{") > _DEEPEST or _DEFINES.search(tex):
        return None
    try:
        node = _row(Converter().convert_to_element(tex))
    except Exception:  # of a wrong formula the library raises almost anything
        return None
    return node if _is_whole(tex, node) else None


def _is_whole(tex: str, node: Node) -> bool:
    """Whether every letter and digit of the formula is there."""
    written = Counter(char for char in _COMMAND.sub("", tex) if char.isascii() and char.isalnum())
    return written <= Counter(_plain(node))


def _plain(node: Node) -> Iterator[str]:
    for char in node.text:
        yield from unicodedata.normalize("NFKD", char)
    for child in node.children:
        yield from _plain(child)


def _row(element: Element) -> Node:
    """What stands in a row; a row of one is that one."""
    nodes = tuple(_joined(map(_node, element)))
    return nodes[0] if len(nodes) == 1 else Node("mrow", children=nodes)


def _node(element: Element) -> Node:
    tag = element.tag
    if tag in ROWS:
        return _row(element)
    if tag in _LEAVES:
        return _leaf(element)
    if tag == "mspace":
        width = element.get("width", "")
        return Node(tag, attributes=f' width="{width}"' if _WIDTH.fullmatch(width) else "")
    if tag not in _BOXES:
        raise _Strange(tag)
    children = tuple(map(_node, element))
    if len(children) != _PARTS.get(tag, len(children)):
        raise _Strange(tag)
    if tag in ("msqrt", "mtd"):
        children = tuple(_joined(children))
    bare = ' linethickness="0"' if tag == "mfrac" and element.get("linethickness") == "0" else ""
    accent = ' accent="true"' if tag == "mover" and element.get("accent") == "true" else ""
    return Node(tag, "", children, bare + accent)


def _leaf(element: Element) -> Node:
    text = unescape("".join(element.itertext()))
    if "\\" in text or "$" in text or "\0" in text:
        raise _Strange(text)
    if element.tag == "mtext":
        return Node("mtext", text)
    variant = element.get("mathvariant", "")
    text = styled(text, variant).replace("𝒪", "O")  # in texts as in "O(n²)" everywhere
    if element.tag == "mo":
        fixed = element.get("stretchy") == "false"
        return Node("mo", text, attributes=' stretchy="false"' * fixed)
    upright = element.tag == "mi" and variant == "normal"
    return Node(element.tag, text, attributes=' mathvariant="normal"' * upright)


def _joined(nodes: Iterator[Node] | tuple[Node, ...]) -> Iterator[Node]:
    """Makes one word of upright letters that stand side by side."""
    for upright, run in groupby(nodes, lambda node: node.tag == "mi" and bool(node.attributes)):
        letters = list(run)
        if upright and len(letters) > 1:
            yield Node("mi", "".join(node.text for node in letters))
        else:
            yield from letters
