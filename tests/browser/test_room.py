"""Everything has room on a small phone."""

import pytest
from playwright.sync_api import Page

from tests.browser.browsing import Visits
from tests.browser.sites import Site

SMALL = (360, 740)

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MISSING = "[...document.images].filter(one => !one.naturalWidth).map(one => one.src)"
# What lies in a box of its own that scrolls may be wider.
OUTSIDE = """() => [...document.querySelectorAll("header a, header label, article *, footer *")]
    .filter(one => !one.closest("pre, table, [hidden], .md-search"))
    .filter(one => {
        const {left, right, width} = one.getBoundingClientRect()
        return width && (left < 0 || right > innerWidth)
    })
    .map(one => one.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def addresses(site: Site) -> list[str]:
    """A page of every kind, and where there are many, the ones with most and longest words."""
    catalogue = site.catalogue
    paper = max(catalogue.papers, key=lambda one: (len(one.title), one.slug))
    keyword = max(catalogue.keywords.shared, key=lambda one: (len(one.papers), one.slug))
    dump = next(one for one in site.pages() if one.startswith("dumps/") and one != "dumps/")
    return [
        "", "papers/", "papers/page-2/", f"papers/{paper.slug}/", "keywords/",
        f"keywords/{keyword.slug}/", "dumps/", dump, "ledger/", "about/", "contribute/",
    ]  # fmt: skip


def test_nothing_is_wider_than_a_small_phone(
    visits: Visits, site: Site, addresses: list[str]
) -> None:
    page = visits.page(site, SMALL)
    for address in addresses:
        page.goto(address)
        assert page.evaluate(WIDER) <= 0, address
        assert page.evaluate(OUTSIDE) == [], address
        assert page.evaluate(MISSING) == [], address


def test_text_may_be_twice_as_large(visits: Visits, site: Site, addresses: list[str]) -> None:
    page = visits.page(site, SMALL)
    for address in addresses[:4]:
        page.goto(address)
        page.add_style_tag(content="html { font-size: 250% }")  # Material has 125 %
        assert page.evaluate(WIDER) <= 0, address


def test_a_page_is_as_wide_as_its_screen(page: Page) -> None:
    page.goto("")
    assert page.evaluate(WIDER) <= 0
