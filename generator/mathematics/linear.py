"""Formulas in a line: what they say in Unicode, as far as that has signs for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.mathematics.letters import accented, lowered, raised
from generator.mathematics.parsing import SCRIPTS, Node

_RELATIONS = frozenset("=~≠<>≤≥⩽⩾≦≧≪≫∈∉∋⊂⊃⊆⊇⊊→←↔⇒⇐⇔↦⟶⟵⟹⟺↪≈∼≃≅≡∝∣≺≻≼≽≲≳≜≔⊢⊨:∀∃")
_BINARY = frozenset("+-−±∓×÷⋅∗*∘∪∩∧∨⊕⊗⊙∖⋆")
_OPEN, _CLOSE = frozenset("([{⟨⌈⌊"), frozenset(")]}⟩⌉⌋!%′…")
_NARROW = frozenset("/|‖∥'")
_BIG = frozenset("∑∏∐∫∬∮⋃⋂⨁⨂")
_FENCES = _CLOSE | _NARROW
_SIMPLE = re.compile(r"[A-Za-z0-9\u0370-\u03ff]+(?:\.\d+)?|\([^()]*\)|.", re.DOTALL)
_OPEN_END = re.compile(r"[_^][^\W_]+\Z")  # of a script that is only written so
_WELL_RAISED = re.compile(r"(?!.*[^\W\d_]{3}).{1,5}", re.DOTALL)
_ROOTS = {"3": "∛", "4": "∜"}
_SEEN = 0.2  # em: the narrowest space that text shows


class Unsayable(Exception):  # noqa: N818 - no fault of anybody
    """No line of text says what the formula does."""


class _Kind(Enum):
    OPERAND = 0
    NUMBER = 1
    NAME = 2
    RELATION = 3
    BINARY = 4
    OPEN = 5
    CLOSE = 6
    COMMA = 7
    SPACE = 8
    OTHER = 9


_Piece = tuple[str, _Kind]
_WORDS = frozenset((_Kind.OPERAND, _Kind.NUMBER, _Kind.NAME))
_LEFT = frozenset((_Kind.OPERAND, _Kind.NUMBER, _Kind.NAME, _Kind.CLOSE))
_RIGHT = frozenset((_Kind.OPERAND, _Kind.NUMBER, _Kind.NAME, _Kind.OPEN, _Kind.OTHER, _Kind.BINARY))


@dataclass(frozen=True, slots=True)
class Line:
    """A formula as text.

    Attributes:
        exact: whether it is what a mathematician would write, not only a way to say it.
    """

    text: str
    exact: bool


def line(node: Node) -> Line:
    """What a formula says in a line.

    Raises:
        Unsayable: if only signs above each other say it.
    """
    writer = _Writer()
    text = writer.spaced([node])
    return Line(" ".join(text.split()), writer.exact)


class _Writer:
    def __init__(self) -> None:
        self.exact = True

    def spaced(self, nodes: Iterable[Node]) -> str:
        """With a blank where a typesetter puts one."""
        return "".join(_spaced(list(self._pieces(nodes))))

    def _tight(self, nodes: Iterable[Node]) -> str:
        pieces = [piece for piece in self._pieces(nodes) if piece[1] != _Kind.SPACE]
        nexts = [kind for _, kind in pieces[1:]] + [_Kind.CLOSE]
        return "".join(
            f"{text} " if kind == _Kind.NAME and after in _WORDS else text
            for (text, kind), after in zip(pieces, nexts, strict=True)
        )

    def _pieces(self, nodes: Iterable[Node]) -> Iterator[_Piece]:
        for node in nodes:
            if node.tag == "mrow":
                yield from self._pieces(node.children)
            elif node.tag in SCRIPTS:
                base = node.children[0]
                closes = base.tag == "mo" and base.text in _FENCES
                yield self._scripted(node), _Kind.CLOSE if closes else _kind(base)
            elif node.children:
                yield self._box(node), _Kind.OPERAND
            elif node.tag == "mspace":
                yield from [(" ", _Kind.SPACE)] if _width(node) >= _SEEN else []
            else:
                yield node.text.replace("\xa0", " "), _kind(node)

    def _scripted(self, node: Node) -> str:
        base, *scripts = node.children
        if node.tag in ("mover", "munder") and base.tag != "mo" and scripts[0].tag == "mo":
            return self._accented(node)
        if base.tag == "mo" and base.text not in _FENCES:
            self.exact = False
        text = self._tight([base])
        first = "^" if node.tag in ("msup", "mover") else "_"
        for sign, script in zip((first, "^"), scripts, strict=False):
            text += self._script(sign, self._tight([script]))
        return text

    def _accented(self, node: Node) -> str:
        """A letter with its accent, which nothing but letters has in Unicode."""
        base, over = node.children
        made = accented(self._tight([base]), over.text) if node.tag == "mover" else ""
        if not made:
            raise Unsayable
        return made

    def _script(self, sign: str, text: str) -> str:
        if not text:
            return ""
        made = raised(text) if sign == "^" else lowered(text)
        if not (made and _WELL_RAISED.fullmatch(text)):
            self.exact = False
        return made or f"{sign}{_bracketed(text)}"

    def _box(self, node: Node) -> str:
        if node.tag == "mfrac":
            above, below = (self._tight([child]) for child in node.children)
            if node.attributes:
                self.exact = False
                return f"{above} choose {below}"
            self.exact &= above.isdecimal() and below.isdecimal()
            return f"{_bracketed(above)}/{_bracketed(below)}"
        if node.tag == "msqrt":
            inside = _bracketed(self._tight(node.children))
            self.exact &= not inside.startswith("(")
            return f"√{inside}"
        if node.tag == "mroot":
            inside, degree = (self._tight([child]) for child in node.children)
            self.exact = False
            root = _ROOTS.get(degree) or (raised(degree) and f"{raised(degree)}√")
            if root:
                return f"{root}{_bracketed(inside)}"
        raise Unsayable


def _spaced(pieces: list[_Piece]) -> Iterator[str]:
    ends = ("", _Kind.RELATION)
    for before, (text, kind), after in zip(
        [ends, *pieces], pieces, [*pieces[1:], ends], strict=False
    ):
        if _OPEN_END.search(before[0]) and text[:1].isalnum():
            yield " "
        between = before[1] in _LEFT and after[1] in _RIGHT
        if kind in (_Kind.RELATION, _Kind.BINARY) and between:
            yield f" {text} "
        elif kind == _Kind.COMMA:
            yield text if _is_thousands(before, after) or after == ends else f"{text} "
        elif kind == _Kind.NAME:
            left = " " if before[1] in _LEFT and before[1] != _Kind.NAME else ""
            right = after[1] in _WORDS
            yield f"{left}{text}{' ' if right else ''}"
        else:
            yield text


def _is_thousands(before: _Piece, after: _Piece) -> bool:
    return before[1] == after[1] == _Kind.NUMBER and re.fullmatch(r"\d{3}", after[0]) is not None


def _kind(node: Node) -> _Kind:
    text = node.text
    if node.tag == "mn":
        return _Kind.NUMBER
    for kind, signs in (
        (_Kind.RELATION, _RELATIONS),
        (_Kind.BINARY, _BINARY),
        (_Kind.OPEN, _OPEN),
        (_Kind.CLOSE, _CLOSE),
        (_Kind.OTHER, _NARROW),
        (_Kind.COMMA, frozenset(",;")),
    ):
        if text in signs:
            return kind
    if text in _BIG:
        return _Kind.NAME
    if len(text) > 1 and text.isalpha() and node.tag != "mtext" and not _is_word(node):
        return _Kind.NAME
    return _Kind.OTHER if node.tag == "mo" else _Kind.OPERAND


def _is_word(node: Node) -> bool:
    return node.text.isupper()


def _width(node: Node) -> float:
    found = re.search(r"[\d.]+", node.attributes)
    return float(found[0]) if found else 0.0


def _bracketed(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"
