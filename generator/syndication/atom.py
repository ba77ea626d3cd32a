"""Atom 1.0. Source: RFC 4287.

Tags are put together by `_element` alone, which escapes all that it is given: a tree for each of a
hundred thousand entries would take longer than all the rest of the feeds.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from generator.syndication.feed import REMEMBERED, Feed, Item, moment, name

NAME = "feed.xml"

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(feed: Feed, root: str, publisher: str) -> str:
    """The file of a feed.

    Args:
        feed: what it says.
        root: address of the root of the site; if that is not known, the way to it from the file.
        publisher: who answers for the feed.
    """
    inside = "".join((*_head(feed, root, publisher), *(_entry(each, root) for each in feed.items)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom">\n{inside}</feed>\n'
    )


def _head(feed: Feed, root: str, publisher: str) -> Iterator[str]:
    yield _element("id", name(feed.folder))
    yield _element("title", feed.title)
    yield _element("updated", moment(feed.date))
    yield f"<author>{_element('name', publisher)}</author>\n"
    yield _element("link", rel="alternate", type="text/html", href=f"{root}{feed.folder}" or "./")
    yield _element("link", rel="self", href=f"{root}{feed.folder}{NAME}")


@lru_cache(REMEMBERED)
def _entry(item: Item, root: str) -> str:
    path = f"papers/{item.slug}/"
    text = "".join(f"<p>{escape(part)}</p>" for part in item.text)
    parts = (
        _element("id", name(path)),
        _element("title", item.title),
        _element("updated", moment(item.date)),
        *(f"<author>{_element('name', author)}</author>\n" for author in item.authors),
        _element("link", rel="alternate", type="text/html", href=f"{root}{path}"),
        *(_element("link", rel="related", title=each.kind, href=each.url) for each in item.links),
        *(_element("category", term=keyword) for keyword in item.keywords),
        _element("content", text, type="html"),
    )
    return f"<entry>\n{''.join(parts)}</entry>\n"


def _element(tag: str, text: str = "", **attributes: str) -> str:
    given = "".join(f' {key}="{_legal(value)}"' for key, value in attributes.items() if value)
    return f"<{tag}{given}>{_legal(text)}</{tag}>\n" if text else f"<{tag}{given}/>\n"


def _legal(text: str) -> str:
    """Escaped, and without what XML 1.0 has no way to say."""
    return escape(_NO_XML.sub("\ufffd", text))
