"""The list of all addresses for search engines, in which MkDocs has put those of the shells."""

import gzip
import io
import re
from collections.abc import Iterable
from html import unescape

FILE = "sitemap.xml"
PACKED = "sitemap.xml.gz"

_LINE = re.compile(r" *<url><loc>(.*)</loc></url>\n")


def root(text: str) -> str:
    """The address of the root of the site; "" if it has none.

    Args:
        text: the list as MkDocs made it, in which the home page has the shortest address.
    """
    return unescape(min(_LINE.findall(text), key=len, default=""))


def completed(text: str, shells: Iterable[str], addresses: Iterable[str]) -> str:
    """The list with addresses of pages in the place of those of shells; empty if it was empty.

    Args:
        text: as MkDocs made it.
        shells: addresses to leave out, relative to the root of the site.
        addresses: those to put in.
    """
    known = _LINE.findall(text)
    if not known:
        return text
    root = min(known, key=len)
    made = {root + address for address in addresses}
    everything = {*known} - {root + address for address in shells} | made
    head, tail = _LINE.split(text, maxsplit=1)[0], text[text.rindex("</urlset>") :]
    lines = (f"  <url><loc>{address}</loc></url>\n" for address in sorted(everything))
    return "".join((head, *lines, tail))


def packed(text: str, like: bytes) -> bytes:
    """The list compressed, with the date of another such file."""
    out = io.BytesIO()
    date = int.from_bytes(like[4:8], "little")
    with gzip.GzipFile(filename=PACKED, mode="wb", fileobj=out, mtime=date) as file:
        file.write(text.encode())
    return out.getvalue()
