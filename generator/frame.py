"""A hook of MkDocs: what the templates of the theme need and Jinja cannot do."""

import re

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import style

STYLE = "assets/stylesheets/main"

_HEADED = re.compile(r'<h1 id="[^"]*">')
_OUTWARD = re.compile(r'<a (?=href="https?:)', re.IGNORECASE)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Joins the style sheets to one; adds to what templates know."""

    def asset(stem: str) -> str:
        """The file of the theme whose path is this, a digest and an ending."""
        named = re.compile(rf"{re.escape(stem)}\.[0-9a-f]+\.min\.(?:css|js)")
        (found,) = (file.src_uri for file in files if named.fullmatch(file.src_uri))
        return found

    env.globals["asset"] = asset
    env.filters["unvouched"] = unvouched
    env.filters["nameless"] = nameless
    env.filters["metadata"] = _metadata
    theme, *own = (
        files.src_uris[path].content_string for path in (asset(STYLE), *map(str, config.extra_css))
    )
    # For a page to ask for instead of many, each of which costs it a line.
    files.append(File.generated(config, "frame.css", content=style.joined([theme], own)))
    return env


def _metadata(page: Page, site: str | None) -> str:
    """What the head of a paper's page says to other programs."""
    from generator import metadata  # noqa: PLC0415, shells are made without it, as of a lone copy

    return metadata.head(page.meta, site or "", page.url)


def nameless(html: str) -> str:
    """Without the name of the first heading: who is led to it is led to the page."""
    return _HEADED.sub("<h1>", html, count=1)


def unvouched(html: str) -> str:
    """With a `rel` in every link to elsewhere, so that the Markdown need not carry it."""
    return _OUTWARD.sub('<a rel="nofollow" ', html)
