"""Other addresses of papers, shared ones, and those that nothing stands at."""

from playwright.sync_api import expect

from tests.browser.browsing import Visits
from tests.browser.hostile import RENAMED, RETOLD
from tests.browser.sites import Site


def test_another_address_leads_to_the_paper(visits: Visits, hostile_site: Site) -> None:
    (address, (slug,)) = _address(hostile_site, meaning=1)
    page = visits.page(hostile_site)
    page.goto(f"papers/{address}/")
    page.wait_for_url(f"**/papers/{slug}/")
    assert page.locator("h1").text_content() in RENAMED


def test_a_shared_title_leads_to_each_of_its_papers(visits: Visits, hostile_site: Site) -> None:
    address, slugs = _address(hostile_site, meaning=2)
    page = visits.page(hostile_site)
    for slug in slugs:
        page.goto(f"papers/{address}/")
        expect(page.locator("h1")).to_have_text(RETOLD)
        page.locator(f'article a[href="../{slug}/"]').click()
        page.wait_for_url(f"**/papers/{slug}/")
        expect(page.locator("h1")).to_have_text(RETOLD)


def test_where_nothing_stands_the_site_says_so(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.goto("papers/nothing/at/all/")
    missed, visits.faults[:] = sorted(visits.faults), []
    assert [fault.split(":")[0] for fault in missed] == ["console error", "status 404"]
    expect(page.locator("h1")).to_have_text("Nothing stands at this address")
    expect(page.locator(".md-header")).to_have_css("display", "block")
    page.get_by_role("link", name="list of all papers").click()
    expect(page.locator("h1")).to_have_text("Papers")


def _address(site: Site, *, meaning: int) -> tuple[str, tuple[str, ...]]:
    """An address that means so many papers, and their slugs."""
    addresses = site.catalogue.addresses.items()
    return next(pair for pair in addresses if len(pair[1]) == meaning)
