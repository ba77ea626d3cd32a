"""What the head of a paper's page says to other programs, made of its front matter.

Each text stands once where one tag can serve two vocabularies: every byte comes again in 100,000
pages. For the same reason pages of a large catalogue are brief: their head leaves abstract and
keywords to the body, and says the rest in one vocabulary.
"""

from collections.abc import Mapping

from generator.metadata import highwire, schema_org


def head(meta: Mapping[str, object], site: str, address: str) -> str:
    """Tags for the head of a paper's page.

    Args:
        meta: front matter of the page, as `generator.pages` makes it.
        site: address of the root of the site, with its slash; "" if it has none.
        address: of the page, relative to that.
    """
    tags = highwire.tags(meta)
    return tags if meta.get("brief") else f"{tags}\n{schema_org.block(meta, site, address)}"
