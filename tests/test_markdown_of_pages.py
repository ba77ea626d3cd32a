"""The Markdown of each page, which stands beside it for readers who are programs."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator import pages, pipeline
from generator.publishing import Source, publish
from tests.both_ways import DOCS
from tests.invented_dumps import quietly
from tests.small_catalogue import small_catalogue


def site(folder: Path) -> dict[str, str]:
    """The Markdown in the site of the small catalogue, by path."""
    publish(Source(lambda _: small_catalogue()), DOCS, folder, quietly)
    root = folder / "site"
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*.md")}


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


def test_each_page_that_says_something_has_its_own(tmp_path: Path) -> None:
    texts = site(tmp_path)
    made = pages.render(small_catalogue(), pages.environment(DOCS / "templates"))
    wanted = {page.path: page.text for page in made if "\nkind: redirect\n" not in page.text}

    assert {path: texts[path] for path in wanted} == wanted
    assert set(texts) - set(wanted) == {path.name for path in DOCS.glob("*.md")}


def test_their_links_lead_to_each_other() -> None:
    texts = dict(pipeline.markdown(small_catalogue(), DOCS))
    for path, text in texts.items():
        for link in re.findall(r"\]\(([^):]*\.md)[#)]", str(text)):
            assert (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link))) in texts
            )


def test_a_large_catalogue_has_no_room_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    assert site(tmp_path) == {}
