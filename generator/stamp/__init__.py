"""Drafts to pages of the site: what MkDocs would make of their Markdown, by joining strings.

MkDocs renders one page of each sort, its shell, through the whole theme. A page is its shell with
its own title, address and content in it. The content comes from the HTML twin of the template that
makes its Markdown. Both ways give the same bytes.
"""

from generator.stamp.content import content
from generator.stamp.shells import Shell, place, place_of, split, texts
from generator.stamp.site import generated, needed, site
from generator.stamp.templates import environment

__all__ = [
    "Shell",
    "content",
    "environment",
    "generated",
    "needed",
    "place",
    "place_of",
    "site",
    "split",
    "texts",
]
