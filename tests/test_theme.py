"""What MkDocs makes is kept while nothing changes of which it is made."""

import shutil
from pathlib import Path

import pytest

from generator import stamp, theme
from generator.errors import PaperstacksError

PROJECT = Path(__file__).parent.parent


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is written by hand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    shutil.copytree(PROJECT / "docs", "docs")
    Path("generator").mkdir()
    for path in theme.INPUTS:
        shutil.copy(PROJECT / path, path)
    return Path("docs")


def test_it_is_made_once_and_anew_when_a_page_or_a_setting_changes(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Path] = []
    run = theme._run

    def counted(docs: Path, site: Path) -> None:
        runs.append(site)
        run(docs, site)

    monkeypatch.setattr(theme, "_run", counted)
    first = theme.rendered(docs, stamp.texts(), Path("cache"))
    assert theme.rendered(docs, stamp.texts(), Path("cache")) == first
    (docs / "templates" / "paper.md.j2").write_text("# {{ title | heading }}")
    assert theme.rendered(docs, stamp.texts(), Path("cache")) == first
    assert len(runs) == 1

    (docs / "about.md").write_text("# About us")
    assert b"About us" in theme.rendered(docs, stamp.texts(), Path("cache"))["about/index.html"]
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    home = theme.rendered(docs, stamp.texts(), Path("cache"))["index.html"]
    assert b"https://example.org/" in home
    assert len(runs) == 3


def test_what_mkdocs_warns_of_is_a_fault_and_nothing_is_kept(docs: Path) -> None:
    (docs / "about.md").write_text("[a](nowhere.md)")
    for _ in range(2):
        with pytest.raises(PaperstacksError, match=r"MkDocs failed: .*nowhere\.md"):
            theme.rendered(docs, stamp.texts(), Path("cache"))
