"""Objects of Python as `repr` and `print` write them, which some programs save for JSON."""

import ast
import re
import warnings
from collections.abc import Iterator

from generator.errors import Fault
from generator.formats.objects import Item
from generator.formats.objects.breaks import Breaks
from generator.limits import LIMITS
from generator.records import Furniture
from generator.source import Source

LONGEST = 2**20  # characters of one object; Python takes some hundred bytes for each
_START = re.compile(r"\ufeff?\s*+(?:\[\s*+)?\{\s*+'")
_PAPER = re.compile(r"""\{\s*+['"](?:paper|id)['"]\s*+:\s*+[{'"]""")
_TOKEN = re.compile(r"""'(?:[^'\\\n]|\\.)*+'|"(?:[^"\\\n]|\\.)*+"|[\[\](){}]""", re.DOTALL)
_BETWEEN = re.compile(r"[\s,\[\]\ufeff\x1a]*+")
_PASSES = 10  # over the text, altogether, for brackets that do not close


class LiteralError(ValueError):
    """What was to be an object of Python is none; its message says why."""


def looks_like_literals(source: Source) -> bool:
    """Whether a text begins as an object of Python does, or a list of them."""
    return _START.match(source.head) is not None


def literals(source: Source) -> Iterator[Item | Fault | Furniture]:
    """Goes through the objects of a text as `generator.formats.objects.items` goes through JSON."""
    text = source.text
    breaks, work = Breaks(text), _PASSES * len(text)
    yield Furniture(1, breaks.line(len(text)))
    position = _after_brackets(text, 0)
    while position < len(text):
        end = _closing(text, position)
        work -= end - position
        try:
            value = literal(text[position:end])
        except LiteralError as error:
            end = _following(text, position) if work > 0 else len(text)
            yield _fault(source.path, breaks, position, end, str(error))
        else:
            yield Item(breaks.line(position), breaks.line(end), value)
        position = _after_brackets(text, end)


def literal(text: str) -> dict[str, object]:
    """Evaluates a literal object of Python, and nothing that does anything.

    Raises:
        LiteralError: if it is none, is too long, or has too many brackets within brackets.
    """
    if len(text) > LONGEST:
        raise LiteralError(f"it has over {LONGEST} characters")
    if _deepest(text) > LIMITS.nesting:
        raise LiteralError(f"it has more than {LIMITS.nesting} brackets within brackets")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes that a later Python will not read
            value = ast.literal_eval(text.strip())
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError) as error:
        why = f"Python reads no value in it ({type(error).__name__})"
        raise LiteralError(why) from error
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise LiteralError("it is no object of Python")
    return value


def _deepest(text: str) -> int:
    deepest = depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token[0] in "([{") - (token[0] in ")]}")
        deepest = max(deepest, depth)
    return deepest


def _closing(text: str, position: int) -> int:
    """Behind the bracket that closes the one there; too far, if none does."""
    depth, most = 0, position + LONGEST + 1
    for token in _TOKEN.finditer(text, position, most):
        depth += (token[0] in ("(", "[", "{")) - (token[0] in (")", "]", "}"))
        if depth <= 0:
            return token.end()
    return min(len(text), most)


def _following(text: str, position: int) -> int:
    """Where the next paper begins, behind the one that begins there."""
    this = _PAPER.match(text, position)
    following = _PAPER.search(text, this.end() if this else position + 1)
    return following.start() if following else len(text)


def _after_brackets(text: str, position: int) -> int:
    found = _BETWEEN.match(text, position)
    return found.end() if found else position


def _fault(path: str, breaks: Breaks, start: int, end: int, why: str) -> Fault:
    cure = "save the answer as JSON, or take this part out"
    last = breaks.last_line(start, end)
    return Fault(path, breaks.line(start), "damaged object of Python", why, cure, last)
