"""TeX that authors leave in titles and abstracts, turned into the text it prints.

Only what can mean nothing else is changed; mathematics, unknown macros and code stay as written.
"""

import re

from generator.tex.addresses import shown
from generator.tex.groups import unstyled, unwrapped
from generator.tex.letters import composed
from generator.tex.marks import quoted, unescaped, untied

# Mathematics, code spans and Windows paths. Each starts with its own sign, which makes the search
# fast, and has a bounded length, which keeps it linear.
_VERBATIM = re.compile(
    r"""
    \$\$[^$]{1,500}\$\$ | \$(?:[^$\\]|\\[^$]){1,300}+(?<!\s)\$(?!\d)
    | \\\((?:[^\\]|\\[^()\[\]]){1,500}+\\\) | \\\[(?:[^\\]|\\[^()\[\]]){1,900}+\\\]
    | `(?<![`\\]`)(?![`\s])[^`'’]{1,200}(?<!\s)`(?![`\w])
    | :\\(?<=\b[A-Za-z]:\\)\S* | \\\\(?<!\S\\\\)\S+
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGNS_OF_TEX = tuple("\\{~`")


def detex(text: str) -> str:
    """Makes one pass over a text; what that uncovers may need another.

    Args:
        text: without control characters, as NUL stands for what no rule may touch.
    """
    if not any(sign in text for sign in _SIGNS_OF_TEX):
        return text
    verbatim = _VERBATIM.findall(text)
    if verbatim:
        text = _VERBATIM.sub("\0", text)
    for rule in (unwrapped, shown, composed, unescaped, quoted, untied):
        text = rule(text)
    spans = map(unstyled, verbatim)
    return re.sub("\0", lambda _: next(spans), text) if verbatim else text
