"""The home page: what the site is, how much there is, and the ways in."""

from playwright.sync_api import Page, expect

from tests.browser.sites import Site

SECTIONS = ("papers", "keywords", "dumps", "ledger", "about", "contribute")


def test_home_says_how_much_there_is(page: Page, site: Site) -> None:
    page.goto("")
    catalogue = site.catalogue
    for count, noun in (
        (len(catalogue.papers), "papers"),
        (len(catalogue.keywords.shared), "keywords"),
        (len(catalogue.dumps), "dumps"),
    ):
        expect(page.get_by_role("link", name=f"{count:,} {noun}", exact=True)).to_be_visible()


def test_home_leads_to_every_section(page: Page) -> None:
    for section in SECTIONS:
        page.goto("")
        page.locator(f'a[href="{section}/"]').locator("visible=true").first.click()
        page.wait_for_url(f"**/paperstacks/{section}/")
        expect(page.locator("h1")).to_have_text(section.capitalize())
