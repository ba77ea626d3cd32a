"""HTML inside a feed or page, turned into the text that a reader of it would see."""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # the one type of element, to which lxml gives no public name

_BLOCKS = frozenset(
    """address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6
    header hr li main ol p pre section table td th tr ul""".split()  # noqa: SIM905 - reads better
)
_UNSEEN = frozenset({"script", "style", "template"})
_MARKUP = re.compile(
    r"</?(?:a|b|i|u|p|br|div|span|em|strong|sub|sup|tt|ul|ol|li|img|font|small|h[1-6]|table|tr|td"
    r"|blockquote|section|article|jats:\w+|inf|math|mml:\w+)(?:\s[^<>]*)?/?>"
    r"|&(?:\#\d+|\#x[0-9A-Fa-f]+|[A-Za-z]\w{1,20});",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"this https? URL")
_BLANKS = re.compile(r"[^\S\n]+")
_GAP = re.compile(r"\n\s*\n\s*")


def prose(html: str) -> str:
    """The text of a piece of HTML, its paragraphs parted by blank lines.

    What has no known tag or entity in it is no HTML, and stays as it is ("p<0.05").
    """
    if not has_markup(html):
        return html.strip()
    element = parsed(html)
    return "" if element is None else seen(element)


def has_markup(text: str) -> bool:
    """Whether a text has a tag or entity of HTML."""
    return _MARKUP.search(text) is not None


def parsed(html: str) -> Element | None:
    """The body of a piece of HTML, however damaged; None if nothing is in it.

    Addresses that arXiv's pages hide behind "this https URL" are put in its place.
    """
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    text = html.replace("\0", "").encode("utf-8", "replace").decode()
    try:
        body = etree.fromstring(f"<body>{text}</body>", parser)
    except etree.XMLSyntaxError:
        return None
    for link in () if body is None else body.iter("a"):
        if _HIDDEN.fullmatch(link.text or "") and link.get("href"):
            link.text = link.get("href")
    return body


def seen(element: Element) -> str:
    """What a reader sees of an element: blanks single, paragraphs parted by blank lines."""
    return _GAP.sub("\n\n", _BLANKS.sub(" ", "".join(_pieces(element)))).strip()


def links(element: Element) -> dict[str, str]:
    """The words of each link, and where it leads on the web; of equal words the first."""
    found = dict[str, str]()
    for link in element.iter("a"):
        address = (link.get("href") or "").strip()
        if address.startswith(("http://", "https://")):
            found.setdefault(seen(link), address)
    return found


def _pieces(element: Element) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        gap = "\n\n" if inner.tag in _BLOCKS else "\n" if inner.tag == "br" else ""
        yield gap
        if event == "start" and inner.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            yield _BLANKS.sub(" ", (inner.text or "").replace("\n", " "))
        elif inner is not element:
            yield (inner.tail or "").replace("\n", " ")
