"""The list of all addresses for search engines, in which MkDocs has put those of the shells.

Source: sitemaps.org, Protocol: a list has at most 50,000 addresses; several need a list of them.
"""

import gzip
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape

FILE = "sitemap.xml"
PACKED = "sitemap.xml.gz"
MOST = 50_000

_LINE = re.compile(r" *<url><loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?</url>\n")
_DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def root(text: str) -> str:
    """The address of the root of the site; "" if it has none.

    Args:
        text: the list as MkDocs made it, in which the home page has the shortest address.
    """
    return unescape(min((address for address, _ in _LINE.findall(text)), key=len, default=""))


def files(
    text: str, like: bytes, shells: Iterable[str], pages: Mapping[str, str]
) -> Iterator[tuple[str, str | bytes]]:
    """The list, plain and compressed; of too many addresses, several lists and a list of them.

    Args:
        text: as MkDocs made it; it stays so if it is empty.
        like: a compressed file, of whose date the compressed list shall be.
        shells: addresses to leave out, relative to the root of the site.
        pages: those to put in, each with the day when it changed, or "".
    """
    lines = _lines(text, shells, pages)
    whole = _listed("urlset", lines) if lines else text
    if len(lines) > MOST:
        parts = [lines[start : start + MOST] for start in range(0, len(lines), MOST)]
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield from (
            (name, _listed("urlset", part)) for name, part in zip(names, parts, strict=True)
        )
        start = escape(root(text))
        whole = _listed("sitemapindex", [_line("sitemap", start + name) for name in names])
    yield FILE, whole
    yield PACKED, _packed(whole, like)


def _lines(text: str, shells: Iterable[str], pages: Mapping[str, str]) -> list[str]:
    known = dict(_LINE.findall(text))
    if not known:
        return []
    start = min(known, key=len)
    for address in shells:
        known.pop(start + address, None)
    known |= {start + address: day for address, day in pages.items()}
    return [_line("url", address, day) for address, day in sorted(known.items())]


def _line(tag: str, address: str, day: str = "") -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"  <{tag}><loc>{address}</loc>{changed}</{tag}>\n"


def _listed(tag: str, lines: list[str]) -> str:
    return f'{_DECLARED}<{tag} xmlns="{_NAMESPACE}">\n{"".join(lines)}</{tag}>'


def _packed(text: str, like: bytes) -> bytes:
    out = io.BytesIO()
    date = int.from_bytes(like[4:8], "little")
    with gzip.GzipFile(filename=PACKED, mode="wb", fileobj=out, mtime=date) as file:
        file.write(text.encode())
    return out.getvalue()
