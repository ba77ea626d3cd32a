"""Makes one light style sheet of many: of the theme's, what pages of this site can have."""

import re
from collections.abc import Iterable, Iterator

KEPT = (
    *("js", "no-js", "ps-"),
    *("md-typeset", "md-grid", "md-container", "md-main", "md-content", "md-footer", "md-skip"),
    *("md-header", "md-icon", "md-toggle", "md-search"),
)
"""How the classes begin that pages have, or that the theme's search gives its results."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|([{}])""")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_COMMA = re.compile(r",(?![^(\[]*[)\]])")
_VARIABLE = re.compile(r"""(--[\w-]+):((?:"(?:\\.|[^"\\])*"|[^;}"])*);?""")
_USE = re.compile(r"var\((--[\w-]+)")


def joined(theme: Iterable[str], own: Iterable[str]) -> str:
    """One style sheet that looks on this site's pages as all of them do, in their order.

    Args:
        theme: style sheets without comments, of which rules for other pages are left out.
        own: style sheets that are kept but for comments and indentation.
    """
    ours = "\n".join(_packed(text) for text in own)
    theirs = "".join("".join(_pruned(text)) for text in theme)
    used = set(_USE.findall(theirs + ours))
    theirs = _VARIABLE.sub(lambda found: found[0] if found[1] in used else "", theirs)
    return f"{theirs}\n{ours}"


def _packed(text: str) -> str:
    lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def _pruned(text: str) -> Iterator[str]:
    """The rules that a page can need, those in conditions among them."""
    for head, body in _blocks(text):
        if head.startswith(("@media", "@supports")):
            if inner := "".join(_pruned(body)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            continue  # animations, of what pages do not have
        elif kept := ",".join(filter(_is_kept, _COMMA.split(head))):
            yield f"{kept}{{{body}}}"


def _is_kept(selector: str) -> bool:
    known = all(name.startswith(KEPT) for name in _CLASS.findall(selector))
    return known and "[dir=rtl]" not in selector


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of braces, and what stands in it."""
    depth = start = opened = 0
    for found in _BRACE.finditer(text):
        if found[1] == "{":
            depth += 1
            if depth == 1:
                opened = found.start()
        elif found[1]:
            depth -= 1
            if depth == 0:
                yield (
                    text[start:opened].rpartition(";")[2].strip(),
                    text[opened + 1 : found.start()],
                )
                start = found.end()
