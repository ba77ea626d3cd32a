"""Catalogue to pages: permalink, front matter and Markdown of everything the site shows."""

from collections.abc import Iterator

from jinja2 import Environment

from generator.pages import dumps, files, home, keywords, landscape, overview, papers, redirects
from generator.pages.landmarks import landmarks
from generator.pages.page import Draft, Page
from generator.pages.shelves import arrange
from generator.pages.typesetting import environment, typeset
from generator.records import Catalogue

__all__ = ["Draft", "Page", "drafts", "environment", "landmarks", "render", "typeset"]


def drafts(catalogue: Catalogue) -> Iterator[Draft]:
    """What every generated page of the site says, each path once."""
    shelves = arrange(catalogue)
    for kind in (home, papers, keywords, dumps, overview, landscape, files, redirects):
        yield from kind.drafts(shelves)


def render(catalogue: Catalogue, environment: Environment) -> Iterator[Page]:
    """Every generated page of the site, each path once.

    Args:
        catalogue: what the pages show.
        environment: the templates, as `pages.environment` makes them.
    """
    return (typeset(draft, environment) for draft in drafts(catalogue))
