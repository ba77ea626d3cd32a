"""schema.org as JSON-LD: what the page is about, and where it stands in the site.

Sources: schema.org ScholarlyArticle; Google Search Central, Breadcrumb structured data.
"""

import json
from collections.abc import Mapping

from generator import identifiers
from generator.metadata.facts import text, texts

MOST_AUTHORS = 20

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_INERT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def block(meta: Mapping[str, object], site: str, address: str) -> str:
    """A block of data, in which no text can end the block or begin a tag."""
    graph = [_article(meta, site, address), _trail(meta, site)]
    said = {"@context": "https://schema.org", "@graph": graph}
    made = _JSON.encode(said).translate(_INERT)
    return f'<script type="application/ld+json">{made}</script>'


def _article(meta: Mapping[str, object], site: str, address: str) -> dict[str, object]:
    links = filter(None, map(identifiers.resolved, texts(meta, "identifiers")))
    authors = texts(meta, "authors")[:MOST_AUTHORS]
    said: dict[str, object] = {
        "@type": "ScholarlyArticle",
        "headline": text(meta, "title"),
        "author": [{"@type": "Person", "name": name} for name in authors],
        "datePublished": text(meta, "published"),
        "url": site and site + address,
        "sameAs": [link.url for link in links],
    }
    return {name: value for name, value in said.items() if value}


def _trail(meta: Mapping[str, object], site: str) -> dict[str, object]:
    """The way to the page; the last step needs no address, as readers are there."""
    steps = [("Papers", site and f"{site}papers/"), (text(meta, "title"), "")]
    items = [
        {"@type": "ListItem", "position": place, "name": name} | ({"item": item} if item else {})
        for place, (name, item) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
