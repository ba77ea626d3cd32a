"""Without JavaScript everything can be read and every link works."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import DESKTOP, PHONE, Size, Visits
from tests.browser.sites import Site


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def bare(visits: Visits, site: Site, request: pytest.FixtureRequest) -> Page:
    """A page on which no script runs."""
    size: Size = request.param
    return visits.page(site, size, scripts=False)


def test_the_way_from_home_to_a_paper_and_back(bare: Page, site: Site) -> None:
    papers, keywords = site.catalogue.papers, site.catalogue.keywords.of
    paper = next(one for one in papers if keywords.get(one.slug))
    bare.goto("")
    bare.get_by_role("link", name=f"{len(papers):,} papers").click()
    bare.get_by_role("link", name=paper.title, exact=True).click()
    expect(bare.locator("h1")).to_have_text(paper.title)
    expect(bare.locator("article")).to_contain_text(" ".join(paper.abstract.split()))
    keyword = keywords[paper.slug][0]
    bare.get_by_role("link", name=keyword.name, exact=True).click()
    expect(bare.locator("h1")).to_have_text(keyword.name)
    expect(bare.get_by_role("link", name=paper.title, exact=True)).to_be_visible()
    bare.get_by_role("navigation", name="Sections").get_by_role("link", name="Home").click()
    expect(bare.locator("h1")).to_be_visible()


def test_nothing_is_offered_that_needs_scripts(bare: Page) -> None:
    bare.goto("")
    for offer in (".md-search", "form", "[for=__search]", ".md-header__option"):
        expect(bare.locator(offer).locator("visible=true")).to_have_count(0)
