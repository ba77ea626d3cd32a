"""The hook behind `make serve`: a fault is said, and what was good goes on being served."""

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator import serving


@pytest.fixture(autouse=True)
def _in_a_folder_without_dumps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(serving, "_serving", False)
    monkeypatch.delenv("PAPERSTACKS_DUMPS", raising=False)
    monkeypatch.delenv("PAPERSTACKS_OUT", raising=False)


def test_a_plain_build_makes_no_pages() -> None:
    serving.on_startup(command="build", dirty=False)
    serving.on_pre_build(config=MkDocsConfig())


def test_without_pages_a_fault_ends_the_run() -> None:
    serving.on_startup(command="serve", dirty=False)

    with pytest.raises(Abort, match="no folder of dumps"):
        serving.on_pre_build(config=MkDocsConfig())


def test_with_pages_a_fault_is_said_and_they_stay(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    home = tmp_path / "build" / "docs" / "index.md"
    home.parent.mkdir(parents=True)
    home.write_text("# Home")
    serving.on_startup(command="serve", dirty=False)

    with caplog.at_level(logging.ERROR):
        serving.on_pre_build(config=MkDocsConfig())

    assert "no folder of dumps" in caplog.text
    assert home.read_text() == "# Home"
