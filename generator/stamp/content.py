"""Drafts to HTML: the twin of a kind's Markdown template, filled with the same values."""

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment
from markdown.extensions.toc import slugify, unique

from generator.markdown import shown
from generator.pages.page import Draft
from generator.stamp.addresses import leading
from generator.stamp.html import Html
from generator.stamp.templates import filled

_REMEMBERED = 1 << 10  # headings, most of which all pages of a kind have


def content(draft: Draft, environment: Environment) -> str:
    """What MkDocs makes of the Markdown of a draft, without the theme around it."""
    environment.filters["target"] = leading(draft.path)  # which each page looks up for itself
    return filled(environment, draft.kind, {**draft.values, "anchor": _anchors()}).strip()


@lru_cache(_REMEMBERED)
def _slug(heading: str) -> str:
    return slugify(shown(heading), "-")


def _anchors() -> Callable[[str], Html]:
    """Names the headings of one page, each differently, as the table of contents would."""
    taken: set[str] = set()

    def anchor(heading: str) -> Html:
        return Html(unique(_slug(heading), taken))

    return anchor
