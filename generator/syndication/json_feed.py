"""JSON Feed. Source: https://www.jsonfeed.org/version/1.1/."""

import json
from functools import lru_cache

from generator.syndication.feed import EPOCH, REMEMBERED, Feed, Item, moment, name

NAME = "feed.json"


def render(feed: Feed, site: str, publisher: str) -> str:
    """The file of a feed; addresses have to be whole, so without a site there are none.

    Args:
        feed: what it says.
        site: address of the root of the site, or "".
        publisher: who answers for the feed.
    """
    said: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site and f"{site}{feed.folder}",
        "feed_url": site and f"{site}{feed.folder}{NAME}",
        "authors": [{"name": publisher}],
    }
    known = {key: value for key, value in said.items() if value}
    items = [_item(each, site) for each in feed.items]
    return json.dumps({**known, "items": items}, ensure_ascii=False) + "\n"


@lru_cache(REMEMBERED)
def _item(item: Item, site: str) -> dict[str, object]:
    path = f"papers/{item.slug}/"
    addresses = [f"{link.kind}: {link.url}" for link in item.links]
    said: dict[str, object] = {
        "id": name(path),
        "url": site and f"{site}{path}",
        "external_url": item.links[0].url if item.links else "",
        "title": item.title,
        "content_text": "\n\n".join((*item.text, *addresses)),
        "date_published": moment(item.date) if item.date != EPOCH else "",
        "authors": [{"name": author} for author in item.authors],
        "tags": list(item.keywords),
    }
    return {key: value for key, value in said.items() if value or key == "content_text"}
