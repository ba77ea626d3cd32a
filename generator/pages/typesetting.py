"""Drafts to pages: the template of a draft's kind, filled so that text stays text."""

import re
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import frontmatter, markdown
from generator.markdown import Markdown, shown
from generator.pages import addresses
from generator.pages.page import Draft, Page

_REMEMBERED = 1 << 10  # a link says its strength thrice, and many dates are of one day
_BLANK_LINES = re.compile(r"\n{3,}")


def environment(folder: Path) -> Environment:
    """The templates of a folder, with an escaper for every place as a filter.

    A text that reaches a page without one is a TypeError.
    """
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=False,  # noqa: S701, the output is Markdown, and `_escaped` guards it
        finalize=_escaped,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    escapers = (
        markdown.address,
        markdown.cell,
        markdown.heading,
        markdown.label,
        markdown.line,
        markdown.outward,
        markdown.paragraphs,
        markdown.phrase,
        markdown.target,
        markdown.verbatim,
    )
    made.filters.update({escaper.__name__: escaper for escaper in escapers})
    made.filters.update(NUMBERS)  # `typeset` knows where a page links to
    return made


def typeset(draft: Draft, environment: Environment) -> Page:
    """The page of a draft: front matter, then its kind's template filled with its values."""
    environment.filters["target"] = partial(_target, draft.path)  # which each page looks up
    body = environment.get_template(f"{draft.kind}.md.j2").render(draft.values)
    text = f"{frontmatter.dump(front(draft))}\n{body.strip()}\n"
    return Page(draft.path, _BLANK_LINES.sub("\n\n", text))


def front(draft: Draft) -> dict[str, object]:
    """The front matter of a draft's page."""
    said: dict[str, object] = {"title": shown(draft.title)}
    if draft.description:
        said["description"] = shown(draft.description)
    said["kind"] = draft.kind
    if draft.redirect:
        said["redirect"] = addresses.url(draft.redirect)
    if not draft.followed:
        said["followed"] = False
    if draft.modified:
        said["modified"] = draft.modified
    return {**said, **draft.facts}


def _target(start: str, path: str) -> Markdown:
    """How the page at `start` links to the one at `path`, between the parentheses of a link."""
    return markdown.target(addresses.relative(path, start))


def _counted(number: int, one: str, many: str = "") -> Markdown:
    """A number of things, in words that fit it."""
    return Markdown(f"{number:,} {one if number == 1 else many or one + 's'}")


def _digits(date: str) -> Markdown:
    """A date for programs, in an attribute."""
    return Markdown(re.sub(r"[^0-9-]", "", date))


def _share(score: float) -> Markdown:
    """A number from 0 to 1, in an attribute or a line."""
    return Markdown(f"{score:.2f}")


def _percent(share: float) -> Markdown:
    """A number from 0 to 1, for readers."""
    return Markdown(f"{100 * share:.0f} %")


NUMBERS = {
    "counted": _counted,
    "digits": lru_cache(_REMEMBERED)(_digits),
    "percent": _percent,
    "share": lru_cache(_REMEMBERED)(_share),
}
"""Filters for what is the same in Markdown and in HTML."""


def _escaped(value: object) -> object:
    """Let through what an escaper made, and whole numbers."""
    if isinstance(value, Markdown) or type(value) is int:
        return value
    raise TypeError(f"{value!r} stands in a template without an escaper")
