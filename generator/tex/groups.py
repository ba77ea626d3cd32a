r"""Commands that only say how to set a text: `\emph{x}`, `{\em x}`, `\href{u}{x}`."""

import re
from collections.abc import Iterator

_TEXT_STYLES = (
    "textit|textbf|textsc|texttt|textsf|textsl|textrm|textmd|textup|textnormal|text|emph"
    "|underline|uline|mbox"
)
_SWITCHES = (
    "em|it|bf|sc|sl|tt|rm|sf|itshape|scshape|slshape|upshape|bfseries|mdseries|ttfamily|sffamily"
    "|rmfamily|normalfont|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge"
)
# No words of English, so they give themselves away even where something ate the backslash.
_EATEN_STYLES = "t?ext(?:bf|it|sc|tt)|emph"
_EATEN_SWITCHES = (
    "scriptsize|footnotesize|normalsize|itshape|scshape|bfseries|ttfamily|sffamily|em|bf"
)

_COLOR = r"color(?:\[\w+\])?\{[^{}\0]*\}\ ?"
_ADDRESS = r"href\ ?\{[^{}\0]*\}\ ?"
_MORE = r"(?:\{+(?!\\))?"
_OPENING = re.compile(
    rf"""
    (?=[\\{{\ tehu])(?:  # one look at a character tells of most that nothing begins there
    (?<![\\^_])\\(?:{_TEXT_STYLES}|mathrm)\ ?\{{{_MORE}
    | (?:(?<=[(\[])\ )?(?<![\\\w])(?:{_EATEN_STYLES})\{{
    | (?<![\\^_}}\]])\{{\\(?:{_SWITCHES})(?![A-Za-z])\ ?{_MORE}
    | (?<![\\^_}}\]\w])\{{(?:{_EATEN_SWITCHES})\ (?=\S)
    | (?<![\\^_}}\]])\{{\\{_COLOR}{_MORE}
    | (?<!\\)\\(?:text)?{_COLOR}\{{{_MORE}
    | (?<!\\)(?P<note>\\footnote)\{{
    | (?<![\\\w])\\?(?:url|{_ADDRESS})\{{
    )""",
    re.VERBOSE,
)
_STYLED = re.compile(rf"\$\\(?:{_TEXT_STYLES})\{{([^{{}}$\\^_]*)\}}\$")
_BARE_SWITCH = re.compile(r"(?<=[\s(])\\(?:em|it|bf|sc|sl) (?=[A-Za-z(])")
_BOUND = re.compile(r"[\w\\^}\]]")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_LONGEST_MACRO = 30
_ADDRESS_END = re.compile(r"https?://[^\s{}]+$")
_LONGEST_ADDRESS = 200

_Edit = tuple[int, int, str]


def unwrapped(text: str) -> str:
    """Drops such commands, and with each the braces it came with; keeps what they hold."""
    text = _BARE_SWITCH.sub("", text)
    partner = _partners(text)
    done = 0
    edits: list[_Edit] = []
    for opening in _OPENING.finditer(text) if partner else ():
        made = list(_edits(opening, partner, done))
        if made:
            done = opening.end()
            edits += made
    return _applied(text, sorted(edits))


def unstyled(formula: str) -> str:
    r"""Frees a text that was put into mathematics only for its style: `$\textit{our method}$`."""
    styled = _STYLED.fullmatch(formula)
    return styled[1] if styled else formula


def _partners(text: str) -> dict[int, int]:
    """Where each opening brace is closed, if it is."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text) if "{" in text else ():
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            partner[opened.pop()] = brace.start()
    return partner


def _edits(opening: re.Match[str], partner: dict[int, int], done: int) -> Iterator[_Edit]:
    text, (start, end) = opening.string, opening.span()
    if text[start] == "{" and _in_address(text, start):
        start += 1
    braces = [at for at in range(start, end) if text[at] == "{"]
    if not all(at in partner for at in braces) or after_macro(text, start):
        return
    closing = [partner[at] for at in braces if partner[at] >= end]
    before, after = (" (", ")") if opening["note"] else ("", "")
    yield start, end, before
    yield from ((at, at + 1, after) for at in closing)
    outer, last = start - 1, max(closing, default=end)
    if outer >= done and partner.get(outer) == last + 1 and _free(text, outer):
        yield outer, start, ""
        yield partner[outer], partner[outer] + 1, ""


def _free(text: str, brace: int) -> bool:
    """Whether a brace belongs to no macro, word, formula or other brace."""
    bound = _BOUND.search(text, max(0, brace - 1), brace) or _in_address(text, brace)
    return not bound and not after_macro(text, brace)


def _in_address(text: str, at: int) -> bool:
    """Whether an address ends here, so that the braces hold the text that it was linked from."""
    return _ADDRESS_END.search(text, max(0, at - _LONGEST_ADDRESS), at) is not None


def after_macro(text: str, at: int) -> bool:
    """Whether a macro ends here, which what follows would be taken into or is an argument of."""
    _, backslash, name = text[max(0, at - _LONGEST_MACRO) : at].rpartition("\\")
    return bool(backslash) and name.removesuffix("*").isalpha()


def _applied(text: str, edits: list[_Edit]) -> str:
    kept: list[str] = []
    at = 0
    for start, end, new in edits:
        kept += text[at:start], new
        at = end
    return "".join(kept) + text[at:]
