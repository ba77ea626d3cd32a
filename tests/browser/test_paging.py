"""Long lists are spread over pages."""

from playwright.sync_api import Page, expect

from generator.mathematics import plain
from tests.browser.sites import Site

LONGEST = 100  # papers on a page


def test_the_list_of_papers_turns_page_by_page(page: Page, site: Site) -> None:
    page.goto("papers/")
    titles = _titles(page)
    while page.get_by_role("link", name="Next page").count():
        page.get_by_role("link", name="Next page").click()
        more = _titles(page)
        assert 1 <= len(more) <= LONGEST
        titles += more
    assert titles == [" ".join(plain(paper.title).split()) for paper in site.catalogue.papers]
    pages = -(-len(titles) // LONGEST)
    expect(page.locator("article")).to_contain_text(f"Page {pages} of {pages}")
    page.get_by_role("link", name="Previous page").click()
    expect(page.locator("article")).to_contain_text(f"Page {pages - 1} of {pages}")


def test_initials_lead_into_the_list(page: Page, site: Site) -> None:
    last = site.catalogue.papers[-1]
    page.goto("papers/")
    page.get_by_role("link", name=last.slug[0].upper(), exact=True).click()
    expect(page.get_by_role("link", name=last.title, exact=True)).to_be_visible()


def _titles(page: Page) -> list[str]:
    page.wait_for_load_state()
    titles = page.locator("article > ul > li > a").all_text_contents()  # also of those out of sight
    return [" ".join(title.split()) for title in titles]
