"""Catalogue to pages: permalink, front matter and Markdown of everything the site shows."""

from collections.abc import Iterator

from jinja2 import Environment

from generator.pages import dumps, home, keywords, papers, redirects
from generator.pages.page import Page
from generator.pages.shelves import arrange
from generator.pages.typesetting import environment, typeset
from generator.records import Catalogue

__all__ = ["Page", "environment", "render"]


def render(catalogue: Catalogue, environment: Environment) -> Iterator[Page]:
    """Every generated page of the site, each path once.

    Args:
        catalogue: what the pages show.
        environment: the templates, as `pages.environment` makes them.
    """
    shelves = arrange(catalogue)
    for kind in (home, papers, keywords, dumps, redirects):
        for draft in kind.drafts(shelves):
            yield typeset(draft, environment)
