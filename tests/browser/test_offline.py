"""The hosted site without a connection, after a visit."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import PATIENCE
from tests.browser.searching import expect_answer, results
from tests.browser.sites import Site

READ = "papers/how-useful-is-self-supervised-pretraining-for-visual-tasks/"
KEPT = """async (address) => {
    while (!(await caches.match(address))) await new Promise((go) => setTimeout(go, 50))
}"""


@pytest.fixture
def visitor(browser: Browser, site: Site) -> Iterator[Page]:
    """A page of a reader who read one paper for a while."""
    context = browser.new_context(base_url=site.address)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.clock.install()
    page.goto(READ)
    page.clock.fast_forward(60_000)
    page.clock.resume()
    page.evaluate(KEPT, f"{site.address}offline.json")  # is kept last
    yield page
    context.close()


def test_what_was_read_and_the_search_are_there(visitor: Page, site: Site) -> None:
    visitor.context.set_offline(True)
    visitor.reload()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("How Useful")
    visitor.goto("search/?query=contrastive")
    expect_answer(visitor)
    expect(results(visitor).first).to_be_visible()
    visitor.goto(site.address)
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()
    visitor.goto("keywords/transformer/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("No connection")


def test_a_new_version_is_shown_at_once(visitor: Page, site: Site) -> None:
    page = site.folder / READ / "index.html"
    before = page.read_text()
    page.unlink()  # which may be linked to elsewhere
    page.write_text(before.replace("<h1", "<h1 lang=en"))
    visitor.reload()
    expect(visitor.locator("h1")).to_have_attribute("lang", "en")
    page.write_text(before)
