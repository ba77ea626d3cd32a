r"""Formulas in texts: between dollars, in `\(…\)` and `\[…\]`, and bare as listings leave them.

What may be code, an address or money is none. Every pattern starts with its own sign, which makes
the search fast, and has a bounded length, which keeps it linear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_EATEN_SIGN = re.compile(r"math[a-z]{2,4}\{")

_GROUP = r"\{(?:[^{}$\n]|\{(?:[^{}$\n]|\{[^{}$\n]{0,40}+\}){0,40}+\}){1,80}+\}"
_ABOVE = rf"(?:{_GROUP}|\\[A-Za-z]+|-?\d+|[A-Za-z](?![\w(])|[*+-](?![\w*+(-]))"
_BELOW = rf"(?:{_GROUP}|\\[A-Za-z]+|(?:\d{{1,3}}|[a-z])(?![\w(]|\.\d))"
_SCRIPT = rf"(?:\^{_ABOVE}|_{_BELOW})"
_MACRO = rf"[A-Za-z]+(?:{_GROUP}){{0,2}}+{_SCRIPT}{{0,3}}+"
_CANDIDATE = re.compile(
    rf"""
      \$\$(?P<displayed>[^$]{{1,500}}+)\$\$
    | \$(?<![\\$]\$)(?P<inline>(?:[^$\\]|\\[^$]){{1,400}}+)\$(?![\d$])
    | \\\((?P<parenthesised>(?:[^\\]|\\[^()\[\]]){{1,400}}+)\\\)
    | \\\[(?P<bracketed>(?:[^\\]|\\[^()\[\]]){{1,500}}+)\\\]
    | `(?<![`\\]`)(?![`\s])(?P<code>[^`'’]{{1,200}})(?<!\s)`(?![`\w])
    | \\(?<=\b[A-Za-z]:\\)(?P<path>\S*) | \\\\(?P<share>\S*)
    | \\(?<![A-Za-z]{{2}}\\)(?P<macro>{_MACRO}(?:\\{_MACRO}){{0,8}}+)
    | math(?<![\w\\]math)(?P<eaten>(?:bb|bf|cal|frak|it|rm|scr|sf){_GROUP}{_SCRIPT}{{0,3}}+)
    | \{{\\(?P<switch>(?:cal|bf|rm|it)[ ]?[A-Za-z]{{1,20}})\}}
    | \^(?P<raised>{_ABOVE}{_SCRIPT}{{0,1}})
    | _(?P<lowered>{_BELOW}{_SCRIPT}{{0,1}})
    """,
    re.VERBOSE,
)
_NO_FORMULA = frozenset(("code", "path", "share"))
_SCRIPTS = frozenset(("raised", "lowered"))
_FUNCTIONS = "arg|cos|det|exp|if|inf|lim|ln|log|max|min|mod|sin|sup"
_PROSE = re.compile(rf"(?<![^\s,.])(?!(?:{_FUNCTIONS})\b)[a-z]{{2,}}(?![^\s,.])")
_IN_TEXT = re.compile(r"\\(?:text\w*|mbox|mathrm|operatorname)\s*\{[^{}]*\}")
_SAYS = re.compile(r"[^\W_]|\\[A-Za-z]|[^\x00-\x7f]")
_TEX = re.compile(r"[\\^_=<>]")

_BASE = re.compile(r"(?:[^\W_]{1,20}|[)\]|’'}])\Z")
_LOW_BASE = re.compile(r"(?<!\w)(?:[^\W\d_]|[|)])\Z")
_LOW_GROUP_BASE = re.compile(r"(?<!\w)(?:[^\W_]{1,3}|[|)\]])\Z")
_LONGEST_BASE = 21
_ADDRESS = re.compile(r"://|@|www\.|\.(?:com|org|io|net|edu)/")
_LONGEST_ADDRESS = 200

_NUMBER_ABOVE = re.compile(r"\^(-?\d{2,}|-\d)")
_WORD_BESIDE = re.compile(r"(?<=[\^_])\{([A-Za-z]{2,})\}")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a text that may be a formula.

    Attributes:
        start, end: where it stands.
        tex: what it says in TeX.
        base: what it is a script of, where only that is TeX.
    """

    start: int
    end: int
    tex: str
    base: str = ""

    @property
    def whole(self) -> str:
        """All of it as TeX."""
        word = f"\\mathrm{{{self.base}}}" if _WORD.fullmatch(self.base) else self.base
        return f"{{{word}}}{self.tex}" if word else self.tex


def has_sign(text: str) -> bool:
    """Whether there is anything that a formula cannot be without; most texts have nothing of it."""
    return (
        "$" in text
        or "\\" in text
        or "^" in text
        or "_" in text
        or ("math" in text and _EATEN_SIGN.search(text) is not None)
    )


def formulas(text: str) -> Iterator[Found]:
    """What may be a formula, in order; none overlaps another."""
    done = at = 0
    while candidate := _CANDIDATE.search(text, at):
        at = candidate.end()
        found = _found(candidate, done)
        if found:
            yield found
            done = at
        elif candidate.lastgroup in ("displayed", "inline"):
            at = candidate.start() + 1  # this dollar is money; the next may begin a formula


def _found(candidate: re.Match[str], done: int) -> Found | None:
    kind, (start, end) = candidate.lastgroup or "", candidate.span()
    inside = candidate[kind]
    if kind in _NO_FORMULA or _in_address(candidate.string, start):
        return None
    if kind in ("displayed", "inline", "parenthesised", "bracketed"):
        return Found(start, end, inside.strip()) if _is_formula(inside, kind) else None
    if kind in _SCRIPTS:
        base = _base(candidate, done)
        return Found(start - len(base), end, _tex(candidate[0]), base=base) if base else None
    written = {"macro": f"\\{inside}", "eaten": f"\\math{inside}", "switch": f"{{\\{inside}}}"}
    return Found(start, end, _tex(written[kind]))


def _is_formula(inside: str, kind: str) -> bool:
    """Tells a formula from prose between two sums of money."""
    if _PROSE.search(_IN_TEXT.sub("", inside)) and " " in inside:
        return False
    loose = kind == "inline" and inside != inside.strip()
    return _SAYS.search(inside) is not None and (not loose or _TEX.search(inside) is not None)


def _in_address(text: str, at: int) -> bool:
    start = max(text.rfind(" ", max(0, at - _LONGEST_ADDRESS), at) + 1, at - _LONGEST_ADDRESS, 0)
    end = text.find(" ", at, at + _LONGEST_ADDRESS)
    word = text[start : end if end >= 0 else at + _LONGEST_ADDRESS]
    return _ADDRESS.search(word) is not None


def _base(script: re.Match[str], done: int) -> str:
    """What a script belongs to, "" if it may be no script."""
    before = script.string[max(done, script.start() - _LONGEST_BASE) : script.start()]
    if script.lastgroup == "raised":
        found = _BASE.search(before)
    elif script[0][1] in "{\\":
        found = _LOW_GROUP_BASE.search(before)
    else:
        found = _LOW_BASE.search(before)
    return found[0] if found else ""


def _tex(written: str) -> str:
    """The same as TeX has to have it: `10^-3` is `10^{-3}` to writers in a hurry."""
    return _WORD_BESIDE.sub(r"{\\mathrm{\1}}", _NUMBER_ABOVE.sub(r"^{\1}", written))
