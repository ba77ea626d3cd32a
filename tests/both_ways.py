"""A catalogue's site made both ways: by MkDocs alone, and stamped."""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import pages, pipeline, stamp, theme
from generator.records import Catalogue
from generator.writer import write
from tests.invented_dumps import quietly

PROJECT = Path(__file__).parent.parent
DOCS = PROJECT / "docs"

Files = Mapping[str, bytes]


def by_mkdocs(catalogue: Catalogue) -> Files:
    """What MkDocs makes of the Markdown of all pages, by path; a warning of its is an error."""
    with TemporaryDirectory() as folder:
        docs, site = Path(folder, "docs"), Path(folder, "site")
        written = pipeline.pages(catalogue, DOCS, quietly)
        write(docs, chain(written.items(), _files(catalogue)))
        config = load_config(
            str(PROJECT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), strict=True
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file()
        }


def stamped(catalogue: Catalogue) -> Files:
    """What stamping makes of it, by path."""
    templates = stamp.environment(DOCS / "templates")
    themed = themed_for(os.environ["SITE_URL"], os.environ.get("REPO_URL", ""))
    generated = stamp.generated(themed, pages.drafts(catalogue), templates)
    files = stamp.site(themed, generated, _files(catalogue))
    return {path: text.encode() if isinstance(text, str) else text for path, text in files}


def _files(catalogue: Catalogue) -> Iterable[tuple[str, str | bytes]]:
    """Those for other programs, to which pages link."""
    return chain(pipeline.exports(catalogue, quietly), pipeline.feeds(catalogue))


@cache
def themed_for(_site_url: str, _repo_url: str = "") -> Files:
    """What does not depend on the catalogue, for a site and a forge with these addresses."""
    with TemporaryDirectory() as folder:
        return theme.rendered(DOCS, stamp.texts(), Path(folder))


def check_same(one: Files, other: Files) -> None:
    """Both are the same to the byte; of two that are not, the first difference is shown."""
    assert sorted(one) == sorted(other)
    for path in one:
        assert one[path] == other[path], _difference(path, one[path], other[path])


def _difference(path: str, one: bytes, other: bytes) -> str:
    shorter = min(len(one), len(other))
    at = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    here = slice(max(0, at - 60), at + 60)
    return f"{path}, byte {at}:\n MkDocs  {one[here]!r}\n stamped {other[here]!r}"
