"""Drafts to HTML: the twin of a kind's Markdown template, filled with the same values."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown.extensions.toc import slugify, unique

from generator.markdown import Markdown, shown
from generator.pages.page import Draft
from generator.pages.typesetting import NUMBERS
from generator.stamp.addresses import leading
from generator.stamp.html import FILTERS, Html

_INCLUDED = re.compile(r'^[ \t]*{% include "([^"]+)" %}\n?', re.MULTILINE)
_ESCAPED = (Html, Markdown)  # made once: a union in its place costs each text of each page
_REMEMBERED = 1 << 10  # headings, most of which all pages of a kind have


def environment(folder: Path) -> Environment:
    """The HTML templates of a folder; a text without an escaper is a TypeError here too."""
    made = Environment(
        loader=_Joined(folder),
        autoescape=False,  # noqa: S701, `_escaped` guards the output
        finalize=_escaped,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(FILTERS)
    made.filters.update(NUMBERS)
    made.filters["target"] = _target
    return made


class _Joined(FileSystemLoader):
    """Puts what a template includes in its place beforehand, for including costs each page."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text, path, is_fresh = super().get_source(environment, template)
        joined = _INCLUDED.sub(lambda found: self.get_source(environment, found[1])[0], text)
        return joined, path, is_fresh


def content(draft: Draft, environment: Environment) -> str:
    """What MkDocs makes of the Markdown of a draft, without the theme around it."""
    template = environment.get_template(f"{draft.kind}.html.j2")
    return template.render(draft.values, _leading=leading(draft.path), anchor=_anchors()).strip()


@pass_context
def _target(context: Context, path: str) -> Html:
    """How the page links to another one of the site."""
    lead: Callable[[str], Html] = context["_leading"]
    return lead(path)


@lru_cache(_REMEMBERED)
def _slug(heading: str) -> str:
    return slugify(shown(heading), "-")


def _anchors() -> Callable[[str], Html]:
    """Names the headings of one page, each differently, as the table of contents would."""
    taken: set[str] = set()

    def anchor(heading: str) -> Html:
        return Html(unique(_slug(heading), taken))

    return anchor


def _escaped(value: object) -> object:
    """Let through what an escaper made, and whole numbers."""
    if isinstance(value, _ESCAPED) or type(value) is int:
        return value
    raise TypeError(f"{value!r} stands in a template without an escaper")
