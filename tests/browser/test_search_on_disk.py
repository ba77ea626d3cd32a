"""The search of a site that is opened from a disk, where nothing can be fetched."""

import json
import shutil
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import PATIENCE
from tests.browser.searching import choice, expect_answer, field, results
from tests.browser.sites import Site


@pytest.fixture
def on_disk(browser: Browser, site: Site, tmp_path: Path) -> Iterator[tuple[Page, str]]:
    """A page, and the address of a copy of the site whose index stands in scripts."""
    folder = shutil.copytree(site.folder, tmp_path / "site", copy_function=_linked)
    for file in list((folder / "search").rglob("*.bin")):
        name = file.relative_to(folder).as_posix()
        held = b64encode(file.read_bytes()).decode()
        file.with_name(f"{file.name}.js").write_text(
            f"held({json.dumps(name)}, {json.dumps(held)})"
        )
        file.unlink()
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page(), folder.as_uri()
    context.close()


def test_both_searches_work_from_a_disk(on_disk: tuple[Page, str]) -> None:
    page, root = on_disk
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{root}/search/index.html?query=contrastive")
    expect_answer(page)
    expect(results(page).first).to_be_visible()
    choice(page, "Has", "Code").check()
    field(page).fill("contrastvie")
    expect(page.get_by_text("Showing results for contrastive")).to_be_visible()
    page.goto(f"{root}/about/index.html?q=contrastive")
    expect(page.locator(".md-search-result__link mark").first).to_have_text("Contrastive")
    assert errors == []


def _linked(source: str, target: str) -> None:
    Path(target).hardlink_to(source)
