r"""The braces and escapes of BibTeX fields, undone as far as they are its own and no typesetting.

`{NeRF}` keeps its capitals, `\&` is an ampersand: that is how the format writes a text. Commands
of TeX, their arguments and mathematics stay as they are.
"""

import re
from dataclasses import dataclass, field

# Signs that TeX gives a meaning, as exporters spell them.
_SIGNS = {
    "textbackslash": "\\", "textless": "<", "textgreater": ">", "textbar": "|",
    "textasciicircum": "^", "textasciitilde": "~", "textunderscore": "_", "textdollar": "$",
    "textbraceleft": "{", "textbraceright": "}",
}  # fmt: skip
_SIGN = rf"\\(?:{'|'.join(_SIGNS)})(?![A-Za-z])"
_TOKEN = re.compile(
    rf"""
    (?P<math>\$(?:[^$\\]|\\.){{1,500}}+\$ | \\\((?:[^\\]|\\(?![()])){{1,500}}+\\\))
    | (?P<sign>\{{{_SIGN}(?:\{{\}})?\ ?\}} | {_SIGN}(?:\{{\}}|\ ?))
    | \\(?P<escaped>[&%$\#_{{}}])
    | (?P<command>\\(?:[A-Za-z]+\*?|['`"^~=.]))
    | (?P<other>\\.) | (?P<open>\{{) | (?P<close>\}})
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMAND = re.compile(r"\s*\\(?:[A-Za-z]|['`\"^~=.])")
# What may stand before an argument: behind the command, and behind another argument.
_AFTER_COMMAND = re.compile(r"\s*(?:\[[^\]{}]*\]\s*)?")
_AFTER_ARGUMENT = re.compile(r"(?:\[[^\]{}]*\])?")
_AFTER_SIGN = re.compile("")
_NAME = re.compile(r"[A-Za-z]+")


def plain(text: str) -> str:
    r"""Takes away the braces that only keep capitals, and the escapes of single signs.

    >>> plain(r"{{NeRF}: 3\% of {\'E}cole \emph{X}, $x_{1}$}")
    "NeRF: 3% of {\\'E}cole \\emph{X}, $x_{1}$"
    """
    if "\\" not in text and "{" not in text:
        return text
    written, at = _Written(), 0
    for token in _TOKEN.finditer(text):
        written.add_text(text[at : token.start()])
        at = token.end()
        written.add(token)
    written.add_text(text[at:])
    return "".join(written.pieces).strip()


@dataclass(slots=True)
class _Written:
    """What is kept of a text so far, and the groups that are open in it.

    Attributes:
        pieces: in order; braces that are dropped become "".
        groups: the piece each begins with, whether it is kept, and whether it is an argument.
        expected: what may stand before an argument, if one may come.
    """

    pieces: list[str] = field(default_factory=list)
    groups: list[tuple[int, bool, bool]] = field(default_factory=list)
    expected: re.Pattern[str] | None = None

    def add_text(self, text: str) -> None:
        if not text:
            return
        self.pieces.append(text)
        if text[-1] in "^_":
            self.expected = _AFTER_SIGN
        elif self.expected and not self.expected.fullmatch(text):
            self.expected = None

    def add(self, token: re.Match[str]) -> None:
        if token["open"]:
            is_argument = self.expected is not None
            kept = is_argument or _COMMAND.match(token.string, token.end()) is not None
            self.groups.append((len(self.pieces), kept, is_argument))
            self.pieces.append("{")
            self.expected = None
        elif token["close"]:
            self.pieces.append("}")
            self.expected = _AFTER_ARGUMENT if self.groups and self._close() else None
        else:
            self.pieces.append(_spelled(token))
            self.expected = _AFTER_COMMAND if token["command"] else None

    def _close(self) -> bool:
        """Ends a group, and tells whether it is an argument, so that another may follow."""
        start, kept, is_argument = self.groups.pop()
        if not kept:
            self.pieces[start] = self.pieces[-1] = ""
        return is_argument


def _spelled(token: re.Match[str]) -> str:
    if token["sign"]:
        return _SIGNS[_NAME.findall(token["sign"])[0]]
    return token["escaped"] or token[0]
