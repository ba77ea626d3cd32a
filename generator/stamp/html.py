"""Plain text to the HTML that MkDocs makes of its Markdown: one filter for each place of a text.

What has to be escaped is known to `generator.markdown` alone; here stands what Python-Markdown
makes of the few signs which that writes.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from generator import markdown

_REMEMBERED = 1 << 17  # titles and beginnings of papers, which several lists show

_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_SIGN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<tag><(?:wbr|/?m[a-z]+(?: [a-z]+=\"[a-z0-9.]+\")*)>)"
    r"|<(?P<shown>[^>]*)>"
    r"|\[(?P<label>(?:\\.|[^\]\\])*)\]\((?P<url>[^)]*)\)"
    rf"|{_AMPERSAND.pattern}"
    r"|>",
    re.IGNORECASE,
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class Html(str):
    """HTML that is safe to put into a page as it stands."""

    __slots__ = ()


def inline(escaped: str) -> Html:
    """What Python-Markdown makes of a text that was escaped for a line."""
    return Html(_SIGN.sub(_sign, escaped) if _is_suspect(escaped) else escaped)


def _is_suspect(text: str) -> bool:
    """Whether there may be a sign; one question each takes an eighth of a pattern's time."""
    return "\\" in text or "<" in text or "[" in text or "&" in text or ">" in text


def paragraphs(text: str) -> Html:
    """A text of its own."""
    parts = markdown.paragraphs(text).split("\n\n")
    return Html("\n".join(f"<p>{inline(part)}</p>" for part in parts if part))


def verbatim(text: str) -> Html:
    """Lines inside an element that stands in Markdown as HTML already."""
    return Html(markdown.verbatim(text))


def _sign(found: re.Match[str]) -> str:
    if escaped := found["escaped"]:
        return _ENTITIES.get(escaped, escaped)
    if tag := found["tag"]:
        return tag
    if shown := found["shown"]:
        return _link(shown, _AMPERSAND.sub("&amp;", shown))
    if url := found["url"]:
        return _link(url, inline(found["label"]))
    return _ENTITIES[found[0]]


def _link(url: str, label: str) -> str:
    """A link to elsewhere, which the theme does not vouch for."""
    return f'<a rel="nofollow" href="{_AMPERSAND.sub("&amp;", url)}">{label}</a>'


def _as_html(escape: Callable[[str], markdown.Markdown]) -> Callable[[str], Html]:
    return lru_cache(_REMEMBERED)(lambda text: inline(escape(text)))


FILTERS: dict[str, Callable[[str], Html]] = {
    escape.__name__: _as_html(escape)
    for escape in (
        markdown.address,
        markdown.cell,
        markdown.heading,
        markdown.label,
        markdown.line,
        markdown.outward,
        markdown.phrase,
    )
} | {"paragraphs": paragraphs, "verbatim": verbatim}
"""By the names that the Markdown templates know, so that twins read alike."""
